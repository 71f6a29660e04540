"""A project: where it is found, when, and with what it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Project
from sphinx_resume.i18n import _, enumerated
from sphinx_resume.views.environment import environment_entries
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from docutils import nodes

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
    details = (enumerated(project.roles), project.entity, project.type)
    return [
        *renderer.joined_line(
            "when",
            renderer.period_and_length(facts.tenure)
            + [renderer.span("detail", detail) for detail in details if detail],
        ),
        *renderer.joined_line("fact", renderer.website(project.url)),
        *renderer.environment(_("Made with"), facts.environment),
    ]


PROJECT = View(Project, _facts, _render)
