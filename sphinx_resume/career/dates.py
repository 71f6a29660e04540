"""When something was: dates as a résumé writes them, and the periods between them.

A date is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, the forms of ISO 8601 that JSON Resume
takes; a period may still run, which is written ``present``. What is not known of a period
is written ``unknown``. Months are counted as ordinals (``12 * year + month - 1``), so that a
period is a plain ``range``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

PRESENT = "present"
UNKNOWN = "unknown"
MONTHS_OF_YEAR = 12
_DATE = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?", re.ASCII
)


class DateError(ValueError):
    """A text that is no date; says what was expected instead."""


@dataclass(frozen=True, slots=True)
class Date:
    """A year, a month or a day, just as precise as its author wrote it."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read one of the forms above; raises `DateError` for anything else."""
        match = _DATE.fullmatch(text.strip())
        parts = [int(part) for part in match.groups() if part] if match else []
        if not parts or parts[2:] > [monthrange(*parts[:2])[1] for _day in parts[2:]]:
            message = f"{text.strip()!r} is not a date"
            raise DateError(message)
        return cls(*parts)

    @property
    def first(self) -> int:
        """The ordinal of the first month that this can mean."""
        return self.year * MONTHS_OF_YEAR + (self.month or 1) - 1

    def __str__(self) -> str:
        return "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part)

    def is_after(self, other: Date) -> bool:
        """Whether it is later, as far as both are known."""
        one, two = str(self), str(other)
        known = min(len(one), len(two))
        return one[:known] > two[:known]


@dataclass(frozen=True, slots=True)
class Period:
    """From a start to an end, both included; without an end it still runs.

    A bare year means January: 2010 to 2012 counts as two years, and two periods that meet in
    a year do not overlap there. From a year to the same year counts as that year.

    Where only one of the two is known, it stands for both, and ``missing`` says which one is
    not known; then no time is counted.
    """

    start: Date
    end: Date | None = None
    missing: Literal["start", "end"] | None = None

    @property
    def known_start(self) -> Date | None:
        """Its start, if that is known."""
        return None if self.missing == "start" else self.start

    @property
    def known_end(self) -> Date | None:
        """Its end, if it has ended and that is known."""
        return None if self.missing == "end" else self.end

    def months(self, today: int) -> range:
        """The ordinals of its months, up to ``today`` (an ordinal) if it still runs."""
        first = self.start.first
        if self.missing:
            return range(first, first)
        if self.end is None:
            last = today
        elif self.end.month is not None:
            last = self.end.first
        elif self.end.year == self.start.year:
            last = self.end.first + MONTHS_OF_YEAR - 1
        else:
            last = self.end.first - 1
        if self.end and self.end.first > today:  # it is expected, and goes on until then
            last = max(today, first - 1)
        return range(first, last + 1)

    def newest(self, today: int) -> tuple[int, int]:
        """Sort by this, descending, to have the newest first."""
        return (today + 1 if self.end is None else self.end.first, self.start.first)


def merge_periods(periods: Iterable[Period], today: int) -> list[range]:
    """The stretches of months that the periods cover together, in order and apart."""
    stretches: list[range] = []
    for months in sorted((period.months(today) for period in periods), key=_start):
        if stretches and months.start <= stretches[-1].stop:
            last = stretches[-1]
            stretches[-1] = range(last.start, max(last.stop, months.stop))
        elif months:
            stretches.append(months)
    return stretches


def _start(months: range) -> int:
    return months.start


def count_months(periods: Iterable[Period], today: int) -> int:
    """How many months the periods cover together; what overlaps counts once."""
    return sum(map(len, merge_periods(periods, today)))


def latest_period(periods: Iterable[Period], today: int) -> Period | None:
    """The period that ends last, or none at all."""
    return max(periods, key=lambda period: period.newest(today), default=None)
