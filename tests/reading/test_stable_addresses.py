"""The address of a sentence follows from its words alone, whatever its markup and language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build

_ROLE = "# Keeper\n\n:::{position} Light\n:start: 2020\n:end: 2021\n:::\n\n"
_SKILLS = "# Skills\n\n:::{organization} Light\n:::\n\n:::{skill} Knots\n:::\n"
_PO = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8"

msgid "Drew a map of {skill}`Knots` once"
msgstr "Zeichnete einmal eine Karte von {skill}`Knots`"
"""


def addresses(out: Path) -> list[str]:
    text = (out / "resume.json").read_text("utf-8")
    return re.findall(r'"url": "[^"]*#([^"]+)",\n +"work"', text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Drew a map of {skill}`Knots` once",
        "*Drew* a **map** of `Knots` once {skill}`Knots`",
        "Drew <b>a map</b> of {skill}`Knots` once",
        "Drew\\\n  a map of {skill}`Knots` once",
        "Drew <!-- secret --> a map of {skill}`Knots` once",
        "~~Drew~~ a map of {skill}`Knots` once",
        "Drew[^1] a map of {skill}`Knots` once\n\n[^1]: Twice.",
        "Drew a map{{ nothing }} of {skill}`Knots` once",
        "Dr\u00adew a\u00a0map of {skill}`Knots` once",
        "[Drew](https://example.org/secret) a map of {skill}`Knots` once",
        "[x] Drew a map of {skill}`Knots` once",
    ],
)
@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_markup_moves_no_address(
    written: Callable[[Mapping[str, str]], Path], build: Build, sentence: str, builder: str
) -> None:
    source = written({"index.md": f"{_ROLE}- {sentence}\n", "skills.md": _SKILLS})
    conf = source / "conf.py"
    extensions = '["colon_fence", "strikethrough", "substitution", "tasklist"]'
    conf.write_text(f"{conf.read_text('utf-8')}\nmyst_enable_extensions = {extensions}\n", "utf-8")
    site = build(source, builder=builder, resume_exports=["resume.json"])
    assert addresses(site.out) == ["drew-a-map-of-knots-once"]


def test_a_translation_has_the_address_of_the_original(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    sentence = "Drew a map of {skill}`Knots` once"
    source = written({"index.md": f"{_ROLE}- {sentence}\n", "skills.md": _SKILLS})
    catalog = source / "locale" / "de" / "LC_MESSAGES" / "resume.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(_PO, "utf-8")
    site = build(source, language="de", locale_dirs=["locale"], resume_exports=["resume.json"])
    assert "Zeichnete einmal" in site.text("index.html")
    assert addresses(site.out) == ["drew-a-map-of-knots-once"]
