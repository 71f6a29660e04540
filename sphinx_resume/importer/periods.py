"""Dates and periods of entries, each repair reported; `when` knows how people write dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.dates import PRESENT
from sphinx_resume.importer import values, when
from sphinx_resume.importer.report import quoted

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Place


def start(value: Any, place: Place) -> str:
    """A start; with the end behind a space, if the one text tells both."""
    given = _given(value, place)
    if not when.reading(given)[1] and (both := when.period(given)):
        place.repaired(f"{quoted(given)} is a start and an end")
        return " ".join(both)
    return _date(given, place, "Start")


def end(value: Any, place: Place) -> str:
    """An end, or ``present``."""
    return _date(_given(value, place), place, "End")


def date(value: Any, place: Place) -> str:
    """A date that stands alone."""
    return _date(_given(value, place), place, "Date")


def settle(entry: Any, place: Place) -> None:
    """Bring the start and the end of an entry in line."""
    if " " in entry.start:
        entry.start, _, other = entry.start.partition(" ")
        entry.start = _past(entry.start, place, "Start")
        entry.end = entry.end or _past(other, place, "End")
    if entry.start and not entry.end:
        entry.end = PRESENT
    elif entry.end == PRESENT and not entry.start:
        entry.end = ""
    elif entry.start and entry.end != PRESENT and when.ends_before(entry.start, entry.end):
        place.key("endDate").kept("End", entry.end, f"is before the start, {entry.start}")
        entry.end = ""


def _given(value: Any, place: Place) -> str:
    said = str(value) if isinstance(value, str) else values.as_text(value, place)
    return " ".join(said.split())


def _date(given: str, place: Place, label: str) -> str:
    found, exact = when.reading(given)
    if not found or (found == PRESENT and label != "End"):
        if any(letter.isalnum() and letter != "0" for letter in given):
            place.kept(label, given, "is no date")
        return ""
    if not exact:
        place.kept(label, given, f"says more than {found}")
    elif found != given:
        place.repaired(f"{quoted(given)} is {found}")
    return _past(found, place, label)


def _past(found: str, place: Place, label: str) -> str:
    """A date unless it has yet to come: then it is none, and such an end has not come."""
    if found == PRESENT or not when.is_future(found, place.today):
        return found
    place.kept(label, found, "is in the future")
    return PRESENT if label == "End" else ""
