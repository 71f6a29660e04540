"""An advertisement's text: its lines and its sentences."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.matching.folding import fold
from sphinx_resume.matching.rules import pattern, rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_BOLD = re.compile(r"(?:\*\*|__)([^*_]+)(?:\*\*|__)(:?)$")
_RULE = re.compile(r"(?:=+|-{3,}|\*{3,}|_{3,})$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_MARKUP = re.compile(r"\*\*|__|`")
_LEADING_SIGNS = rules()["leading_signs"]  # which are a part of the text
_WRAPPED = rules()["limits"]["wrapped_line"]


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


def parse_lines(numbered: Iterable[tuple[int, str]]) -> list[Line]:
    """The lines that have words, without their bullets and marks, wrapped ones joined.

    Args:
        numbered: The number and the text of each line.
    """
    lines: list[Line] = []
    last_indent = 0
    is_after_blank = True
    for number, raw in numbered:
        text = unicodedata.normalize("NFC", raw).rstrip()
        bare = text.strip()
        if not bare or _RULE.match(bare):
            if bare and lines and not is_after_blank and not lines[-1].is_bullet:
                lines[-1] = lines[-1]._replace(is_heading=len(lines[-1].text) <= _WRAPPED)
            is_after_blank = True
            continue
        indent = len(text) - len(text.lstrip())
        line = _parse_line(number, bare, is_after_blank=is_after_blank)
        if line is None:
            continue
        if lines and _continues(lines[-1], last_indent, line, indent):
            joined = f"{lines[-1].text} {line.text}"
            lines[-1] = lines[-1]._replace(text=joined, folded=fold(joined))
        else:
            lines.append(line)
            last_indent = indent
        is_after_blank = False
    return lines


def _parse_line(number: int, bare: str, *, is_after_blank: bool) -> Line | None:
    heading = _HEADING.match(bare)
    bold = None if heading else _BOLD.match(bare)
    if heading:
        bare = heading[1]
    elif bold:
        bare = bold[1] + bold[2]
    bare = bare.strip("|").strip()
    bullet = None if heading or bold else pattern("bullet").match(fold(bare))
    if bullet:
        bare = bare[bullet.end() :]
    text = _MARKUP.sub("", _LINK.sub(r"\1", bare)).strip()
    start = 0
    while start < len(text) and not text[start].isalnum() and text[start] not in _LEADING_SIGNS:
        start += 1
    text = text[start:]
    if not text:
        return None
    is_heading = bool(heading or bold)
    return Line(number, text, fold(text), bool(bullet), is_heading, is_after_blank)


def _continues(previous: Line, previous_indent: int, line: Line, indent: int) -> bool:
    """Whether a line is the rest of the one before it."""
    if line.is_after_blank or line.is_bullet or line.is_heading or previous.is_heading:
        return False
    is_lower = line.text[0].islower() and previous.text[-1] not in ".:!?"
    if previous.is_bullet:
        return indent > previous_indent or is_lower
    return is_lower and len(previous.text) >= _WRAPPED


def sentence_spans(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a line starts and ends; a semicolon ends one too."""
    start = 0
    for at in range(1, len(text) - 2):
        if text[at] not in ".!?;" or text[at + 1] != " ":
            continue
        if text[at] != ";" and not (text[at + 2].isupper() or text[at + 2] in "(\"'"):
            continue
        if text[at] == "." and pattern("abbreviation").search(folded[start : at + 1]):
            continue
        if folded.count("(", start, at) > folded.count(")", start, at + 1):
            continue
        yield start, at + 1
        start = at + 2
    yield start, len(text)
