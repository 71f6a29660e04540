"""The skills that have the most behind them, in one glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.views.scale import Stretch, stretches
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link, Strength
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer

_SHOWN = 8
_FEWEST_BARS = 3  # fewer compare nothing


class Line(NamedTuple):
    """One skill, how much shows it, and when it was in use among the months of the career."""

    link: Link
    strength: Strength
    used: tuple[Stretch, ...]
    span: range


def _facts(career: Career, placed: PlacedView) -> tuple[Line, ...]:
    """Those that the author named, in that order; else those with the most evidence."""
    names = career.skill_names.meant(placed.skills)
    skills = [career.skill_names[name] for name in names]
    chosen = list(map(career.evidence, skills)) or career.strongest[: placed.limit or _SHOWN]
    return tuple(
        Line(
            career.tenure(evidence.skill).link,
            evidence.strength,
            stretches(evidence, career),
            career.span,
        )
        for evidence in chosen
    )


def _render(lines: tuple[Line, ...], renderer: Renderer) -> list[nodes.Node]:
    if not lines:
        return []
    has_bars = sum(bool(line.used) for line in lines) >= _FEWEST_BARS
    items = [[_render_line(line, renderer, has_bars=has_bars)] for line in lines]
    classes = "resume-strongest no-search" + (" resume-with-bars" if has_bars else "")
    skills = renderer.bullet_list(items, classes)
    if not (has_bars and renderer.has_pictures):
        return [skills]
    axis = renderer.container("resume-scale no-search", renderer.axis(lines[0].span))
    return [*renderer.legend(), axis, skills]


def _render_line(line: Line, renderer: Renderer, *, has_bars: bool) -> nodes.Node:
    strip = [renderer.strip(line.used, line.span), nodes.Text(" ")] if has_bars else []
    time = renderer.words.time_in_use(line.strength)
    parts: list[nodes.Node] = [renderer.span("duration", time)] if time else []
    parts += renderer.sentence_count(line.strength.sentences)
    return renderer.line(
        "strength", renderer.link(line.link), nodes.Text(" "), *strip, *renderer.joined(parts)
    )


STRONGEST: View[PlacedView, tuple[Line, ...]] = View(None, _facts, _render)
