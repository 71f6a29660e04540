"""A file as a JSON Resume, and where in the file its entries stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report


@dataclass(slots=True)
class Source:
    """What a file says.

    Attributes:
        content: It as a JSON Resume.
        places: For entries of the content by their path ("work[0]"), where the file has them.
        titles: What the file calls its sections, where each file may call them as it likes.
    """

    content: Any
    places: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)

    def add(self, section: str, entry: dict[str, Any], place: str) -> None:
        """Add an entry to a section.

        Args:
            section: The name of the section in a JSON Resume.
            entry: The entry.
            place: Where the file has it: "line 12", "Positions.csv:3".
        """
        entries = self.content.setdefault(section, [])
        self.places[f"{section}[{len(entries)}]"] = place
        entries.append(entry)

    def locate(self, report: Report) -> None:
        """Put the file's own places into a report whose paths are those of the content."""
        for messages in (report.repairs, report.losses):
            for message, paths in messages.items():
                messages[message] = [self._located(path) for path in paths]

    def _located(self, path: str) -> str:
        """The place of a path: that of the longest known path that it begins with."""
        known = [
            prefix
            for prefix in self.places
            if path == prefix or path.startswith((f"{prefix}.", f"{prefix}["))
        ]
        if not known:
            return path
        prefix = max(known, key=len)
        place, rest = self.places[prefix], path[len(prefix) :]
        if not rest:
            return place
        return f"{place} ({rest.lstrip('.')})" if " " in place else f"{place}{rest}"


def object_at(data: dict[str, Any], key: str) -> dict[str, Any]:
    """The object under a key, or an empty one."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def paragraphs(*texts: str) -> str:
    """One text of those that say something, with a blank line between them."""
    return "\n\n".join(filter(None, texts))


def without(entry: dict[str, Any], *keys: str) -> dict[str, Any]:
    """An object without some of its members."""
    return {key: value for key, value in entry.items() if key not in keys}
