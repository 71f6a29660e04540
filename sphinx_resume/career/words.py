"""Where words begin and end, script by script.

A blank parts words in most scripts. Chinese and Japanese have none, so that any letter may be
the first of a name; only Latin words and katakana among them end where the script changes
("使用Kubernetes部署"). Korean hangs particles on a word ("Ansible을", "신호를"), Arabic and Hebrew
put short words in front of it ("والإشارات", "באיתות").
"""

from __future__ import annotations

import re
from unicodedata import category

# Letters and digits of the Latin script, and ``_``; those of scripts without blanks.
LATIN = "0-9A-Za-z_\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
UNPARTED = "\u3005-\u3007\u3041-\u309f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IS_LATIN = re.compile(f"[{LATIN}]")
_IS_UNPARTED = re.compile(f"[{UNPARTED}]")

# And, so: "wa-", "fa-"; in, as, for: "bi-", "ka-", "li-"; the: "al-". In Hebrew likewise.
PREFIX = "(?:[وف]?(?:[بك]?ال|لل|[بكل])?|ו?ש?[הבלמכ]{0,2})"
LONGEST = 4  # of prefixes and endings
_BEGUN = re.compile(rf"(?:^|\W){PREFIX}$")
# What follows a noun in Korean: plural, case, topic, and, only, from, until …
ENDING = (
    "(?:들|은|는|이|가|을|를|의|에|에서|에게|께|로|으로|와|과|랑|이랑|도|만|까지|부터|처럼|보다"
    "|마다|이나|나|이며|며|이고|고|하고|이다|입니다){1,3}"
)
_ENDED = re.compile(rf"{ENDING}(?!\w)")


def is_joined(edge: str, neighbour: str, *, is_short: bool) -> bool:
    """Whether the character beside a name is of the same word as the edge of the name.

    A letter is, unless it is of another kind of script; beside a sign, any letter is. Where a
    script writes without blanks, only a name of one letter (``is_short``) is never a word.
    """
    if not (neighbour.isalnum() or (neighbour and category(neighbour)[0] == "M")):
        return False
    if not edge.isalnum():
        return True
    if _IS_UNPARTED.match(edge) and _IS_UNPARTED.match(neighbour):
        return is_short
    return _kind(edge) == _kind(neighbour)


def _kind(letter: str) -> tuple[bool, bool]:
    return bool(_IS_LATIN.match(letter)), bool(_IS_UNPARTED.match(letter))


def has_prefix(text: str, start: int) -> bool:
    """Whether the letters before a name are short words that are written with it."""
    return _BEGUN.search(text[max(start - LONGEST - 1, 0) : start]) is not None


def has_ending(text: str, end: int) -> bool:
    """Whether the letters after a name are particles that are written with it."""
    return _ENDED.match(text, end) is not None
