"""``sphinx-resume match`` in a project: what it writes, what it tells, and what it leaves alone."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from building import PROJECT, ROOTS, run_build

from sphinx_resume.cli import main

if TYPE_CHECKING:
    from pathlib import Path

AD = """\
Keeper

Requirements
- Fresnel lenses, and kerosene
- Kubernetes
- signalling at night
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictional career, as the folder that the command runs in."""
    folder = shutil.copytree(ROOTS / "lighthouse", tmp_path / "project")
    monkeypatch.chdir(folder)
    (folder / "ad.txt").write_text(AD, "utf-8")
    return folder


def test_match_answers_without_a_build_before(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["match", "ad.txt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Keeper\n\nclaimed  [must]  Fresnel lenses, and kerosene  (line 4)\n")
    assert "missing  [must]  Kubernetes  (line 5)\n" in out
    assert re.search(r"\n\d must: .*1 claimed, 1 missing", out)


def test_each_sentence_has_the_address_that_it_has_on_the_site(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    site = run_build(project, tmp_path / "site")
    assert main(["match", "ad.txt", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    sentences = [
        sentence
        for requirement in answer["requirements"]
        for skill in requirement["skills"]
        for sentence in skill["sentences"]
    ]
    assert sentences
    for sentence in sentences:
        path, _sign, anchor = sentence["url"].rpartition("site/")[2].partition("#")
        name = path.removeprefix("https://lighthouse.example/").removesuffix(".html")
        element = site.page(name).find(id=anchor)
        assert element is not None, sentence


def test_what_was_read_last_is_used_if_nothing_has_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["match", "ad.txt"])
    before = capsys.readouterr()
    doctrees = list((project / "_build" / "doctrees").rglob("*.doctree"))
    times = [path.stat().st_mtime_ns for path in doctrees]
    assert main(["match", "ad.txt"]) == 0
    assert doctrees
    assert [path.stat().st_mtime_ns for path in doctrees] == times
    assert capsys.readouterr().out == before.out


def test_an_edit_is_read_and_its_mistake_reported_without_stopping(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["match", "ad.txt"])
    capsys.readouterr()
    page = project / "crafts.md"
    added = "\n:::{skill} Kubernetes\n:claimed:\n:sort: of\n:::\n"
    page.write_text(page.read_text("utf-8") + added, "utf-8")
    assert main(["match", "ad.txt"]) == 0
    captured = capsys.readouterr()
    assert "claimed  [must]  Kubernetes" in captured.out
    assert "crafts.md:" in captured.err
    assert "sort" in captured.err


def test_an_advertisement_comes_from_standard_input_too(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(AD.encode())))
    assert main(["match", "-"]) == 0
    assert "missing  [must]  Kubernetes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("ad.txt", "", "ad.txt: The file is empty."),
        ("ad.pdf", "%PDF-1.7", "ad.pdf: This is a PDF."),
        ("ad.txt", "About us\nWe like lamps very much.\n", "ad.txt: No requirement was found."),
        ("ad.txt", "Requirements\n", "ad.txt: No requirement was found."),
    ],
)
def test_an_advertisement_that_cannot_be_read_is_reported_in_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, message: str
) -> None:
    (project / name).write_text(content, "utf-8")
    assert main(["match", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines()[-1].startswith(message)


def test_a_folder_without_a_project_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ad.txt").write_text(AD, "utf-8")
    assert main(["match", "ad.txt"]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}: There is no conf.py. Run this in the folder of a project.\n"
    )


@pytest.mark.parametrize(
    ("conf", "message"),
    [
        ("extensions = []\n", 'Write: extensions = ["sphinx_resume.site"]'),
        ("extensions = [\n", "conf.py: There is a syntax error"),
        ('extensions = ["sphinx_resumee"]\n', "conf.py: Could not import extension sphinx_resumee"),
    ],
)
def test_a_configuration_that_does_not_load_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str], conf: str, message: str
) -> None:
    (project / "conf.py").write_text(conf, "utf-8")
    assert main(["match", "ad.txt"]) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert "Traceback" not in captured.err


def test_a_project_without_skills_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for page in project.rglob("*.md"):
        page.write_text("# Nothing\n", "utf-8")
    assert main(["match", "ad.txt"]) == 2
    assert "The project declares no skill" in capsys.readouterr().err


def test_the_sources_may_stand_in_docs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resume"
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copy(PROJECT / "conf.py", folder)
    monkeypatch.chdir(folder)
    (folder / "ad.md").write_text("# Engineer\n\n## Requirements\n\n* Kafka\n", "utf-8")
    assert main(["match", "ad.md"]) == 0
    assert "proved  [must]  Kafka" in capsys.readouterr().out
