"""The whole career at a glance: one lane an employer, on the scale of its years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.i18n import counted
from sphinx_resume.views.scale import Stretch, css_percent, held_months
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link, Tenure
    from sphinx_resume.career.dates import Period
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer


class Role(NamedTuple):
    """One position, and its months."""

    tenure: Tenure
    months: range


class Lane(NamedTuple):
    """One employer, with the positions held there in the order of time."""

    name: str
    organization: Link | None
    roles: tuple[Role, ...]


class Facts(NamedTuple):
    """The months of the career, its lanes, newest first, and the time from first to last."""

    span: range
    lanes: tuple[Lane, ...]
    period: Period | None


def _facts(career: Career, _placed: PlacedView) -> Facts:
    lanes: dict[str, list[Role]] = {}
    for position in career.positions:
        months = held_months(position, career)
        lanes.setdefault(position.organization, []).insert(0, Role(career.tenure(position), months))
    return Facts(
        career.span,
        tuple(
            Lane(name, career.link_to(career.organization_names.get(name)), tuple(roles))
            for name, roles in lanes.items()
        ),
        career.covering_period([p.period for p in career.positions if p.period]),
    )


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    if not any(role.months for lane in facts.lanes for role in lane.roles):
        return []
    items = [_render_lane(lane, facts.span, renderer) for lane in facts.lanes]
    return [
        _render_summary(facts, renderer),
        renderer.container(
            "resume-timeline no-search", renderer.bullet_list(items), renderer.axis(facts.span)
        ),
    ]


def _render_summary(facts: Facts, renderer: Renderer) -> nodes.Node:
    roles = sum(len(lane.roles) for lane in facts.lanes)
    parts: list[nodes.Node] = [
        nodes.Text(counted("%d organization", "%d organizations", len(facts.lanes))),
        nodes.Text(counted("%d role", "%d roles", roles)),
    ]
    line = renderer.joined([*parts, *renderer.period(facts.period)])
    return renderer.paragraph("resume-summary no-search", *line)


def _render_lane(lane: Lane, span: range, renderer: Renderer) -> list[nodes.Node]:
    used = [Stretch(role.months) for role in lane.roles if role.months]
    start = min((stretch.months.start for stretch in used), default=span.start) - span.start
    name = renderer.link(lane.organization) if lane.organization else nodes.Text(lane.name)
    label: list[nodes.Node] = [renderer.inline("resume-employer", name)]
    for role in lane.roles:
        label += [nodes.Text(" "), renderer.inline("resume-step", *_render_step(role, renderer))]
    # It begins where its bar does, unless it is too long for what is left.
    offset = f'<span class="resume-offset" style="flex-basis:{css_percent(start, span)}"></span>'
    text = renderer.inline("resume-lane-label", *label)
    content: list[nodes.Node] = [renderer.line("lane", renderer.picture(offset), text)]
    if used and renderer.has_pictures:
        content.append(renderer.line("lane-bar", renderer.strip(used, span)))
    return content


def _render_step(role: Role, renderer: Renderer) -> list[nodes.Node]:
    content: list[nodes.Node] = [renderer.link(role.tenure.link)]
    for part in renderer.period_and_length(role.tenure):
        content += [*renderer.comma(is_seen=False), part]
    return content


TIMELINE: View[PlacedView, Facts] = View(None, _facts, _render)
