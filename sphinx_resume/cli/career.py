"""The career of a project, read as a build reads it: for subcommands that answer from it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.cli.project import READER, ProjectError, application

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.export import Site

__all__ = ["ProjectError", "Read", "read_career"]


class Read(NamedTuple):
    """A career, and where its pages are found."""

    career: Career
    site: Site


def read_career(folder: Path) -> Read:
    """Read the career of the project in a folder.

    Args:
        folder: The folder of ``conf.py``, or the one above it.

    Raises:
        ProjectError: There is no project, or Sphinx cannot load it.

    """
    from sphinx_resume.domain import ResumeDomain  # noqa: PLC0415 -- needs Sphinx
    from sphinx_resume.exports.files import site_of  # noqa: PLC0415 -- likewise

    with tempfile.TemporaryDirectory() as out, application(folder, READER, Path(out)) as app:
        app.build()
        return Read(ResumeDomain.of(app.env).career, site_of(app))
