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


def _render(head: Head, renderer: Renderer) -> list[nodes.Node]:
    name = head.tenure.within
    organization: nodes.Node = renderer.span("within", name)
    if head.organization:
        organization = renderer.link(head.organization)
    elif head.url:
        organization = renderer.reference(name, head.url)
    where = [renderer.span("location", head.location)] if head.location else []
    return [
        renderer.line(
            "when", *renderer.joined([organization, *renderer.when(head.tenure), *where])
        ),
        *renderer.environment(renderer.words.environment, head.environment),
    ]


VOLUNTEER = View(Volunteer, _head, _render)
