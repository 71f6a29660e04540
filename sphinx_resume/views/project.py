"""A project: where it is found, when, and with what it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Project
from sphinx_resume.i18n import _
from sphinx_resume.views.view import Drawing, skill_places

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.views.pen import Pen, T


class Facts(NamedTuple):
    """What stands below a project's name."""

    tenure: Tenure
    project: Project
    environment: tuple[tuple[str, Place | None], ...]


def _facts(career: Career, project: Project) -> Facts:
    return Facts(career.tenure(project), project, skill_places(career, project.environment))


def _draw(facts: Facts, pen: Pen[T]) -> list[T]:
    project = facts.project
    parts = pen.when(facts.tenure)
    if project.url:
        parts.insert(0, pen.reference(spoken(project.url), project.url))
    said = (", ".join(project.roles), project.entity, project.type)
    parts += [pen.text(each) for each in said if each]
    shown = [pen.line("when", *pen.joined(parts))] if parts else []
    return [*shown, *pen.environment(_("Made with"), facts.environment)]


PROJECT = Drawing(Project, _facts, _draw)
