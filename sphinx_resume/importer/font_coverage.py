"""Which characters the PDF lacks: its fonts have seven scripts, and common signs.

Those are Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari and Thai; others come with an extra,
which the project then gets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.career.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# Marks of direction, joiners and variation selectors draw nothing, so no font needs them.
_COVERED = re.compile(
    "[\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\\s!-\u02ff\u0370-\u04ff\u1e00-\u1fff\u2010-\u2027\u2030-\u2040\u2044-\u2052\u2054-\u205e"
    "\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u0669\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9"
    "\u05b0-\u05bc\u05be\u05d0-\u05ea\u05f3\u05f4\u0900-\u097f\u0e01-\u0e3a\u0e3f-\u0e5b"
    "\u2070-\u20a9\u20ab-\u20c0\u2100-\u211e\u2122\u2126-\u2184\u2190-\u23ff\u2500-\u2606]"
)


def lacking(texts: Iterable[str]) -> list[str]:
    """The characters of these texts that the PDF may lack, each once."""
    others = dict.fromkeys("".join(_COVERED.sub("", text) for text in texts))
    scripts = ((letter, script_of(letter)) for letter in others)
    return [letter for letter, script in scripts if not (script and script.extra)]
