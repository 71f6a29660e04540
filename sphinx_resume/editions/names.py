"""The names of editions and of the files that they give: safe on every system."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from sphinx_resume.career.model import Source
from sphinx_resume.career.names import is_device
from sphinx_resume.editions.edition import EditionError, Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 80  # letters of a file's name, with its suffix
_LONGEST_SUFFIX = len(".docx")
_BYTES = 240  # most systems take 255 bytes
_DIGEST = 6
_NAME = re.compile(r"\w[\w.-]*")
_SPELLED = str.maketrans({"+": "p", "#": "sharp", "&": "and", "’": "", "'": ""})


def check_name(name: str) -> str:
    """The name of an edition, if a file can have it everywhere.

    Raises:
        EditionError: It cannot.

    """
    is_long = len(name) > LONGEST - _LONGEST_SUFFIX or len(name.encode()) > _BYTES
    if not _NAME.fullmatch(name) or name.endswith(".") or is_device(name) or is_long:
        hint = "Use letters, digits, '-', '_' and '.', at most 75 of them: 'acme-sre'."
        raise EditionError(Mistake(Source(name, 1), f"no edition can be called {name!r}", hint))
    return name


def file_name(*parts: str) -> str:
    """The name of a file, without its suffix, that tells the person and the company.

    Letters of every script stay. A name that is too long is cut at the end of a part of it, and
    ends with a few letters by which it differs from others that begin alike.
    """
    words = [word for part in parts for word in _words(part)]
    whole = "-".join(words) or "resume"
    if _fits(whole):
        return whole
    digest = hashlib.blake2b(whole.encode(), digest_size=_DIGEST // 2).hexdigest()
    while len(words) > 1 and not _fits("-".join((*words, digest))):
        words.pop()
    while not _fits("-".join((*words, digest))):
        words[-1] = words[-1][:-1]
    return "-".join((*words, digest))


def folder_name(skills: Iterable[str]) -> str:
    """The name of the folder for an edition without a file: its skills."""
    return file_name(*skills).casefold()


def _fits(name: str) -> bool:
    return len(name) <= LONGEST - _LONGEST_SUFFIX and len(name.encode()) <= _BYTES


def _words(text: str) -> list[str]:
    """The words of a text, with the letters, digits and marks of every script."""
    spelled = unicodedata.normalize("NFC", text).translate(_SPELLED)
    letters = (char if unicodedata.category(char)[0] in "LNM" else " " for char in spelled)
    return "".join(letters).split()
