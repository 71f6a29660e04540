"""Lines of plain text: wide letters take two columns, and East Asian rules say where one ends."""

from __future__ import annotations

import re
from functools import cache
from textwrap import TextWrapper

from sphinx.writers.text import TextWrapper as WideTextWrapper

_WIDTH = 78
# What takes one column for certain: no marks on letters, no script of Asia.
_NARROW = re.compile("[\0-\u02ff–—‘’“”•…€]*")
# Kinsoku (JIS X 4051, W3C jlreq): what no line begins with, and what none ends with.
_NO_START = set(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー～…‥％℃"
    ")]}）］｝〕〉》」』】〙〗〟’”»"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
_NO_END = set("([{（［｛〔〈《「『【〘〖〝‘“«￥＄")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


class _EastAsianWrapper(WideTextWrapper):
    """Breaks lines between wide letters, but not where the rules forbid it."""

    def _split(self, text: str) -> list[str]:
        """Words, and wide letters by themselves or with what has to stay beside them."""
        chunks: list[str] = []
        for chunk in super()._split(text):
            if chunks and _stay_together(chunks[-1], chunk):
                chunks[-1] += chunk
            else:
                chunks.append(chunk)
        return chunks


def _stay_together(before: str, after: str) -> bool:
    """Whether no line may end between the two; Korean is broken at its blanks."""
    if before.isspace() or after.isspace():
        return False
    is_korean = _HANGUL.match(before[-1]) and _HANGUL.match(after[0])
    return after[0] in _NO_START or before[-1] in _NO_END or bool(is_korean)


def wrap(text: str, bullet: str = "") -> list[str]:
    """A text in lines; only words of wide letters are broken.

    An address that is cut leads nowhere; Chinese or Japanese knows no spaces.
    """
    # Weighing each letter takes its time.
    narrow = _NARROW.fullmatch(text) is not None
    return _wrapper(TextWrapper if narrow else _EastAsianWrapper, bullet).wrap(
        " ".join(text.split())
    )


@cache
def _wrapper(kind: type[TextWrapper], bullet: str) -> TextWrapper:
    return kind(
        width=_WIDTH,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
