"""What a stranger, Read the Docs and a translator start from works as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
import yaml
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from building import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

LOCKS = ("requirements.txt", "requirements-dev.txt", "audit/requirements.txt")


def run(command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command, shell=True, cwd=cwd, env={**os.environ, **environment}, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}"
    return done.stdout


def test_read_the_docs_builds_the_site(tmp_path: Path) -> None:
    """Its own commands, in a clone and a virtual environment of its own."""
    checkout = tmp_path / "checkout"
    shutil.copytree(
        PROJECT,
        checkout,
        ignore=shutil.ignore_patterns(
            ".git", ".venv", ".nox", "_build", ".*_cache", "node_modules"
        ),
    )
    config = yaml.safe_load((checkout / ".readthedocs.yaml").read_text("utf-8"))
    venv, output = tmp_path / "venv", tmp_path / "output"
    environment = {
        "PATH": f"{venv / 'bin'}:{os.environ['PATH']}",
        "VIRTUAL_ENV": str(venv),
        "PYTHONPATH": "",
        "READTHEDOCS": "True",
        "READTHEDOCS_OUTPUT": str(output),
        "READTHEDOCS_CANONICAL_URL": "https://example.org/en/latest/",
    }
    run(f"{sys.executable} -m venv {venv}", checkout)
    [install] = config["python"]["install"]
    assert (install.pop("method"), install.pop("command")) == ("uv", "pip")
    run(
        f"{sys.executable} -m uv pip install --quiet --python {venv} -r {install.pop('requirements')}",
        checkout,
        **environment,
    )
    assert not install
    jobs = config["build"]["jobs"]["build"]
    assert sorted(jobs) == sorted(["html", *config["formats"]])  # each format has its own
    for command in (command for name in ("html", *config["formats"]) for command in jobs[name]):
        if "sphinx" in command:  # `fail_on_warning` does not reach an override
            assert " -W " in command
        run(command, checkout, **environment)
    index = (output / "html" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/en/latest/index.html"' in index
    assert (output / "html" / "skills.html").exists()
    assert not (output / "html" / "robots.txt").exists()  # it has its own
    assert sorted(path.name for path in output.iterdir()) == ["html", "htmlzip", "pdf"]
    assert [path.name for path in (output / "pdf").iterdir()] == ["resume.pdf"]
    assert [path.name for path in (output / "htmlzip").iterdir()] == ["resume.zip"]
    with zipfile.ZipFile(output / "htmlzip" / "resume.zip") as packed:
        assert {"index.html", "_static/resume.css"} <= set(packed.namelist())
    ignored = config["search"]["ignore"]
    # Some are of dirhtml, some of translations.
    pages = [name for name in ignored if "/" not in name]
    assert all((output / "html" / name).exists() for name in pages)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The locks, made anew by the recipe of `make lock` from those that stand."""
    copy = tmp_path_factory.mktemp("locks")
    (copy / "audit").mkdir()
    (copy / "sphinx_resume" / "scaffold" / "files").mkdir(parents=True)
    makefiles = ("Makefile", "sphinx_resume/scaffold/files/Makefile")
    for name in ("pyproject.toml", *makefiles, "audit/requirements.in", *LOCKS):
        shutil.copy(PROJECT / name, copy / name)
    recipe = run("make --dry-run --always-make lock", copy)
    for line in re.sub(r"\\\n", " ", recipe).splitlines():
        if "/uv pip compile" in line:
            run(line.replace(".venv/bin/uv", f"{sys.executable} -m uv"), copy)
    return copy


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_are_in_step_with_the_dependencies(compiled: Path, name: str) -> None:
    assert (compiled / name).read_text("utf-8") == (PROJECT / name).read_text("utf-8")


def test_the_catalog_template_has_every_message() -> None:
    extracted = {
        message
        for _, _, message, _, _ in extract_from_dir(
            PROJECT / "sphinx_resume",
            keywords={"_": None, "counted": (1, 2), "plural_forms": (1, 2)},
        )
    }
    with (PROJECT / "sphinx_resume" / "locale" / "sphinx_resume.pot").open("rb") as file:
        template = {message.id for message in read_po(file) if message.id}
    assert template == extracted
