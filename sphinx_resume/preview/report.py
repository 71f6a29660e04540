"""The result of one build of the preview, which the warm process sends to the server."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a build.

    Attributes:
        failed: Whether it ended before the site was whole.
        messages: Warnings and errors, each with its place in the sources.
        documents: The documents that have one. They are read again by the next build: Sphinx
            reports on a document only when it reads or writes it.
        whole: Whether the build is at its end; before, the pages are written and can be shown.
    """

    failed: bool = False
    messages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    whole: bool = True

    def to_line(self) -> str:
        """The report as a line of JSON."""
        return f"{json.dumps(asdict(self))}\n"

    @classmethod
    def from_line(cls, line: str) -> Report:
        """A report from its line."""
        values: dict[str, Any] = json.loads(line)
        values |= {name: tuple(values[name]) for name in ("messages", "documents")}
        return cls(**values)
