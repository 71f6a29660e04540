"""Builds the project in a folder from a subcommand, as ``sphinx-build`` would."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from sphinx.application import Sphinx

CONF = "conf.py"
PRESET = "sphinx_resume.site"
LOADED = f'The extension is not loaded. Write: extensions = ["{PRESET}"]'
READER = "resume-json"  # of all builders the one that does least beside reading


class ProjectError(Exception):
    """A folder whose career cannot be read; the message tells why, and how to mend it."""


def folders(folder: Path) -> tuple[Path, Path]:
    """Where ``conf.py`` is, and where the sources are.

    Args:
        folder: The folder of ``conf.py``, or the one above it.

    Raises:
        ProjectError: There is no project.

    """
    docs = folder / "docs"
    if (folder / CONF).is_file():
        return folder, docs if docs.is_dir() else folder
    if (docs / CONF).is_file():
        return docs, docs
    message = f"{folder.resolve()}: There is no {CONF}. Run this in the folder of a project."
    raise ProjectError(message)


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
        ProjectError: There is no project, or Sphinx cannot load it.

    """
    from sphinx.application import Sphinx  # noqa: PLC0415 -- the command runs before it is installed
    from sphinx.errors import SphinxError  # noqa: PLC0415 -- likewise
    from sphinx.util.console import nocolor  # noqa: PLC0415 -- likewise
    from sphinx.util.docutils import (  # noqa: PLC0415 -- likewise
        docutils_namespace,
        patch_docutils,
    )

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
            message = f"{conf / CONF}: {error}"
            if builder in str(error):
                message = f"{conf / CONF}: {LOADED}"
            raise ProjectError(message) from error
