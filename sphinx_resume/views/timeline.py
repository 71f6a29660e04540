"""The whole career at a glance: a timeline to scale, and a card for each role."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.views.scale import january, merged, percent, ticks
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer


class Role(NamedTuple):
    """One position, and its months."""

    tenure: Tenure
    organization: Place | None
    used: tuple[range, ...]


class Facts(NamedTuple):
    """The months of the career, and its roles, newest first."""

    span: range
    roles: tuple[Role, ...]


def _facts(career: Career, _placed: PlacedView) -> Facts:
    return Facts(
        career.span,
        tuple(
            Role(
                career.tenure(position),
                career.place(career.organization_names.get(position.organization)),
                merged([position.period] if position.period else [], career),
            )
            for position in career.positions
        ),
    )


def _render_timeline(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    lanes: dict[str, list[Role]] = {}
    for role in facts.roles:
        lanes.setdefault(role.tenure.within, []).append(role)
    if not any(role.used for role in facts.roles):
        return []
    items = [
        [
            renderer.line("lane", _organization(roles[0], renderer)),
            renderer.bullet_list([_step(role, facts.span, renderer)] for role in roles),
        ]
        for roles in lanes.values()
    ]
    axis, lists = _axis(facts.span, renderer), renderer.bullet_list(items)
    return [renderer.container("resume-timeline no-search", axis, lists)]


def _organization(role: Role, renderer: Renderer) -> nodes.Node:
    return renderer.link(role.organization) if role.organization else nodes.Text(role.tenure.within)


def _step(role: Role, span: range, renderer: Renderer) -> nodes.Node:
    """A role, as text and as a bar in one link."""
    bars = "".join(
        f'<span class="resume-bar" style="left:{percent(each.start - span.start, span)};'
        f'width:{percent(len(each), span)}"></span>'
        for each in role.used
    )
    tenure = role.tenure
    period = (
        [
            renderer.span("separator", ", "),
            renderer.span("period", renderer.words.period(tenure.period)),
        ]
        if tenure.period
        else []
    )
    return renderer.paragraph(
        "",
        renderer.link(
            tenure.place,
            renderer.span("title", tenure.place.label),
            *period,
            renderer.picture(f'<span class="resume-track">{bars}</span>'),
        ),
    )


def _axis(span: range, renderer: Renderer) -> nodes.Node:
    named = "".join(
        f'<span style="left:{percent(january(year) - span.start, span)}">{year}</span>'
        for year in ticks(span)
    )
    return renderer.picture(f'<div class="resume-axis" aria-hidden="true">{named}</div>')


def _render_cards(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    items = [
        [
            renderer.line("title", renderer.link(role.tenure.place)),
            renderer.line(
                "when",
                *renderer.joined(
                    [renderer.span("within", role.tenure.within), *renderer.when(role.tenure)]
                ),
                *([renderer.years(role.used, facts.span)] if role.used else []),
            ),
        ]
        for role in facts.roles
    ]
    return [renderer.bullet_list(items, "resume-cards no-search")] if items else []


TIMELINE: View[PlacedView, Facts] = View(None, _facts, _render_timeline)
CARDS: View[PlacedView, Facts] = View(None, _facts, _render_cards)
