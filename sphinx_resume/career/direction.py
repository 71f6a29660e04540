"""Latin names and amounts within a text that is written from right to left.

What shows such a text takes the signs at the ends of a name for a part of what is around it:
"C++" becomes "++C", and "Ltd." begins with its full stop. So these stretches are marked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Iterator

# Names that begin or end with a sign (.NET, C++, F#), and amounts, phone numbers and others
# that begin with one.
_TORN = re.compile(
    r"""(?<![A-Za-z0-9])(
        [.@\#][A-Za-z](?:[A-Za-z0-9.&/_+\#-]*[A-Za-z0-9+\#])?
      | [A-Za-z](?:[A-Za-z0-9.&/_+\#-]*[A-Za-z0-9+\#])?(?<=[+\#])
      | (?<![^\s(])[$€£¥₪+\u2212-]\s?\d(?:[\d.,/() -]*\d)?
    )""",
    re.VERBOSE,
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]|^[+$€£]\d")


def is_from_right(text: str) -> bool:
    """Whether a text has a letter that is written from right to left."""
    return any(bidirectional(letter) in {"R", "AL"} for letter in text)


def split_by_direction(
    text: str, *, is_whole: bool, is_apart: bool = False
) -> Iterator[tuple[str, bool]]:
    """A text in parts, and whether each has to be kept from left to right.

    Args:
        text: The text.
        is_whole: Whether nothing stands beside it in its element.
        is_apart: Whether its element is one of several in a row, which have an order.

    """
    if is_whole and _LATIN.search(text) and not is_from_right(text):
        yield text, is_apart or not (text[0].isalnum() and text[-1].isalnum())
        return
    parts = _TORN.split(text)  # what stays and what would be torn by turns
    yield from ((part, number % 2 == 1) for number, part in enumerate(parts) if part)
