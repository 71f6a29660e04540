"""The careers in eight scripts, and which of their words a reader of PDFs loses.

The tests ask pdfium; `make audit` asks pdftotext, which is no Python package.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

CAREERS = Path(__file__).parent / "roots" / "languages"
LANGUAGES = ("ar", "de", "fr", "he", "hi", "ja", "ko", "zh_CN")
# Of 64 Arabic words, readers turn the joined lam and alef in some. Vowel marks, which a résumé
# hardly has, they move to other places.
MOST_LOST = {"ar": 6}
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def words(language: str) -> list[str]:
    """The words of the sentences of a career, in order; with their full stops."""
    source = (CAREERS / language / "index.md").read_text("utf-8")
    sentences = [
        re.sub(r"\{skill\}`(.+?)`", r"\1", line.removeprefix("- "))
        for line in source.splitlines()
        if line.startswith("- ")
    ]
    return [folded(word) for sentence in sentences for word in sentence.split()]


def lost(text: str, language: str) -> list[str]:
    """The words of a career that a text has not, or not in their order."""
    text = folded(text)
    end, missing = 0, []
    for word in words(language):
        at = text.find(word, end)
        if at < 0:
            missing.append(word)
        else:
            end = at + len(word)
    return missing


def folded(text: str) -> str:
    """A text without blanks, which readers lose beside letters that reach over them."""
    return re.sub(r"\s+", "", _DIRECTIONS.sub("", unicodedata.normalize("NFKC", text)))
