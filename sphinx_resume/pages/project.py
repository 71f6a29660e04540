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
    url: str
    environment: tuple[tuple[str, Place | None], ...]


def _facts(career: Career, project: Project) -> Facts:
    return Facts(career.tenure(project), project.url, skill_places(career, project.environment))


def _draw(facts: Facts, words: Wording) -> list[nodes.Node]:
    parts = when(facts.tenure, words)
    if facts.url:
        parts.insert(0, nodes.reference("", facts.url, refuri=facts.url, internal=False))
    shown: list[nodes.Node] = [paragraph("when", *joined(parts))] if parts else []
    return [*shown, *environment_line(_("Made with"), facts.environment)]


PROJECT = Drawing(Project, _facts, _draw)
