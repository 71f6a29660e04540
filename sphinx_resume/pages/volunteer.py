"""Volunteer work: for whom, when and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Volunteer
from sphinx_resume.pages.drawing import (
    Drawing,
    environment_line,
    joined,
    link,
    outside,
    paragraph,
    skill_places,
    span,
    when,
)
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Place, Tenure
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Head:
    """What stands below the title; the organization has a place if it is declared."""

    tenure: Tenure
    organization: Place | None
    url: str
    location: str
    environment: tuple[tuple[str, Place | None], ...]


def _head(career: Career, volunteer: Volunteer) -> Head:
    return Head(
        career.tenure(volunteer),
        career.place(career.organization_names.get(volunteer.organization)),
        volunteer.url,
        volunteer.location,
        skill_places(career, volunteer.environment),
    )


def _draw(head: Head, words: Wording) -> list[nodes.Node]:
    name = head.tenure.within
    organization: nodes.Node = span("within", name)
    if head.organization:
        organization = link(head.organization)
    elif head.url:
        organization = outside(head.url, name)
    where = [nodes.Text(head.location)] if head.location else []
    return [
        paragraph("when", *joined([organization, *when(head.tenure, words), *where])),
        *environment_line(_("Environment"), head.environment),
    ]


VOLUNTEER = Drawing(Volunteer, _head, _draw)
