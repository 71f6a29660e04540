"""What an import did to a file besides copying it: each repair and each loss, with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace

from sphinx_resume.importer import markup

DIFFERS = "differs from another"


@dataclass(slots=True)
class Report:
    """Repairs (nothing is gone) and losses (something is), in the order they were met.

    What happened alike in many places is said once, so each has its places by its text.
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
    today: int
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

    def repaired(self, said: str) -> None:
        """Something stands in another form than in the file, and nothing is gone."""
        self.report.repairs.setdefault(said, []).append(self.path)

    def lost(self, said: str) -> None:
        """Something of the file stands nowhere."""
        self.report.losses.setdefault(said, []).append(self.path)

    def kept(self, label: str, said: str, why: str) -> None:
        """Something is not what its field takes, and so stands in the text."""
        self.repaired(f"{quoted(said)} {why}; it stands in the text")
        if passage := markup.linked(f"{label}: {said}"):
            self.rest.append(passage)


def quoted(value: object, longest: int = 60) -> str:
    """A value as messages show it: in quotes, cut if it is long; what is no text is JSON."""
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(said.split())
    return repr(text if len(text) <= longest else text[: longest - 1] + "…")
