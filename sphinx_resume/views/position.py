"""A position on its own page: a header at the top, its neighbours in time at the end."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.career import Link
from sphinx_resume.career.model import Position
from sphinx_resume.i18n import _, counted, labelled
from sphinx_resume.views.environment import environment_entries
from sphinx_resume.views.scale import Stretch, held_months
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Tenure
    from sphinx_resume.career.model import Text
    from sphinx_resume.views.environment import EnvironmentEntry
    from sphinx_resume.views.renderer import Renderer


class Head(NamedTuple):
    """What stands above the bullets.

    ``about`` is what the organization's entry says; ``others`` are the stretches of the
    other positions in the months of the career (``span``), ``own`` those of this one.
    """

    tenure: Tenure
    organization: Link | None
    location: str
    about: tuple[Text, ...]
    environment: tuple[EnvironmentEntry, ...]
    span: range
    own: tuple[range, ...]
    others: tuple[range, ...]


def _head(career: Career, position: Position) -> Head:
    organization = career.organization_names.get(position.organization)
    return Head(
        career.tenure(position),
        career.link_to(organization),
        career.location(position),
        tuple(block.text for block in organization.blocks if not block.level)
        if organization
        else (),
        environment_entries(career, position),
        career.span,
        held_months(position, career),
        tuple(
            months
            for other in career.positions
            if other is not position
            for months in held_months(other, career)
        ),
    )


def _render_head(head: Head, renderer: Renderer) -> list[nodes.Node]:
    parts = [] if renderer.is_for("html") else [organization_of(head, renderer)]
    parts += renderer.period_and_length(head.tenure)
    if head.location:
        parts.append(renderer.span("location", head.location))
    content: list[nodes.Node] = []
    if parts:
        content.append(renderer.line("when", *renderer.joined(parts)))
    if head.own and head.others and renderer.has_pictures:
        # The bars of what was held at the same time lie below this position's own.
        strip = renderer.strip(map(Stretch, head.others), head.span, "resume-others")
        own = renderer.strip(map(Stretch, head.own), head.span, "resume-own")
        axis = renderer.axis(head.span)
        content.append(renderer.container("resume-whole no-search", strip, own, axis))
    content += [renderer.line("about", *renderer.sentence(sentence)) for sentence in head.about]
    return [*content, *renderer.environment(renderer.words.environment, head.environment)]


def organization_of(head: Head, renderer: Renderer) -> nodes.Node:
    """The organization, with a link to its entry if it has one."""
    if head.organization:
        return renderer.link(head.organization)
    return renderer.span("within", head.tenure.within)


class Neighbours(NamedTuple):
    """The positions before and after, and the page with a timeline of all of them."""

    older: Tenure | None
    newer: Tenure | None
    timeline: Link | None
    positions: int
    title: str


def _neighbours(career: Career, position: Position) -> Neighbours:
    docnames = (
        docname
        for docname, page in career.pages.items()
        if any(placed.name == "timeline" for placed in page.views)
    )
    timeline = next(docnames, None)
    return Neighbours(
        *career.neighbours(position),
        Link(timeline, "", "") if timeline is not None else None,
        len(career.positions),
        position.title,
    )


def _render_neighbours(facts: Neighbours, renderer: Renderer) -> list[nodes.Node]:
    if not (facts.older or facts.newer):
        return []
    items = [
        _neighbour(_("Previous role"), facts.older, renderer)
        or _link_to_timeline(_("First role"), facts, renderer),
        _neighbour(_("Next role"), facts.newer, renderer)
        or _link_to_timeline(_("Latest role"), facts, renderer),
    ]
    roles = renderer.bullet_list([[item] for item in items if item], "resume-neighbours no-search")
    name = escape(labelled(_("Roles before and after"), facts.title))  # a page may have several
    opened = renderer.picture(f'<nav aria-label="{name}">')
    return [opened, roles, renderer.picture("</nav>")]


def _neighbour(label: str, tenure: Tenure | None, renderer: Renderer) -> nodes.Node | None:
    if tenure is None:
        return None
    parts = renderer.work_and_organization(tenure)
    if tenure.period:
        period = renderer.span("period", f"({renderer.words.period(tenure.period)})")
        parts += [nodes.Text(" "), period]
    return renderer.labelled(label, *parts, name="neighbour")


def _link_to_timeline(label: str, facts: Neighbours, renderer: Renderer) -> nodes.Node | None:
    """A link to the timeline, where there is no neighbour; nothing without a timeline."""
    if facts.timeline is None:
        return None
    text = counted("%d role on a timeline", "All %d roles on a timeline", facts.positions)
    link = renderer.link(facts.timeline, nodes.Text(text))
    return renderer.labelled(label, link, name="neighbour")


HEAD = View(Position, _head, _render_head)
NEIGHBOURS = View(Position, _neighbours, _render_neighbours)
