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
_ESCAPED = re.compile(r"\\(?:u\{(?P<code>[0-9a-f]+)\}|(?P<self>.))")
_STAND_IN = "?"


class CannotSetError(Exception):
    """A text that no PDF of these standards can hold; says why, in typst's words."""


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
    the standards allow no gap in the text. Raises `CannotSetError` for what cannot be mended so.
    """
    text = json.dumps(data, ensure_ascii=False)
    missing: list[str] = []
    while True:
        try:
            return _compiled(text, timestamp, tuple(missing))
        except typst.TypstError as error:
            said = str(error.diagnostic)
            found = [*dict.fromkeys(map(_unescaped, _MISSING.findall(said)))]
            if not found or set(found) <= set(missing):
                raise CannotSetError(said.partition("\n")[0].removeprefix("error: ")) from error
            missing += found
            for character in found:
                for written in (character, json.dumps(character)[1:-1]):
                    text = text.replace(written, _STAND_IN)


def _unescaped(text: str) -> str:
    """A text as it is, which typst tells of in the way of Rust."""
    return _ESCAPED.sub(lambda it: chr(int(it["code"], 16)) if it["code"] else it["self"], text)


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
