"""An organization on the page that lists them: when, where, and the positions held there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Organization
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_resume.career.career import Career, Tenure
    from sphinx_resume.views.renderer import Renderer


class Head(NamedTuple):
    """The whole time at an organization."""

    tenure: Tenure
    location: str
    url: str


def _head(career: Career, organization: Organization) -> Head:
    return Head(career.tenure(organization), organization.location, organization.url)


def _render_head(head: Head, renderer: Renderer) -> list[nodes.Node]:
    parts = renderer.period_and_length(head.tenure)
    if head.location:
        parts.append(renderer.span("location", head.location))
    if head.url:
        parts.append(renderer.reference(spoken(head.url), head.url))
    return [renderer.line("when", *renderer.joined(parts))] if parts else []


def _positions(career: Career, organization: Organization) -> tuple[tuple[Tenure, int], ...]:
    """The positions held there, each with the number of its sentences."""
    held = career.positions_at(organization.name)
    return tuple((career.tenure(position), len(position.blocks)) for position in held)


def _render_positions(
    positions: tuple[tuple[Tenure, int], ...], renderer: Renderer
) -> list[nodes.Node]:
    if not positions:
        return []
    # The head tells when an only one was held.
    dated = len(positions) > 1
    items = [
        [
            renderer.paragraph(
                "",
                *renderer.joined(
                    [
                        renderer.link(held.link),
                        *(renderer.period_and_length(held) if dated else []),
                        *([renderer.sentence_count(count)] if count else []),
                    ]
                ),
            )
        ]
        for held, count in positions
    ]
    return [renderer.bullet_list(items, "resume-positions")]


HEAD = View(Organization, _head, _render_head)
POSITIONS = View(Organization, _positions, _render_positions)
