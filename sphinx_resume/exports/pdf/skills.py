"""The lines of skills on paper: the core of them, those that a job asks for, all of them.

Each line is a dictionary: ``label`` stands before the names, or is ``""``; each name has its
``text``, the ``href`` of its entry on the site or ``None``, and how long it was ``used``, or ``""``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.exports import parts
from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Skill
    from sphinx_resume.exports.pdf.setting import Setting

_CORE = 8


def core(career: Career, setting: Setting) -> list[dict[str, Any]]:
    """Those with the most behind them; nothing where the list of all is as short."""
    strongest = [evidence.skill for evidence in career.strongest[:_CORE]]
    if not strongest or len(career.skills) <= _CORE:
        return []
    return [
        _line(
            "",
            [
                _name(skill.name, skill, setting, _used(career, skill, setting))
                for skill in strongest
            ],
        )
    ]


def asked(career: Career, setting: Setting, skills: Sequence[Skill]) -> list[dict[str, Any]]:
    """Those that work shows, with their time in use; in a line apart those that none shows."""
    shown = [skill for skill in skills if career.evidence(skill).is_shown]
    claimed = [skill for skill in skills if skill not in shown]
    lines = [
        _line(
            "",
            [_name(skill.name, skill, setting, _used(career, skill, setting)) for skill in shown],
        ),
        _line(_("Also listed"), [_name(skill.name, skill, setting) for skill in claimed]),
    ]
    return [line for line in lines if line["names"]]


def by_category(career: Career, setting: Setting) -> list[dict[str, Any]]:
    """All of them, under their categories and levels."""
    return [
        _line(label, [_name(text, skill, setting) for text, skill in named])
        for label, named in parts.skill_lines(career).items()
    ]


def _line(label: str, names: list[dict[str, Any]]) -> dict[str, Any]:
    return {"label": label, "names": names}


def _name(text: str, skill: Skill, setting: Setting, used: str = "") -> dict[str, Any]:
    return {"text": text, "href": setting.address(skill.docname, skill.anchor), "used": used}


def _used(career: Career, skill: Skill, setting: Setting) -> str:
    return setting.words.duration(career.evidence(skill).months)
