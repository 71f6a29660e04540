"""A new project: complete, all or nothing, and never over a file of somebody else."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import extras
import pytest
from building import PROJECT, Build

from sphinx_resume import __version__, scaffold
from sphinx_resume.cli import main
from sphinx_resume.errors import UserError

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


MANUAL = PROJECT / "manual"
WHEEL = f"wheels/sphinx_resume-{__version__}-py3-none-any.whl"
FILES = {
    *(".gitignore", ".sphinx-resume.json", "Makefile", "README.md"),
    *("conf.py", "requirements.txt", WHEEL),
    *(f"manual/{path.relative_to(MANUAL).as_posix()}" for path in MANUAL.glob("how-to/*.md")),
    *(f"manual/{path.relative_to(MANUAL).as_posix()}" for path in MANUAL.glob("reference/*.md")),
}
PAGES = {"docs/index.md", "docs/experience.md", "docs/roles/lighthouse-keeper.md"}


@pytest.mark.parametrize(
    ("host", "file"),
    [
        ("readthedocs", ".readthedocs.yaml"),
        ("github-pages", ".github/workflows/pages.yml"),
        ("netlify", "netlify.toml"),
        ("none", None),
    ],
)
def test_a_project_has_its_pages_the_wheel_and_the_file_of_its_host(
    resume: Path, tmp_path: Path, host: str, file: str | None
) -> None:
    folder = tmp_path / "new" / "site"
    assert main(["import", str(resume), str(folder), "--host", host]) == 0
    assert files(folder) == FILES | PAGES | ({file} if file else set())
    assert [path.name for path in folder.parent.iterdir()] == ["site"]  # nothing else is left
    assert folder.stat().st_mode & 0o777 == 0o755
    assert 'Nobody "N" Atall' in (folder / "README.md").read_text("utf-8")


def test_the_lock_has_the_hash_of_the_wheel(resume: Path, tmp_path: Path) -> None:
    assert main(["import", str(resume), str(tmp_path / "site")]) == 0
    lock = (tmp_path / "site" / "requirements.txt").read_text("utf-8")
    digest = hashlib.sha256((tmp_path / "site" / WHEEL).read_bytes()).hexdigest()
    assert f"sphinx-resume=={__version__} \\\n    --hash=sha256:{digest}\n" in lock
    assert "\n--find-links wheels\n" in lock
    ours = (PROJECT / "requirements.txt").read_text("utf-8")
    assert ours.partition("make lock\n")[2] in lock


def packages(lock: str) -> list[str]:
    """The names of the packages that a lock pins."""
    return re.findall(r"^([\w.-]+(?:\[.+\])?)==\S+ .*\\\n    --hash=sha256:", lock, re.MULTILINE)


@pytest.mark.parametrize(
    ("options", "asked", "added"),
    [
        (["--language", "ja"], "[cjk]", {"manimgx-fonts-cjk"}),
        (["--language", "zh_Hant_TW"], "[cjk]", {"manimgx-fonts-cjk"}),
        (["--language", "bn"], "[scripts]", {"manimgx-fonts"}),
        (["--name", "架空花子"], "[cjk]", {"manimgx-fonts-cjk"}),  # what the pages hold counts too
        (
            ["--language", "ta", "--name", "架空花子"],
            "[cjk,scripts]",
            {"manimgx-fonts", "manimgx-fonts-cjk"},
        ),
        (["--language", "ar"], "", set()),  # its face is always there
        (["--language", "de"], "", set()),
    ],
)
def test_the_lock_has_the_faces_that_the_pdf_needs(
    tmp_path: Path, options: list[str], asked: str, added: set[str]
) -> None:
    assert main(["new", str(tmp_path / "site"), *options]) == 0
    locked = packages((tmp_path / "site" / "requirements.txt").read_text("utf-8"))
    ours = packages((PROJECT / "requirements.txt").read_text("utf-8"))
    assert {*locked} - {*ours} == {f"sphinx-resume{asked}", *added}


def test_an_import_has_the_faces_of_its_letters(tmp_path: Path) -> None:
    work = {"name": "ফানুস", "position": "Keeper", "highlights": ["Cleaned the lens."]}
    path = tmp_path / "resume.json"
    path.write_text(json.dumps({"basics": {"name": "Nobody"}, "work": [work]}), "utf-8")
    assert main(["import", str(path), str(tmp_path / "site")]) == 0
    lock = (tmp_path / "site" / "requirements.txt").read_text("utf-8")
    assert "manimgx-fonts" in packages(lock)
    assert "resume.pdf" not in (tmp_path / "site" / "conf.py").read_text("utf-8")


def test_the_lock_of_the_extras_is_in_step() -> None:
    lock = (PROJECT / "sphinx_resume" / "scaffold" / "extras.txt").read_text("utf-8")
    names = {
        re.split("[<>=]", requirement)[0]
        for extra in extras.needed().values()
        for requirement in extra
    }
    assert {*packages(lock)} == names, "make lock"


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ([], None),
        (["--language", "de"], 'language = "de"'),
        (["--language", "pt-BR"], 'language = "pt_BR"'),  # as Sphinx writes it
        (["--language", "zh_Hant_TW"], 'language = "zh_Hant_TW"'),
    ],
)
def test_the_language_is_a_setting(tmp_path: Path, options: list[str], line: str | None) -> None:
    assert main(["new", str(tmp_path / "site"), *options]) == 0
    conf = (tmp_path / "site" / "conf.py").read_text("utf-8").splitlines()
    assert [setting for setting in conf if setting.startswith("language")] == (
        [line] if line else []
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--language", "German"], "'German' is not a language code such as de or pt_BR"),
        (["--language", 'de"; x = "'], "is not a language code"),
        (["--name", " "], "a name is one line of text"),
        (["--name", "Ada\nExample"], "a name is one line of text"),
        (["--host", "elsewhere"], "invalid choice: 'elsewhere'"),
    ],
)
def test_an_impossible_choice_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["new", str(tmp_path / "site"), *options])
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Ada Example", "{Ada} *Example*", "山田 某", 'A. "B" O\'C <d>'])
def test_a_new_project_has_the_name_of_its_author(tmp_path: Path, build: Build, name: str) -> None:
    folder = tmp_path / "site"
    assert main(["new", str(folder), "--name", name]) == 0
    site = build(folder / "docs", conf=folder)
    assert [
        message for message in site.warnings if "glyph" not in message and "font" not in message
    ] == []
    back = json.loads((site.out / "resume.json").read_text("utf-8"))
    assert back["basics"]["name"] == name
    assert f"© {name}" in " ".join(site.page("skills").footer.get_text().split())  # type: ignore[union-attr]
    naming = [
        path
        for path in folder.rglob("*")
        if path.is_file() and "Nimbus" in path.read_text("utf-8", "replace")
    ]
    assert [path.name for path in naming if path.suffix != ".whl"] == []


@pytest.mark.parametrize(
    ("command", "status", "message"),
    [
        (["new"], 0, ""),
        (["upgrade"], 2, "is not a project of sphinx-resume"),
        (["import", "resume.json"], 2, "an import needs"),  # it reads YAML and Markdown too
        (["live"], 2, "has no conf.py"),
        (["match"], 2, "sphinx is not installed: pip install -r requirements.txt"),
    ],
)
def test_what_does_not_read_other_formats_needs_nothing_but_python(
    resume: Path, tmp_path: Path, command: list[str], status: int, message: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-m", "sphinx_resume", *command, str(tmp_path / "x")],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == status
    assert message in done.stderr
    assert done.stderr.count("\n") == bool(message)


def test_new_makes_a_career_without_a_mistake_that_has_each_section(
    tmp_path: Path, build: Build
) -> None:
    folder = tmp_path / "site"
    assert main(["new", str(folder)]) == 0
    site = build(folder / "docs", conf=folder)
    assert site.warnings == []
    back = json.loads((site.out / "resume.json").read_text("utf-8"))
    sections = {"basics", "work", "volunteer", "education", "awards", "certificates"}
    sections |= {"publications", "skills", "languages", "interests", "references", "projects"}
    assert sections <= back.keys()


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ({"theirs/note.txt": "mine"}, "has something in it; name a new folder"),
        ({"theirs": "a file"}, "is not a folder; name a new folder"),
    ],
)
def test_what_is_there_is_never_touched(
    resume: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    before: dict[str, str],
    message: str,
) -> None:
    for name, text in before.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["import", str(resume), str(tmp_path / "theirs")]) == 2
    assert capsys.readouterr() == ("", f"{tmp_path / 'theirs'} {message}\n")
    assert files(tmp_path) == {"resume.json", *before}


def test_a_project_is_not_made_in_the_extension_itself(
    resume: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = PROJECT / "sphinx_resume" / "new"
    assert main(["import", str(resume), str(folder)]) == 2
    message = "is in the extension's own folder; name a folder outside of it"
    assert capsys.readouterr() == ("", f"{folder} {message}\n")
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
    folder = tmp_path / "site"
    folder.mkdir()
    number = folder.stat().st_ino
    assert main(["import", str(resume), str(folder)]) == 0
    assert folder.stat().st_ino == number
    assert (folder / "docs" / "index.md").exists()


@pytest.mark.parametrize("exists", [True, False])
def test_a_failure_on_the_way_leaves_nothing(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "site"
    if exists:
        folder.mkdir()
    before = sorted(tmp_path.rglob("*"))
    # A page cannot be written where a page's folder has to be.
    with pytest.raises(UserError, match="cannot be made"):
        scaffold.create(folder, scaffold.Choices("N"), {"a": "x", "a/b.md": "y"})
    assert sorted(tmp_path.rglob("*")) == before


def test_what_cannot_be_read_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.json"
    assert main(["import", str(missing), str(tmp_path / "site")]) == 2
    assert capsys.readouterr() == ("", f"{missing} cannot be read: No such file or directory\n")
    assert list(tmp_path.iterdir()) == []
