"""Time to scale: the months of the career as lengths that a picture can be drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.dates import union

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.dates import Period

_YEAR = 12
_STEPS = (1, 2, 5, 10, 20, 50)
_MOST_TICKS = 6


def merged(periods: Iterable[Period], career: Career) -> tuple[range, ...]:
    """The stretches of the career that periods cover together, in order."""
    span = career.span
    found = (
        range(max(months.start, span.start), min(months.stop, span.stop))
        for months in union(periods, career.today)
    )
    return tuple(months for months in found if months)


def ticks(span: range) -> list[int]:
    """The years to name beside a picture of these months: round ones, and few."""
    first, last = -(-span.start // _YEAR), (span.stop - 1) // _YEAR
    step = next((step for step in _STEPS if (last - first) // step < _MOST_TICKS), _STEPS[-1])
    return [year for year in range(first, last + 1) if year % step == 0]


def percent(months: int, span: range) -> str:
    """A number of months as the share of the whole that CSS takes."""
    return f"{100 * months / len(span):.2f}%"


def january(year: int) -> int:
    """The ordinal of the month a year begins with."""
    return year * _YEAR
