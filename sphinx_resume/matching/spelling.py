"""How a name is written: its letters, where a text may part them, and its capitals."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.words import LATIN, UNPARTED
from sphinx_resume.matching.folding import fold, normalize
from sphinx_resume.matching.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = re.compile(r"[A-Za-z0-9 -]+")
# Marks that stand within words of Semitic, Indic and other scripts.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0980-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece"
    "\u0f71-\u0f84\u0f90-\u0fbc\u102b-\u103e\u1056-\u109d\u17b4-\u17d3\u200c\u200d\u3099\u309a"
)
_SIMPLE = LATIN.replace("_", "")
_TOKEN = re.compile(
    rf"[{_SIMPLE}][{_SIMPLE}\u0300-\u036f]*|[{UNPARTED}]|(?:[^\W_{_SIMPLE}{UNPARTED}]|[{_MARKS}])+"
)
_LONGEST_GAP = rules()["limits"]["name_gap"]
CASE_SENSITIVE, ORDINARY_WORD = "^", "*"  # the marks of names in the vocabulary


class Spelling(NamedTuple):
    """One way to write a name; without a ``name`` it is a phrase that names nothing."""

    text: str
    name: str
    mark: str


def tokenize(folded: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text with their start and end, those of C++, C# and .NET with their signs.

    They end where the script changes; in one that has no blanks each letter is a word.
    """
    for match in _TOKEN.finditer(folded):
        start, end = match.span()
        if end - start == 1:
            if folded[end : end + 2] == "++":
                end += 2
            elif folded[end : end + 1] == "#":
                end += 1
        before = folded[start - 1] if start else ""
        further = folded[start - 2] if start > 1 else " "
        if before == "." and not further.isalnum() and folded[start].isalpha():
            start -= 1
        yield start, end, normalize(folded[start:end])


@cache
def name_key(name: str) -> str:
    """The letters of a name, by which its spellings are one."""
    if _PLAIN.fullmatch(name):
        return name.lower().replace(" ", "").replace("-", "")
    return "".join(token for _start, _end, token in tokenize(fold(name)))


@cache
def break_points(text: str) -> dict[int, str]:
    """The places in a name's letters where a text may part them, each with what stands there.

    That is between its words, and where a capital or a digit begins one.
    """
    points: dict[int, str] = {}
    length, last_end = 0, 0
    for start, end, token in tokenize(fold(text)):
        if length:
            points[length] = text[last_end:start].strip() or " "
        for at in range(start + 1, end):
            before, after = text[at - 1], text[at]
            if (before.islower() and after.isupper()) or (before.isalpha() and after.isdigit()):
                points[length + at - start] = ""
        length += len(token)
        last_end = end
    return points


def allows_gap(spelling: Spelling, place: int, gap: str) -> bool:
    """Whether a text may part a name's letters at a place with what stands there."""
    if not gap:
        return True  # the script changes, or has no blanks
    points = break_points(spelling.text)
    if place not in points or len(gap) > _LONGEST_GAP:
        return False
    sign, usual = gap.strip(), points[place].strip()
    if sign in {"", "-", "_"}:
        return len(gap) == 1
    return sign == usual or (gap == "." and not usual)


def is_capitalized(written: str) -> bool:
    """Whether it begins with a capital, or with a sign or digit."""
    return written[:1].isupper() or not written[:1].isalpha()


def has_right_capitals(written: str, spelling: Spelling) -> bool:
    """Whether a name is written with the capitals that it has."""
    text = spelling.text
    if re.sub(r"[^A-Za-z]", "", text).isupper():
        beginning = written[: len(text)]
        return beginning.upper() == beginning
    return written[:1].isupper() or not text[:1].isupper()
