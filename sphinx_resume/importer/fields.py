"""Single values, whatever stands there: text, addresses, lists, each repair reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume.career import links
from sphinx_resume.importer import markup
from sphinx_resume.importer.load import Number
from sphinx_resume.importer.report import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.report import Place

_DEEPEST = 20
_PLACE = (("address",), ("city",), ("region", "postalCode"), ("countryCode", "country"))
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_DIGITS = re.compile(r"(?:\(\s*)?\+?[\d\s().–‑—‐/-]{6,}\d")
_LABELLED = re.compile(r"^tel[.:]+\s*", re.IGNORECASE)
_EDGES = " <>()[],;:.!|/–—-"
_DASHES = str.maketrans({"–": "-", "‑": "-", "—": "-", "‐": "-", "/": "-", "\u00a0": " "})
_SEPARATOR = re.compile(r"[,;\n•]\s*(?![^()]{0,99}\))")
_SAYS_NOTHING = re.compile(r"[-–—−_.…?*#|·•/\\ ]+")


def is_empty(value: Any) -> bool:
    """Whether a value says nothing at all."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, (list, dict)):
        return not value
    return value is None


def lose(value: Any, place: Place) -> None:
    """Report a value that has no field."""
    place.lost(f"JSON Resume has no field for {quoted(value)}")


def as_text(value: Any, place: Place, depth: int = 0) -> str:
    """Any value as text; paragraphs for the members of a list or object."""
    if isinstance(value, str):
        text = markup.cleaned(value)
        if isinstance(value, Number):
            place.repaired("a number, read as text")
        elif text != value:
            place.repaired("characters that nobody can see are left out")
        return text
    if value is None or value is False:
        return ""
    if value is True:
        place.lost("true is no text")
        return ""
    if depth > _DEEPEST:
        place.lost(f"{quoted(value)} is nested too deep")
        return ""
    place.repaired("a list, read as text" if isinstance(value, list) else "an object, read as text")
    texts = (as_text(member, where, depth + 1) for where, member in members(value, place))
    return "\n\n".join(filter(None, texts))


def members(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    """The members of a list or object, each with its place; any other value is its own."""
    if isinstance(value, list):
        yield from ((place.number(at), member) for at, member in enumerate(value))
    elif isinstance(value, dict):
        yield from ((place.key(str(key)), member) for key, member in value.items())
    elif value is not None:
        yield place, value


def line(value: Any, place: Place) -> str:
    """One line of words; a dash or a question mark alone says nothing."""
    text = markup.line(as_text(value, place))
    if text and _SAYS_NOTHING.fullmatch(text):
        place.lost(f"{quoted(text)} says nothing")
        return ""
    return text


def location(value: Any, place: Place) -> str:
    """Where something is, in one line."""
    if not isinstance(value, dict):
        text = as_text(value, place).replace("\n", "\n\n")
        return ", ".join(markup.words(text)).lstrip("$ ")  # "$NAME" would be a variable
    parts = []
    for keys in _PLACE:
        texts = [location(value[key], place.key(key)) for key in keys if key in value]
        parts.append(" ".join(filter(None, texts)))
    for key, member in value.items():
        if not any(key in keys for keys in _PLACE) and not is_empty(member):
            lose(member, place.key(key))
    parts = [part for part in parts if part]
    if len(parts) > 1:
        place.repaired("its parts stand in one line")
    # What begins in one part may end in another, and then looks like markup.
    return markup.line(", ".join(dict.fromkeys(parts)))


def url(value: Any, place: Place) -> str:
    """A whole web address, or ``""``."""
    given = as_text(value, place).strip().strip("<>")
    address = re.sub(r"\s+", "%20", given)
    address = re.sub(r"^(https?)(?::/*|/+)(?=[\w\[])", r"\1://", address, flags=re.IGNORECASE)
    address = re.sub(r"^//", "", address)
    if _HOST.fullmatch(address) and not links.EMAIL.fullmatch(address):
        address = f"https://{address}"
    if links.is_url(address):
        if address != given:
            place.repaired(f"{quoted(given)} is {address} in full")
        return address
    if re.search(r"\w{2}", given) and given.lower() not in {"none", "n/a", "null", "tbd"}:
        place.kept("Web", given, "is no web address")
    elif given:
        place.lost(f"{quoted(given)} is no web address")
    return ""


def image(value: Any, place: Place) -> str:
    """The web address of a picture, or ``""``: a file would not be there."""
    address = line(value, place)
    if address and not links.is_url(address):
        place.lost(f"{quoted(address)} is no web address; put the file into docs/ and name it")
        return ""
    return address


def email(value: Any, place: Place) -> str:
    """An email address, or ``""``; of several the first."""
    given = " ".join(as_text(value, place).split()).removeprefix("mailto:")
    match = links.EMAIL.search(given)
    if match:
        _keep_beside(match, "Email", match[0], place)
        return match[0]
    if given:
        place.kept("Email", given, "is no email address")
    return ""


def phone(value: Any, place: Place) -> str:
    """A phone number, or ``""``; of several the first."""
    given = markup.line(str(value)) if isinstance(value, Number) else line(value, place)
    given = _LABELLED.sub("", given)
    whole = _number(given)
    if not whole or links.PHONE.fullmatch(whole):
        return whole
    if not re.search(r"\w", given):
        place.lost(f"{quoted(given)} is no phone number")
        return ""
    match = _DIGITS.search(given)
    number = _number(match[0]) if match else ""
    if match and links.PHONE.fullmatch(number):
        _keep_beside(match, "Phone", number, place)
        return number
    place.kept("Phone", given, "is no phone number")
    return ""


def _number(given: str) -> str:
    """A phone number in the characters that the site takes."""
    number = re.sub(r"^\(\s*\+\s*(\d+)\s*\)", r"+\1", given.translate(_DASHES).strip())
    return re.sub(r"^\+\s+", "+", number)


def _keep_beside(match: re.Match[str], label: str, value: str, place: Place) -> None:
    """Let stand in the text what is left of a line around the value that was found in it."""
    beside = (match.string[: match.start()], match.string[match.end() :])
    rest = " ".join(filter(None, (text.strip(_EDGES) for text in beside)))
    if re.search(r"\w", rest):
        place.kept(label, rest, f"is no part of {value}")


def passages(value: Any, place: Place) -> list[Passage]:
    """The paragraphs and bullets of a text."""
    return list(markup.passages(as_text(value, place)))


def bullets(value: Any, place: Place, depth: int = 0) -> list[Passage]:
    """The texts of a list, each a bullet; one of several paragraphs is several bullets.

    A list within the list is nested in the bullet before it. A text that stands for the list
    has a bullet a line, unless it marks its bullets.
    """
    if not isinstance(value, list):
        place.repaired("a text, read as a list")
    result: list[Passage] = []
    for where, member in members(value, place):
        if isinstance(member, list) and depth < _DEEPEST:
            result += bullets(member, where, depth + 1 if result else depth)
            continue
        text = as_text(member, where)
        parts = markup.passages(text)
        if isinstance(value, str) and not any(passage.bullet for passage in parts):
            parts = markup.passages("\n\n".join(text.splitlines()))
        result += [markup.Passage(part.spans, bullet=True, depth=depth) for part in parts]
    return result


def lines(value: Any, place: Place) -> list[str]:
    """The members of a list, each in one line; a text is a list with commas."""
    if isinstance(value, str):
        place.repaired("a text, read as a list")
        value = _SEPARATOR.split(value)
    # A backslash at an end would join two entries.
    texts = (line(member, where).rstrip("\\ ") for where, member in members(value, place))
    return list(dict.fromkeys(filter(None, texts)))
