"""What an import did to a file besides copying it: each repair and each loss, with its place.

A place is a path in the JSON, ``work[3].highlights[2]``; ``""`` is the file itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Report:
    """Repairs (nothing is gone) and losses (something is), in the order they were met.

    What happened alike in many places is said once, so each has its places by its text.
    """

    repairs: dict[str, list[str]] = field(default_factory=dict)
    losses: dict[str, list[str]] = field(default_factory=dict)

    def repaired(self, path: str, said: str) -> None:
        """Something stands in another form than in the file, and nothing is gone."""
        self.repairs.setdefault(said, []).append(path)

    def lost(self, path: str, said: str) -> None:
        """Something of the file stands nowhere."""
        self.losses.setdefault(said, []).append(path)


def quoted(value: object, longest: int = 60) -> str:
    """A value as messages show it: in quotes, cut if it is long."""
    text = " ".join(str(value).split())
    return repr(text if len(text) <= longest else text[: longest - 1] + "…")
