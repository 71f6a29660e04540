"""Dates as people write them: what is read, and what is not a date."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.importer import parse_date

if TYPE_CHECKING:
    from importing import ImportSite


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", "2019"),
        ("2019-08", "2019-08"),
        ("2019-08-15", "2019-08-15"),
        ("2019-08-15T10:00:00.000Z", "2019-08-15"),
        ("2019-8", "2019-08"),
        ("2011-12", "2011-12"),  # a month, not the years 2011 and 2012
        ("2019/08", "2019-08"),
        ("20-01-31", "2020-01-31"),
        ("08/19", "2019-08"),
        ("Aug '19", "2019-08"),
        ("Aug-98", "1998-08"),
        ("Expected: August 2019", "2019-08"),
        ("08/2019", "2019-08"),
        ("15.08.2019", "2019-08-15"),
        ("08/15/2019", "2019-08-15"),
        ("31/12/2019", "2019-12-31"),
        ("Aug 2019", "2019-08"),
        ("August, 2019", "2019-08"),
        ("Sept. 2019", "2019-09"),
        ("15 August 2019", "2019-08-15"),
        ("August 15th, 2019", "2019-08-15"),
        ("März 2019", "2019-03"),
        ("août 2019", "2019-08"),
        ("juin 2019", "2019-06"),
        ("juillet 2019", "2019-07"),
        ("agosto de 2019", "2019-08"),
        ("2015年4月", "2015-04"),
        ("1565827200", "2019-08-15"),
        ("1565827200000", "2019-08-15"),
        ("2019-00-00", "2019"),  # a month that nobody knew
        ("2019-02-30", "2019-02"),  # a day that is none
        ("present", "present"),
        ("Current", "present"),
        ("heute", "present"),
        ("aujourd’hui".replace("’", "'"), "present"),
        ("по настоящее время", "present"),
        ("現在", "present"),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, date: str) -> None:
    assert parse_date.reading(text) == (date, True)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Summer 2012", "2012"),
        ("about 1999", "1999"),
        ("soon", ""),
        ("2010 or 2011", ""),
        # A month above 12 is none, and may be the end of a period: the year alone is too little.
        ("2019-13", ""),
        ("2019-45", ""),
        ("13/2019", ""),
        ("2019-13-32", ""),
        ("20191332", ""),
        ("2019–22", ""),
    ],
)
def test_words_that_are_passed_over_are_told(text: str, date: str) -> None:
    assert parse_date.reading(text) == (date, False)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2010 - 2012", ("2010", "2012")),
        ("2010–present", ("2010", "present")),
        ("10/2018-Present", ("2018-10", "present")),
        ("06/2019-08/2019", ("2019-06", "2019-08")),
        ("Jan 2010 to Feb 2012", ("2010-01", "2012-02")),
        ("2019.09 — ", ("2019-09", "present")),
        # The last two digits of the next year, as schools write it.
        ("2012-13", ("2012", "2013")),
        ("2012/13", ("2012", "2013")),
        ("2012 – 13", ("2012", "2013")),
        ("1999–00", ("1999", "2000")),
        ("2012-15", None),
        ("since 2019-09", ("2019-09", "present")),
        ("seit Mai 2019", ("2019-05", "present")),
        ("2019", None),
    ],
)
def test_a_start_may_tell_the_end_too(text: str, period: tuple[str, str] | None) -> None:
    assert parse_date.period(text) == period


@pytest.mark.parametrize(
    ("dates", "start", "end", "text"),
    [
        ({"startDate": "2019"}, "2019", "present", ""),
        ({"startDate": "2019", "endDate": ""}, "2019", "present", ""),
        ({"endDate": "2019"}, "", "2019", ""),
        ({}, "", "", ""),
        ({"endDate": "Present"}, "", "", ""),
        # An end before its start: most often, the two were exchanged.
        ({"startDate": "2019", "endDate": "2018"}, "2018", "2019", ""),
        (
            {"startDate": "2019", "endDate": "Present (part-time)"},
            "2019",
            "present",
            "End: Present (part-time)",
        ),
        (
            {"startDate": "2019", "endDate": "May 2099 (expected)"},
            "2019",
            "present",
            "Expected end: 2099-05",
        ),
        ({"startDate": "2019", "endDate": "2099-05"}, "2019", "present", "Expected end: 2099-05"),
        ({"startDate": "2099"}, "", "", "Start: 2099"),
        ({"startDate": "Summer 2012"}, "2012", "present", "Start: Summer 2012"),
        ({"date": "2010 - 2012"}, "2010", "2012", ""),
        ({"date": "since 2010"}, "2010", "present", ""),
        # A date without the name of a start says when it was done: nothing makes it present.
        ({"date": "2015"}, "", "2015", ""),
        ({"startDate": "2010", "date": "2015"}, "2010", "2015", ""),
        ({"date": "present"}, "", "", ""),
        ({"date": "2099"}, "", "", "Expected end: 2099"),
        ({"startDate": "2012-13"}, "2012", "2013", ""),
        ({"date": "2012-13"}, "2012", "2013", ""),
        ({"startDate": "2012-13", "endDate": "2014-15"}, "2012", "2015", "Start: 2014 End: 2013"),
        ({"startDate": "2019-45"}, "", "", "Start: 2019-45"),
        ({"date": "2019-45"}, "", "", "End: 2019-45"),
        # An end that nobody can read is unknown; it is there, so it is not the present.
        ({"startDate": "2019", "endDate": "2020-45"}, "2019", "", "End: 2020-45"),
        ({"startDate": "2019", "endDate": "n/a"}, "2019", "", "End: n/a"),
        # Of two texts that both tell a period, the first start counts, and the last end.
        ({"startDate": "2010 - 2011", "endDate": "2012"}, "2010", "2012", "End: 2011"),
        ({"startDate": "2010", "endDate": "2010 - 2012"}, "2010", "2012", ""),
        ({"startDate": "2010", "endDate": "2011 - 2012"}, "2010", "2012", "Start: 2011"),
    ],
)
def test_a_period_is_what_can_be_known_of_it_and_the_rest_is_text(
    import_site: ImportSite, dates: dict[str, str], start: str, end: str, text: str
) -> None:
    resume = {"basics": {"name": "N"}, "work": [{"name": "L", "position": "K", **dates}]}
    result = import_site(resume)
    (work,) = result.imported.resume.work
    assert (work.start, work.end) == (start, end)
    assert " ".join(passage.plain for passage in work.summary) == text
    assert result.site.warnings == []


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("work", "date"),
        ("work", "dates"),
        ("work", "time"),
        ("volunteer", "date"),
        ("education", "date"),
        ("projects", "date"),
        ("projects", "releaseDate"),
    ],
)
def test_what_is_done_has_an_end_and_no_start(
    import_site: ImportSite, section: str, key: str
) -> None:
    result = import_site({"basics": {"name": "N"}, section: [{"name": "L", key: "2016-03"}]})
    (entry,) = getattr(result.imported.resume, section)
    assert (entry.start, entry.end) == ("", "2016-03")
    assert f"{section}[0].{key}: {key!r} is 'endDate'" in result.repairs
    back = json.loads((result.site.out / "resume.json").read_text("utf-8"))
    assert [back[section][0].get(key) for key in ("startDate", "endDate")] == [None, "2016-03"]
    assert result.site.warnings == []


@pytest.mark.parametrize(
    ("dates", "repair"),
    [
        (
            {"startDate": "3/4/2011", "endDate": "2012"},
            "startDate: '3/4/2011' is 2011-03-04; day or month first? check it",
        ),
        (
            {"startDate": "3-4-2011 to 13/5/2012"},
            "startDate: '3-4-2011 to 13/5/2012' is a start and an end; day or month first? check it",
        ),
        # No month is above 12, both may be the same, and dots are of those who put the day first.
        ({"startDate": "13/4/2011", "endDate": "2012"}, "startDate: '13/4/2011' is 2011-04-13"),
        ({"startDate": "04/4/2011", "endDate": "2012"}, "startDate: '04/4/2011' is 2011-04-04"),
        ({"startDate": "12.03.2017", "endDate": "2018"}, "startDate: '12.03.2017' is 2017-03-12"),
        # An end without a word is guessed; one that is not there is the schema's own present.
        ({"startDate": "2019", "endDate": ""}, "endDate: says nothing; read as present"),
        ({"startDate": "2019", "end": None}, "end: says nothing; read as present"),
        ({"startDate": "2019", "endDate": "-"}, "endDate: says nothing; read as present"),
        ({"startDate": "2019"}, ""),
        ({"startDate": "2019", "endDate": "present"}, ""),
        ({"startDate": "", "endDate": ""}, ""),
    ],
)
def test_what_was_guessed_of_a_date_is_told(
    import_site: ImportSite, dates: dict[str, str], repair: str
) -> None:
    result = import_site(
        {"basics": {"name": "N"}, "volunteer": [{"organization": "L", "position": "K", **dates}]}
    )
    assert result.repairs == ([f"volunteer[0].{repair}"] if repair else [])
    assert result.losses == []
