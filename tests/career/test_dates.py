"""Dates are as precise as they were written; periods are counted as people count them."""

from __future__ import annotations

from typing import Literal

import pytest

from sphinx_resume.career.dates import Date, DateError, Period, count_months
from sphinx_resume.i18n import Wording

JUNE_2026 = 2026 * 12 + 5


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021", Date(2021)),
        ("2021-09", Date(2021, 9)),
        (" 2021-09 ", Date(2021, 9)),
        ("2020-02-29", Date(2020, 2, 29)),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day(text: str, date: Date) -> None:
    assert Date.parse(text) == date
    assert str(date) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "2021-13",  # no such month
        "2021-00",  # months are counted from one
        "2021-19-39",  # no such month, no such day
        "2021-02-29",  # not in that year
        "2021-09-00",
        "2021-09-1",
        "2021-9",  # two digits, as in ISO 8601
        "21",
        "3021",  # a slip of the finger
        "Sep 2021",
        "",
        "٢٠٢١",  # digits, but not ISO 8601's
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(DateError, match="is not a date"):
        Date.parse(text)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2017-08", "2019-08", 25),  # both months included
        ("2020-01", "2020-01", 1),
        ("2010", "2012", 24),  # people say two years
        ("2010", "2010", 12),
        ("2010-06", "2012", 19),  # up to the end of 2011
        ("2026-05", None, 2),  # up to the month of the build
        ("2020-02", "2020-01", 0),  # the wrong way round
        ("2020-01-31", "2020-03-01", 3),  # a day counts by its month
    ],
)
def test_a_period_has_months(start: str, end: str | None, months: int) -> None:
    period = Period(Date.parse(start), Date.parse(end) if end else None)
    assert len(period.months(JUNE_2026)) == months


@pytest.mark.parametrize("missing", ["start", "end"])
def test_one_date_alone_is_a_moment_and_no_time(missing: Literal["start", "end"]) -> None:
    moment = Period(Date(2018), Date(2018), missing)
    assert [*moment.months(JUNE_2026)] == []
    assert Wording("en").period(moment) == "2018"


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        ("2021", "2020", True),
        ("2020-12", "2020", False),  # it may be
        ("2020", "2020-01", False),
        ("2020-03-02", "2020-03-01", True),
        ("2020-03-02", "2020-03", False),
    ],
)
def test_a_date_is_after_another_as_far_as_both_are_known(
    one: str, other: str, after: bool
) -> None:
    assert Date.parse(one).is_after(Date.parse(other)) is after


def test_two_days_of_a_month_read_as_that_month() -> None:
    period = Period(Date(2019, 8, 15), Date(2019, 8, 20))
    assert Wording("en").period(period) == "Aug 2019"


def test_what_overlaps_counts_once() -> None:
    first = Period(Date(2017, 8), Date(2019, 8))
    second = Period(Date(2019, 1), Date(2019, 12))
    assert count_months([first, second, second], JUNE_2026) == 29


@pytest.mark.parametrize(
    ("months", "text"),
    [
        (1, "1 mo"),
        (11, "11 mos"),
        (12, "1 yr"),
        (25, "2 yrs 1 mo"),
        (26, "2 yrs 2 mos"),
        (0, ""),
    ],
)
def test_durations_read_as_people_write_them(months: int, text: str) -> None:
    assert Wording("en").duration(months) == text
