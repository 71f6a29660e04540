"""Sets the résumé with typst: data in, PDF out, and what had to be left out of it.

The fonts come from their packages and no system font is used, so the same data gives the
same bytes on any machine. The PDF is tagged and claims PDF/UA-1 and PDF/A-2a at once.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import typst

_TEMPLATE = files("sphinx_resume.exports") / "resume.typ"
_FONTS = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
_MISSING = re.compile(r'the (?:text|PDF contains the codepoint) `"(.+?)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")  # as typst shows a mark without its letter
_STAND_IN = "?"
# Latin, Greek and Cyrillic letters, and punctuation: what the fonts have for certain.
_SAFE = re.compile("[\\s!-\u02ff\u0370-\u04ff\u2010-\u2026\u2030-\u203a\u20ac\u2122]")


@dataclass(frozen=True)
class Paper:
    """A PDF: its bytes, its pages, how far down the last one is used (in centimetres)."""

    pdf: bytes
    pages: int
    used: float
    missing: tuple[str, ...] = ()


def typeset(data: dict[str, Any], timestamp: int) -> Paper:
    """Set a `document`; ``timestamp`` is its creation date in Unix time.

    A character that no font has is replaced by a question mark, and told in ``missing``:
    the standards allow no gap in the text.
    """
    missing: dict[str, None] = {}
    while True:
        text = json.dumps(_without(data, str.maketrans(dict.fromkeys(missing, _STAND_IN))))
        try:
            return _compiled(text, timestamp, tuple(missing))
        except BaseException as error:
            is_typst = isinstance(error, typst.TypstError) or "Panic" in type(error).__name__
            found = [each for each in _named_missing(error) if each not in missing]
            # Where marks of other scripts meet our letters, typst names these, or breaks down.
            found = found or [each for each in _unsafe(data) if each not in missing]
            if not found or not is_typst:
                raise
            missing |= dict.fromkeys(found)


def _unsafe(data: dict[str, Any]) -> list[str]:
    """All characters that the fonts may lack."""
    return sorted(set(_SAFE.sub("", json.dumps(data, ensure_ascii=False))))


def _named_missing(error: BaseException) -> list[str]:
    """The characters that typst names as those it cannot show, in the order of the text."""
    named = _MISSING.findall(str(getattr(error, "diagnostic", "")))
    said = "".join(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), each) for each in named)
    return [character for character in said if not character.isascii()]


def _without(value: Any, replaced: dict[int, str]) -> Any:
    """The data with some characters replaced in every text."""
    if isinstance(value, str):
        return value.translate(replaced)
    if isinstance(value, list):
        return [_without(each, replaced) for each in value]
    if isinstance(value, dict):
        return {key: _without(each, replaced) for key, each in value.items()}
    return value


def _compiled(text: str, timestamp: int, missing: tuple[str, ...]) -> Paper:
    compiler = typst.Compiler(
        str(_TEMPLATE),
        font_paths=[str(files(name) / "files") for name in _FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": text},
    )
    pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=timestamp)
    if not isinstance(pdf, bytes):
        message = f"typst gave {type(pdf).__name__} instead of a PDF"
        raise TypeError(message)
    end = json.loads(compiler.query("<end>", field="value", one=True))
    return Paper(pdf, int(end["page"]), float(end["y"]), missing)
