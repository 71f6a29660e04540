"""``resume_focus``: an edition without a file, for the skills that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.builders import makes_editions
from sphinx_resume.career.characters import canonical
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.config import source_of_setting
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.editions.edition import Edition
from sphinx_resume.editions.names import folder_name

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

NAME = "resume_focus"
_COMMA = re.compile(r"(?<!\\),")


def focus_skills(app: Sphinx) -> list[str]:
    """The skills that ``resume_focus`` names; an unknown one is reported."""
    career = ResumeDomain.of(app.env).career
    skills: dict[str, None] = {}
    for written in _COMMA.split(app.config[NAME]):
        name = canonical(written.replace("\\,", ","))
        skill = career.skill_names.get(name)
        if skill is not None:
            skills.setdefault(skill.name)
        elif name:
            hint = did_you_mean(name, career.skill_names) + "Name skills as they are declared."
            source = source_of_setting(app, NAME)
            Problem("unknown", source, f"unknown skill {name!r} in {NAME!r}", hint).warn()
    return list(skills)


def focus_edition(app: Sphinx) -> Edition | None:
    """The edition of one page for ``resume_focus``, if it names a skill that is declared."""
    skills = focus_skills(app)
    if not skills:
        return None
    source = source_of_setting(app, NAME)
    return Edition(name=folder_name(skills), skills=tuple(skills), pages=1, source=source)


def check_focus(app: Sphinx, _env: BuildEnvironment) -> None:
    """Report a skill that no edition can be for (``env-check-consistency``)."""
    if not makes_editions(app.builder):  # which report it themselves
        focus_skills(app)


def setup(app: Sphinx) -> None:
    """Add the setting."""
    app.add_config_value(
        NAME,
        "",
        "",
        types=frozenset({str}),
        description="The skills of an edition without a file, separated by commas; better given "
        "on the command line, with `-D`.",
    )
    app.connect("env-check-consistency", check_focus)
