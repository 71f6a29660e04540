"""Builds the project in a folder from a subcommand, as ``sphinx-build`` would."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.errors import UserError
from sphinx_resume.exports.files import site_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.export import Site

CONF = "conf.py"
PRESET = "sphinx_resume.site"
LOADED = f'The extension is not loaded. Write: extensions = ["{PRESET}"]'
READER = "resume-json"  # of all builders the one that does least beside reading


def folders(folder: Path) -> tuple[Path, Path]:
    """Where ``conf.py`` is, and where the sources are.

    Args:
        folder: The folder of ``conf.py``, or the one above it.

    Raises:
        UserError: There is no project.

    """
    docs = folder / "docs"
    if (folder / CONF).is_file():
        return folder, docs if docs.is_dir() else folder
    if (docs / CONF).is_file():
        return docs, docs
    message = f"{folder.resolve()}: There is no {CONF}. Run this in the folder of a project."
    raise UserError(message)


@contextmanager
def application(
    folder: Path,
    builder: str,
    out: Path,
    doctrees: Path | None = None,
    settings: Mapping[str, Any] | None = None,
) -> Iterator[Sphinx]:
    """The application that builds the project in a folder.

    What the last build has read is taken from its doctrees where nothing has changed since.
    Mistakes in the sources are written to the standard error stream, as a build writes them.

    Args:
        folder: The folder of ``conf.py``, or the one above it.
        builder: The name of the builder.
        out: Where it writes.
        doctrees: Where it keeps what it has read; by default where every build does.
        settings: Settings that go before those in ``conf.py``.

    Raises:
        UserError: There is no project, or Sphinx cannot load it.

    """
    conf, source = folders(folder)
    if not sys.stderr.isatty():
        nocolor()
    with patch_docutils(conf), docutils_namespace():
        try:
            yield Sphinx(
                source,
                conf,
                out,
                doctrees or folder / "_build" / "doctrees",
                builder,
                confoverrides=dict(settings or {}),
                status=None,
                warning=sys.stderr,
            )
        except SphinxError as error:
            message = f"{conf / CONF}: {LOADED if builder in str(error) else error}"
            raise UserError(message) from error


def read_career(folder: Path) -> tuple[Career, Site]:
    """Read the career of the project in a folder.

    Args:
        folder: The folder of ``conf.py``, or the one above it.

    Returns:
        The career, and where its pages are found.

    Raises:
        UserError: There is no project, or Sphinx cannot load it.

    """
    with tempfile.TemporaryDirectory() as out, application(folder, READER, Path(out)) as app:
        app.build()
        return ResumeDomain.of(app.env).career, site_of(app)
