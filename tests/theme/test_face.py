"""The font of what the author wrote has the letters of the site."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from sphinx_resume.theme import face

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build


def letters(font: bytes) -> set[str]:
    return {chr(code) for code in TTFont(BytesIO(font)).getBestCmap()}


def test_the_one_that_comes_with_the_theme_has_the_letters_of_english() -> None:
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
