"""What names become: addresses, the guess at what was meant, and where a text has them."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from sphinx_resume.career.characters import visible
from sphinx_resume.career.words import LATIN, has_ending, has_prefix, is_joined

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

# The symbols that tell one name from another (C, C++, C#, .NET) have to survive as words.
_SPELLED = {"+": "p", "#": "-sharp-", "&": "-and-", "$": "-dollar-", "%": "-percent-"}
_DOT = re.compile(r"(?<!\w)\.(?=\w)")
_SEPARATORS = re.compile(r"[\W_]+")
# "text <Name>", where the name may have such signs itself: ``List<T>`` is a name alone.
TITLED_NAME = re.compile(r"(?P<text>.+?)\s+<(?P<target>.+)>")
_WORD = re.compile(rf"[{LATIN}]+|[^\W{LATIN}]")  # other scripts: a name may begin at any letter
_CHOICES = 5  # how many a message names
_MARKS = ("Mn", "Mc")
# What Windows keeps for devices.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # of a form of an emoji
_JOINERS = re.compile("[\u200c\u200d]")


def slug(text: str) -> str:
    """The part of an address that stands for a text: lower case, joined by hyphens.

    Letters of every script stay with their marks (an id of HTML 5 may hold them), so that a
    name in any language has an address; a text without a letter or digit gives ``""``.
    """
    text = unicodedata.normalize("NFKC", _JOINERS.sub("", visible(text))).casefold()
    text = _DOT.sub("dot", text)
    for symbol, spelled in _SPELLED.items():
        text = text.replace(symbol, spelled)
    if text.isascii():
        return _SEPARATORS.sub("-", text).strip("-")
    letters = ""
    for sign in unicodedata.normalize("NFC", text):
        is_mark = unicodedata.category(sign) in _MARKS and letters[-1:] not in ("", "-")
        if sign.isalnum() or (is_mark and not _SELECTORS.match(sign)):
            letters += sign
        elif letters[-1:] != "-":
            letters += "-"
    return letters.strip("-")


def unused(name: str, taken: Container[str]) -> str:
    """The name, or the first of ``name-2``, ``name-3`` … that is not taken."""
    numbered = (f"{name}-{number}" for number in count(2))
    return next(candidate for candidate in chain([name], numbered) if candidate not in taken)


def is_device(name: str) -> bool:
    """Whether no file can have a name on Windows, which keeps it for a device."""
    return _DEVICE.fullmatch(name) is not None


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was most likely meant, or none that is near enough."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(candidate.casefold(), candidate)
    matches = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None


def first_few(choices: Sequence[str], separator: str) -> str:
    """The first few choices, as a message names them, and how many more there are."""
    more = len(choices) - _CHOICES
    if more <= 1:
        return separator.join(choices)
    return f"{separator.join(choices[:_CHOICES])}, or {more} more"


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """The nearest match as the start of a sentence, or ``""``."""
    near = nearest(name, candidates)
    return f"Did you mean {near!r}? " if near else ""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name in a text: from ``start`` up to ``end``, exclusive."""

    start: int
    end: int
    name: str


def by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """The names under the first word of each in lower case, the longest first.

    This is the index that `find_names` takes.
    """
    index: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        first = _WORD.search(name)
        if first is not None:
            index[first[0].casefold()].append(name)
    return dict(index)


def find_names(
    text: str,
    index: Mapping[str, list[str]],
    in_any_case: Callable[[str], bool] = lambda name: False,
) -> Iterator[NameMatch]:
    """The names that stand in a text as whole words, the longest where several could.

    Args:
        text: The text to search.
        index: The names, as `by_first_word` gives them.
        in_any_case: Whether a name counts however its letters are capitalised; by default
            it has to stand as it is written.
    """
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        for name in index.get(word[0].casefold(), ()):
            first = _WORD.search(name)
            start = word.start() - (first.start() if first else 0)
            if start < end:
                continue
            written = text[start : start + len(name)]
            is_name = written == name or (
                written.casefold() == name.casefold() and in_any_case(name)
            )
            if is_name and is_whole_word(text, start, start + len(name)):
                end = start + len(name)
                yield NameMatch(start, end, name)
                break


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether a part of a text is no part of a longer word or name."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    is_short = end - start == 1
    joined_before = before in {"_", "."} or (
        is_joined(text[start], before, is_short=is_short) and not has_prefix(text, start)
    )
    joined_after = after in {"_", "+", "#"} or (
        is_joined(text[end - 1], after, is_short=is_short) and not has_ending(text, end)
    )
    return not (joined_before or joined_after)
