"""An older project becomes one of this version, and nothing that its author wrote is lost."""

from __future__ import annotations

import json
import re
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from building import PROJECT, Build

from sphinx_resume import __version__
from sphinx_resume.cli import main
from sphinx_resume.scaffold import environment

if TYPE_CHECKING:
    from installing import Venv

RELEASED = sorted((PROJECT / "tests" / "data" / "projects").glob("*.tar.xz"))
WHEEL = f"wheels/sphinx_resume-{__version__}-py3-none-any.whl"
OWN = "cowsay==6.1 \\\n    --hash=sha256:" + "0" * 64 + "\n"


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects that were to be built; the build itself has a test of its own."""
    projects: list[Path] = []
    monkeypatch.setattr(environment, "build", projects.append)
    return projects


@pytest.fixture(params=RELEASED, ids=lambda path: path.name.removesuffix(".tar.xz"))
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project as a released version made it."""
    return extracted(request.param, tmp_path / "project")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """One of version 0.1, with a copy of the extension."""
    [first] = [path for path in RELEASED if path.name == "0.1.0.tar.xz"]
    return extracted(first, tmp_path / "project")


def extracted(archive: Path, folder: Path) -> Path:
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    return folder


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """A project of a version before this one, which has a record; its Makefile has changed since."""
    folder = tmp_path / "project"
    assert main(["new", str(folder), "--name", "Ada Example", "--host", "netlify"]) == 0
    (folder / "Makefile").write_text("old:\n", "utf-8")
    (folder / "gone.txt").write_text("made by an older version\n", "utf-8")
    (folder / WHEEL).rename(folder / "wheels" / "sphinx_resume-0.1.9-py3-none-any.whl")
    record = json.loads((folder / ".sphinx-resume.json").read_text("utf-8"))
    record["version"] = "0.1.9"
    record["files"]["Makefile"] = digest(folder / "Makefile")
    record["files"]["gone.txt"] = digest(folder / "gone.txt")
    (folder / ".sphinx-resume.json").write_text(json.dumps(record), "utf-8")
    return folder


def digest(path: Path) -> str:
    from sphinx_resume.scaffold.project import digest_of  # noqa: PLC0415 -- of this helper alone

    return digest_of(path.name, path.read_bytes())


def test_a_check_reports_and_changes_nothing(
    released: Path, built: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(released)
    assert main(["upgrade", str(released), "--check"]) == 1
    output = capsys.readouterr().out
    assert f"; this is {__version__}." in output
    to_add = output.partition("To add:\n")[2].partition("To replace:")[0]
    assert f"  {WHEEL}\n" in to_add
    assert snapshot(released) == before
    assert built == []


def test_an_unedited_project_becomes_what_this_version_makes(
    released: Path, built: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = {name: text for name, text in snapshot(released).items() if name.startswith("docs/")}
    assert main(["upgrade", str(released)]) == 0
    assert "Edited by you" not in capsys.readouterr().out
    assert built == [released]
    assert main(["new", str(tmp_path / "new")]) == 0
    upgraded, new = snapshot(released), snapshot(tmp_path / "new")
    assert {name: text for name, text in upgraded.items() if name.startswith("docs/")} == pages
    assert {name: text for name, text in upgraded.items() if not name.startswith("docs/")} == {
        name: text for name, text in new.items() if not name.startswith("docs/")
    }
    capsys.readouterr()
    assert main(["upgrade", str(released)]) == 0
    output = capsys.readouterr().out
    assert output == f"{released} is up to date with sphinx-resume {__version__}.\n"
    assert built == [released]


def test_the_pages_of_a_released_version_build_without_a_warning(
    released: Path, built: list[Path], build: Build
) -> None:
    assert main(["upgrade", str(released)]) == 0
    assert build(released / "docs", conf=released).warnings == []


def test_an_upgrade_ends_with_a_build_in_the_environment_of_the_project(
    old: Path, venv: Venv, capfd: pytest.CaptureFixture[str]
) -> None:
    (old / ".venv").symlink_to(venv.folder)  # most of the lock is installed already
    assert main(["upgrade", str(old)]) == 0
    assert capfd.readouterr().err == ""
    assert "Nobody Nimbus" in (old / "_build" / "html" / "index.html").read_text("utf-8")
    assert (old / ".venv" / ".site").exists()  # so that `make` does not install it again


def test_an_environment_is_made_where_there_is_none(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[tuple[object, ...]] = []

    def run(_project: Path, *command: object) -> str:
        commands.append(command)
        return ""

    monkeypatch.setattr(environment, "_run", run)
    assert main(["upgrade", str(old)]) == 0
    assert {Path(str(command[0])).parent.parent for command in commands} == {old / ".venv"}
    assert Path(str(commands[0][0])).exists()


def test_a_build_that_fails_is_reported_and_the_files_stay_upgraded(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_project: Path) -> None:
        message = "no network"
        raise environment.BuildError(message)

    monkeypatch.setattr(environment, "build", fail)
    assert main(["upgrade", str(old)]) == 1
    assert "no network\nThe files are upgraded, but the site" in capsys.readouterr().err
    assert (old / WHEEL).exists()


@pytest.mark.parametrize("name", ["Makefile", "README.md", ".readthedocs.yaml", ".gitignore"])
def test_an_edited_file_stays_and_a_diff_shows_what_is_new(
    old: Path, built: list[Path], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    text = (old / name).read_text("utf-8") + "# mine\n"
    (old / name).write_text(text, "utf-8")
    assert main(["upgrade", str(old)]) == 0
    output = capsys.readouterr().out
    assert (old / name).read_text("utf-8") == text
    assert f"--- {name}\n+++ {name} of version {__version__}\n" in output
    assert "\n-# mine\n" in output
    assert "\n  sphinx_resume\n" in output  # the rest is upgraded


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('extensions = ["sphinx_resume"]', 'extensions = ["sphinx_resume.site"]'),
        ("extensions = [\n    'other',\n    'sphinx_resume',\n]", "extensions = [\n    'other',\n    'sphinx_resume.site',\n]"),
        ('extensions = ["sphinx_resume_more"]', 'extensions = ["sphinx_resume_more"]'),  # not ours
    ],
)  # fmt: skip
def test_edited_settings_stay_but_for_the_name_of_the_extension(
    old: Path, built: list[Path], capsys: pytest.CaptureFixture[str], before: str, after: str
) -> None:
    conf = (old / "conf.py").read_text("utf-8") + 'resume_pdf_paper = "us-letter"\n'
    (old / "conf.py").write_text(conf.replace('extensions = ["sphinx_resume"]', before), "utf-8")
    assert main(["upgrade", str(old)]) == 0
    output = capsys.readouterr().out
    assert (old / "conf.py").read_text("utf-8") == conf.replace(
        'extensions = ["sphinx_resume"]', after
    )
    assert '\n-resume_pdf_paper = "us-letter"\n' in output
    assert ("by the name of the extension alone:\n  conf.py\n" in output) == (before != after)


def test_a_name_with_any_characters_is_carried_over(old: Path, built: list[Path]) -> None:
    conf = (old / "conf.py").read_text("utf-8").replace("Nobody Nimbus", 'A \\"B\\" C')
    quotes = "\nsmartquotes = False  # quotes and dashes stay as they are written\n"
    (old / "conf.py").write_text(conf + quotes, "utf-8")
    readme = (old / "README.md").read_text("utf-8").replace("# Nobody Nimbus", '# A "B" C')
    (old / "README.md").write_text(readme, "utf-8")
    assert main(["upgrade", str(old)]) == 0
    assert (old / "README.md").read_text("utf-8").startswith('# A "B" C\n\nA résumé as a website. ')
    assert (old / "conf.py").read_text("utf-8").endswith(quotes)
    assert "sys.path" not in (old / "conf.py").read_text("utf-8")


def test_line_ends_of_windows_are_no_edit(
    old: Path, built: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    for path in old.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["upgrade", str(old)]) == 0
    output = capsys.readouterr().out
    assert "Edited" not in output
    assert not (old / "sphinx_resume").exists()


def test_an_edited_copy_of_the_extension_is_moved_away(
    old: Path, built: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with (old / "sphinx_resume" / "domain.py").open("a", encoding="utf-8") as file:
        file.write("# mine\n")
    assert main(["upgrade", str(old)]) == 0
    assert "  sphinx_resume to sphinx_resume-0.1.0\n" in capsys.readouterr().out
    assert not (old / "sphinx_resume").exists()
    assert "# mine" in (old / "sphinx_resume-0.1.0" / "domain.py").read_text("utf-8")


@pytest.mark.parametrize("place", ["front", "end"])
def test_packages_of_ones_own_stay_in_the_lock(
    released: Path, built: list[Path], capsys: pytest.CaptureFixture[str], place: str
) -> None:
    lock = released / "requirements.txt"
    text = lock.read_text("utf-8")
    lock.write_text(OWN + text if place == "front" else text + OWN, "utf-8")
    for _ in range(2):
        assert main(["upgrade", str(released)]) == 0
        assert lock.read_text("utf-8").endswith(f"An upgrade keeps them.\n{OWN}")
    assert "  cowsay\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("[cjk]", "[cjk]", ["manimgx-fonts-cjk"]),
        ("[ scripts , cjk ]", "[cjk,scripts]", ["manimgx-fonts", "manimgx-fonts-cjk"]),  # by hand
        ("[unknown]", "", []),
        ("", "", []),
    ],
)
def test_the_extras_that_a_lock_asks_for_stay(
    recorded: Path, built: list[Path], before: str, after: str, kept: list[str]
) -> None:
    lock = recorded / "requirements.txt"
    lock.write_text(lock.read_text("utf-8").replace("sphinx-resume==", f"sphinx-resume{before}=="))
    for _ in range(2):
        assert main(["upgrade", str(recorded)]) == 0
        text = lock.read_text("utf-8")
        assert f"\nsphinx-resume{after}=={__version__} " in text
        assert re.findall(r"^(manimgx[\w-]+)==", text, re.MULTILINE) == kept
        assert text.endswith("An upgrade keeps them.\n")  # they are none of the author's own


def test_what_a_record_lists_is_upgraded(recorded: Path, built: list[Path]) -> None:
    (recorded / "README.md").unlink()  # the author wanted none
    (recorded / "Makefile.own").write_text("mine\n", "utf-8")
    assert main(["upgrade", str(recorded)]) == 0
    files = snapshot(recorded)
    assert b"live:" in files["Makefile"]
    assert files["Makefile.own"] == b"mine\n"
    assert {name for name in files if name.startswith("wheels/")} == {WHEEL}
    assert "gone.txt" not in files
    assert "README.md" not in files
    assert "netlify.toml" in files
    assert ".readthedocs.yaml" not in files
    assert json.loads(files[".sphinx-resume.json"])["version"] == __version__


def test_an_edited_file_that_is_no_longer_made_stays(recorded: Path, built: list[Path]) -> None:
    (recorded / "gone.txt").write_text("mine\n", "utf-8")
    assert main(["upgrade", str(recorded)]) == 0
    assert (recorded / "gone.txt").read_text("utf-8") == "mine\n"


def test_a_failure_on_the_way_changes_nothing(
    old: Path, built: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (old / "sphinx_resume" / "domain.py").write_text("# mine\n", "utf-8")
    (old / "sphinx_resume-0.1.0").write_text("in the way\n", "utf-8")
    before = snapshot(old)
    assert main(["upgrade", str(old)]) == 2
    assert capsys.readouterr().err.startswith("nothing was changed: ")
    assert snapshot(old) == before
    assert built == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": "99.0"}, f"was made by 99.0, which is newer than this {__version__}"),
        ({"version": 1}, "is not as sphinx-resume wrote it"),
        ({"choices": {"name": "A", "host": "elsewhere"}}, "is not as sphinx-resume wrote it"),
        ({"choices": {"other": "A"}}, "cannot be read"),
        ({"files": {"../outside": "0"}}, "is not as sphinx-resume wrote it"),
        ({"files": None}, "cannot be read"),
    ],
)
def test_a_record_that_cannot_be_is_refused(
    recorded: Path, capsys: pytest.CaptureFixture[str], change: dict[str, object], message: str
) -> None:
    path = recorded / ".sphinx-resume.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), "utf-8")
    capsys.readouterr()
    before = snapshot(recorded)
    assert main(["upgrade", str(recorded)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert message in err
    assert snapshot(recorded) == before


@pytest.mark.parametrize("has_project", [True, False])
def test_another_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], has_project: bool
) -> None:
    folder = tmp_path / "other"
    if has_project:
        folder.mkdir()
    assert main(["upgrade", str(folder)]) == 2
    message = f"{folder} is not a project of sphinx-resume: it has no .sphinx-resume.json\n"
    assert capsys.readouterr() == ("", message)


def test_a_clone_of_the_extension_itself_is_no_project(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (old / "pyproject.toml").write_text("", "utf-8")
    assert main(["upgrade", str(old)]) == 2
    assert (old / "sphinx_resume").exists()
