"""The skills that have the most behind them, in one glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.i18n import _
from sphinx_resume.views.scale import Stretch, stretches
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link
    from sphinx_resume.career.dates import Date
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.i18n import Wording
    from sphinx_resume.views.renderer import Renderer

_SHOWN = 8
_FEWEST_BARS = 3  # fewer compare nothing


class Strength(NamedTuple):
    """One skill, with how much shows it; ``last`` is when it went out of use, if it did."""

    link: Link
    months: int
    last: Date | None
    sentences: int
    used: tuple[Stretch, ...]
    span: range


def _facts(career: Career, placed: PlacedView) -> tuple[Strength, ...]:
    """Those that the author named, in that order; else those with the most evidence."""
    names = (career.skill_names.get(name) for name in placed.skills)
    skills = list(dict.fromkeys(skill for skill in names if skill is not None))
    chosen = list(map(career.evidence, skills)) or career.strongest[: placed.limit or _SHOWN]
    return tuple(
        Strength(
            link,
            evidence.months,
            evidence.last.end if evidence.last else None,
            evidence.sentences,
            stretches(evidence, career),
            career.span,
        )
        for evidence in chosen
        if (link := career.link_to(evidence.skill))
    )


def _render(strongest: tuple[Strength, ...], renderer: Renderer) -> list[nodes.Node]:
    if not strongest:
        return []
    has_bars = sum(bool(skill.used) for skill in strongest) >= _FEWEST_BARS
    items = [[_line(skill, renderer, has_bars=has_bars)] for skill in strongest]
    classes = "resume-strongest no-search" + (" resume-with-bars" if has_bars else "")
    skills = renderer.bullet_list(items, classes)
    if not (has_bars and renderer.has_pictures):
        return [skills]
    axis = renderer.container("resume-scale no-search", renderer.axis(strongest[0].span))
    return [*renderer.legend(), axis, skills]


def _line(skill: Strength, renderer: Renderer, *, has_bars: bool) -> nodes.Node:
    strip = [renderer.strip(skill.used, skill.span), nodes.Text(" ")] if has_bars else []
    use = [renderer.span("duration", _use(skill, renderer.words))] if skill.months else []
    count = [renderer.sentence_count(skill.sentences)] if skill.sentences else []
    parts = renderer.joined([*use, *count])
    return renderer.line("strength", renderer.link(skill.link), nodes.Text(" "), *strip, *parts)


def _use(skill: Strength, words: Wording) -> str:
    """How long; and until when, for what is no longer in use."""
    length = words.duration(skill.months)
    return _("%s until %s") % (length, words.date(skill.last)) if skill.last else length


STRONGEST: View[PlacedView, tuple[Strength, ...]] = View(None, _facts, _render)
