"""Virtual environments of a test's own, with or without what a site needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sphinx_resume.cli import main


class Venv:
    """A virtual environment in which nothing of this one is seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / ("Scripts" if os.name == "nt" else "bin")
        self.run(sys.executable, "-m", "uv", "venv", "--quiet", "--seed", folder, cwd=Path.cwd())

    def install(self, *arguments: str | Path, cwd: Path) -> None:
        """Install as ``pip install`` does; uv is quicker."""
        uv = (sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", self.folder)
        self.run(*uv, *arguments, cwd=cwd)

    def run(self, *command: str | Path, cwd: Path, status: int = 0, **more: str) -> str:
        """Run a command, or a line of a shell, in it; gives what it printed.

        Args:
            command: The command and its arguments, or one string for a shell.
            cwd: Where it is run.
            status: The exit status that it has to have.
            more: Environment variables.

        """
        line = len(command) == 1 and isinstance(command[0], str)
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            "NO_COLOR": "1",  # which some hosts ask for otherwise
            "VIRTUAL_ENV": str(self.folder),
            **more,
        }
        done = subprocess.run(
            command[0] if line else command, shell=line, cwd=cwd, env=environment,
            check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        assert done.returncode == status, f"{command}\n{done.stdout}"
        return done.stdout


@pytest.fixture(scope="session")
def new_projects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new project for each host."""
    folder = tmp_path_factory.mktemp("projects")
    for host in ("readthedocs", "github-pages", "netlify", "none"):
        assert main(["new", str(folder / host), "--host", host]) == 0
    return folder


@pytest.fixture(scope="session")
def venv(tmp_path_factory: pytest.TempPathFactory, new_projects: Path) -> Venv:
    """All that a project needs, by its own lock; the lock is the same for every host."""
    venv = Venv(tmp_path_factory.mktemp("venv") / "venv")
    venv.install("--require-hashes", "-r", "requirements.txt", cwd=new_projects / "none")
    return venv
