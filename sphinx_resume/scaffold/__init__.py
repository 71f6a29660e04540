"""A new project: a folder that builds a résumé with nothing but itself.

It gets the pages, a ``conf.py``, and a copy of what every project has: this extension, the
lock of what it needs, and the file that Read the Docs reads. So the command is run where those
stand, in a clone of the extension's repository or in a project that was made so.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(__file__).parent.parent
HERE = Path(__file__).parent
# What stands beside the package and is the same for every project.
_COPIED = ("requirements.txt", ".readthedocs.yaml", "LICENSE", "WRITING.md", "MESSAGES.md")


class ProjectError(Exception):
    """Why a project cannot be made; its text is one line for the author."""


def create(folder: Path, name: str, pages: Mapping[str, str], settings: str = "") -> None:
    """Make a project in a folder, all of it or nothing.

    ``name`` is the person's, ``pages`` are the files in ``docs/``, ``settings`` more lines of
    ``conf.py``. Raises `ProjectError`, above all if the folder has anything in it.
    """
    folder = Path(folder).absolute()
    try:
        _check(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            _fill(made, name, pages, settings)
            made.chmod(0o755)
            _move(made, folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except (OSError, RuntimeError) as error:  # the latter for a link to itself, before 3.13
        message = f"{folder} cannot be made: {getattr(error, 'strerror', None) or error}"
        raise ProjectError(message) from None


def _check(folder: Path) -> None:
    if PACKAGE in (folder.resolve(), *folder.resolve().parents):
        message = f"{folder} is in the extension, which would be copied into itself"
        raise ProjectError(message)
    is_empty = folder.is_dir() and not any(folder.iterdir())
    if not is_empty and (folder.exists() or folder.is_symlink()):
        what = "has something in it" if folder.is_dir() else "is no folder"
        message = f"{folder} {what}; name a new folder"
        raise ProjectError(message)
    missing = [name for name in _COPIED if not (PACKAGE.parent / name).exists()]
    if missing:
        message = (
            f"{', '.join(missing)} should stand beside {PACKAGE}; "
            "run this in a clone of the repository, or in a project made from it"
        )
        raise ProjectError(message)


def _fill(made: Path, name: str, pages: Mapping[str, str], settings: str) -> None:
    for source in _COPIED:
        shutil.copyfile(PACKAGE.parent / source, made / source)
    shutil.copytree(PACKAGE, made / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    for template in sorted((HERE / "files").iterdir()):
        text = template.read_text(encoding="utf-8").replace("{name}", name)
        _write(made / template.name.replace("dot-", "."), text)
    _write(made / "conf.py", conf(name) + settings)
    for path, text in pages.items():
        _write(made / "docs" / path, text)


def conf(name: str) -> str:
    """The ``conf.py`` of a project: what is not the same for everyone."""
    template = (HERE / "conf.py.txt").read_text(encoding="utf-8")
    return template.replace('"{name}"', _literal(name))


def _literal(text: str) -> str:
    """A text as a literal of Python, in double quotes."""
    escaped = "".join(
        c if c.isprintable() else f"\\u{ord(c):04x}"
        for c in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _move(made: Path, folder: Path) -> None:
    if not folder.exists():
        made.rename(folder)
        return
    moved: list[Path] = []
    try:
        for entry in sorted(made.iterdir()):  # into an empty folder, which may be the current one
            entry.rename(folder / entry.name)
            moved.append(folder / entry.name)
    except OSError:
        for entry in moved:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        raise


def starter() -> dict[str, str]:
    """The pages of a short career that nobody had, which shows each feature once."""
    root = HERE / "starter"
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.md"))
    }
