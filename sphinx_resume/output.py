"""Files that are whole or not written, even if the build is killed; an author's own stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def write(path: Path, content: bytes) -> None:
    """Write a file, and its folder where there is none.

    If it has this content already, its time does not change.
    """
    path = Path(path)  # Sphinx's own paths are texts too, and replace as texts do
    part = path.with_name(f".{path.name}.part")
    if path.is_file() and path.read_bytes() == content:
        part.unlink(missing_ok=True)  # a build may have been killed right here
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part.write_bytes(content)
    part.replace(path)


def write_to_site(app: Sphinx, name: str, content: bytes) -> None:
    """Write a file at the top of the site, or delete it.

    Args:
        app: The build.
        name: The name of the file. One that the author brings is left as it is.
        content: What it holds; if that is nothing, the file is deleted.

    """
    if file_of_author(app, name) is not None:
        return
    path = Path(app.outdir) / name
    if content:
        write(path, content)
    else:
        path.unlink(missing_ok=True)


def file_of_author(app: Sphinx, name: str) -> Path | None:
    """The file of this name in ``html_extra_path``, which Sphinx copies to the top of the site."""
    extra = [Path(app.confdir, path) for path in app.config.html_extra_path]
    candidates = (path if path.name == name else path / name for path in extra)
    return next((path for path in candidates if path.is_file()), None)
