"""What characters become where a text leaves its page: for programs, addresses and comparison."""

from __future__ import annotations

import re
import unicodedata

# Control characters and noncharacters, which neither XML nor any font has, and what stands
# where a decoder lost one.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)

# Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark. The
# joiners U+200C and U+200D are not among them: Arabic and Indic scripts need them.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff]")
# Two or three letters in one sign, Latin and Armenian.
_LIGATURES = {
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0xFB00, 0xFB07), *range(0xFB13, 0xFB18))
}
# Signs of a name that look the same: hyphens, and blanks that do not break.
_LOOK_ALIKE = dict.fromkeys((0x2010, 0x2011, 0xFE63, 0xFF0D), "-") | dict.fromkeys(
    (0x00A0, 0x2007, 0x2009, 0x202F), " "
)

# What makes one sign of several: the joiner, colours of skin, and the first half of a flag.
_JOINER = "\u200d"
_SKINS = {chr(code) for code in range(0x1F3FB, 0x1F400)}
_FLAG = re.compile(
    "(?<![\U0001f1e6-\U0001f1ff])(?:[\U0001f1e6-\U0001f1ff]{2})*[\U0001f1e6-\U0001f1ff]$"
)

_RAISED = dict(zip("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", strict=True))
_LOWERED = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_RAISED_LETTERS = _RAISED | dict(
    zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)
)
_LOWERED_LETTERS = _LOWERED | dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))


def visible(text: str) -> str:
    """A text in NFC, without characters that cannot be seen, ligatures in single letters."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text).translate(_LIGATURES))


def canonical(name: str) -> str:
    """A name in the form in which names are compared: two that look the same are the same."""
    return " ".join(visible(name).translate(_LOOK_ALIKE).split())


def superscript(text: str, before: str = "") -> str:
    """A raised text in plain characters, so that 10⁶ does not become 106.

    Letters behind a digit are an ordinal (1st, 2e) and stay as they are. What has no raised
    characters gets a ``^``.

    Args:
        text: What is raised.
        before: The text in front of it.

    """
    if text.isalpha() and before[-1:].isdigit():
        return text
    return _translated(text, _RAISED_LETTERS, "^")


def subscript(text: str) -> str:
    """A lowered text in plain characters (H₂O); what has none gets a ``_``."""
    return _translated(text, _LOWERED_LETTERS, "_")


def _translated(text: str, table: dict[str, str], sign: str) -> str:
    if all(letter in table for letter in text):
        return "".join(table[letter] for letter in text)
    return f"{sign}{text}" if text.isalnum() else f"{sign}({text})"


def safe_cut(text: str, at: int) -> int:
    """The last place up to ``at`` where a text may be cut: not between a letter and its signs."""
    while 0 < at < len(text) and (
        unicodedata.category(text[at]).startswith("M")
        or _JOINER in {text[at - 1], text[at]}
        or text[at] in _SKINS
        or _FLAG.search(text[:at]) is not None
    ):
        at -= 1
    return at
