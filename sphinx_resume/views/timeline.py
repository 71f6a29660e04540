"""The whole career at a glance: a timeline to scale, and a card for each role."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.views.scale import january, merged, percent, ticks
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.views.pen import Pen, T


class Role(NamedTuple):
    """One position, and its months."""

    tenure: Tenure
    organization: Place | None
    used: tuple[range, ...]


class Facts(NamedTuple):
    """The months of the career, and its roles, newest first."""

    span: range
    roles: tuple[Role, ...]


def _facts(career: Career, _about: None) -> Facts:
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


def _draw_timeline(facts: Facts, pen: Pen[T]) -> list[T]:
    lanes: dict[str, list[Role]] = {}
    for role in facts.roles:
        lanes.setdefault(role.tenure.within, []).append(role)
    if not any(role.used for role in facts.roles):
        return []
    items = [
        [
            pen.line("lane", _organization(roles[0], pen)),
            pen.bullet_list([_step(role, facts.span, pen)] for role in roles),
        ]
        for roles in lanes.values()
    ]
    axis, lists = _axis(facts.span, pen), pen.bullet_list(items)
    return [pen.container("resume-timeline no-search", axis, lists)]


def _organization(role: Role, pen: Pen[T]) -> T:
    return pen.link(role.organization) if role.organization else pen.text(role.tenure.within)


def _step(role: Role, span: range, pen: Pen[T]) -> T:
    """A role, as text and as a bar in one link."""
    bars = "".join(
        f'<span class="resume-bar" style="left:{percent(each.start - span.start, span)};'
        f'width:{percent(len(each), span)}"></span>'
        for each in role.used
    )
    tenure = role.tenure
    period = (
        [pen.span("separator", ", "), pen.span("period", pen.words.period(tenure.period))]
        if tenure.period
        else []
    )
    return pen.paragraph(
        "",
        pen.link(
            tenure.place,
            pen.span("title", tenure.place.label),
            *period,
            pen.picture(f'<span class="resume-track">{bars}</span>'),
        ),
    )


def _axis(span: range, pen: Pen[T]) -> T:
    named = "".join(
        f'<span style="left:{percent(january(year) - span.start, span)}">{year}</span>'
        for year in ticks(span)
    )
    return pen.picture(f'<div class="resume-axis" aria-hidden="true">{named}</div>')


def _draw_cards(facts: Facts, pen: Pen[T]) -> list[T]:
    items = [
        [
            pen.line("title", pen.link(role.tenure.place)),
            pen.line(
                "when",
                *pen.joined([pen.span("within", role.tenure.within), *pen.when(role.tenure)]),
                *([pen.years(role.used, facts.span)] if role.used else []),
            ),
        ]
        for role in facts.roles
    ]
    return [pen.bullet_list(items, "resume-cards no-search")] if items else []


TIMELINE: Drawing[None, Facts] = Drawing(None, _facts, _draw_timeline)
CARDS: Drawing[None, Facts] = Drawing(None, _facts, _draw_cards)
