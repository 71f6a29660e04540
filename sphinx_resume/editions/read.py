"""Reads ``editions/NAME.toml`` and checks it; what is wrong is told at its line."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.editions.edition import (
    CONTACT,
    PAPERS,
    SECTIONS,
    Edition,
    EditionError,
    Mistake,
)
from sphinx_resume.language_tags import gettext_code, is_language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEY = re.compile(r"""^[ \t]*["']?(\w+)["']?[ \t]*=""", re.MULTILINE)
_TEXT = "a text in quotation marks"
_TEXTS = "a list of texts: ['…', '…']"
MATCH = "match"  # the list in which the command `match` notes what it read in the ad


def read(path: Path) -> tuple[Edition, list[Mistake]]:
    """Read an edition.

    Returns:
        The edition, without what could not be used of it, and what is wrong with it.

    Raises:
        EditionError: The file cannot be read, is no TOML, or names no skill.

    """
    text, values = load(path)
    reading = _Reading(path, text, values)
    edition = reading.edition()
    if not edition.skills:
        message = "this edition asks for no skill"
        hint = "Write what the job asks for, the most important first: skills = ['…', '…']."
        raise EditionError(*reading.mistakes, Mistake(reading.at("skills"), message, hint))
    return edition, reading.mistakes


def load(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of a file of TOML, and its values.

    Raises:
        EditionError: The file cannot be read, or is no TOML.

    """
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        hint = "Put a file in its place that you may read."
        raise EditionError(Mistake(Source(str(path), 1), message, hint)) from error
    text = _decoded(path, data)
    return text, _parsed(path, text)


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = Source(str(path), data.count(b"\n", 0, error.start) + 1)
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        raise EditionError(
            Mistake(line, message, "Save the file with the encoding UTF-8.")
        ) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = str(error)
        position = _POSITION.search(problem)
        line, column = (position[1], position[2]) if position else (None, None)
        source = Source(str(path), int(line or max(1, len(text.splitlines()))))
        message = f"this is no TOML: {_POSITION.sub('', problem)}"
        hint = "Write texts in quotation marks, and one 'key = value' a line."
        raise EditionError(Mistake(source, message, hint, int(column or 0))) from error
    except RecursionError as error:
        message = "this is no TOML: it is nested too deep"
        raise EditionError(Mistake(Source(str(path), 1), message, "Write it flat.")) from error


class _Reading:
    """One file while it is checked."""

    def __init__(self, path: Path, text: str, values: dict[str, Any]) -> None:
        self.path = path
        self.values = values
        self.mistakes: list[Mistake] = []
        self.lines = _lines(text, values)

    def at(self, key: str, text: str = "") -> Source:
        return Source(str(self.path), self.lines.get((key, text)) or self.lines.get(key) or 1)

    def edition(self) -> Edition:
        taken: dict[str, Any] = {}
        for key, value in self.values.items():
            check = _CHECKS.get(key)
            if check is not None:
                checked = check(self, key, value)
                if checked is not None:
                    taken[key] = checked
            elif key != MATCH:
                hint = f"{did_you_mean(key, _CHECKS)}It takes: {', '.join(_CHECKS)}."
                self.tell(key, f"an edition has no {key!r}", hint)
        taken.setdefault("skills", ())
        both = [text for text in taken.get("pin", ()) if text in taken.get("omit", ())]
        for text in both:
            self.tell("omit", f"{text!r} is in 'pin' and in 'omit'", "Take it out of one.", text)
        taken["omit"] = tuple(text for text in taken.get("omit", ()) if text not in both)
        return Edition(
            name=self.path.stem, source=Source(str(self.path), 1), lines=self.lines, **taken
        )

    def tell(self, key: str, message: str, hint: str, text: str = "") -> None:
        self.mistakes.append(Mistake(self.at(key, text), message, hint))

    def wrong(self, key: str, value: object, expected: str) -> None:
        self.tell(key, f"{key!r} is {_as_toml(value)}", f"Write {expected}.")

    def text(self, key: str, value: object) -> str | None:
        if isinstance(value, str):
            return value.strip()
        self.wrong(key, value, _TEXT)
        return None

    def texts(self, key: str, value: object) -> tuple[str, ...] | None:
        if isinstance(value, str):  # what is one may stand alone
            value = [value]
        if not isinstance(value, list):
            self.wrong(key, value, _TEXTS)
            return None
        for each in value:
            if not isinstance(each, str):
                self.tell(key, f"{key!r} has {_as_toml(each)}", f"Write {_TEXTS}.")
        texts = [each.strip() for each in value if isinstance(each, str)]
        return tuple(dict.fromkeys(filter(None, texts)))

    def among(self, known: Collection[str]) -> Callable[[str, object], tuple[str, ...] | None]:
        def check(key: str, value: object) -> tuple[str, ...] | None:
            texts = self.texts(key, value)
            for text in texts or ():
                if text not in known:
                    hint = f"{did_you_mean(text, known)}It takes: {', '.join(known)}."
                    self.tell(key, f"{key!r} has no {text!r}", hint, text)
            return texts if texts is None else tuple(text for text in texts if text in known)

        return check

    def sections(self, key: str, value: object) -> tuple[str, ...] | None:
        return self.among(SECTIONS)(key, value)

    def private(self, key: str, value: object) -> tuple[str, ...] | None:
        before = len(self.mistakes)
        texts = self.among(CONTACT)(key, value)
        # What cannot be understood may have meant any of them.
        return texts if len(self.mistakes) == before else CONTACT

    def paper(self, key: str, value: object) -> str | None:
        if value in PAPERS:
            return str(value)
        hint = did_you_mean(value, PAPERS) if isinstance(value, str) else ""
        self.tell(key, f"unknown paper {_as_toml(value)}", f"{hint}It takes: {', '.join(PAPERS)}.")
        return None

    def pages(self, key: str, value: object) -> int | None:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.wrong(key, value, "a whole number; 0 is any number of pages")
        return None

    def flag(self, key: str, value: object) -> bool | None:
        if isinstance(value, bool):
            return value
        self.wrong(key, value, "true or false")
        return None

    def language(self, key: str, value: object) -> str | None:
        if isinstance(value, str) and is_language(value.strip()):
            return gettext_code(value.strip())
        self.wrong(key, value, "a code such as 'en' or 'pt_BR'")
        return None

    def sent(self, key: str, value: object) -> str | None:
        if isinstance(value, datetime):
            return value.date().isoformat()
        if isinstance(value, date):
            return value.isoformat()
        if value in ("", False):
            return ""
        try:
            return date.fromisoformat(str(value).strip()).isoformat()
        except ValueError:
            self.wrong(key, value, "the day on which it was sent, as in 2026-11-25")
            return None


_CHECKS: dict[str, Callable[[_Reading, str, object], Any]] = {
    "title": _Reading.text,
    "company": _Reading.text,
    "headline": _Reading.text,
    "summary": _Reading.text,
    "skills": _Reading.texts,
    "pin": _Reading.texts,
    "omit": _Reading.texts,
    "pages": _Reading.pages,
    "paper": _Reading.paper,
    "photo": _Reading.flag,
    "private": _Reading.private,
    "sections": _Reading.sections,
    "language": _Reading.language,
    "sent": _Reading.sent,
    "notes": _Reading.text,
}


def _as_toml(value: object) -> str:
    """A value as TOML has it, nearly; one line of it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    return repr(value) if isinstance(value, (str, int, float, list)) else str(value)


def _lines(text: str, values: dict[str, Any]) -> dict[str | tuple[str, str], int]:
    """Where each key is written, and each text of a list."""
    lines: dict[str | tuple[str, str], int] = {}
    starts: dict[str, int] = defaultdict(int)
    for match in _KEY.finditer(text):
        key = match[1]
        if key in values and key not in lines:
            lines[key] = text.count("\n", 0, match.start(1)) + 1
            starts[key] = match.end()
    for key, value in values.items():
        for item in value if isinstance(value, list) else ():
            at = text.find(str(item), starts[key])
            if at >= 0:
                lines[key, str(item).strip()] = text.count("\n", 0, at) + 1
    return lines
