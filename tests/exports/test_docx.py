"""The Word file says what the site says, in its order, as headings, lists and plain paragraphs."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from pdf_readers import by_pdfium

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site
    from docx.document import Document


def opened(site: Site) -> Document:
    return docx.Document(str(site.out / "resume.docx"))


def paragraphs(document: Document) -> list[tuple[str, str]]:
    """Each paragraph as its style and its text, that of links too."""
    return [(str(line.style and line.style.name), line.text) for line in document.paragraphs]


@pytest.fixture(params=["resume", "lighthouse_site"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def test_it_has_each_role_and_bullet_in_its_order(site: Site) -> None:
    lines = [text for _style, text in paragraphs(opened(site))]
    at = 0
    for work in json.loads((site.out / "resume.json").read_text("utf-8"))["work"]:
        at = lines.index(f"{work['position']}, {work['name']}", at)
        for highlight in work.get("highlights", []):
            at = lines.index(highlight, at)


def test_what_stands_in_it_is_marked_by_style(resume: Site) -> None:
    lines = paragraphs(opened(resume))
    assert lines[:3] == [
        ("Title", "Anurag Mohanty"),
        ("Subtitle", "Site Reliability Engineer"),
        ("Contact", "anurag@mohanty.io | +1 (516) 218-1593 | github.com/tevren"),
    ]
    assert [text for style, text in lines if style == "Heading 1"] == [
        *["Core skills", "Experience", "Projects", "Education", "Skills"]
    ]
    after = lines[lines.index(("Heading 2", "Staff Site Reliability Engineer, FuboTV")) + 1]
    assert after == ("Dates", "Aug 2019 – present · 6 yrs 11 mos")
    assert (
        "List Bullet 2",
        "Improved the provisioning of physical machines with automated tests.",
    ) in lines


def test_nothing_in_it_is_lost_to_parsers(site: Site) -> None:
    """Tables and text boxes are; what stands in the footer is there once."""
    with zipfile.ZipFile(site.out / "resume.docx") as file:
        body = file.read("word/document.xml").decode()
    assert re.findall(r"<w:(?:tbl|txbxContent|sdt)\b", body) == []


def test_links_lead_where_those_of_the_pdf_lead(resume: Site) -> None:
    relations = opened(resume).part.rels.values()
    targets = {relation.target_ref for relation in relations if relation.is_external}
    assert {"mailto:anurag@mohanty.io", "tel:+15162181593", "https://github.com/tevren"} <= targets


def test_it_names_its_person_and_language(resume: Site) -> None:
    document = opened(resume)
    properties = document.core_properties
    assert properties.author == properties.last_modified_by == "Anurag Mohanty"
    assert properties.title == "Anurag Mohanty, Site Reliability Engineer"
    assert properties.language == "en"
    assert "python-docx" not in str(properties.comments)
    assert 'w:lang w:val="en"' in document.styles.element.xml


def test_its_entries_have_no_time_so_that_its_bytes_stay(site: Site) -> None:
    with zipfile.ZipFile(site.out / "resume.docx") as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_and_the_pdf_are_made_anew_only_when_the_career_changes(
    lighthouse: Path, build: Build
) -> None:
    out = build(lighthouse).out
    files = out / "resume.docx", out / "resume.pdf"
    before = [file.stat().st_mtime_ns for file in files]
    build(lighthouse)
    assert [file.stat().st_mtime_ns for file in files] == before
    deckhand = lighthouse / "posts" / "deckhand.md"
    # With text that XML cannot hold as it is.
    text = deckhand.read_text("utf-8") + '- Rang <b>& "bells"</b> 100 % of lamps &#x1F514;.\n'
    deckhand.write_text(text, "utf-8")
    site = build(lighthouse)
    assert any("100 % of lamps" in line for _, line in paragraphs(opened(site)))
    assert "100 % of lamps" in by_pdfium(files[1].read_bytes())


def test_it_has_the_language_and_the_paper_of_the_site(
    lighthouse: Path, build: Build, lighthouse_site: Site
) -> None:
    german = build(lighthouse, language="de", resume_pdf_paper="us-letter")
    for site, language, expected in (
        (lighthouse_site, "en", (210, 297)),
        (german, "de", (216, 279)),
    ):
        document = opened(site)
        [page] = document.sections
        assert page.page_width is not None
        assert page.page_height is not None
        assert (round(page.page_width.mm), round(page.page_height.mm)) == expected
        assert document.core_properties.language == language
