"""What does not tell names apart, in any script: `search/static/resume-names.js` does the same."""

from __future__ import annotations

import re
import unicodedata

# Accents, Hebrew points, Arabic marks, the Devanagari nukta, joiners. Vowel signs of Indic
# scripts and the voicing marks of kana do tell names apart.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_FROM, _TO = (
    "ßæœøłđðþıςٱىیکة",
    ["ss", "ae", "oe", "o", "l", "d", "d", "th", "i", "σ", "ا", "ي", "ي", "ك", "ه"],
)
_HIRAGANA = range(ord("ぁ"), ord("ゖ") + 1)
_LETTERS = dict(zip(map(ord, _FROM), _TO, strict=True)) | {
    code: chr(code + 0x60)  # the same letter of katakana
    for code in _HIRAGANA
}
_DOUBLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def loose(text: str) -> str:
    """A text without case, accents, widths, and the difference between the two kana."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_LETTERS)
    return unicodedata.normalize("NFC", bare)


def doubled(text: str) -> str:
    """A text with ``ue`` for ``ü``, which is `loose` with ``u``."""
    return (
        text if text.isascii() else unicodedata.normalize("NFC", text).lower().translate(_DOUBLED)
    )
