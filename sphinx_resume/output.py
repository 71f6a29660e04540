"""Writes files so that a build that is killed leaves each as it was, or as it should be.

What an author puts at the top of the site is known here too.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def write(path: Path, content: bytes) -> None:
    """Write a file if it holds something else, so that nothing seems new that is not."""
    path = Path(path)  # Sphinx's own paths are texts too, and replace as texts do
    part = path.with_name(f".{path.name}.part")
    if path.is_file() and path.read_bytes() == content:
        part.unlink(missing_ok=True)  # a build may have been killed right here
        return
    part.write_bytes(content)
    part.replace(path)


def place(app: Sphinx, name: str, content: bytes) -> None:
    """Put a file at the top of the site, or take it out if it holds nothing.

    One that the author brings stays.
    """
    if authors_own(app, name) is not None:
        return
    path = Path(app.outdir) / name
    if content:
        write(path, content)
    else:
        path.unlink(missing_ok=True)


def authors_own(app: Sphinx, name: str) -> Path | None:
    """The file of this name that an author brings for the top of the site, if there is one."""
    extra = [Path(app.confdir, path) for path in app.config.html_extra_path]
    brought = (path if path.name == name else path / name for path in extra)
    return next((path for path in brought if path.is_file()), None)
