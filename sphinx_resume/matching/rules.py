"""The rules, the vocabulary and the themes with which advertisements are read, as data.

The page in the browser reads the same files, so the patterns keep to what Python and
JavaScript have in common. All of them are for folded text (see `text.fold`).
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

    ``same`` are other names of it, ``parts`` what counts under its name without being all of
    it, ``near`` what a person who has that may truthfully have here. Names carry their mark:
    ``^`` where the form has to be right, ``*`` for ordinary words.
    """

    name: str
    same: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Rules:
    """The word lists and patterns."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.sections = [(name, _compiled(pattern)) for name, pattern in data["sections"]]
        self.number_words: dict[str, int] = data["number_words"]
        self.endings: list[str] = data["endings"]
        self._patterns: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        """One pattern by its name."""
        if name not in self._patterns:
            self._patterns[name] = _compiled(self.data[name])
        return self._patterns[name]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


@cache
def rules() -> Rules:
    """The rules, read once."""
    return Rules(json.loads(RULES.read_text(encoding="utf-8")))


class Themes:
    """What suggestions are found with: the words of each theme, and words that say nothing."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.stop = frozenset(data["stop"].split())
        self.patterns = [
            _compiled(rf"\b(?:{pattern})(?![a-z0-9])") for pattern in data["themes"].values()
        ]


@cache
def themes() -> Themes:
    """The themes, read once."""
    return Themes(json.loads(THEMES.read_text(encoding="utf-8")))


@cache
def vocabulary() -> tuple[tuple[Technology, ...], tuple[str, ...]]:
    """The technologies, and the phrases that look like one and name none; read once."""
    data = json.loads(VOCABULARY.read_text(encoding="utf-8"))
    technologies = (Technology(row[0], *map(tuple, row[1:])) for row in data["technologies"])
    return tuple(technologies), tuple(data["phrases"])
