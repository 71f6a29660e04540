"""A new project: a folder that builds a résumé with nothing but itself.

It gets the pages, a ``conf.py``, the wheel of this extension, the lock of what that needs, and
the file of the host that publishes it; `upgrade` brings an older one to this version.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.career.scripts import extras_for
from sphinx_resume.errors import UserError
from sphinx_resume.importer.markdown import OPEN, heading
from sphinx_resume.scaffold import package
from sphinx_resume.scaffold.project import HOSTS, Choices, project_files, write_files

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["HOSTS", "STARTER_NAME", "Choices", "create", "starter"]

STARTER_NAME = "Nobody Nimbus"


def create(folder: Path, choices: Choices, pages: Mapping[str, str]) -> None:
    """Make a project in a folder, all of it or nothing.

    Args:
        folder: A new or an empty folder.
        choices: What the author chose.
        pages: The files in ``docs/``, by their paths there.

    Raises:
        UserError: Above all, the folder has something in it.
    """
    folder = Path(folder).absolute()
    try:
        _check(folder)
        extras = extras_for(choices.language, "".join(pages.values()))
        files = project_files(package.load(), choices, extras)
        files |= {f"docs/{path}": text.encode() for path, text in pages.items()}
        folder.parent.mkdir(parents=True, exist_ok=True)
        project = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            write_files(project, files)
            project.chmod(0o755)
            _move(project, folder)
        finally:
            shutil.rmtree(project, ignore_errors=True)
    except (OSError, RuntimeError) as error:  # the latter for a link to itself, before 3.13
        message = f"{folder} cannot be made: {getattr(error, 'strerror', None) or error}"
        raise UserError(message) from None


def _check(folder: Path) -> None:
    if package.ROOM in (folder.resolve(), *folder.resolve().parents):
        message = f"{folder} is in the extension's own folder; name a folder outside of it"
        raise UserError(message)
    is_empty = folder.is_dir() and not any(folder.iterdir())
    if not is_empty and (folder.exists() or folder.is_symlink()):
        what = "has something in it" if folder.is_dir() else "is not a folder"
        message = f"{folder} {what}; name a new folder"
        raise UserError(message)


def _move(project: Path, folder: Path) -> None:
    if not folder.exists():
        project.rename(folder)
        return
    moved: list[Path] = []
    try:
        for entry in sorted(
            project.iterdir()
        ):  # into an empty folder, which may be the current one
            entry.rename(folder / entry.name)
            moved.append(folder / entry.name)
    except OSError:
        for entry in moved:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        raise


def starter(name: str = STARTER_NAME) -> dict[str, str]:
    """The pages of a short fictional career, which shows each feature once.

    Args:
        name: The person's name on them.
    """
    root = Path(__file__).parent / "starter"
    pages = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.md"))
    }
    for usual, own in (
        (heading(STARTER_NAME), heading(name)),
        (f":::{{person}} {STARTER_NAME}", f":::{{person}} {name.replace('{', OPEN)}"),
    ):
        pages["index.md"] = pages["index.md"].replace(usual, own, 1)
    return pages
