"""The PDF of a career in any script: its letters, its order, and what is reported where a font lacks."""

from __future__ import annotations

import re
import unicodedata
from importlib.util import find_spec
from typing import TYPE_CHECKING

import page
import pypdfium2
import pytest
from building import run_build
from words_in_order import CAREERS, LANGUAGES, MOST_LOST, lost, words

from sphinx_resume.exports.pdf import fonts

if TYPE_CHECKING:
    from building import Build, Site


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    return {
        language: run_build(
            CAREERS / language,
            tmp_path_factory.mktemp(language) / "out",
            conf=CAREERS,
            builder="resume-pdf",
            language=language,
        )
        for language in LANGUAGES
    }


def pdf_of(site: Site) -> bytes:
    return (site.out / "resume.pdf").read_bytes()


def read(pdf: bytes) -> str:
    sheets = pypdfium2.PdfDocument(pdf)
    text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)
    return unicodedata.normalize("NFKC", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_letters_are_set_and_nothing_is_reported(sites: dict[str, Site], language: str) -> None:
    assert sites[language].warnings == []
    assert "?" not in read(pdf_of(sites[language]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_read_in_order(sites: dict[str, Site], language: str) -> None:
    missing = lost(read(pdf_of(sites[language])), language)
    assert len(missing) <= MOST_LOST.get(language, 0), missing


def test_58_of_64_arabic_words_have_to_be_read() -> None:
    assert len(words("ar")) - MOST_LOST["ar"] == 58
    assert len(words("ar")) == 64


@pytest.mark.parametrize(
    "profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_meets_the_standards(
    sites: dict[str, Site], language: str, profile: page.ValidationProfile
) -> None:
    report = page.validate_pdf_bytes(pdf_of(sites[language]), profile=profile)
    # The checker miscounts data that happens to end with a carriage return.
    failures = [failure for failure in report.failures if "STREAM-LENGTH" not in failure.rule_id]
    assert [failure.message for failure in failures] == []


@pytest.mark.parametrize(
    ("text", "language", "region", "families"),
    [
        ("Zoë Źródło Ωμέγα Вахта", "en", None, ()),  # Source Sans has them
        ("منارة", "ar", None, ("Almarai",)),
        ("מגדלור", "he", None, ("Heebo",)),
        ("ประภาคาร", "th", None, ("Noto Sans Thai",)),
        ("ফানুস", "bn", None, ("Noto Sans Bengali",)),
        ("灯台", "ja", None, ("Noto Sans CJK JP",)),
        ("灯塔", "zh", "CN", ("Noto Sans CJK SC",)),
        ("燈塔", "zh", "TW", ("Noto Sans CJK TC",)),
        ("燈塔", "zh", "HK", ("Noto Sans CJK HK",)),
        ("등대 燈臺", "en", None, ("Noto Sans CJK KR",)),  # told by its letters
        ("灯台もり", "en", None, ("Noto Sans CJK JP",)),
        ("منارة 灯塔", "en", None, ("Almarai", "Noto Sans CJK SC")),
    ],
)
def test_the_face_follows_letters_and_language(
    text: str, language: str, region: str | None, families: tuple[str, ...]
) -> None:
    assert fonts.faces_for(text, language, region).families == families


@pytest.mark.parametrize(
    ("package", "language", "expected"),
    [
        (
            "manimgx_fonts_cjk",
            "zh_CN",
            r"index\.md:\d+: WARNING: no font of the PDF has the CJK letters '.{12}…', so they are "
            r"shown as '\?'\. Install 'sphinx-resume\[cjk\]', which has a font of them\. \[resume\.pdf\]",
        ),
        (
            "fontpkg_heebo",
            "he",
            r"index\.md:\d+: WARNING: no font of the PDF has the Hebrew letters '.{12}…', so they are "
            r"shown as '\?'\. Install 'fontpkg-heebo', which has a font of them\. \[resume\.pdf\]",
        ),
    ],
)
def test_a_script_without_its_package_is_reported_once(
    build: Build, monkeypatch: pytest.MonkeyPatch, package: str, language: str, expected: str
) -> None:
    monkeypatch.setattr(
        fonts, "find_spec", lambda name: None if name == package else find_spec(name)
    )
    site = build(CAREERS / language, conf=CAREERS, builder="resume-pdf", language=language)
    [warning] = site.warnings
    assert re.fullmatch(expected, warning)
    assert "nobody@example.org" in read(pdf_of(site)) or language == "he"
