"""The skills that have the most behind them, in one glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.i18n import _, counted
from sphinx_resume.views.scale import merged
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place
    from sphinx_resume.career.dates import Date
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.i18n import Wording
    from sphinx_resume.views.renderer import Renderer

_SHOWN = 8
_YEAR = 12


class Strength(NamedTuple):
    """One skill, with how much shows it; ``last`` is when it went out of use, if it did."""

    place: Place
    months: int
    last: Date | None
    sentences: int
    used: tuple[range, ...]
    span: range


def _facts(career: Career, placed: PlacedView) -> tuple[Strength, ...]:
    """Those that the author named, in that order; else those with the most evidence."""
    names = (career.skill_names.get(name) for name in placed.skills)
    skills = list(dict.fromkeys(skill for skill in names if skill is not None))
    chosen = list(map(career.evidence, skills)) or career.strongest[: placed.limit or _SHOWN]
    return tuple(
        Strength(
            place,
            found.months,
            found.last.end if found.last else None,
            found.sentences,
            merged(found.periods, career),
            career.span,
        )
        for found in chosen
        if (place := career.place(found.skill))
    )


def _render(strongest: tuple[Strength, ...], renderer: Renderer) -> list[nodes.Node]:
    items = [
        [
            renderer.line(
                "strength",
                renderer.link(each.place),
                *([renderer.years(each.used, each.span)] if each.used else []),
                nodes.Text(" "),
                *renderer.joined(
                    [
                        *(
                            [renderer.span("duration", _use(each, renderer.words))]
                            if each.months
                            else []
                        ),
                        *(
                            [
                                renderer.span(
                                    "count", counted("%d sentence", "%d sentences", each.sentences)
                                )
                            ]
                            if each.sentences
                            else []
                        ),
                    ]
                ),
            )
        ]
        for each in strongest
    ]
    if not items:
        return []
    drawn = renderer.bullet_list(items, "resume-strongest no-search")
    if not any(each.used for each in strongest):
        return [drawn]
    if not renderer.only("html and not epub"):
        return [drawn]
    return [drawn, _scale(strongest[0].span, renderer)]


def _scale(span: range, renderer: Renderer) -> nodes.Node:
    """What the bars show, which have no axis."""
    years = {"first": span.start // _YEAR, "last": (span.stop - 1) // _YEAR}
    said = _("The bars show when, from %(first)d to %(last)d.") % years
    return renderer.paragraph("resume-scale no-search", nodes.Text(said))


def _use(skill: Strength, words: Wording) -> str:
    """How long; and until when, for what is no longer in use."""
    length = words.duration(skill.months)
    return _("%s until %s") % (length, words.date(skill.last)) if skill.last else length


STRONGEST: View[PlacedView, tuple[Strength, ...]] = View(None, _facts, _render)
