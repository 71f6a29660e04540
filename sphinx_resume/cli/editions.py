"""``sphinx-resume editions``: the editions of a project, and which are older than the career."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.failure import fail
from sphinx_resume.cli.project import ProjectError, folders

if TYPE_CHECKING:
    import argparse

    from sphinx_resume.editions.edition import Edition


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser(
        "editions",
        help="list the editions, and which were sent before the career changed",
        description=(
            "List the editions of a project with their company, the day on which they were sent, "
            "and whether the career has changed since. Run it in the folder of a project."
        ),
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    """Write a line for each edition."""
    from sphinx_resume.editions.changes import last_changed  # noqa: PLC0415 -- not for other commands
    from sphinx_resume.editions.edition import FOLDER  # noqa: PLC0415 -- likewise
    from sphinx_resume.editions.folder import load_all, names  # noqa: PLC0415 -- needs Babel

    try:
        _, sources = folders(Path())
    except ProjectError as error:
        return fail(error)
    where = Path(FOLDER)
    changed = last_changed(sources)
    rows = []
    status = 0
    for edition, mistakes in load_all(where, names(where)):
        sys.stderr.write("".join(f"{mistake}\n" for mistake in mistakes))
        if edition is None:
            status = 1
        else:
            rows.append((edition.name, edition.company or "–", *_state(edition, changed)))
    if not rows and not status:
        sys.stdout.write(f"There is no edition in {where.resolve()}.\n")
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(f"{line.rstrip()}\n")
    return status


def _state(edition: Edition, changed: date | None) -> tuple[str, str]:
    """When it was sent or made, and whether the career has changed since."""
    if edition.sent:
        when, day = f"sent {edition.sent}", date.fromisoformat(edition.sent)
    else:
        made = [*Path("_build", "editions", edition.name).glob("*.pdf")]
        if not made:
            return "not sent", "not made yet"
        day = datetime.fromtimestamp(made[0].stat().st_mtime, UTC).astimezone().date()
        when = f"not sent, made {day.isoformat()}"
    if changed is None or changed <= day:
        return when, "the career has not changed since"
    return when, f"the career has changed since, on {changed.isoformat()}"
