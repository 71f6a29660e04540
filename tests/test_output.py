"""Files are whole or not written, and nothing piles up as builds follow each other."""

from __future__ import annotations

import atexit
import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from sphinx_resume.output import write
from sphinx_resume.site import collector

if TYPE_CHECKING:
    from building import Build


def test_a_write_that_is_cut_short_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "resume.json"
    write(file, b"whole")
    write_bytes = Path.write_bytes

    def no_space(path: Path, content: Any) -> int:
        write_bytes(path, content[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", no_space)
    with pytest.raises(OSError, match="No space"):
        write(file, b"another")
    assert file.read_bytes() == b"whole"


def test_a_file_that_holds_the_same_already_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "resume.json"
    write(file, b"same")
    before = file.stat()
    write(file, b"same")
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_however_many_builds_one_hook_runs_as_python_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks: list[object] = []
    monkeypatch.setattr(atexit, "register", hooks.append)
    collector.setup.cache_clear()
    for _build in range(3):
        collector.setup()
    assert hooks == [gc.freeze]


def test_addresses_in_the_sitemap_are_escaped(lighthouse: Path, build: Build) -> None:
    (lighthouse / "r&d.md").write_text("---\norphan: true\n---\n\n# R and D\n", "utf-8")
    site = build(lighthouse, html_baseurl="https://example.org/a&b/")
    sitemap = ET.fromstring(site.text("sitemap.xml"))  # noqa: S314 -- our own file
    addresses = [loc.text for loc in sitemap.findall(".//{*}loc")]
    assert "https://example.org/a&b/r%26d.html" in addresses
