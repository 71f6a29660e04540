"""What names become: addresses, and the guess at what was meant."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# The symbols that tell one name from another (C, C++, C#, .NET) have to survive as words.
_SPELLED = {"+": "p", "#": "-sharp-", "&": "-and-", "$": "-dollar-", "%": "-percent-"}
_DOT = re.compile(r"(?<!\w)\.(?=\w)")
_SEPARATORS = re.compile(r"[\W_]+")


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
