"""The positions before and after one in time, at the end of its text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.career import Link
from sphinx_resume.career.model import Position
from sphinx_resume.i18n import _, counted, labelled
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Tenure
    from sphinx_resume.views.renderer import Renderer


class Facts(NamedTuple):
    """The positions before and after, and the page with a timeline of all of them."""

    older: Tenure | None
    newer: Tenure | None
    timeline: Link | None
    positions: int
    title: str


def _facts(career: Career, position: Position) -> Facts:
    docnames = (
        docname
        for docname, page in career.pages.items()
        if any(placed.name == "timeline" for placed in page.views)
    )
    timeline = next(docnames, None)
    return Facts(
        *career.neighbours(position),
        Link(timeline, "", "") if timeline is not None else None,
        len(career.positions),
        position.title,
    )


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    if not (facts.older or facts.newer):
        return []
    items = [
        _render_neighbour(_("Previous role"), facts.older, renderer)
        or _render_timeline_link(facts, renderer),
        _render_neighbour(_("Next role"), facts.newer, renderer)
        or _render_timeline_link(facts, renderer),
    ]
    roles = renderer.bullet_list([[item] for item in items if item], "resume-neighbours no-search")
    name = escape(labelled(_("Roles before and after"), facts.title))  # a page may have several
    opened = renderer.picture(f'<nav aria-label="{name}">')
    return [opened, roles, renderer.picture("</nav>")]


def _render_neighbour(label: str, tenure: Tenure | None, renderer: Renderer) -> nodes.Node | None:
    if tenure is None:
        return None
    parts = renderer.work_and_organization(tenure)
    if tenure.period:
        period = renderer.span("period", f"({renderer.words.period(tenure.period)})")
        parts += [nodes.Text(" "), period]
    return renderer.labelled(label, *parts, name="neighbour")


def _render_timeline_link(facts: Facts, renderer: Renderer) -> nodes.Node | None:
    """A link to the timeline, where there is no neighbour; nothing without a timeline."""
    if facts.timeline is None:
        return None
    text = counted("%d role on a timeline", "All %d roles on a timeline", facts.positions)
    link = renderer.link(facts.timeline, nodes.Text(text))
    return renderer.line("neighbour", link)


NEIGHBOURS = View(Position, _facts, _render)
