# ruff: noqa: SLF001 -- python-docx has no public names for much of what it can do
"""A Word file of what the PDF says: headings, lists and styles that its owner can change.

It is made of the same data as the PDF (`document`), so both say the same in the same order.
There is no table and no text box, which the parsers of applicant systems lose. Import this module
where a file is made: loading python-docx takes its time.
"""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from sphinx_resume.career.direction import is_from_right, split_by_direction
from sphinx_resume.exports.docx_styles import BULLETS, CONTINUED, prepare, xml_text
from sphinx_resume.i18n import _, enumerated, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document as DocumentType
    from docx.text.run import Run

# The styles of a sentence, by what python-docx calls them.
_FONT_STYLES = {
    "strong": "bold",
    "emphasis": "italic",
    "superscript": "superscript",
    "subscript": "subscript",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP file can have


class PictureError(Exception):
    """The person's picture is of a kind that no Word file takes."""


def typeset_docx(data: dict[str, Any], timestamp: int, picture: Path | None = None) -> bytes:
    """Set a `document` as a Word file.

    Args:
        data: What stands in it.
        timestamp: Its creation date in Unix time.
        picture: The person's picture, if it is wanted.

    Returns:
        The file; for the same data the same bytes.

    Raises:
        PictureError: The picture cannot be used.

    """
    target = Document()
    prepare(target, data, timestamp)
    writer = _Writer(target, is_from_right=data["is_from_right"])
    if picture is not None:
        writer.picture(picture, data["name"])
    writer.head(data)
    for section in data["sections"]:
        writer.section(section, data["environment"])
    if data["more"]:
        line = writer.paragraph("Quiet")
        writer.text(line, data["more"]["text"], data["more"]["href"])
    saved = io.BytesIO()
    target.save(saved)
    return _without_times(saved.getvalue())


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """A text in runs, each with whether it is from right to left.

    Word takes signs for a part of the run that they are in.
    """
    for part, is_latin in split_by_direction(text, is_whole=True):
        has_letters = any(letter.isalpha() for letter in part)
        yield part, not is_latin and (is_from_right(part) or not has_letters)


class _Writer:
    """Writes the parts of a `document`, one after the other."""

    def __init__(self, target: DocumentType, *, is_from_right: bool) -> None:
        self.target = target
        self.is_from_right = is_from_right
        # python-docx looks for the end of the text before each paragraph, for a style among all
        # others and in the paragraph, and for an address: in a long career that takes most of
        # the time.
        self.end: Any = target.element.body.sectPr
        self.styles = {str(style.name): str(style.style_id) for style in target.styles}
        self.empty: dict[str, Any] = {}  # a paragraph of each style
        self.relations: dict[str, str] = {}

    def paragraph(self, style: str = "Normal") -> Paragraph:
        if style not in self.empty:
            self.empty[style] = OxmlElement("w:p")
            if style != "Normal":
                self.empty[style].style = self.styles[style]
        element = deepcopy(self.empty[style])
        self.end.addprevious(element)
        return Paragraph(element, self.target._body)

    def picture(self, path: Path, name: str) -> None:
        try:
            shape = self.paragraph().add_run().add_picture(str(path), height=Mm(32))
        except (
            UnrecognizedImageError,
            InvalidImageStreamError,
            UnexpectedEndOfFileError,
            ZeroDivisionError,
        ) as error:
            raise PictureError(path.name) from error
        shape._inline.docPr.set("descr", xml_text(name))  # its alt text

    def head(self, data: dict[str, Any]) -> None:
        self.text(self.paragraph("Title"), data["name"])
        if data["label"]:
            self.text(self.paragraph("Subtitle"), data["label"])
        if data["contact"]:
            line = self.paragraph("Contact")
            for number, entry in enumerate(data["contact"]):
                if number:
                    self.text(line, " | ")
                self.text(line, entry["text"], entry["href"])

    def section(self, section: dict[str, Any], environment: str) -> None:
        if section["title"]:
            self.text(self.paragraph("Heading 1"), section["title"])
        for item in section["items"]:
            match section["kind"]:
                case "paragraphs":
                    self.sentence(self.paragraph(), item)
                case "skills":
                    self.skills(item)
                case "works":
                    self.work(item, environment)
                case "lines":
                    self.line(item)

    def skills(self, group: dict[str, Any]) -> None:
        line = self.paragraph()
        if group["label"]:
            self.text(line, labelled(group["label"], ""), styles=["strong"])
        for number, name in enumerate(group["names"]):
            if number:
                self.text(line, _(", "))
            self.text(line, name["text"], name["href"])
            if name["used"]:
                self.text(line, f" ({name['used']})")

    def work(self, work: dict[str, Any], environment: str) -> None:
        heading = enumerated(filter(None, (work["title"], work["within"])))
        self.text(self.paragraph("Heading 2"), heading)
        when = " · ".join(filter(None, (work["when"], work["length"], work["place"])))
        if when:
            line = self.paragraph("Dates")
            self.text(line, when)
            line.paragraph_format.keep_with_next = bool(work["about"] or work["bullets"])
        if work["about"]:
            line = self.paragraph()
            for number, sentence in enumerate(work["about"]):
                self.sentence(line, [" ", *sentence] if number else sentence)
        self.bullets(work["bullets"], 0)
        if work["environment"]:
            self.sentence(
                self.paragraph("Quiet"), [labelled(environment, ""), *work["environment"]]
            )

    def bullets(self, items: list[dict[str, Any]], depth: int) -> None:
        level = min(depth, len(BULLETS) - 1)
        for item in items:
            if item["is_heading"]:
                line = self.paragraph()
                line.paragraph_format.keep_with_next = True
                self.sentence(line, item["text"], ["strong"])
            elif item["number"]:
                line = self.paragraph(CONTINUED[level])
                self.sentence(line, [f"{item['number']} ", *item["text"]])
            else:
                self.sentence(self.paragraph(BULLETS[level]), item["text"])
            for more in item["more"]:
                self.sentence(self.paragraph(CONTINUED[level]), more)
            self.bullets(item["children"], depth + 1)

    def line(self, entry: dict[str, Any]) -> None:
        line = self.paragraph()
        self.text(line, entry["name"], entry["href"], ["strong"])
        facts = [*filter(None, (entry["detail"], entry["when"]))]
        if facts:
            self.text(line, _(", ") + enumerated(facts))
        for number, sentence in enumerate(entry["text"]):
            self.sentence(line, [" " if number else ". ", *sentence])

    def sentence(
        self, line: Paragraph, parts: list[str | dict[str, Any]], styles: list[str] | None = None
    ) -> None:
        for part in parts:
            if isinstance(part, str):
                self.text(line, part, styles=styles)
            else:
                self.text(line, part["text"], part["href"], [*part["styles"], *(styles or ())])

    def text(
        self, line: Paragraph, text: str, href: str | None = None, styles: list[str] | None = None
    ) -> None:
        """Add a stretch of text, which leads somewhere if it has an address."""
        text = xml_text(text)
        for part, is_rtl in _runs(text) if self.is_from_right else [(text, False)]:
            run = line.add_run()
            run._r.add_t(part)  # `add_run` takes a text letter by letter
            for style in styles or ():
                if style in _FONT_STYLES:
                    setattr(run.font, _FONT_STYLES[style], True)
            if is_rtl:
                run.font.rtl = True
                run.font.cs_bold, run.font.cs_italic = run.font.bold, run.font.italic
            if href:
                self.link(line, run, xml_text(href))

    def link(self, line: Paragraph, run: Run, href: str) -> None:
        """Put a run into a hyperlink, for which python-docx has no function."""
        if href not in self.relations:
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self.relations[href] = line.part.relate_to(href, kind, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.relations[href])
        run._r.style = self.styles["Hyperlink"]
        line._p.append(link)
        link.append(run._r)


def _without_times(content: bytes) -> bytes:
    """A ZIP file whose entries have no time, so that the same text gives the same bytes."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as plain,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            plain.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
