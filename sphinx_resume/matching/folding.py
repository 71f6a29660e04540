"""How names and texts are compared, in any script: `search/static/resume-names.js` does the same."""

from __future__ import annotations

import re
import unicodedata

from sphinx_resume.matching.rules import rules

_SIGNS: dict[str, str] = {
    sign: plain for plain, signs in rules()["signs"].items() for sign in signs
}
_PLANE = "\uffff"  # a letter beyond it is two in the page's script
# Accents, Hebrew points, Arabic marks, the Devanagari nukta, joiners. Vowel signs of Indic
# scripts and the voicing marks of kana do tell names apart.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ς": "σ",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        # Hiragana become the same letters of katakana.
        **{chr(code): chr(code + 0x60) for code in range(ord("ぁ"), ord("ゖ") + 1)},
    }
)
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def fold(text: str) -> str:
    """The text in lower case and without accents, letter for letter.

    The result is as long as the text, so that a place in one is the place in the other.
    """
    if text.isascii():
        return text.lower().replace("`", "'").replace("\t", " ")
    return "".join(map(_folded_letter, text))


def _folded_letter(char: str) -> str:
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


def normalize(text: str) -> str:
    """A text without case, accents, widths, and the difference between the two kana."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_LETTERS)
    return unicodedata.normalize("NFC", bare)


def with_digraphs(text: str) -> str:
    """A text in lower case with ``ue`` for ``ü``, which `normalize` makes ``u``."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).lower().translate(_DIGRAPHS)
