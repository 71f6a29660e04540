"""What names become: addresses, the guess at what was meant, and where a text has them."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# The symbols that tell one name from another (C, C++, C#, .NET) have to survive as words.
_SPELLED = {"+": "p", "#": "-sharp-", "&": "-and-", "$": "-dollar-", "%": "-percent-"}
_DOT = re.compile(r"(?<!\w)\.(?=\w)")
_SEPARATORS = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")


def slug(text: str) -> str:
    """The part of an address that stands for a text: lower case, joined by hyphens.

    Letters of every script stay (an id of HTML 5 may hold them), so that a name in any
    language has an address; a text without a letter or digit gives ``""``.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _DOT.sub("dot", text)
    for symbol, spelled in _SPELLED.items():
        text = text.replace(symbol, spelled)
    return _SEPARATORS.sub("-", text).strip("-")


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was most likely meant, or none that is near enough."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(candidate.casefold(), candidate)
    found = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """The names under the first word of each, the longest first, as `named` wants them."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        first = _WORD.search(name)
        if first is not None:
            found[first[0]].append(name)
    return dict(found)


def named(text: str, known: Mapping[str, list[str]]) -> Iterator[str]:
    """The names that stand in a text as whole words, the longest where several could."""
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done:
            continue
        for name in known.get(word[0], ()):
            start = word.start() - name.index(word[0])
            end = start + len(name)
            if (
                start >= done
                and text.startswith(name, max(start, 0))
                and stands_alone(text, start, end)
            ):
                done = end
                yield name
                break


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a part of a text is no part of a longer word or name."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    joined_before = before.isalnum() or before in ("_", ".")
    joined_after = after.isalnum() or after in ("_", "+", "#")
    return not (joined_before or joined_after)
