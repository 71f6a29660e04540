"""``sphinx-resume live``, as somebody who writes meets it: a browser beside an editor."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from building import PROJECT, ROOTS
from playwright.sync_api import expect

from sphinx_resume.cli import main
from sphinx_resume.preview import warm
from sphinx_resume.preview.builder import Builder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

SERVING = re.compile(r"The preview is at (\S+)")
PATIENCE = 30_000  # milliseconds; machines that test are busy


def project_in(parent: Path) -> Path:
    """The fictional career as a project: conf.py at the top, pages in docs/."""
    folder = parent / "project"
    shutil.copytree(ROOTS / "lighthouse", folder / "docs")
    (folder / "docs" / "conf.py").rename(folder / "conf.py")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_in(tmp_path)


@dataclass
class Preview:
    """A project, the command that previews it, and where it does so."""

    project: Path
    process: subprocess.Popen[str]
    address: str


@contextmanager
def previewed(project: Path) -> Iterator[Preview]:
    """Run the command, in a process group of its own as in a terminal."""
    command = [sys.executable, "-m", "sphinx_resume", "live", str(project), "--port", "0"]
    with subprocess.Popen(
        command, cwd=PROJECT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout
        try:
            matches = (SERVING.search(line) for line in process.stdout)
            match = next((match for match in matches if match), None)
            assert match, "the server ended"
            yield Preview(project, process, match[1])
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview, whose tests take back what they break."""
    with previewed(project_in(tmp_path_factory.mktemp("preview"))) as preview:
        yield preview


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_saved_edit_is_seen_at_once(preview: Preview, page: Page) -> None:
    head = preview.project / "docs" / "posts" / "head-keeper.md"
    page.goto(f"{preview.address}posts/head-keeper.html")
    for word in ("Firstly", "Secondly", "Thirdly"):
        with head.open("a", encoding="utf-8") as file:
            file.write(f"\n\n{word} edited.\n")
        expect(page.get_by_text(f"{word} edited.")).to_be_visible(timeout=PATIENCE)


def test_what_is_wrong_stays_in_the_page_until_it_is_mended(preview: Preview, page: Page) -> None:
    box = page.get_by_role("alert")
    page.goto(f"{preview.address}index.html")
    expect(box).to_have_count(0)
    crafts = preview.project / "docs" / "crafts.md"
    lines = len(crafts.read_text("utf-8").splitlines())
    with crafts.open("a", encoding="utf-8") as file:
        file.write("\n{skil}`Lamps`\n")
    expect(box).to_contain_text(f"docs/crafts.md:{lines + 2}", timeout=PATIENCE)
    expect(box).to_contain_text("skil")
    # An edit of another page does not hide it.
    edit(preview.project / "docs" / "more.md", "#", "# Edited")
    expect(page.get_by_text("Edited").first).to_be_attached(timeout=PATIENCE)
    expect(box).to_contain_text("docs/crafts.md")
    edit(crafts, "\n{skil}`Lamps`\n", "")
    expect(box).to_have_count(0, timeout=PATIENCE)


def test_a_build_that_fails_is_a_page_of_its_own(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.address}index.html")
    conf = preview.project / "conf.py"
    text = conf.read_text("utf-8")
    conf.write_text(f"{text}\nx = (\n", "utf-8")
    box = page.get_by_role("alert")
    expect(box).to_contain_text("The build failed", timeout=PATIENCE)
    expect(box).to_contain_text("conf.py, line")
    assert page.goto(f"{preview.address}crafts.html").status == 500  # type: ignore[union-attr]
    conf.write_text(text, "utf-8")
    expect(box).to_have_count(0, timeout=PATIENCE)
    expect(page.locator("h1")).to_be_visible()


@pytest.fixture
def german(project: Path) -> Path:
    """A translation of one sentence."""
    path = project / "locale" / "de" / "LC_MESSAGES" / "resume.po"
    path.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    path.write_text(f'{head}\nmsgid "Keeps lights burning."\nmsgstr "Hütet Lichter."\n', "utf-8")
    return path


def test_a_translation_is_previewed_too(project: Path, german: Path, page: Page) -> None:
    with previewed(project) as preview:
        page.goto(f"{preview.address}de/index.html")
        expect(page.get_by_text("Hütet Lichter.")).to_be_visible()
        edit(german, "Hütet", "Bewacht")
        expect(page.get_by_text("Bewacht Lichter.")).to_be_visible(timeout=PATIENCE)
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_setting_takes_effect(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.address}index.html")
    with (preview.project / "conf.py").open("a", encoding="utf-8") as file:
        file.write('\nhtml_title = "Renamed"\n')
    expect(page).to_have_title("Renamed", timeout=PATIENCE)


def test_interrupted_it_ends_with_all_that_it_started(project: Path, page: Page) -> None:
    with previewed(project) as preview:
        page.goto(preview.address)  # whose connection must not hold it up
        os.killpg(preview.process.pid, signal.SIGINT)
        output, _ = preview.process.communicate(timeout=60)  # ends once nobody has it open
        assert preview.process.returncode == 0
        assert "Traceback" not in output
        with pytest.raises(ProcessLookupError):
            os.killpg(preview.process.pid, 0)


@pytest.fixture
def builder(project: Path) -> Iterator[Builder]:
    """The builds of the preview without its server."""
    builder = Builder(project, project / "_build" / "live")
    yield builder
    builder.end()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_build_in_the_warm_process_gives_what_a_clean_one_gives(builder: Builder) -> None:
    assert builder.build().messages == ()
    first = builder._process  # noqa: SLF001 -- that it stays, where it can, is the point
    head = builder.project / "docs" / "posts" / "head-keeper.md"
    for number in range(3):
        with head.open("a", encoding="utf-8") as file:
            file.write(f"\nEdit {number}.\n")
        assert builder.build([head]).messages == ()
    assert (builder._process is first) == hasattr(os, "fork")  # noqa: SLF001 -- likewise
    clean = Builder(builder.project, builder.project / "_build" / "clean")
    clean.build()
    clean.end()
    assert contents(builder.out) == contents(clean.out)


def test_without_fork_each_build_is_a_process(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import os\ndel os.fork\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), str(PROJECT)]))
    index = builder.project / "docs" / "index.md"
    assert builder.build().messages == ()
    first = builder._process  # noqa: SLF001 -- that it ends is the point
    index.write_text(index.read_text("utf-8") + "\nWritten later.\n", "utf-8")
    assert builder.build([index]).messages == ()
    assert builder._process is not first  # noqa: SLF001 -- likewise
    assert "Written later." in (builder.out / "index.html").read_text("utf-8")


def test_a_process_that_dies_is_a_failure_and_the_next_build_starts_another(
    builder: Builder,
) -> None:
    conf = builder.project / "conf.py"
    text = conf.read_text("utf-8")
    conf.write_text(f"{text}\nimport os\nos._exit(3)\n", "utf-8")
    report = builder.build()
    assert (report.failed, report.messages) == (True, ("The build ended without a report.",))
    conf.write_text(text, "utf-8")
    assert not builder.build([conf]).failed


def test_an_exception_in_an_extension_is_reported_with_its_place(builder: Builder) -> None:
    with (builder.project / "conf.py").open("a", encoding="utf-8") as file:
        file.write("\ndef setup(app):\n    app.connect('source-read', lambda *_: 1 / 0)\n")
    report = builder.build()
    assert report.failed
    assert "division by zero" in report.messages[0]


@pytest.mark.parametrize(
    ("written", "messages"),
    [
        ("", []),
        ("a.md:1: WARNING: one\nb.md:2: WARNING: two\n", ["a.md:1: WARNING: one", "b.md:2: WARNING: two"]),
        ("a.md:1: ERROR: one\n  goes on\n", ["a.md:1: ERROR: one\n  goes on"]),  # a docutils message
        ("WARNING: no place\nb.md: WARNING: two\n", ["WARNING: no place", "b.md: WARNING: two"]),
    ],
)  # fmt: skip
def test_what_sphinx_writes_is_taken_apart(written: str, messages: list[str]) -> None:
    assert list(warm.split(written)) == messages


@pytest.mark.parametrize("missing", ["conf.py", "docs"])
def test_a_folder_that_is_no_project_is_refused(
    project: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / missing).rename(project / "elsewhere")
    assert main(["live", str(project)]) == 2
    message = f"{project} has no {missing}; name the folder of a project\n"
    assert capsys.readouterr() == ("", message)


def test_a_port_in_use_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["live", str(project), "--port", str(port)]) == 2
    assert f"port {port} cannot be used" in capsys.readouterr().err
