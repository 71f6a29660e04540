"""Tailors the résumé to a job: one page, the sentences that prove its skills first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.diagnostics.problem import Problem, did_you_mean
from sphinx_resume.exports.pdf.document import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Source


def focus_skills(career: Career, names: str, source: Source) -> list[str]:
    """The skills named in a comma-separated list; an unknown one is warned of."""
    found: dict[str, None] = {}
    folded = {name.casefold(): skill for name, skill in career.skill_names.items()}
    for name in filter(None, (each.strip() for each in names.split(","))):
        skill = career.skill_names.get(name) or folded.get(name.casefold())
        if skill is not None:
            found.setdefault(skill.name)
        else:
            mend = did_you_mean(name, career.skill_names) + "Name skills as they are declared."
            Problem("unknown", source, f"unknown skill {name!r} in 'resume_focus'", mend).warn()
    return list(found)


def select(career: Career, skills: list[str], fits: Callable[[Selection], bool]) -> Selection:
    """As many sentences as still fit: evidence of the skills first, then the newest.

    What was done without pay comes after all positions.
    """
    engaged = (*career.positions, *career.volunteering)
    blocks = [block for each in engaged for block in each.blocks]
    proofs = {
        (block.docname, block.anchor)
        for block in blocks
        for skill in (career.skill_names.get(name) for name in block.skills)
        if skill is not None and skill.name in skills
    }
    order = sorted(
        ((block.docname, block.anchor) for block in blocks), key=lambda each: each not in proofs
    )

    def first(count: int) -> Selection:
        return Selection(skills, frozenset(order[:count]), proofs)

    least, most = 0, len(order)
    while least < most:
        middle = (least + most + 1) // 2
        if fits(first(middle)):
            least = middle
        else:
            most = middle - 1
    return first(least)
