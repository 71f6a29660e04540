"""Dates and periods of entries, each repair reported; `parse_date` knows how people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.career.dates import PRESENT, UNKNOWN
from sphinx_resume.importer import fields, parse_date
from sphinx_resume.importer.report import DIFFERS, quoted

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Place

_TO = " – "


def start(value: Any, place: Place) -> str:
    """A start; with the end behind `_TO`, if the one text tells both."""
    return _start_or_end(value, place, "Start")


def end(value: Any, place: Place) -> str:
    """An end, ``present``, or ``unknown`` if nobody can read it; with the start before `_TO`, likewise."""
    return _start_or_end(value, place, "End")


def date(value: Any, place: Place) -> str:
    """A date that stands alone."""
    return _date(_given(value, place), place, "Date")


def align(entry: Any, raw: dict[str, Any], place: Place) -> None:
    """Bring the start and the end of an entry in line; ``raw`` is the entry as it came."""
    begun, _, until = entry.start.partition(_TO)
    since, _, ended = entry.end.rpartition(_TO)
    entry.start = _one(begun, since, place.key("startDate"), "Start")
    unread = ended == UNKNOWN
    entry.end = _one("" if unread else ended, until, place.key("endDate"), "End")
    if entry.start and not entry.end and not unread:
        entry.end = PRESENT
        for key in ("endDate", "end", "to", "graduationDate"):
            if key in raw:
                place.key(key).repaired("says nothing; read as present")
    elif entry.end == PRESENT and not entry.start:
        entry.end = ""
    elif (
        entry.start
        and entry.end not in {"", PRESENT}
        and parse_date.ends_before(entry.start, entry.end)
    ):
        message = f"is before the start, {entry.start}; the two are exchanged, check them"
        place.key("endDate").repaired(f"{quoted(entry.end)} {message}")
        entry.start, entry.end = entry.end, entry.start


def _start_or_end(value: Any, place: Place, label: str) -> str:
    given = _given(value, place)
    if not parse_date.reading(given)[1] and (both := parse_date.period(given)):
        place.repaired(f"{quoted(given)} is a start and an end{_doubt(given)}")
        return _TO.join([_past(both[0], place, "Start"), _past(both[1], place, "End")])
    return _date(given, place, label)


def _one(value: str, other: str, place: Place, label: str) -> str:
    if value and other not in {"", value}:
        place.kept(label, other, DIFFERS)
    return value or other


def _given(value: Any, place: Place) -> str:
    text = str(value) if isinstance(value, str) else fields.as_text(value, place)
    return " ".join(text.split())


def _date(given: str, place: Place, label: str) -> str:
    date_text, exact = parse_date.reading(given)
    if not date_text or (date_text == PRESENT and label != "End"):
        if any(letter.isalnum() and letter != "0" for letter in given):
            place.kept(label, given, "is no date")
            return UNKNOWN if label == "End" else ""
        return ""
    if not exact:
        place.kept(label, given, f"says more than {date_text}")
    elif date_text != given:
        place.repaired(f"{quoted(given)} is {date_text}{_doubt(given)}")
    return _past(date_text, place, label)


def _doubt(given: str) -> str:
    return "; day or month first? check it" if parse_date.is_ambiguous(given) else ""


def _past(date_text: str, place: Place, label: str) -> str:
    """A date unless it has yet to come: then it is none, and such an end has not come."""
    if date_text == PRESENT or not parse_date.is_future(date_text, place.today):
        return date_text
    place.kept("Expected end" if label == "End" else label, date_text, "is in the future")
    return PRESENT if label == "End" else ""
