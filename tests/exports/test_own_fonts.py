"""Fonts for the PDF beyond those of the packages: the author's own, and those of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import page
import pypdfium2
import pytest
import typst
from font_files import write_font

from sphinx_resume.exports.pdf import typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build, Site

PAGE = "# Nobody\n\n:::{person} Nobody\n:::\n\n:::{project} Kite\nFlew ཀཁ.\n:::\n"
STANDARDS = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
LACKING = (
    "index.md:7: WARNING: no font of the PDF has the Tibetan letters 'ཀཁ', so they are shown as "
    "'?'. Name a font that has them in 'resume_pdf_fonts'. [resume.pdf]"
)


@pytest.fixture
def source(written: Callable[[Mapping[str, str]], Path]) -> Path:
    return written({"index.md": PAGE})


def text_of(site: Site) -> str:
    [sheet] = pypdfium2.PdfDocument((site.out / "resume.pdf").read_bytes())
    return str(sheet.get_textpage().get_text_bounded())


def faces_of(site: Site) -> set[str]:
    """The names of the faces that set the letters of the PDF."""
    [sheet] = pypdfium2.PdfDocument((site.out / "resume.pdf").read_bytes())
    texts = sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
    return {text.get_font().get_family_name() for text in texts}


@pytest.mark.parametrize("entry", ["fonts", "fonts/lantern.ttf", "fonts/lantern.otf"])
def test_a_face_of_ones_own_goes_before_ours(source: Path, build: Build, entry: str) -> None:
    file = source / (entry if "." in entry else f"{entry}/lantern.ttf")
    write_font(file, "Lantern", "ཀཁklew")
    site = build(source, builder="resume-pdf", resume_pdf_fonts=[entry])
    assert site.warnings == []
    assert "Flew ཀཁ." in text_of(site)
    assert {"Lantern", "Source Serif 4"} <= faces_of(site)
    pdf = (site.out / "resume.pdf").read_bytes()
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in STANDARDS]
    assert [failure.message for report in reports for failure in report.failures] == []


def test_the_pdf_is_made_anew_when_a_face_has_changed(source: Path, build: Build) -> None:
    lantern = source / "fonts" / "lantern.ttf"
    write_font(lantern, "Lantern", "ཀ")
    first = build(source, resume_pdf_fonts=["fonts"])
    assert first.warnings == [LACKING.replace("ཀཁ", "ཁ")]
    write_font(lantern, "Lantern", "ཀཁ")
    second = build(source, resume_pdf_fonts=["fonts"])
    assert second.warnings == []
    assert "Flew ཀཁ." in text_of(second)


def test_cff_by_number_would_break_the_standards(source: Path, build: Build) -> None:
    """Why such a font is refused; once it meets them, it need not be."""
    write_font(source / "lantern.otf", "Lantern", "ཀཁ", by_number=True)
    site = build(source, builder="resume-pdf", resume_pdf_fonts=["lantern.otf"])
    assert site.warnings == [
        "-D resume_pdf_fonts:1: WARNING: 'resume_pdf_fonts' names 'lantern.otf', whose outlines are CFF by "
        "number: a PDF with them meets neither PDF/UA nor PDF/A. Take the same face with TrueType "
        "outlines (.ttf). [resume.option]",
        LACKING,
    ]


def test_marks_of_a_script_are_reported_with_its_letters(source: Path, build: Build) -> None:
    page = source / "index.md"
    page.write_text(page.read_text("utf-8").replace("ཀཁ", "ཀ་ཁ"), "utf-8")
    site = build(source, builder="resume-pdf")
    assert site.warnings == [LACKING.replace("ཀཁ", "ཀ་ཁ")]


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the fonts of a system, which has no others."""
    folder = tmp_path / "system"
    folder.mkdir()
    real = typst.Fonts

    def fonts(*, include_system_fonts: bool, font_paths: list[str], **others: Any) -> typst.Fonts:
        paths = [*font_paths, str(folder)] if include_system_fonts else font_paths
        return real(include_system_fonts=False, font_paths=paths, **others)

    monkeypatch.setattr(typst, "Fonts", fonts)
    monkeypatch.setattr(typeset, "HAS_SYSTEM", True)
    return folder


@pytest.mark.parametrize(
    ("letters", "text", "expected"),
    [
        ("", "Flew ??.", LACKING),
        ("ཀ", "Flew ཀ?.", LACKING.replace("ཀཁ", "ཁ")),
        (
            "ཀཁ",
            "Flew ཀཁ.",
            "index.md:7: WARNING: no font of the PDF has the Tibetan letters 'ཀཁ', so a font of "
            "this system is used, which other machines may lack. Name a font that has them in "
            "'resume_pdf_fonts'. [resume.pdf]",
        ),
    ],
)
def test_the_fonts_of_the_system_are_asked_last_and_that_is_reported(
    source: Path, build: Build, system: Path, letters: str, text: str, expected: str
) -> None:
    if letters:
        write_font(system / "lantern.ttf", "Lantern", letters)
    site = build(source, builder="resume-pdf")
    assert site.warnings == [expected]
    assert text in text_of(site)
