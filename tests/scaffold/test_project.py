"""A new project: complete, all or nothing, and never over a file of somebody else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from building import PROJECT, Build

from sphinx_resume import scaffold
from sphinx_resume.cli import main

if TYPE_CHECKING:
    from pathlib import Path

RESUME = {
    "basics": {"name": 'Nobody "N" Atall'},
    "work": [{"name": "Lighthouse", "position": "Keeper", "highlights": ["Cleaned."]}],
}


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.json"
    path.write_text(json.dumps(RESUME), encoding="utf-8")
    return path


def test_an_import_makes_a_project_that_stands_alone(resume: Path, tmp_path: Path) -> None:
    made = tmp_path / "new" / "site"
    assert main(["import", str(resume), str(made)]) == 0
    found = files(made)
    assert {path for path in found if not path.startswith("sphinx_resume/")} == {
        *(".gitignore", ".readthedocs.yaml", "LICENSE", "Makefile", "README.md"),
        *("conf.py", "requirements.txt", "WRITING.md", "MESSAGES.md"),
        *("docs/index.md", "docs/experience.md", "docs/roles/lighthouse-keeper.md"),
    }
    own = {path for path in files(PROJECT / "sphinx_resume") if "__pycache__" not in path}
    assert {f"sphinx_resume/{path}" for path in own} <= found
    assert [path.name for path in made.parent.iterdir()] == ["site"]  # nothing else is left
    # It builds with its own extension, from anywhere, and can make a project itself.
    command = [sys.executable, "-m", "sphinx", "-W", "-n", "-q", "-c", ".", "docs", "_build/html"]
    subprocess.run(command, cwd=made, check=True)
    assert (made / "_build" / "html" / "resume.pdf").exists()
    again = [sys.executable, "-m", "sphinx_resume", "new", "../again"]
    subprocess.run(again, cwd=made, check=True, stdout=subprocess.DEVNULL)
    assert files(tmp_path / "new" / "again") > {"Makefile", "requirements.txt", "docs/skills.md"}


def test_the_command_needs_nothing_but_python(resume: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-m", "sphinx_resume", "import", str(resume), str(tmp_path / "x")],
        cwd=PROJECT, env={**os.environ, "PYTHONPATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_new_makes_a_career_without_a_mistake_that_has_each_section(
    tmp_path: Path, build: Build
) -> None:
    made = tmp_path / "site"
    assert main(["new", str(made)]) == 0
    site = build(made / "docs", conf=made)
    assert site.warnings == []
    back = json.loads((site.out / "resume.json").read_text("utf-8"))
    sections = {"basics", "work", "volunteer", "education", "awards", "certificates"}
    sections |= {"publications", "skills", "languages", "interests", "references", "projects"}
    assert sections <= back.keys()


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"theirs/note.txt": "mine"}, "has something in it; name a new folder"),
        ({"theirs": "a file"}, "is no folder; name a new folder"),
    ],
)
def test_what_is_there_is_never_touched(
    resume: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    before: dict[str, str],
    said: str,
) -> None:
    for name, text in before.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["import", str(resume), str(tmp_path / "theirs")]) == 2
    assert capsys.readouterr() == ("", f"{tmp_path / 'theirs'} {said}\n")
    assert files(tmp_path) == {"resume.json", *before}


def test_a_project_is_not_made_in_the_extension_itself(
    resume: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = PROJECT / "sphinx_resume" / "new"
    assert main(["import", str(resume), str(folder)]) == 2
    said = "is in the extension, which would be copied into itself"
    assert capsys.readouterr() == ("", f"{folder} {said}\n")
    assert not folder.exists()


def test_a_terminal_of_another_script_is_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / "resume.json"
    file.write_text('{"basics": {"name": "山田 某"}}', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx_resume", "import", str(file), str(tmp_path / "site")],
        cwd=PROJECT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"?? ?: ")


def test_an_empty_folder_is_filled_in_place(tmp_path: Path, resume: Path) -> None:
    made = tmp_path / "site"
    made.mkdir()
    number = made.stat().st_ino
    assert main(["import", str(resume), str(made)]) == 0
    assert made.stat().st_ino == number
    assert (made / "docs" / "index.md").exists()


@pytest.mark.parametrize("exists", [True, False])
def test_a_failure_on_the_way_leaves_nothing(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "site"
    if exists:
        folder.mkdir()
    before = sorted(tmp_path.rglob("*"))
    # A page cannot be written where a page's folder has to be.
    with pytest.raises(scaffold.ProjectError, match="cannot be made"):
        scaffold.create(folder, "N", {"a": "x", "a/b.md": "y"})
    assert sorted(tmp_path.rglob("*")) == before


def test_what_cannot_be_read_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.json"
    assert main(["import", str(missing), str(tmp_path / "site")]) == 2
    assert capsys.readouterr() == ("", f"{missing} cannot be read: No such file or directory\n")
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_any_characters_is_a_text_in_conf() -> None:
    name = 'N "q" \\ \n \u2028 é'
    values: dict[str, str] = {}
    exec(scaffold.conf(name), {"__file__": "conf.py"}, values)  # noqa: S102 -- as Sphinx does
    assert values["project"] == name
