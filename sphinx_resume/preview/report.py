"""What one build of the preview came to, as the warm process tells the server."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a build.

    Attributes:
        failed: Whether it ended before the site was whole.
        messages: Warnings and errors, each with its place in the sources.
        documents: The documents that have one. They are read again by the next build: Sphinx
            tells of a document only when it reads or writes it.
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
        read = json.loads(line)
        messages, documents = tuple(read["messages"]), tuple(read["documents"])
        return cls(read["failed"], messages, documents, read["whole"])
