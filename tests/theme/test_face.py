"""The font of what the author wrote has the letters of the site."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Literal

import pytest
from fontTools.ttLib import TTFont

from sphinx_resume.theme import face

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build
    from playwright.sync_api import Page


def letters(font: bytes) -> set[str]:
    return {chr(code) for code in TTFont(BytesIO(font)).getBestCmap()}


def test_the_font_that_comes_with_the_theme_has_the_letters_of_english() -> None:
    """After a change of `LETTERS`: python -m sphinx_resume.theme.face."""
    assert letters(face.READY.read_bytes()) == set(face.LETTERS)
    assert len(face.READY.read_bytes()) < 16_000


@pytest.mark.parametrize(
    ("text", "is_ready"),
    [
        ("Kept the lights on, “cafés” included.", True),
        ("Ölmühle", False),
        ("Żółć and Ωmega", False),
        ("灯台", True),  # letters that the face lacks need no font of their own
    ],
)
def test_a_site_has_the_letters_that_it_uses(
    lighthouse: Path, build: Build, text: str, is_ready: bool
) -> None:
    for page in lighthouse.rglob("*.md"):
        if page.name != "index.md":
            page.unlink()
    (lighthouse / "index.md").write_text(
        f"# Nobody\n\n:::{{person}} Nobody\n:::\n\n{text}\n", "utf-8"
    )
    font = (
        build(lighthouse, resume_exports=[]).out / "_static" / "resume-serif.woff2"
    ).read_bytes()
    assert (font == face.READY.read_bytes()) is is_ready
    assert {letter for letter in text if ord(letter) < 0x2E80} - {" "} <= letters(font)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_project_has_fonts_of_its_own_and_loads_no_other(
    tmp_path: Path, build: Build, page: Page, scheme: Literal["light", "dark"]
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "conf.py").write_text('extensions = ["sphinx_resume.site"]\n', "utf-8")
    (source / "index.md").write_text("# Nobody\n\n:::{person} Nobody\n:::\n", "utf-8")
    chosen = {"resume-serif": "Palatino", "resume-sans": "Verdana", "color-link": "#00f"}
    site = build(source, resume_exports=[], html_theme_options={"light_css_variables": chosen})
    page.emulate_media(color_scheme=scheme)
    page.goto((site.out / "index.html").as_uri())
    family = "it => getComputedStyle(it).fontFamily"
    assert page.locator("h1").evaluate(family) == "Palatino"
    assert page.locator("body").evaluate(family) == "Verdana"
    assert "woff2" not in (site.out / "index.html").read_text("utf-8")
    assert not [*site.out.rglob("*.woff2")]
