"""``sphinx-resume editions``: the editions of a project, and which are older than the career."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.project import folders
from sphinx_resume.editions.changes import last_changed
from sphinx_resume.editions.edition import FOLDER
from sphinx_resume.editions.folder import load_all, names

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from sphinx_resume.editions.edition import Edition


def run(_options: argparse.Namespace) -> int:
    """Write a line for each edition."""
    _, sources = folders(Path())
    folder = Path(FOLDER)
    changed = last_changed(sources)
    rows = []
    status = 0
    for edition in load(names(folder)):
        if edition is None:
            status = 1
        else:
            rows.append((edition.name, edition.company or "–", *_state(edition, changed)))
    if not rows and not status:
        sys.stdout.write(f"There is no edition in {folder.resolve()}.\n")
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(f"{line.rstrip()}\n")
    return status


def load(edition_names: Iterable[str]) -> Iterator[Edition | None]:
    """Read editions, and report what is wrong with them; ``None`` for one that cannot be read."""
    for edition, mistakes in load_all(Path(FOLDER), edition_names):
        sys.stderr.write("".join(f"{mistake}\n" for mistake in mistakes))
        yield edition


def _state(edition: Edition, changed: date | None) -> tuple[str, str]:
    """When it was sent or made, and whether the career has changed since."""
    if edition.sent:
        when, day = f"sent {edition.sent}", date.fromisoformat(edition.sent)
    else:
        pdfs = [*Path("_build", "editions", edition.name).glob("*.pdf")]
        if not pdfs:
            return "not sent", "not made yet"
        day = datetime.fromtimestamp(pdfs[0].stat().st_mtime, UTC).astimezone().date()
        when = f"not sent, made {day.isoformat()}"
    if changed is None or changed <= day:
        return when, "the career has not changed since"
    return when, f"the career has changed since, on {changed.isoformat()}"
