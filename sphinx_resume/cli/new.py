"""``sphinx-resume new``: a project with a fictional career to write over."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume import scaffold
from sphinx_resume.cli import choices
from sphinx_resume.cli.failure import fail
from sphinx_resume.cli.next_steps import next_steps
from sphinx_resume.importer import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser("new", help="make a project with a career to write over")
    parser.add_argument("folder", type=Path, help="a new folder")
    parser.add_argument(
        "--name", type=choices.person, default=scaffold.STARTER_NAME, help="your name"
    )
    choices.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the project."""
    try:
        scaffold.create(
            options.folder,
            scaffold.Choices(options.name, options.language or DEFAULT_LANGUAGE, options.host),
            scaffold.starter(options.name),
        )
    except scaffold.ProjectError as error:
        return fail(error)
    sys.stdout.write(next_steps(options.folder))
    return 0
