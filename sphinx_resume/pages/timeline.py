"""The whole career at a glance: a timeline to scale, and a card for each role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.pages.drawing import (
    Drawing,
    joined,
    link,
    paragraph,
    picture,
    span,
    when,
    years,
)
from sphinx_resume.pages.scale import january, merged, percent, ticks

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Place, Tenure
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Role:
    """One position, and its months."""

    tenure: Tenure
    organization: Place | None
    used: tuple[range, ...]


@dataclass(frozen=True, slots=True)
class Facts:
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


def _draw_timeline(facts: Facts, words: Wording) -> list[nodes.Node]:
    lanes: dict[str, list[Role]] = {}
    for role in facts.roles:
        lanes.setdefault(role.tenure.within, []).append(role)
    if not any(role.used for role in facts.roles):
        return []
    items = [
        nodes.list_item(
            "",
            paragraph("lane", _organization(roles[0])),
            nodes.bullet_list("", *(_step(role, facts.span, words) for role in roles), bullet="-"),
        )
        for roles in lanes.values()
    ]
    return [
        nodes.container(
            "",
            _axis(facts.span),
            nodes.bullet_list("", *items, bullet="-"),
            classes=["resume-timeline", "no-search"],
        )
    ]


def _organization(role: Role) -> nodes.Node:
    return link(role.organization) if role.organization else nodes.Text(role.tenure.within)


def _step(role: Role, span_: range, words: Wording) -> nodes.list_item:
    """A role, as text and as a bar in one link."""
    bars = "".join(
        f'<span class="resume-bar" style="left:{percent(each.start - span_.start, span_)};'
        f'width:{percent(len(each), span_)}"></span>'
        for each in role.used
    )
    tenure = role.tenure
    period = (
        [span("separator", ", "), span("period", words.period(tenure.period))]
        if tenure.period
        else []
    )
    return nodes.list_item(
        "",
        nodes.paragraph(
            "",
            "",
            link(
                tenure.place,
                span("title", tenure.place.label),
                *period,
                picture(f'<span class="resume-track">{bars}</span>'),
            ),
        ),
    )


def _axis(span_: range) -> nodes.Node:
    named = "".join(
        f'<span style="left:{percent(january(year) - span_.start, span_)}">{year}</span>'
        for year in ticks(span_)
    )
    return picture(f'<div class="resume-axis" aria-hidden="true">{named}</div>')


def _draw_cards(facts: Facts, words: Wording) -> list[nodes.Node]:
    items = [
        nodes.list_item(
            "",
            paragraph("title", link(role.tenure.place)),
            paragraph(
                "when",
                *joined([span("within", role.tenure.within), *when(role.tenure, words)]),
                *([years(role.used, facts.span)] if role.used else []),
            ),
        )
        for role in facts.roles
    ]
    if not items:
        return []
    return [nodes.bullet_list("", *items, bullet="-", classes=["resume-cards", "no-search"])]


TIMELINE: Drawing[None, Facts] = Drawing(None, _facts, _draw_timeline)
CARDS: Drawing[None, Facts] = Drawing(None, _facts, _draw_cards)
