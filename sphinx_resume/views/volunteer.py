"""Volunteer work: for whom, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Volunteer
from sphinx_resume.i18n import _
from sphinx_resume.views.view import Drawing, skill_places

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.views.pen import Pen, T


class Head(NamedTuple):
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


def _draw(head: Head, pen: Pen[T]) -> list[T]:
    name = head.tenure.within
    organization = pen.span("within", name)
    if head.organization:
        organization = pen.link(head.organization)
    elif head.url:
        organization = pen.reference(name, head.url)
    where = [pen.text(head.location)] if head.location else []
    return [
        pen.line("when", *pen.joined([organization, *pen.when(head.tenure), *where])),
        *pen.environment(_("Environment"), head.environment),
    ]


VOLUNTEER = Drawing(Volunteer, _head, _draw)
