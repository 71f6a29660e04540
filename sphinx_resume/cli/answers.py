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
    from sphinx_resume.matching.facts import Sentence, Skill


def answers(career: Career, site: Site, choice: Choice, ad: Path | None) -> list[Answer]:
    """Each requirement of the ad that is proved, or without an ad each skill, with sentences.

    Those that the edition has go before others, so that letter and résumé say the same.

    Args:
        career: The career.
        site: Where its pages are found.
        choice: What the edition has of it.
        ad: The file of the advertisement, if there is one.

    Raises:
        UnreadableError: The advertisement cannot be read.

    """
    kept = {site.page(each.block.docname, each.block.anchor) for each in choice.kept}
    facts = gather_facts(career, site.page)
    if ad is None:
        asked = {skill.name: skill for skill in facts.skills}
        return [
            Answer(skill.name, [*_best([asked[skill.name]], kept)]) for skill in choice.asked.skills
        ]
    lines = source.read_advertisement(str(ad), sys.stdin.buffer)
    return [
        Answer(row.requirement.text, [*_best(row.skills, kept)])
        for row in Matcher(facts).answer(lines).rows
    ]


def _best(skills: Iterable[Skill], kept: set[str]) -> Iterable[tuple[str, str]]:
    """For each skill one sentence: of the newest that the edition has, or else of all."""
    found: dict[str, Sentence] = {}
    for skill in skills:
        first = sorted(skill.sentences, key=lambda sentence: sentence.url not in kept)[:1]
        found |= {sentence.url: sentence for sentence in first}
    return [(sentence.text, address) for address, sentence in found.items()]
