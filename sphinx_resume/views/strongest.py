"""The skills that have the most behind them, in one glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.i18n import _, counted
from sphinx_resume.views.scale import merged
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Evidence, Place
    from sphinx_resume.career.dates import Date
    from sphinx_resume.i18n import Wording
    from sphinx_resume.views.pen import Pen, T

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


def _facts(career: Career, _about: None) -> tuple[Strength, ...]:
    shown = [found for found in map(career.evidence, career.skills) if found.sentences]
    return tuple(
        Strength(
            place,
            found.months,
            found.last.end if found.last else None,
            found.sentences,
            merged(found.periods, career),
            career.span,
        )
        for found in sorted(shown, key=_weight)[:_SHOWN]
        if (place := career.place(found.skill))
    )


def _weight(evidence: Evidence) -> tuple[int, str]:
    """A sentence weighs as much as a year in use; the heaviest come first."""
    return -(evidence.sentences * _YEAR + evidence.months), evidence.skill.name


def _draw(strongest: tuple[Strength, ...], pen: Pen[T]) -> list[T]:
    items = [
        [
            pen.line(
                "strength",
                pen.link(each.place),
                *([pen.years(each.used, each.span)] if each.used else []),
                pen.text(" "),
                *pen.joined(
                    [
                        *([pen.span("duration", _use(each, pen.words))] if each.months else []),
                        pen.span("count", counted("%d sentence", "%d sentences", each.sentences)),
                    ]
                ),
            )
        ]
        for each in strongest
    ]
    if not items:
        return []
    drawn = pen.bullet_list(items, "resume-strongest no-search")
    if not any(each.used for each in strongest):
        return [drawn]
    return [drawn, *pen.only("html and not epub", lambda: _scale(strongest[0].span, pen))]


def _scale(span: range, pen: Pen[T]) -> T:
    """What the bars show, which have no axis."""
    years = {"first": span.start // _YEAR, "last": (span.stop - 1) // _YEAR}
    said = _("The bars show when, from %(first)d to %(last)d.") % years
    return pen.paragraph("resume-scale no-search", pen.text(said))


def _use(skill: Strength, words: Wording) -> str:
    """How long; and until when, for what is no longer in use."""
    length = words.duration(skill.months)
    return _("%s until %s") % (length, words.date(skill.last)) if skill.last else length


STRONGEST: Drawing[None, tuple[Strength, ...]] = Drawing(None, _facts, _draw)
