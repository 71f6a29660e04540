"""Which characters the PDF lacks: its fonts have Latin, Greek and Cyrillic, and common signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Marks of direction, joiners and variation selectors draw nothing, so no font needs them.
_COVERED = re.compile(
    "[\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\\s!-\u02ff\u0370-\u04ff\u1e00-\u1fff\u2010-\u2027\u2030-\u2040\u2044-\u2052\u2054-\u205e"
    "\u2070-\u20a9\u20ab-\u20c0\u2100-\u211e\u2122\u2126-\u2184\u2190-\u23ff\u2500-\u2606]"
)


def lacking(texts: Iterable[str]) -> list[str]:
    """The characters of these texts that the PDF may lack, each once."""
    return list(dict.fromkeys("".join(_COVERED.sub("", text) for text in texts)))
