"""Runs subcommands of sphinx-resume in a project, and reads what they made."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from building import ROOTS

from sphinx_resume.cli import main

if TYPE_CHECKING:
    from pathlib import Path


JOB = 'company = "Trinity House"\nskills = ["Fog horn", "Knots++"]\n'
AD = """\
Keeper of Knots

Requirements
- fog horns, loud
- some years of knots++
- Kubernetes
"""


def run_command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit status, and what was written, without colours."""
    status = main([*arguments])
    captured = capsys.readouterr()
    return status, captured.out, re.sub(r"\x1b\[[0-9;]*m", "", captured.err)


def pdf_text(path: Path) -> str:
    """The words of a PDF, white space folded."""
    pages = pypdfium2.PdfDocument(path.read_bytes())
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictional career as a project, with an edition; the current folder."""
    folder = tmp_path / "project"
    shutil.copytree(ROOTS / "lighthouse", folder / "docs")
    (folder / "docs" / "conf.py").rename(folder / "conf.py")
    (folder / "editions").mkdir()
    (folder / "editions" / "trinity.toml").write_text(JOB, "utf-8")
    monkeypatch.chdir(folder)
    return folder
