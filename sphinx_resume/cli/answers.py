"""What the résumé answers to the advertisement of an edition, for its letter."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sphinx_resume.editions.letter import Answer
from sphinx_resume.matching import source
from sphinx_resume.matching.answer import Matcher
from sphinx_resume.matching.facts import gather_facts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sphinx_resume.career.career import Career
    from sphinx_resume.editions.choose import Choice
    from sphinx_resume.exports.export import Site
    from sphinx_resume.matching.facts import Skill


def answers(career: Career, site: Site, choice: Choice, ad: Path | None) -> list[Answer]:
    """The sentences for each requirement of the ad, or without an ad for each skill.

    Those that the edition has go before others, so that letter and résumé say the same.

    Args:
        career: The career.
        site: Where its pages are.
        choice: What the edition has of it.
        ad: The file of the advertisement, if there is one.

    Raises:
        UnreadableError: The advertisement cannot be read.

    """
    chosen = {site.page(sentence.block.docname, sentence.block.anchor) for sentence in choice.kept}
    facts = gather_facts(career, site.page)
    if ad is None:
        skills = {skill.name: skill for skill in facts.skills}
        return [
            Answer(skill.name, _best([skills[skill.name]], chosen)) for skill in choice.asked.skills
        ]
    lines = source.read_advertisement(str(ad), sys.stdin.buffer)
    return [
        Answer(row.requirement.text, _best(row.skills, chosen))
        for row in Matcher(facts).answer(lines).rows
    ]


def _best(skills: Iterable[Skill], chosen: set[str]) -> list[tuple[str, str]]:
    """For each skill one sentence: of the newest that the edition has, or else of all."""
    best: dict[str, str] = {}
    for skill in skills:
        ordered = sorted(skill.sentences, key=lambda sentence: sentence.url not in chosen)
        best |= {sentence.url: sentence.text for sentence in ordered[:1]}
    return [(text, url) for url, text in best.items()]
