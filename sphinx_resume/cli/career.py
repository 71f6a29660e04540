"""The career of a project, read as a build reads it: for subcommands that answer from it."""

from __future__ import annotations

import sys
import tempfile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.export import Site

_CONF = "conf.py"
_LOADED = 'Write: extensions = ["sphinx_resume.site"]'
_READER = "resume-json"  # of all builders the one that does least beside reading


class ProjectError(Exception):
    """A folder whose career cannot be read; the message tells why, and how to mend it."""


class Read(NamedTuple):
    """A career, and where its pages are found."""

    career: Career
    site: Site


def read_career(folder: Path) -> Read:
    """Read the career of the project in a folder.

    What the last build has read is taken from its doctrees where nothing has changed since;
    else it is read now, and kept there. Mistakes in the sources are written to the standard
    error stream, as a build writes them.

    Args:
        folder: The folder of ``conf.py``, or the one above it.

    Raises:
        ProjectError: There is no project, or Sphinx cannot load it.
    """
    from sphinx.application import Sphinx  # noqa: PLC0415 -- the command runs before it is installed
    from sphinx.errors import SphinxError  # noqa: PLC0415 -- likewise
    from sphinx.util.console import nocolor  # noqa: PLC0415 -- likewise
    from sphinx.util.docutils import (  # noqa: PLC0415 -- likewise
        docutils_namespace,
        patch_docutils,
    )

    from sphinx_resume.domain import ResumeDomain  # noqa: PLC0415 -- likewise
    from sphinx_resume.exports.files import site_of  # noqa: PLC0415 -- likewise

    conf, source = _folders(folder)
    if not sys.stderr.isatty():
        nocolor()
    with tempfile.TemporaryDirectory() as out, patch_docutils(conf), docutils_namespace():
        try:
            app = Sphinx(
                source,
                conf,
                out,
                folder / "_build" / "doctrees",
                _READER,
                status=None,
                warning=sys.stderr,
            )
            app.build()
        except SphinxError as error:
            message = f"{conf / _CONF}: {error}"
            if _READER in str(error):
                message = f"{conf / _CONF}: The extension is not loaded. {_LOADED}"
            raise ProjectError(message) from error
        return Read(ResumeDomain.of(app.env).career, site_of(app))


def _folders(folder: Path) -> tuple[Path, Path]:
    """Where ``conf.py`` is, and where the sources are."""
    docs = folder / "docs"
    if (folder / _CONF).is_file():
        return folder, docs if docs.is_dir() else folder
    if (docs / _CONF).is_file():
        return docs, docs
    message = f"{folder.resolve()}: There is no {_CONF}. Run this in the folder of a project."
    raise ProjectError(message)
