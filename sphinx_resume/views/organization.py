"""An organization on the page that lists them: when, where, and the positions held there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Organization
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_resume.career.career import Career, Tenure
    from sphinx_resume.views.renderer import Renderer


class Head(NamedTuple):
    """The whole time at an organization."""

    tenure: Tenure
    organization: Organization


def _head(career: Career, organization: Organization) -> Head:
    return Head(career.tenure(organization), organization)


def _render_head(head: Head, renderer: Renderer) -> list[nodes.Node]:
    parts = renderer.period_and_length(head.tenure)
    parts += renderer.location(head.organization.location)
    parts += renderer.website(head.organization.url)
    return renderer.joined_line("when", parts)


def _positions(career: Career, organization: Organization) -> tuple[tuple[Tenure, int], ...]:
    """The positions held there, each with the number of its sentences."""
    held = career.positions_at(organization.name)
    return tuple((career.tenure(position), len(position.blocks)) for position in held)


def _render_positions(
    positions: tuple[tuple[Tenure, int], ...], renderer: Renderer
) -> list[nodes.Node]:
    if not positions:
        return []
    # If there is only one, the head has its dates.
    is_dated = len(positions) > 1
    items = []
    for tenure, count in positions:
        parts = [renderer.link(tenure.link)]
        parts += renderer.period_and_length(tenure) if is_dated else []
        parts += renderer.sentence_count(count)
        items.append([renderer.paragraph("", *renderer.joined(parts))])
    return [renderer.bullet_list(items, "resume-positions")]


HEAD = View(Organization, _head, _render_head)
POSITIONS = View(Organization, _positions, _render_positions)
