"""A project: where it is found, when, and with what it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Project
from sphinx_resume.i18n import _, enumerated
from sphinx_resume.views.environment import environment_entries
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Tenure
    from sphinx_resume.views.environment import EnvironmentEntry
    from sphinx_resume.views.renderer import Renderer


class Facts(NamedTuple):
    """What stands below a project's name."""

    tenure: Tenure
    project: Project
    environment: tuple[EnvironmentEntry, ...]


def _facts(career: Career, project: Project) -> Facts:
    return Facts(career.tenure(project), project, environment_entries(career, project))


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    project = facts.project
    parts = renderer.period_and_length(facts.tenure)
    if project.url:
        parts.insert(0, renderer.reference(spoken(project.url), project.url))
    details = (enumerated(project.roles), project.entity, project.type)
    parts += [nodes.Text(detail) for detail in details if detail]
    content = [renderer.line("when", *renderer.joined(parts))] if parts else []
    return [*content, *renderer.environment(_("Made with"), facts.environment)]


PROJECT = View(Project, _facts, _render)
