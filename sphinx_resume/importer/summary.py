"""What an import tells its author: what was written, marked, mended and lost, to look over."""

from __future__ import annotations

import shlex
import shutil
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sphinx_resume.importer import Imported

_MOST_PLACES = 6
_INDENT = "  "


def summary(imported: Imported, folder: Path) -> str:
    """The whole report of an import."""
    lines = [f"{imported.resume.basics.name}: {_counted(imported)}", ""]
    lines += _marked(imported)
    lines += _ambiguous(imported.marked.left)
    lines += _told("Mended; nothing is gone:", imported.report.repairs)
    lines += _told("Not carried over:", imported.report.losses)
    return "\n".join(lines) + "\n" + next_steps(folder)


def next_steps(folder: Path) -> str:
    """What to do with a project that was made."""
    where = shlex.quote(str(folder))
    return f"{folder} is ready. To see it:\n{_INDENT}cd {where} && make html\n"


def _counted(imported: Imported) -> str:
    resume = imported.resume
    counts = {
        "page": len(imported.pages),
        "role": len(resume.work),
        "project": len(resume.projects),
        "skill": len(imported.skills.declared),
    }
    return ", ".join(
        f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts.items() if count
    )


def _marked(imported: Imported) -> Iterator[str]:
    counts = imported.marked.counts
    if not imported.skills.declared:
        return
    claimed = sum(not skill.shown for skill in imported.skills.declared)
    total = counts.total()
    yield f"Marked up {total} mentions of {len(counts)} skills; look them over:"
    if counts:
        yield from _wrapped(", ".join(f"{name} {count}" for name, count in counts.most_common()))
    if claimed:
        yield f"{_INDENT}Nothing shows the other {claimed}: they are marked as only claimed."
    yield ""


def _ambiguous(left: Mapping[str, list[str]]) -> Iterator[str]:
    if left:
        yield "Left as words, since the text does not say that the skill is meant:"
        yield from _table(left)
        yield ""


def _told(title: str, told: Mapping[str, list[str]]) -> Iterator[str]:
    if told:
        yield title
        for said, places in told.items():
            shown = ", ".join(place or "the file" for place in places[:_MOST_PLACES])
            more = len(places) - _MOST_PLACES
            yield from _wrapped(f"{shown}{f' and {more} more' if more > 0 else ''}: {said}")
        yield ""


def _table(rows: Mapping[str, list[str]]) -> Iterator[str]:
    width = max(map(len, rows))
    for name, places in rows.items():
        shown = ", ".join(places[:_MOST_PLACES])
        more = len(places) - _MOST_PLACES
        yield f"{_INDENT}{name:{width}}  {shown}{f' and {more} more' if more > 0 else ''}"


def _wrapped(text: str) -> list[str]:
    width = min(shutil.get_terminal_size((96, 24)).columns, 96)
    return textwrap.wrap(
        text, width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
