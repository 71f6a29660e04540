"""``python -m sphinx_resume``: a project of one's own, from a JSON Resume or from nothing.

It needs nothing but Python, so that it runs before anything is installed.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from sphinx_resume import scaffold
from sphinx_resume.importer import UnreadableError, import_resume, summary


def main(arguments: list[str] | None = None) -> int:
    """Run a command; the exit status is 2 if it cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m sphinx_resume", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("import", help="make a project from a JSON Resume")
    command.add_argument("file", type=Path, help="a resume.json")
    command.add_argument("folder", type=Path, help="a new folder")
    command.set_defaults(run=_import)
    command = commands.add_parser("new", help="make a project with a career to write over")
    command.add_argument("folder", type=Path, help="a new folder")
    command.set_defaults(run=_new)
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # names in any script, terminals of one
    try:
        sys.stdout.write(options.run(options))
    except (UnreadableError, scaffold.ProjectError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _import(options: argparse.Namespace) -> str:
    imported = import_resume(options.file)
    scaffold.create(options.folder, imported.resume.basics.name, imported.pages, imported.settings)
    return summary.summary(imported, options.folder)


def _new(options: argparse.Namespace) -> str:
    scaffold.create(options.folder, "Nobody Nimbus", scaffold.starter())
    return summary.next_steps(options.folder)


if __name__ == "__main__":
    sys.exit(main())
