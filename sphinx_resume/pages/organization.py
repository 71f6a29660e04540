"""An organization on the page that lists them: when, where, and the positions held there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Organization
from sphinx_resume.pages.drawing import Drawing, joined, link, outside, paragraph, when

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Tenure
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Head:
    """The whole time at an organization."""

    tenure: Tenure
    location: str
    url: str


def _head(career: Career, organization: Organization) -> Head:
    return Head(career.tenure(organization), organization.location, organization.url)


def _draw_head(head: Head, words: Wording) -> list[nodes.Node]:
    parts = when(head.tenure, words)
    if head.location:
        parts.append(nodes.Text(head.location))
    if head.url:
        parts.append(outside(head.url, head.url))
    return [paragraph("when", *joined(parts))] if parts else []


def _positions(career: Career, organization: Organization) -> tuple[Tenure, ...]:
    return tuple(career.tenure(held) for held in career.positions_at(organization.name))


def _draw_positions(positions: tuple[Tenure, ...], words: Wording) -> list[nodes.Node]:
    if not positions:
        return []
    items = [
        nodes.list_item(
            "", nodes.paragraph("", "", *joined([link(held.place), *when(held, words)]))
        )
        for held in positions
    ]
    return [nodes.bullet_list("", *items, bullet="-", classes=["resume-positions"])]


HEAD = Drawing(Organization, _head, _draw_head)
POSITIONS = Drawing(Organization, _positions, _draw_positions)
