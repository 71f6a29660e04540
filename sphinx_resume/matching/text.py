"""An advertisement's text: its lines, and the form in which the rules read it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_resume.matching.rules import Rules

_SIGNS = {
    **dict.fromkeys("’‘`´ʼ", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_BOLD = re.compile(r"(?:\*\*|__)([^*_]+)(?:\*\*|__)(:?)$")
_RULE = re.compile(r"(?:=+|-{3,}|\*{3,}|_{3,})$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_MARKUP = re.compile(r"\*\*|__|`")
_KEPT = ".([\"'$€£<+"
_WRAPPED = 50
_PLANE = "\uffff"  # a letter beyond it is two in the page's script


class Line(NamedTuple):
    """One line of an advertisement, or several that were one before they were wrapped.

    ``number`` counts from 1. ``folded`` is as long as ``text``. ``is_after_blank`` tells
    whether a blank line stands before it.
    """

    number: int
    text: str
    folded: str
    is_bullet: bool
    is_heading: bool
    is_after_blank: bool


def fold(text: str) -> str:
    """The text in lower case and without accents, letter for letter.

    The result is as long as the text, so that a place in one is the place in the other.
    """
    if text.isascii():
        return text.lower().replace("`", "'").replace("\t", " ")
    return "".join(map(_folded, text))


def _folded(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    if char.isspace():
        return " "
    if char > _PLANE or "\u3040" <= char <= "\u30ff":  # kana: a mark makes another letter
        return char
    parts = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in parts if unicodedata.category(part)[0] != "M").lower()
    lower = char.lower()
    return bare if len(bare) == 1 else lower if len(lower) == 1 else char


def lines_of(numbered: Iterable[tuple[int, str]], rules: Rules) -> list[Line]:
    """The lines that have words, without their bullets and marks, wrapped ones joined.

    Args:
        numbered: The number and the text of each line.
        rules: What a bullet looks like.
    """
    found: list[Line] = []
    indents: list[int] = []
    is_after_blank = True
    for number, raw in numbered:
        text = unicodedata.normalize("NFC", raw).rstrip()
        bare = text.strip()
        if not bare or _RULE.match(bare):
            if bare and found and not is_after_blank and not found[-1].is_bullet:
                found[-1] = found[-1]._replace(is_heading=len(found[-1].text) <= _WRAPPED)
            is_after_blank = True
            continue
        indent = len(text) - len(text.lstrip())
        line = _line(number, bare, rules, is_after_blank=is_after_blank)
        if line is None:
            continue
        if found and _goes_on(found[-1], indents[-1], line, indent):
            joined = f"{found[-1].text} {line.text}"
            found[-1] = found[-1]._replace(text=joined, folded=fold(joined))
        else:
            found.append(line)
            indents.append(indent)
        is_after_blank = False
    return found


def _line(number: int, bare: str, rules: Rules, *, is_after_blank: bool) -> Line | None:
    heading = _HEADING.match(bare)
    bold = None if heading else _BOLD.match(bare)
    if heading:
        bare = heading[1]
    elif bold:
        bare = bold[1] + bold[2]
    bare = bare.strip("|").strip()
    bullet = None if heading or bold else rules["bullet"].match(fold(bare))
    if bullet:
        bare = bare[bullet.end() :]
    text = _MARKUP.sub("", _LINK.sub(r"\1", bare)).strip()
    start = 0
    while start < len(text) and not text[start].isalnum() and text[start] not in _KEPT:
        start += 1
    text = text[start:]
    if not text:
        return None
    is_heading = bool(heading or bold)
    return Line(number, text, fold(text), bool(bullet), is_heading, is_after_blank)


def _goes_on(before: Line, before_indent: int, line: Line, indent: int) -> bool:
    """Whether a line is the rest of the one before it."""
    if line.is_after_blank or line.is_bullet or line.is_heading or before.is_heading:
        return False
    is_lower = line.text[0].islower() and before.text[-1] not in ".:!?"
    if before.is_bullet:
        return indent > before_indent or is_lower
    return is_lower and len(before.text) >= _WRAPPED


def sentences(text: str, folded: str, rules: Rules) -> Iterator[tuple[int, int]]:
    """Where each sentence of a line starts and ends; a semicolon ends one too."""
    start = 0
    for at in range(1, len(text) - 2):
        if text[at] not in ".!?;" or text[at + 1] != " ":
            continue
        if text[at] != ";" and not (text[at + 2].isupper() or text[at + 2] in "(\"'"):
            continue
        if text[at] == "." and rules["abbreviation"].search(folded[start : at + 1]):
            continue
        if folded.count("(", start, at) > folded.count(")", start, at + 1):
            continue
        yield start, at + 1
        start = at + 2
    yield start, len(text)
