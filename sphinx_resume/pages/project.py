"""A project: where it is found, when, and with what it was made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Project
from sphinx_resume.pages.drawing import (
    Drawing,
    environment_line,
    joined,
    outside,
    paragraph,
    skill_places,
    when,
)
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Place, Tenure
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands below a project's name."""

    tenure: Tenure
    project: Project
    environment: tuple[tuple[str, Place | None], ...]


def _facts(career: Career, project: Project) -> Facts:
    return Facts(career.tenure(project), project, skill_places(career, project.environment))


def _draw(facts: Facts, words: Wording) -> list[nodes.Node]:
    project = facts.project
    parts = when(facts.tenure, words)
    if project.url:
        parts.insert(0, outside(project.url, project.url))
    parts += [nodes.Text(each) for each in (*project.roles, project.entity, project.type) if each]
    shown: list[nodes.Node] = [paragraph("when", *joined(parts))] if parts else []
    return [*shown, *environment_line(_("Made with"), facts.environment)]


PROJECT = Drawing(Project, _facts, _draw)
