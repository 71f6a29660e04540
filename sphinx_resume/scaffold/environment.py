"""The virtual environment of a project, as its Makefile makes it, and a build in it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

from sphinx_resume.scaffold.package import NAME
from sphinx_resume.scaffold.project import LOCK

if TYPE_CHECKING:
    from pathlib import Path

_STAMP = ".site"  # tells `make` that the lock is installed


class BuildError(Exception):
    """A step did not succeed; the text is what it printed."""


def build(project: Path) -> None:
    """Install the lock into ``.venv`` and build the site from scratch.

    Raises:
        BuildError: The environment cannot be made, or the build ended with an error.
    """
    environment = project / ".venv"
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(environment, with_pip=True)
    pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check")
    # pip takes one wheel for another of the same version.
    _run(project, *pip, "uninstall", "--yes", NAME)
    _run(project, *pip, "install", "--require-hashes", "-r", LOCK)
    (environment / _STAMP).touch()
    folders = ("-c", ".", "-d", "_build/doctrees", "docs", "_build/html")
    sys.stdout.write(_run(project, python, "-m", "sphinx", "-E", "-n", "-q", *folders))


def _run(project: Path, *command: Path | str) -> str:
    done = subprocess.run(  # noqa: S603 -- our own commands
        [str(part) for part in command], cwd=project, check=False, encoding="utf-8",
        errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        raise BuildError(done.stdout)
    return done.stdout
