"""Volunteer work: for whom, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Volunteer
from sphinx_resume.views.environment import environment_entries
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_resume.career.career import Career, Link, Tenure
    from sphinx_resume.views.environment import EnvironmentEntry
    from sphinx_resume.views.renderer import Renderer


class Head(NamedTuple):
    """What stands below the title; the organization has a link if it is declared."""

    tenure: Tenure
    organization: Link | None
    url: str
    location: str
    environment: tuple[EnvironmentEntry, ...]


def _head(career: Career, volunteer: Volunteer) -> Head:
    return Head(
        career.tenure(volunteer),
        career.link_to(career.organization_names.get(volunteer.organization)),
        volunteer.url,
        volunteer.location,
        environment_entries(career, volunteer),
    )


def organization_of(head: Head, renderer: Renderer) -> nodes.Node:
    """For whom it was, with a link to its entry or its site if it has one."""
    name = head.tenure.within
    if head.organization:
        return renderer.link(head.organization)
    return renderer.reference(name, head.url) if head.url else renderer.span("within", name)


def _render(head: Head, renderer: Renderer) -> list[nodes.Node]:
    # In HTML the heading names it.
    parts = [] if renderer.is_for("html") else [organization_of(head, renderer)]
    parts += renderer.period_and_length(head.tenure)
    if head.location:
        parts.append(renderer.span("location", head.location))
    return [
        *([renderer.line("when", *renderer.joined(parts))] if parts else []),
        *renderer.environment(renderer.words.environment, head.environment),
    ]


VOLUNTEER = View(Volunteer, _head, _render)
