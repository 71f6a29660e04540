"""Well-known skills: what else they are called, what kind they are, and which are also words.

A small table by hand, ``vocabulary/skills.txt``. An entry is one skill: its usual name, then
others for the very same thing.

It is not the vocabulary of `matching`, which serves another question. There, names of one row
count as one another (HTML5 as HTML, Shell as Bash); here, they are written into the author's
pages as aliases. There, names of practices and formats (Scrum, JSON) would be told as missing
technologies; here, they are skills as any. Where both know a name, they agree on what it is:
``tests/importer/test_skills.py`` holds that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.importer.vocabulary import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = read_table("skills")
_WORDS = read_table("words")
# Names that are also words, initials or other things: they are the skill only in clear company.
AMBIGUOUS = frozenset(_WORDS["ambiguous"])
# Words for a kind of technology, with which people tag their skills.
KINDS = frozenset(_WORDS["kinds"])


def rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each skill of the table: its category, and all of its names, the usual one first."""
    for category, rows_of_category in _TABLE.items():
        yield from ((category, tuple(row.split(", "))) for row in rows_of_category)


CATEGORY = {name.casefold(): category for category, names in rows() for name in names}
NAMES = {name.casefold(): names for _, names in rows() for name in names}


def is_known(name: str) -> bool:
    """Whether the table has a skill of this name, in any case."""
    return name.casefold() in CATEGORY
