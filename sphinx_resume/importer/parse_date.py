"""Dates as people write them, read as the site wants them: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime

from sphinx_resume.career.dates import PRESENT, Date
from sphinx_resume.importer.vocabulary import read_table

_WORDS = read_table("dates")
# What people write for an end that has not come.
RUNNING_AS_WRITTEN = _WORDS.pop("present")
# By the first letters of its name, the number of each month.
MONTHS = {name: int(number) for number, names in _WORDS.items() for name in names}
_YEAR = r"(?P<year>[12]\d{3})"
# Most of the world has the day first, so `is_ambiguous` doubts it.
_AMERICAN = rf"(?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}})[-/]{_YEAR}"
_PATTERNS = [
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}[-/. ](?P<month>\d{{1,2}})[-/. ](?P<day>\d{{1,2}})(?:[t ,].*)?",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:t.*)?",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
        _AMERICAN,
        rf"{_YEAR}\s*[-/.,年 ]\s*(?P<month>\d{{1,2}})月?",
        rf"(?P<month>\d{{1,2}})\s*[-/., ]\s*{_YEAR}",
        rf"(?P<name>[^\W\d]{{3,}})\.?[\s,'/-]*(?:de |of )?\s*{_YEAR}",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]*(?:de |of )?(?P<name>[^\W\d]{{3,}})\.?[\s,-]*(?:de |of )?{_YEAR}",
        rf"(?P<name>[^\W\d]{{3,}})\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,]+{_YEAR}",
        rf"{_YEAR}[\s,-]*(?P<name>[^\W\d]{{3,}})\.?",
        r"(?P<short>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
        r"(?P<month>\d\d)[/.](?P<short>\d\d)",
        r"(?P<name>[^\W\d]{3,})\.?\s*['’\-]\s*(?P<short>\d\d)",
        rf"{_YEAR}年?",
    )
]
# Not the first of a period such as "2012–15".
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|\s*[–—]\s*\d\d(?!\d))")
_SCHOOL_YEAR = re.compile(rf"{_YEAR}\s*[-–—/]\s*(?P<next>\d\d)")
_EXPECTED = re.compile(
    r"\(?\b(?:expected|anticipated|planned|estimated|exp\.|est\.|voraussichtlich|prévue?|previsto"
    r"|esperado)(?:\s+(?:graduation|end|completion))?(?:\s+(?:in|on))?\b[:.]?\)?",
    re.IGNORECASE,
)
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_NEWEST_SHORT_YEAR = 40  # "40" is 2040, "41" is 1941
_MILLISECONDS = 13
_NUMBERS = range(1, 13)  # of the months of a year
_TO = re.compile(r"\s*[-–—~]\s*|\s+(?:to|until|bis|à|a|au|al|até)\s+")
SINCE = r"(?:since|from|seit|ab|depuis|desde|dal)\s+"


def is_running(text: str) -> bool:
    """Whether a text says that something has not ended, and no more."""
    return _plain(text).strip(" .-–()[]") in _RUNNING


def reading(text: str) -> tuple[str, bool]:
    """The date that a text tells (``present`` and ``""`` too), and whether it tells no more.

    The second is false where words had to be passed over: of "Summer 2012", 2012 is read.
    """
    text = " ".join(text.split())
    if _EXPECTED.search(text):
        text = _EXPECTED.sub("", text).strip(" :,–-()[]") or text
    if is_running(text):
        return PRESENT, True
    if is_running(_IN_PARENTHESES.sub("", text)):
        return PRESENT, False  # "Present (part-time)"
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _from_epoch(text), True
    folded = _plain(text)
    for pattern in _PATTERNS:
        match = pattern.fullmatch(folded)
        if match and (read := _date(match.groupdict())):
            return read, True
        if match and not {"name", "short"} & match.groupdict().keys():
            return "", False  # its number is no month's, and may be the end of a period
    years = set(_ANY_YEAR.findall(text))
    return (years.pop(), False) if len(years) == 1 else ("", False)


def is_ambiguous(text: str) -> bool:
    """Whether a date in a text would be another one with its day and month exchanged."""
    return any(
        int(match["month"]) != int(match["day"])
        and int(match["month"]) in _NUMBERS
        and int(match["day"]) in _NUMBERS
        for match in re.finditer(_AMERICAN, text)
    )


def is_future(text: str, today: int) -> bool:
    """Whether a date lies after the month with the ordinal ``today``."""
    return Date.parse(text).first > today


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


_RUNNING = {_plain(text) for text in RUNNING_AS_WRITTEN}


def _date(parts: dict[str, str | None]) -> str:
    year = parts.get("year") or ""
    if not year:
        short = int(parts.get("short") or 0)
        year = str(short + (2000 if short <= _NEWEST_SHORT_YEAR else 1900))
    name = parts.get("name")
    if name:
        number = MONTHS.get(name[:4]) or MONTHS.get(name[:3]) or 0
    else:
        number = int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    if number > _NUMBERS[-1] and day in _NUMBERS:
        number, day = day, number  # 31/12/2019, and not as Americans have it
    if not number and not name:
        return year
    if number not in _NUMBERS:
        return ""
    try:
        return date(int(year), number, day).isoformat() if day else f"{year}-{number:02}"
    except ValueError:
        return f"{year}-{number:02}"


def _from_epoch(text: str) -> str:
    seconds = int(text) / (1000 if len(text) == _MILLISECONDS else 1)
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def period(text: str) -> tuple[str, str] | None:
    """The start and the end that one text tells, "2010 – 2012"; none if it does not."""
    since = re.match(SINCE, text, re.IGNORECASE)
    text = text[since.end() :] if since else text
    for separator in _TO.finditer(text):
        start, is_date = reading(text[: separator.start()])
        end, is_end = reading(text[separator.end() :])
        if not text[separator.end() :].strip():
            end, is_end = PRESENT, True  # "2019 –"
        if is_date and is_end and start not in {"", PRESENT} and end:
            return start, end
    years = _SCHOOL_YEAR.fullmatch(text)
    if years and (int(years["year"]) + 1) % 100 == int(years["next"]):
        return years["year"], str(int(years["year"]) + 1)
    start, is_date = reading(text)
    return (start, PRESENT) if since and is_date else None


def ends_before(start: str, end: str) -> bool:
    """Whether the end of a period is before its start, as far as both are known."""
    return Date.parse(start).is_after(Date.parse(end))
