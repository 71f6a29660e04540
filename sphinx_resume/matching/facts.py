"""What a career has to answer an advertisement with, as plain values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from sphinx_resume.career.dates import count_months
from sphinx_resume.career.model import Block, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.career.career import Career, Evidence, Tenure
    from sphinx_resume.career.dates import Period

SkillVerdict = Literal["proved", "listed", "claimed", "missing"]
_FIGURE = re.compile(r"\d")


class Sentence(NamedTuple):
    """A sentence of the résumé, where it stands, and the work that it is about."""

    text: str
    url: str
    work: str = ""
    period: Period | None = None


class Skill(NamedTuple):
    """A declared skill with what shows it.

    ``sentences`` are the newest first, and of one work those with a figure first; ``works``
    are the names of the work whose environment lists it; ``last`` is the period in which it
    was last used.
    """

    name: str
    aliases: tuple[str, ...]
    verdict: SkillVerdict
    months: int
    last: Period | None
    sentences: tuple[Sentence, ...]
    works: tuple[str, ...]


class Facts(NamedTuple):
    """All skills, the sentences of all work newest first, and the months of all positions."""

    skills: tuple[Skill, ...]
    sentences: tuple[Sentence, ...]
    months: int


def gather_facts(career: Career, url_of: Callable[[str, str], str]) -> Facts:
    """Gather what a career has.

    Args:
        career: The career.
        url_of: Gives the URL of a page's name and an anchor.
    """

    def sentences(work: Tenure, blocks: tuple[Block, ...]) -> list[Sentence]:
        return [
            Sentence(plain(block.text), url_of(block.docname, block.anchor), work.name, work.period)
            for block in blocks
        ]

    def skill(evidence: Evidence) -> Skill:
        proofs = sorted(evidence.proofs, key=lambda proof: _newest(proof.work, career.today))
        proving = [
            sentence
            for proof in proofs
            for sentence in sorted(sentences(proof.work, proof.blocks), key=_has_no_figure)
        ]
        verdict: SkillVerdict = "proved" if proving else "listed" if evidence.listed else "claimed"
        return Skill(
            evidence.skill.name,
            evidence.skill.other_names,
            verdict,
            evidence.strength.months,
            evidence.strength.last,
            tuple(proving),
            tuple(work.name for work in evidence.listed),
        )

    works = [(career.tenure(work), work.blocks) for work in career.works]
    works.sort(key=lambda work: _newest(work[0], career.today))
    return Facts(
        tuple(skill(career.evidence(declared)) for declared in career.skills),
        tuple(sentence for work, blocks in works for sentence in sentences(work, blocks)),
        months_employed(career),
    )


def months_employed(career: Career) -> int:
    """The months of all positions together; what overlaps counts once."""
    periods = (position.period for position in career.positions if position.period)
    return count_months(periods, career.today)


def _newest(work: Tenure, today: int) -> tuple[int, int]:
    """Sorts the newest first, and what has no date last."""
    if work.period is None:
        return (1, 0)
    end, start = work.period.newest(today)
    return (-end, -start)


def _has_no_figure(sentence: Sentence) -> bool:
    return _FIGURE.search(sentence.text) is None
