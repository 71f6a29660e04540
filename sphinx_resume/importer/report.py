"""What an import did to a file besides copying it: each repair and each loss, with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer import markup

if TYPE_CHECKING:
    from collections.abc import Container

DIFFERS = "differs from another"


@dataclass(slots=True)
class Report:
    """Repairs (nothing is gone) and losses (something is), in the order they were met.

    The same message in many places is told once, so each message has a list of places.
    """

    repairs: dict[str, list[str]] = field(default_factory=dict)
    losses: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file: its path in the JSON, ``work[3].highlights[2]``.

    ``today`` is the ordinal of the month in which the file is read. ``rest`` gathers what has
    no field in the entry at hand; it will stand in the entry's text.
    """

    path: str
    report: Report
    today: int = 0
    rest: list[markup.Passage] = field(default_factory=list)

    def key(self, name: str) -> Place:
        """The member of an object."""
        return replace(self, path=f"{self.path}.{name}" if self.path else name)

    def number(self, at: int) -> Place:
        """The member of a list."""
        return replace(self, path=f"{self.path}[{at}]")

    def entry(self) -> Place:
        """The same place, as that of an entry of its own."""
        return replace(self, rest=[])

    def repaired(self, message: str) -> None:
        """Report what stands in another form than in the file, and is not gone."""
        self.report.repairs.setdefault(message, []).append(self.path)

    def lost(self, message: str) -> None:
        """Report what stands nowhere."""
        self.report.losses.setdefault(message, []).append(self.path)

    def lose_others(self, members: dict[str, Any], known: Container[str], what: str) -> None:
        """Report the members of an object that are not known.

        Args:
            members: The object.
            known: The names of those that are read.
            what: What there is none of for the others: "field".
        """
        for name, value in members.items():
            if name not in known and value:
                self.key(str(name)).lost(f"there is no {what} for {quoted(value)}")

    def kept(self, label: str, text: str, reason: str) -> None:
        """Let a value that its field does not take stand in the text of its entry.

        Args:
            label: What stands before it there.
            text: The value.
            reason: Why the field does not take it, as it goes on behind the value.
        """
        self.repaired(f"{quoted(text)} {reason}; it stands in the text")
        if passage := markup.linked(f"{label}: {text}"):
            self.rest.append(passage)


def quoted(value: object, longest: int = 60) -> str:
    """A value as messages show it: in quotes, cut if it is long; what is no text is JSON."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return repr(text if len(text) <= longest else text[: longest - 1] + "…")
