"""The lines of skills in a document: the core of them, those that a job asks for, all of them.

Each line is a dictionary: ``label`` stands before the names, or is ``""``; each name has its
``text``, the ``href`` of its entry on the site or ``None``, and how long it was ``used``, or ``""``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.exports import common
from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Skill
    from sphinx_resume.exports.pdf.options import PrintOptions

_CORE = 8


def core_skills(career: Career, options: PrintOptions) -> list[dict[str, Any]]:
    """Those with the most behind them; nothing where the list of all is as short."""
    if len(career.skills) <= _CORE:
        return []
    strongest = [evidence.skill for evidence in career.strongest[:_CORE]]
    return _lines({"": [_used_skill(career, skill, options) for skill in strongest]})


def asked_skills(
    career: Career, options: PrintOptions, skills: Sequence[Skill]
) -> list[dict[str, Any]]:
    """Those that work shows, with their time in use; in a line apart those that none shows."""
    proved = [skill for skill in skills if career.evidence(skill).is_shown]
    claimed = [skill for skill in skills if skill not in proved]
    return _lines(
        {
            "": [_used_skill(career, skill, options) for skill in proved],
            _("Also listed"): [_name(skill.name, skill, options) for skill in claimed],
        }
    )


def skills_by_category(career: Career, options: PrintOptions) -> list[dict[str, Any]]:
    """All of them, under their categories and levels."""
    return _lines(
        {
            label: [_name(text, skill, options) for text, skill in skills]
            for label, skills in common.skill_lines(career).items()
        }
    )


def _lines(names: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The lines that have any names, by their labels."""
    return [{"label": label, "names": line} for label, line in names.items() if line]


def _name(text: str, skill: Skill, options: PrintOptions, used: str = "") -> dict[str, Any]:
    return {"text": text, "href": options.address(skill.docname, skill.anchor), "used": used}


def _used_skill(career: Career, skill: Skill, options: PrintOptions) -> dict[str, Any]:
    used = options.words.duration(career.evidence(skill).months)
    return _name(skill.name, skill, options, used)
