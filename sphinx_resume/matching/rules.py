"""The rules, the vocabulary and the themes with which advertisements are read, as data.

The page in the browser reads the same files, so each number and each pattern stands once, and
the patterns keep to what Python and JavaScript have in common. All of them are for folded text
(see `folding.fold`). ``limits`` count letters, words or names; ``coverage`` is how much of a
heading the words of a section have to be.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
RULES = HERE / "rules.json"
THEMES = HERE / "themes.json"
VOCABULARY = HERE / "vocabulary" / "technologies.json"


class Technology(NamedTuple):
    """One entry of the vocabulary.

    ``aliases`` are other names of it, ``parts`` what counts under its name without being all of
    it, ``near`` what a person who has that may truthfully have here. Names carry their mark:
    ``^`` where the capitals have to be right, ``*`` for ordinary words.
    """

    name: str
    aliases: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Themes(NamedTuple):
    """The words of each theme, words that say nothing, and what suggestions are ranked by."""

    patterns: tuple[re.Pattern[str], ...]
    stop_words: frozenset[str]
    weights: dict[str, float]
    limits: dict[str, int]


def load(path: Path) -> Any:
    """The values of one of the files."""
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def rules() -> dict[str, Any]:
    """The word lists and the patterns by their names."""
    values: dict[str, Any] = load(RULES)
    return values


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One pattern of the rules."""
    return _compiled(rules()[name])


@cache
def section_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What each kind of section is called."""
    return tuple((name, _compiled(words)) for name, words in rules()["sections"])


@cache
def themes() -> Themes:
    """What suggestions are searched with."""
    values = load(THEMES)
    return Themes(
        tuple(_compiled(rf"\b(?:{words})(?![a-z0-9])") for words in values["themes"].values()),
        frozenset(values["stop"].split()),
        values["weights"],
        values["limits"],
    )


@cache
def vocabulary() -> tuple[tuple[Technology, ...], tuple[str, ...]]:
    """The technologies, and the phrases that look like one and name none."""
    values = load(VOCABULARY)
    technologies = (Technology(row[0], *map(tuple, row[1:])) for row in values["technologies"])
    return tuple(technologies), tuple(values["phrases"])


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words, re.ASCII)
