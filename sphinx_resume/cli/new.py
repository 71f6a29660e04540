"""``sphinx-resume new``: a project with a fictional career to write over."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sphinx_resume import scaffold
from sphinx_resume.cli.next_steps import next_steps
from sphinx_resume.importer import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Make the project."""
    scaffold.create(
        options.folder,
        scaffold.Choices(options.name, options.language or DEFAULT_LANGUAGE, options.host),
        scaffold.starter(options.name),
    )
    sys.stdout.write(next_steps(options.folder))
    return 0
