"""Whether a text is a place: a country, a state, a large city, or a city and what it is in."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from sphinx_resume.importer.vocabulary import read_table

_REMOTE = re.compile(
    r"\(?(?:fully |100 ?% )?(?:remote|hybrid|on-?site|in-?person|home ?office|télétravail|remoto"
    r"|worldwide|anywhere|global)(?:\s*\([^()]*\))?\)?",
    re.IGNORECASE,
)
_MOST_PARTS = 4
_MOST_WORDS = 4
_CODE = 3


def is_place(text: str, *, whole: bool = False) -> bool:
    """Whether a text is nothing but a place.

    Args:
        text: Words, without markup.
        whole: Whether what stands in front of a comma has to be known as well; the city of
            "Nowhere, TX" is not.
    """
    text = text.strip(" ()[].,")
    if _REMOTE.fullmatch(text):
        return True
    text = re.sub(r"\s*\(?(?:remote|hybrid|on-?site)\)?$", "", text, flags=re.IGNORECASE).strip(
        " ,(-–/"
    )
    if re.fullmatch(r".+\s+/\s+.+", text):
        return all(is_place(part) for part in re.split(r"\s+/\s+", text))
    parts = [part.strip() for part in text.split(",")]
    if not text or len(parts) > _MOST_PARTS or any(not _is_capitalised(part) for part in parts):
        return False
    known = [_is_known(part) for part in parts]
    return known[0] if whole else known[-1] or known[0]


def split_place(text: str) -> tuple[str, str]:
    """A name and the place behind it, the longest that is one: "Acme, Austin, TX".

    Args:
        text: Words, without markup.
    """
    parts = text.split(",")
    for size in range(min(3, len(parts) - 1), 0, -1):
        name, place = ",".join(parts[:-size]).strip(), ",".join(parts[-size:]).strip()
        # An unknown city is one of a place only where enough is left to be the names.
        if is_place(place, whole=size > 1 and (size > 2 or name.count(",") == 0)):  # noqa: PLR2004
            return name, place
    bracketed = re.fullmatch(r"(.+?)\s*[(（]([^()（）]+)[)）]", text)
    if bracketed and is_place(bracketed[2]):
        return bracketed[1], bracketed[2]
    return text, ""


def _is_capitalised(text: str) -> bool:
    words = text.split()
    return bool(words) and len(words) <= _MOST_WORDS and not words[0][:1].islower()


def _is_known(text: str) -> bool:
    folded = text.casefold().rstrip(".")
    if len(folded) <= _CODE and folded.isascii() and folded.isalpha():
        return text.isupper() and folded in _known()
    return folded in _known()


@cache
def _known() -> frozenset[str]:
    countries = {
        name.casefold()
        for language in ("en", "de", "fr", "es")
        for code, name in Locale(language).territories.items()
        if code.isalpha()
    }
    return frozenset(countries.union(*read_table("places").values()))
