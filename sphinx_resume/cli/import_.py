"""``sphinx-resume import``: a project from a résumé in another format."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sphinx_resume import scaffold
from sphinx_resume.cli.next_steps import next_steps
from sphinx_resume.importer import import_resume, summary

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Read the file, make the project, and report what became of the file's content."""
    imported = import_resume(
        options.file,
        options.format,
        language=options.language or "",
        declare_known=options.declare_known,
    )
    choices = scaffold.Choices(
        imported.resume.basics.name, imported.language, options.host, imported.settings
    )
    scaffold.create(options.folder, choices, imported.pages)
    sys.stdout.write(summary.summary(imported) + next_steps(options.folder))
    return 0
