"""``sphinx-resume import``: a project from a résumé in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume import scaffold
from sphinx_resume.cli import choices
from sphinx_resume.cli.failure import fail
from sphinx_resume.cli.next_steps import next_steps
from sphinx_resume.importer import FORMATS, UnreadableError, import_resume, summary

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser(
        "import", help="make a project from a résumé in Markdown, JSON Resume and other formats"
    )
    parser.add_argument("file", type=Path, help="the résumé, or LinkedIn's archive")
    parser.add_argument("folder", type=Path, help="a new folder")
    parser.add_argument(
        "--from",
        dest="format",
        choices=FORMATS,
        help="the file's format; by default, what it holds tells",
    )
    parser.add_argument(
        "--declare-known",
        action="store_true",
        help="also declare well-known skills that the texts name",
    )
    choices.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the file, make the project, and tell what became of the file's content."""
    try:
        imported = import_resume(
            options.file,
            options.format,
            language=options.language or "",
            declare_known=options.declare_known,
        )
        chosen = scaffold.Choices(
            imported.resume.basics.name, imported.language, options.host, imported.settings
        )
        scaffold.create(options.folder, chosen, imported.pages)
    except (UnreadableError, scaffold.ProjectError) as error:
        return fail(error)
    sys.stdout.write(summary.summary(imported) + next_steps(options.folder))
    return 0
