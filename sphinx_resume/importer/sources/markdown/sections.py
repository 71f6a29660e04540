"""Where the sections of a résumé begin, and what is above the first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinx_resume.importer.sources.markdown.vocabulary import section_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.importer.sources.markdown.lines import Line

OTHER = "other"
_BOLD_LEVEL = 7
_MOST_WORDS = 5


@dataclass(slots=True)
class Section:
    """A section: its kind ("work", "skills", …, or `OTHER`), its title and its lines."""

    kind: str
    title: str
    level: int
    number: int
    lines: list[Line] = field(default_factory=list)


def split_sections(lines: list[Line]) -> tuple[list[Line], list[Section]]:
    """The lines above the first section, and the sections.

    Headings open them; in a text without such headings, lines that are a section's usual name.
    """
    top, sections = _split(lines, _heading_level)
    if not sections:
        top, sections = _split(lines, _plain_level)
    return top, sections


def _split(lines: list[Line], level_of: Callable[[Line], int]) -> tuple[list[Line], list[Section]]:
    top: list[Line] = []
    sections: list[Section] = []
    for line in lines:
        level = level_of(line)
        kind = section_kind(line.plain) if level else ""
        current = sections[-1] if sections else None
        is_next = current is not None and level <= current.level
        if level and (is_next or (kind and (not current or _stands_out(kind, line, current)))):
            sections.append(Section(kind or OTHER, line.plain.rstrip(": "), level, line.number))
        else:
            (current.lines if current else top).append(line)
    return top, sections


def _stands_out(kind: str, line: Line, current: Section) -> bool:
    """Whether a deeper heading opens a section: one of work within "About me", for example."""
    is_main = kind in {"work", "education"} and len(line.plain.split()) <= 2  # noqa: PLR2004
    return is_main and current.kind in {"summary", "contact"}


def _heading_level(line: Line) -> int:
    return line.level if line.role == "heading" else 0


def _plain_level(line: Line) -> int:
    """A line of its own that is a section's name: bold, in capitals, or before a colon."""
    text = line.plain
    stands_out = line.role == "bold" or (
        line.role == "prose" and (text.isupper() or text.endswith((":", "：")))
    )
    is_short = line.opens and len(text.split()) <= _MOST_WORDS
    may_open = line.role == "term" or (stands_out and is_short)
    return _BOLD_LEVEL if may_open and section_kind(text) else 0
