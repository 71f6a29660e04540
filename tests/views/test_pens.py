"""The HTML that is written at once is what Sphinx writes for the standard nodes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.views import render_views

if TYPE_CHECKING:
    from building import Build

HOSTILE = """\

## Everything at once

:::{skill} <b> & "quotes" @ `code`
:aliases: a  b
:::
"""
SENTENCE = """\

- Wrote `two  words`, **strong `code`**, *so {skill}`so <Logbooks>`* & <i>raw</i> "quotes" @home \\<b> {skill}`Вахта`.
"""


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_pages_are_the_same_to_the_byte_either_way(
    builder: str, lighthouse: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    for page, more in (("crafts.md", HOSTILE), ("posts/head-keeper.md", SENTENCE)):
        with (lighthouse / page).open("a", encoding="utf-8") as file:
            file.write(more)
    at_once = build(lighthouse, lighthouse.parent / "once", builder=builder)
    monkeypatch.setattr(render_views, "PAGES", frozenset())
    plain = build(lighthouse, lighthouse.parent / "plain", builder=builder)
    pages = [Path("searchindex.js"), *(p.relative_to(plain.out) for p in plain.out.rglob("*.html"))]
    assert pages == [
        each
        for each in pages
        if (at_once.out / each).read_text("utf-8") == (plain.out / each).read_text("utf-8")
    ]
