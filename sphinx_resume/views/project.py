"""A project: where it is found, when, and with what it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

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
    parts = renderer.website(project.url) + renderer.period_and_length(facts.tenure)
    details = (enumerated(project.roles), project.entity, project.type)
    parts += [nodes.Text(detail) for detail in details if detail]
    environment = renderer.environment(_("Made with"), facts.environment)
    return renderer.joined_line("when", parts) + environment


PROJECT = View(Project, _facts, _render)
