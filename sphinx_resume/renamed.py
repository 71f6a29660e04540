"""What an older version called by another name: directives, their options, and settings.

An old name works for two more minor versions and is reported with the new one. So a rename is one
line in `RENAMED`, and the line goes out in the third minor version.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Renamed:
    """An old name.

    Attributes:
        kind: What was renamed; a directive that declares something is a role as well.
        old: The old name.
        new: The new name.
        since: The version that brought it, such as ``0.3``.
        directive: The (new) name of the directive, for an option.

    """

    kind: Literal["directive", "option", "setting"]
    old: str
    new: str
    since: str
    directive: str = ""

    @property
    def hint(self) -> str:
        """How to mend it."""
        major, minor = (int(part) for part in self.since.split(".")[:2])
        return f"Write {self.new!r}; version {major}.{minor + 2} will not know the old name."


RENAMED: list[Renamed] = []


def of_kind(kind: str, directive: str = "") -> dict[str, Renamed]:
    """The renames of a kind, by their old names."""
    return {
        entry.old: entry for entry in RENAMED if entry.kind == kind and entry.directive == directive
    }
