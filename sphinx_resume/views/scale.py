"""The years of the career as the one scale of all bars, strips and columns."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.dates import MONTHS_OF_YEAR

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Evidence
    from sphinx_resume.career.model import Position

_STEPS = (1, 2, 5, 10, 20, 50)
_MOST_TICKS = 6
_ROOM = 0.16  # of the scale, so that two years beside each other can be read


class Stretch(NamedTuple):
    """Months in a row of one piece of work; ``is_proved`` if a sentence of it shows the skill."""

    months: range
    is_proved: bool = True


def held_months(position: Position, career: Career) -> range:
    """The months in which a position was held; none if they are not known."""
    return position.period.months(career.today) if position.period else range(0)


def stretches(evidence: Evidence, career: Career) -> tuple[Stretch, ...]:
    """When a skill was in use: a stretch for each piece of work, none over another.

    Where two overlap, a sentence goes before an environment, and a short period before a
    long one: a position before its organization.
    """
    works = [
        *((proof.work.period, True) for proof in evidence.proofs),
        *((work.period, False) for work in evidence.listed),
    ]
    months = [
        (_within_career(period.months(career.today), career), is_proved)
        for period, is_proved in works
        if period
    ]
    owner: dict[int, tuple[int, bool]] = {}
    for number, (covered, is_proved) in sorted(
        enumerate(months), key=lambda work: (work[1][1], -len(work[1][0]))
    ):
        owner |= dict.fromkeys(covered, (number, is_proved))
    runs = []
    for (_number, is_proved, _gap), group in groupby(
        enumerate(sorted(owner)), key=lambda at: (*owner[at[1]], at[1] - at[0])
    ):
        run = [month for _at, month in group]
        runs.append(Stretch(range(run[0], run[-1] + 1), is_proved))
    return tuple(runs)


def _within_career(months: range, career: Career) -> range:
    return range(max(months.start, career.span.start), min(months.stop, career.span.stop))


def first_and_last_year(span: range) -> tuple[int, int]:
    """The first and the last year of these months."""
    return span.start // MONTHS_OF_YEAR, (span.stop - 1) // MONTHS_OF_YEAR


def round_years(span: range) -> list[int]:
    """The years to name beside a picture of these months: round ones, and few."""
    first, last = -(-span.start // MONTHS_OF_YEAR), (span.stop - 1) // MONTHS_OF_YEAR
    step = next((step for step in _STEPS if (last - first) // step < _MOST_TICKS), _STEPS[-1])
    return [year for year in range(first, last + 1) if year % step == 0]


def axis_years(span: range) -> list[tuple[int, float]]:
    """The years of an axis, each with its place on it from 0 to 1.

    The first and the last year are always named, those between them where there is room.
    """
    first, last = first_and_last_year(span)
    places = [
        (year, (year * MONTHS_OF_YEAR - span.start) / len(span)) for year in round_years(span)
    ]
    inner = [
        (year, share) for year, share in places if _ROOM < share < 1 - _ROOM and first < year < last
    ]
    return [(first, 0.0), *inner, *([(last, 1.0)] if last > first else [])]


def css_percent(months: int, span: range) -> str:
    """A number of months as the share of the whole that CSS takes."""
    return f"{100 * months / len(span):.2f}".rstrip("0").rstrip(".") + "%"
