"""Exponents and indices in plain characters, so that 10⁶ does not become 106."""

from __future__ import annotations

import re

from sphinx_resume.career.characters import subscript, superscript

# Code stays as it is. ``10^6^`` and ``H~2~O`` are how Pandoc writes them.
_SHIFTED = re.compile(
    r"(?P<code>(?P<fence>`+).+?(?P=fence))"
    r"|<(?P<tag>sup|sub)(?:\s[^<>]{0,200})?>(?P<text>[^<>]{0,40})</(?P=tag)\s*>"
    r"|(?<=[\w)\]])\^(?P<up>[-+−]?\d{1,6}|st|nd|rd|th|er?|re)\^"
    r"|(?<=[A-Za-z)\]])~(?P<down>\d{1,4})~(?!~)",
    re.IGNORECASE | re.DOTALL,
)


def with_raised(text: str) -> str:
    """A text of Markdown or HTML whose exponents and indices are of such characters.

    What has none, such as the sign of a footnote, stands in the line.
    """
    return (
        _SHIFTED.sub(_plain, text) if "^" in text or "<su" in text.lower() or "~" in text else text
    )


def _plain(match: re.Match[str]) -> str:
    if match["code"]:
        return match[0]
    if match["down"] or (match["tag"] or "").lower() == "sub":
        shifted, sign = match["down"] or match["text"], "_"
        characters = subscript(shifted)
    else:
        shifted, sign = match["up"] or match["text"], "^"
        characters = superscript(shifted, match.string[: match.start()])
    is_number = any(letter.isdigit() for letter in shifted) and "[" not in shifted
    return shifted if characters.startswith(sign) and not is_number else characters
