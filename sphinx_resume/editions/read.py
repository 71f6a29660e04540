"""Reads ``editions/NAME.toml`` and checks it; each mistake has its line."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.contacts import CONTACT_FIELDS
from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.editions.edition import (
    PAPERS,
    SECTIONS,
    Edition,
    EditionError,
    Mistake,
)
from sphinx_resume.errors import bad_byte
from sphinx_resume.language_tags import gettext_code, is_language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEY = re.compile(r"""^[ \t]*["']?(\w+)["']?[ \t]*=""", re.MULTILINE)
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
    check = _Check(path, text, values)
    edition = check.edition()
    if not edition.skills:
        message = "this edition asks for no skill"
        hint = "Write what the job asks for, the most important first: skills = ['…', '…']."
        raise EditionError(*check.mistakes, Mistake(edition.at("skills"), message, hint))
    return edition, check.mistakes


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
        line, byte = bad_byte(error)
        message = f"the byte 0x{byte:02x} is not UTF-8"
        hint = "Save the file with the encoding UTF-8."
        raise EditionError(Mistake(Source(str(path), line), message, hint)) from error


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


class _Check:
    """The checks of one file; each gives a value as an edition has it, or ``None``."""

    def __init__(self, path: Path, text: str, values: dict[str, Any]) -> None:
        self.values = values
        self.mistakes: list[Mistake] = []
        self.empty = Edition(
            name=path.stem, skills=(), source=Source(str(path), 1), lines=_lines(text, values)
        )

    def edition(self) -> Edition:
        fields: dict[str, Any] = {}
        for key, value in self.values.items():
            check = _CHECKS.get(key)
            if check is not None:
                fields[key] = check(self, key, value)
            elif key != MATCH:
                hint = f"{did_you_mean(key, _CHECKS)}It takes: {', '.join(_CHECKS)}."
                self.report(key, f"an edition has no {key!r}", hint)
        fields = {key: value for key, value in fields.items() if value is not None}
        edition = replace(self.empty, **fields)
        both = [text for text in edition.pin if text in edition.omit]
        for text in both:
            self.report("omit", f"{text!r} is in 'pin' and in 'omit'", "Take it out of one.", text)
        return replace(edition, omit=tuple(text for text in edition.omit if text not in both))

    def report(self, key: str, message: str, hint: str, text: str = "") -> None:
        self.mistakes.append(Mistake(self.empty.at(key, text), message, hint))

    def texts(
        self, key: str, value: object, possible: Collection[str] = ()
    ) -> tuple[str, ...] | None:
        if isinstance(value, str):  # a single one may stand alone
            value = [value]
        if not isinstance(value, list):
            self.report(key, f"{key!r} is {_as_toml(value)}", f"Write {_TEXTS}.")
            return None
        texts = dict.fromkeys(text.strip() for text in value if isinstance(text, str))
        for item in value:
            if not isinstance(item, str):
                self.report(key, f"{key!r} has {_as_toml(item)}", f"Write {_TEXTS}.")
        for text in filter(None, [*texts]):
            if possible and text not in possible:
                hint = f"{did_you_mean(text, possible)}It takes: {', '.join(possible)}."
                self.report(key, f"{key!r} has no {text!r}", hint, text)
                del texts[text]
        return tuple(filter(None, texts))

    def private(self, key: str, value: object) -> tuple[str, ...] | None:
        before = len(self.mistakes)
        texts = self.texts(key, value, CONTACT_FIELDS)
        # A text that is none of them may have meant any of them.
        return texts if len(self.mistakes) == before else CONTACT_FIELDS

    def paper(self, key: str, value: object) -> str | None:
        if value in PAPERS:
            return str(value)
        hint = did_you_mean(value, PAPERS) if isinstance(value, str) else ""
        self.report(
            key, f"unknown paper {_as_toml(value)}", f"{hint}It takes: {', '.join(PAPERS)}."
        )
        return None


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) else None


def _pages(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if value >= 0 else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _language(value: object) -> str | None:
    code = _text(value) or ""
    return gettext_code(code) if is_language(code) else None


def _day(value: object) -> str | None:
    if value in ("", False):
        return ""
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value).strip())
    except ValueError:
        return None
    return day.isoformat()[: len("YYYY-MM-DD")]  # TOML has times too


def _single(check: Callable[[object], Any], expected: str) -> Callable[[_Check, str, object], Any]:
    """A check that gives ``None`` for what is not as expected, and then reports that."""

    def checked(checks: _Check, key: str, value: object) -> Any:
        result = check(value)
        if result is None:
            checks.report(key, f"{key!r} is {_as_toml(value)}", f"Write {expected}.")
        return result

    return checked


_TEXT = _single(_text, "a text in quotation marks")
_CHECKS: dict[str, Callable[[_Check, str, object], Any]] = {
    "title": _TEXT,
    "company": _TEXT,
    "headline": _TEXT,
    "summary": _TEXT,
    "skills": _Check.texts,
    "pin": _Check.texts,
    "omit": _Check.texts,
    "pages": _single(_pages, "a whole number; 0 is any number of pages"),
    "paper": _Check.paper,
    "photo": _single(_flag, "true or false"),
    "private": _Check.private,
    "sections": partial(_Check.texts, possible=SECTIONS),
    "language": _single(_language, "a code such as 'en' or 'pt_BR'"),
    "sent": _single(_day, "the day on which it was sent, as in 2026-11-25"),
    "notes": _TEXT,
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
