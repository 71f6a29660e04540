"""Single values, whatever stands there: text, addresses, lists, each repair reported.

What is no value of its kind is kept as words: the reader that asks collects them in ``rest``,
and `normal` lets them stand in the text of their entry.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume import addresses
from sphinx_resume.importer import text
from sphinx_resume.importer.read import Number
from sphinx_resume.importer.report import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.importer.report import Report
    from sphinx_resume.importer.text import Passage

_DEEPEST = 20
_PLACE = (("address",), ("city",), ("region", "postalCode"), ("countryCode", "country"))
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_DIGITS = re.compile(r"\+?[\d\s().-]{6,}\d")
_DASHES = str.maketrans({"–": "-", "‑": "-", "—": "-", "‐": "-", "/": "-", "\u00a0": " "})
_SEPARATOR = re.compile(r"[,;\n•]\s*(?![^(]*\))")
_LONGEST_NAME = 120
_WORDS = 4


def is_empty(value: Any) -> bool:
    """Whether a value says nothing at all."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, (list, dict)):
        return not value
    return value is None


def as_text(value: Any, path: str, report: Report, depth: int = 0) -> str:
    """Any value as text; paragraphs for the members of a list or object."""
    if isinstance(value, Number):
        report.repaired(path, "a number, read as text")
        return str(value)
    if isinstance(value, str):
        if text.cleaned(value) != value:
            report.repaired(path, "characters that nobody can see are left out")
        return text.cleaned(value)
    if value is None or value is False:
        return ""
    if value is True:
        report.lost(path, "true is no text")
        return ""
    if depth > _DEEPEST:
        report.lost(path, "is nested too deep")
        return ""
    kind = "a list" if isinstance(value, list) else "an object"
    report.repaired(path, f"{kind}, read as text")
    return "\n\n".join(
        said
        for where, member in members(value, path)
        if (said := as_text(member, where, report, depth + 1))
    )


def members(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The members of a list or object, each with its path; any other value is its own."""
    if isinstance(value, list):
        yield from ((f"{path}[{at}]", member) for at, member in enumerate(value))
    elif isinstance(value, dict):
        yield from ((f"{path}.{key}", member) for key, member in value.items())
    elif value is not None:
        yield path, value


def place(value: Any, path: str, report: Report) -> str:
    """Where something is, in one line."""
    if not isinstance(value, dict):
        said = as_text(value, path, report)
        return ", ".join(text.words(said.replace("\n", "\n\n"))).lstrip("$ ")
    parts = []
    for keys in _PLACE:
        found = [place(value[key], f"{path}.{key}", report) for key in keys if key in value]
        parts.append(" ".join(filter(None, found)))
    for key, member in value.items():
        if not any(key in keys for keys in _PLACE) and not is_empty(member):
            report.lost(f"{path}.{key}", "not carried over: JSON Resume has no such field")
    if len([part for part in parts if part]) > 1:
        report.repaired(path, "its parts stand in one line")
    return ", ".join(dict.fromkeys(filter(None, parts)))


def url(value: Any, path: str, report: Report, rest: list[str]) -> str:
    """A whole web address, or ``""``."""
    given = as_text(value, path, report).strip().strip("<>")
    found = re.sub(r"\s+", "%20", given)
    found = re.sub(r"^(https?)(?::/*|/+)(?=[\w\[])", r"\1://", found, flags=re.IGNORECASE)
    found = re.sub(r"^//", "", found)
    if _HOST.fullmatch(found) and not addresses.EMAIL.fullmatch(found):
        found = f"https://{found}"
    if addresses.URL.fullmatch(found):
        try:
            addresses.uri(found)
        except ValueError:
            pass
        else:
            if found != given:
                report.repaired(path, f"{quoted(given)} is {found} in full")
            return found
    if re.search(r"\w{2}", given) and given.lower() not in {"none", "n/a", "null", "tbd"}:
        report.repaired(path, f"{quoted(given)} is no web address; it stands in the text")
        rest.append(f"Web: {given}")
    elif given:
        report.lost(path, f"{quoted(given)} is no web address")
    return ""


def email(value: Any, path: str, report: Report, rest: list[str]) -> str:
    """An email address, or ``""``; of several the first."""
    given = as_text(value, path, report).strip()
    found = addresses.EMAIL.search(given.removeprefix("mailto:"))
    address = found[0] if found else ""
    if given and address != given.removeprefix("mailto:").strip("<> "):
        report.repaired(path, f"{quoted(given)} is no one email address; it stands in the text")
        rest.append(f"Email: {given}")
    return address


def phone(value: Any, path: str, report: Report, rest: list[str]) -> str:
    """A phone number, or ``""``; of several the first."""
    given = text.line(str(value) if isinstance(value, Number) else as_text(value, path, report))
    said = given.removeprefix("tel:").translate(_DASHES).strip()
    said = re.sub(r"^\(\s*\+\s*(\d+)\s*\)", r"+\1", said)
    said = re.sub(r"^\+\s+", "+", said)
    if not said or addresses.PHONE.fullmatch(said):
        return said
    found = _DIGITS.search(said)
    if not re.search(r"\w", said):
        report.lost(path, f"{quoted(given)} is no phone number")
        return ""
    report.repaired(path, f"{quoted(given)} is no one phone number; it stands in the text")
    rest.append(f"Phone: {given}")
    number = found[0].strip() if found else ""
    return number if addresses.PHONE.fullmatch(number) else ""


def passages(value: Any, path: str, report: Report) -> list[Passage]:
    """The paragraphs and bullets of a text."""
    return list(text.passages(as_text(value, path, report)))


def bullets(value: Any, path: str, report: Report) -> list[Passage]:
    """The texts of a list, each a bullet; one of several paragraphs is several bullets."""
    if not isinstance(value, list):
        report.repaired(path, "a text, read as a list")
    return [
        text.Passage(passage.spans, bullet=True)
        for where, member in members(value, path)
        for passage in text.passages(as_text(member, where, report))
    ]


def lines(value: Any, path: str, report: Report) -> list[str]:
    """The members of a list, each in one line; a text is a list with commas."""
    if isinstance(value, str):
        report.repaired(path, "a text, read as a list")
        value = _SEPARATOR.split(value)
    found = [text.line(as_text(member, where, report)) for where, member in members(value, path)]
    return list(dict.fromkeys(filter(None, found)))


def names(value: Any, path: str, report: Report) -> list[str]:
    """Names of skills, each once."""
    if isinstance(value, str):
        report.repaired(path, "a text, read as a list")
    found: list[str] = []
    for where, member in members(value, path):
        said: Any = member
        if isinstance(member, dict) and "name" in member:
            said = member["name"]
            for key, other in member.items():
                if key != "name" and not is_empty(other):
                    report.lost(f"{where}.{key}", "not carried over: JSON Resume has no such field")
        parts = _several(as_text(said, where, report))
        if len(parts) > 1 and isinstance(value, list):
            report.repaired(where, "names with commas between them are several")
        for part in parts:
            name = skill_name(part)
            if name != " ".join(part.split()) and name:
                report.repaired(where, f"{quoted(part)} is called {name!r}")
            found.append(name)
    return list(dict.fromkeys(filter(None, found)))


def _several(said: str) -> list[str]:
    """The names in a text, if that is nothing but names: a few words each."""
    parts = [part for part in _SEPARATOR.split(said) if part.strip()]
    return parts if all(len(part.split()) <= _WORDS for part in parts) else [said]


def skill_name(said: str) -> str:
    """A name as the site can refer to it: without what marks references, and not endless."""
    name = text.line(said).replace("<", "(").replace(">", ")")
    name = " ".join(name.translate({ord("`"): "'", ord("\\"): "/"}).lstrip("!~ ").split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
