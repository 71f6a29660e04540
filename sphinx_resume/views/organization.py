"""An organization on the page that lists them: when, where, and the positions held there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Organization
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Tenure
    from sphinx_resume.views.pen import Pen, T


class Head(NamedTuple):
    """The whole time at an organization."""

    tenure: Tenure
    location: str
    url: str


def _head(career: Career, organization: Organization) -> Head:
    return Head(career.tenure(organization), organization.location, organization.url)


def _draw_head(head: Head, pen: Pen[T]) -> list[T]:
    parts = pen.when(head.tenure)
    if head.location:
        parts.append(pen.text(head.location))
    if head.url:
        parts.append(pen.reference(spoken(head.url), head.url))
    return [pen.line("when", *pen.joined(parts))] if parts else []


def _positions(career: Career, organization: Organization) -> tuple[Tenure, ...]:
    return tuple(career.tenure(held) for held in career.positions_at(organization.name))


def _draw_positions(positions: tuple[Tenure, ...], pen: Pen[T]) -> list[T]:
    if not positions:
        return []
    # The head tells when an only one was held.
    dated = len(positions) > 1
    items = [
        [pen.paragraph("", *pen.joined([pen.link(held.place), *(pen.when(held) if dated else [])]))]
        for held in positions
    ]
    return [pen.bullet_list(items, "resume-positions")]


HEAD = Drawing(Organization, _head, _draw_head)
POSITIONS = Drawing(Organization, _positions, _draw_positions)
