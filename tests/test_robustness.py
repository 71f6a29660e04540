"""A build that is killed, or finds damage, ends like a clean one the next time.

Builds run as authors run them: each in a process of its own.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from building import PROJECT, ROOTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PAGE = "posts/head-keeper.md"
_EDIT = (
    "- Kept a log in {skill}`Вахта`.",
    "- Kept two logs in {skill}`Вахта` and {skill}`Knots++`.",
)

# Kills the build where the environment says: at the n-th time of an event, or when half of
# a file has been written.
_CONF = """

def setup(app):
    import os, pathlib, signal

    what, _, where = os.environ.get("KILL_AT", "").partition(" ")
    calls = []

    def kill(*_):
        calls.append(1)
        if what == "writing" or len(calls) == int(what):
            os.kill(os.getpid(), signal.SIGKILL)

    if what == "writing":
        write = pathlib.Path.write_bytes

        def half(path, content):
            if where in path.name:
                write(path, content[: len(content) // 2])
                kill()
            return write(path, content)

        pathlib.Path.write_bytes = half
    elif what:
        app.connect(where, kill, priority=int(os.environ.get("KILL_PRIORITY", "1")))
"""


@dataclass
class Workshop:
    """A folder with the fictional career, what was built of it, and how it was before."""

    folder: Path

    @property
    def source(self) -> Path:
        return self.folder / "work" / "source"

    @property
    def out(self) -> Path:
        return self.folder / "work" / "out"

    def keep(self, name: str) -> None:
        """Remember sources and output, with their times."""
        shutil.copytree(self.folder / "work", self.folder / name)

    def restore(self, name: str) -> None:
        """Go back to what was remembered, at the same place, which Sphinx insists on."""
        shutil.rmtree(self.folder / "work")
        shutil.copytree(self.folder / name, self.folder / "work")

    def kept(self, name: str) -> dict[str, bytes]:
        return content(self.folder / name / "out")

    def edit(self, old: str, new: str) -> None:
        page = self.source / _PAGE
        text = page.read_text("utf-8")
        assert old in text
        page.write_text(text.replace(old, new), "utf-8")

    def build(
        self, out: Path | None = None, *prefix: str, jobs: int = 1, **more: str
    ) -> tuple[int, str]:
        """Build, and give how it ended and what it warned of."""
        done = self.start(out or self.out, *prefix, jobs=jobs, **more)
        warnings = done.communicate()[1]
        return done.returncode, warnings

    def start(self, out: Path, *prefix: str, jobs: int = 1, **more: str) -> subprocess.Popen[str]:
        sphinx = [sys.executable, "-m", "sphinx", "-q", "-n", "-j", str(jobs)]
        return subprocess.Popen(
            [*prefix, *sphinx, str(self.source), str(out)],
            env={**os.environ, "PYTHONPATH": str(PROJECT), **more},
            stderr=subprocess.PIPE,
            text=True,
        )


def content(out: Path) -> dict[str, bytes]:
    """All that a build has made, by its path; what Sphinx keeps for itself apart."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".doctrees" not in path.parts
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """What clean builds make: ``first``, and ``edited`` after an edit."""
    workshop = Workshop(tmp_path_factory.mktemp("workshop"))
    shutil.copytree(ROOTS / "lighthouse", workshop.source)
    with (workshop.source / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write(_CONF)
    workshop.keep("source")
    assert workshop.build() == (0, "")
    workshop.keep("first")
    shutil.rmtree(workshop.out)
    workshop.edit(*_EDIT)
    assert workshop.build() == (0, "")
    workshop.keep("edited")
    return workshop


_MOMENTS = {
    "while pages are read": "1 doctree-read",
    "while the PDF is written": "writing resume.pdf",
    "while pages are written": "2 html-page-context",
    "while it notes which pages are written": "writing .resumeinfo",
}


@pytest.mark.parametrize("moment", _MOMENTS.values(), ids=_MOMENTS.keys())
def test_a_build_killed_after_an_edit_is_made_whole_by_the_next(
    moment: str, built: Workshop
) -> None:
    built.restore("first")
    built.edit(*_EDIT)
    assert built.build(KILL_AT=moment) == (-signal.SIGKILL, "")
    assert built.build() == (0, "")
    assert content(built.out) == built.kept("edited")


def test_a_killed_build_leaves_nothing_of_an_edit_that_is_taken_back(built: Workshop) -> None:
    built.restore("first")
    built.edit(*_EDIT)
    assert built.build(KILL_AT="2 html-page-context") == (-signal.SIGKILL, "")
    built.edit(*reversed(_EDIT))
    assert built.build() == (0, "")
    assert content(built.out) == built.kept("first")


def test_a_build_killed_after_a_change_of_settings_is_made_whole_by_the_next(
    built: Workshop,
) -> None:
    built.restore("first")
    with (built.source / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write("html_title = 'Lights'\n")
    assert built.build(KILL_AT="3 html-page-context") == (-signal.SIGKILL, "")
    assert built.build() == (0, "")
    for page in built.out.rglob("*.html"):
        assert "Lights</title>" in page.read_text("utf-8"), page.name


def test_a_killed_build_leaves_nothing_of_settings_that_are_taken_back(built: Workshop) -> None:
    built.restore("first")
    conf = built.source / "conf.py"
    text = conf.read_text("utf-8")
    conf.write_text(f"{text}\nresume_private = ['phone']\n", "utf-8")
    assert built.build(KILL_AT="8 doctree-read") == (-signal.SIGKILL, "")
    conf.write_text(text, "utf-8")
    assert built.build() == (0, "")
    assert content(built.out) == built.kept("first")


def test_a_first_build_that_is_killed_is_made_whole_by_the_next(built: Workshop) -> None:
    built.restore("source")
    assert built.build(KILL_AT="6 html-page-context") == (-signal.SIGKILL, "")
    assert built.build() == (0, "")
    assert content(built.out) == built.kept("first")


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


_DAMAGE: dict[str, dict[str, Callable[[bytes], bytes]]] = {
    "what Sphinx has read is cut": {".doctrees/environment.pickle": _cut},
    "what Sphinx has read is of another version": {
        ".doctrees/environment.pickle": lambda data: data.replace(b"Position", b"Positiom")
    },
    "what Sphinx noted of its settings is cut": {".buildinfo": _cut},
    "all notes are garbage": {
        ".resumeinfo": lambda _data: b'{"index": 3, "posts/gone": null, "../../x": ""}',
        ".doctrees/resume.pdf.html.digest": lambda _data: b"\xff",
    },
}


@pytest.mark.parametrize("damage", _DAMAGE.values(), ids=_DAMAGE.keys())
def test_damage_to_what_a_build_remembers_is_made_good(
    damage: dict[str, Callable[[bytes], bytes]], built: Workshop
) -> None:
    built.restore("first")
    for file, broken in damage.items():
        path = built.out / file
        before = path.read_bytes()
        path.write_bytes(broken(before))
        assert path.read_bytes() != before
    built.edit(*_EDIT)
    assert built.build() == (0, "")
    assert content(built.out) == built.kept("edited")


def test_a_build_writes_nothing_among_its_sources(built: Workshop) -> None:
    built.restore("source")
    for path in [built.source, *built.source.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    # The superuser has to do without the right to write where nobody may.
    prefix = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    try:
        touch = [*prefix, "touch", str(built.source / "x")]
        assert subprocess.run(touch, capture_output=True, check=False).returncode != 0
        assert built.build(built.out, *prefix) == (0, "")
    finally:
        for path in [built.source, *built.source.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert content(built.out) == built.kept("first")


def _written_on_windows(source: Path) -> None:
    for path in source.rglob("*.md"):
        text = path.read_bytes().replace(b"\n", b"\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text)


def _written_on_an_old_mac(source: Path) -> None:
    for path in source.rglob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))


_C_LOCALE = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
# What is done to the sources, how many processes build, and the environment of these.
_WORLDS: dict[str, tuple[Callable[[Path], None] | None, int, dict[str, str]]] = {
    "a locale that knows ASCII alone": (None, 1, _C_LOCALE),
    "four processes, and sets in another order": (None, 4, {"PYTHONHASHSEED": "7"}),
    "a byte order mark, and lines that end as on Windows": (_written_on_windows, 1, {}),
    "lines that end with a carriage return alone": (_written_on_an_old_mac, 1, {}),
}


@pytest.mark.parametrize("world", _WORLDS.values(), ids=_WORLDS.keys())
def test_the_same_words_give_the_same_bytes(
    world: tuple[Callable[[Path], None] | None, int, dict[str, str]], built: Workshop
) -> None:
    change, jobs, environment = world
    built.restore("source")
    if change:
        change(built.source)
    assert built.build(built.out, jobs=jobs, **environment) == (0, "")
    assert content(built.out) == built.kept("first")


def test_a_folder_may_have_any_name(built: Workshop) -> None:
    built.restore("source")
    folder = built.folder / 'an author\'s "Résumé" & më, 100 %'
    moved = Workshop(folder)
    shutil.copytree(built.source, moved.source)
    assert moved.build() == (0, "")
    assert content(moved.out) == built.kept("first")


def test_two_builds_at_once_do_not_disturb_each_other(built: Workshop) -> None:
    built.restore("source")
    outs = [built.folder / "work" / name for name in ("one", "two")]
    for build in [built.start(out) for out in outs]:
        assert build.communicate()[1] == ""
        assert build.returncode == 0
    for out in outs:
        assert content(out) == built.kept("first")
