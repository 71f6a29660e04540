"""The address of a sentence follows from its words alone, whatever its markup and language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from building import run_build
from hypothesis import given, settings
from hypothesis import strategies as st

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


def test_a_complaint_is_no_part_of_the_address_of_a_heading(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    heading = "## Drew {nope}`maps` of <!-- secret --> {skill}`Knots`"
    source = written({"index.md": f"{_ROLE}{heading}\n\nOnce.\n", "skills.md": _SKILLS})
    site = build(source, builder="xml")
    xml = site.text("index.xml")
    assert 'ids="drew-of-knots"' in xml
    assert str(source) not in xml.replace(f'source="{source}/index.md"', "")


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


# ── any markup ───────────────────────────────────────────────────────────────────────

_WORD = st.text("abcdefgxyzäßçжωक0123456789", min_size=1, max_size=8)
# What may be done to a word, or to the blank before it, without changing the words.
_MARKUP = st.sampled_from(
    [
        *["{}", "*{}*", "**{}**", "***{}***", "`{}`", "~~{}~~", "<b>{}</b>", "<span>{}</span>"],
        *["[{}](https://example.org/secret)", "[{}]{{.secret}}", "{{abbr}}`{} (secret)`"],
        *["<!-- secret --> {}", "{}<!-- secret -->", "{}[^1]", "{{{{ nothing }}}} {}", "{}\u00ad"],
        *[
            "\\\n  {}",
            "\n  {}",
            "<br>{}",
            "{{kbd}}`{}`",
            "{{strong}}`{}`",
            "<!-- a -->{}",
            "{}\u200b",
        ],
    ]
)
_CONF = """
project = author = "Nobody"
extensions = ["sphinx_resume.site"]
resume_exports = ["resume.json"]
myst_enable_extensions = ["colon_fence", "strikethrough", "substitution", "attrs_inline"]
suppress_warnings = ["myst.strikethrough", "myst.substitution"]
"""


@settings(max_examples=3)
@given(
    sentences=st.lists(
        st.lists(st.tuples(_WORD, _MARKUP), min_size=2, max_size=9),
        min_size=10,
        max_size=20,
        unique_by=lambda sentence: "-".join(word for word, _markup in sentence[:6]).casefold(),
    )
)
def test_no_markup_moves_an_address(
    tmp_path_factory: pytest.TempPathFactory, sentences: list[list[tuple[str, str]]]
) -> None:
    folder = tmp_path_factory.mktemp("markup")
    plain = [" ".join(word for word, _markup in each) for each in sentences]
    marked = [" ".join(markup.format(word) for word, markup in each) for each in sentences]
    orders = []
    for name, builder, written in (
        ("plain", "html", plain),
        ("marked", "html", marked),
        ("folders", "dirhtml", marked),
    ):
        source = folder / name
        source.mkdir()
        items = "\n".join(f"- Did {each} by {{skill}}`Knots`." for each in written)
        (source / "conf.py").write_text(_CONF, "utf-8")
        (source / "index.md").write_text(f"{_ROLE}{items}\n\n[^1]: Secret.\n", "utf-8")
        (source / "skills.md").write_text(_SKILLS, "utf-8")
        site = run_build(source, folder / f"{name}-out", builder=builder)
        orders.append(addresses(site.out))
    assert len(orders[0]) == len(sentences)
    assert orders[1] == orders[0]
    assert orders[2] == orders[0]
