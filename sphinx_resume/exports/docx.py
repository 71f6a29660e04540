"""A Word file of what the PDF says: headings, lists and styles that its owner can change.

It is made of the same data as the PDF (`document`), so both say the same in the same order.
There is no table and no text box, which the parsers of applicant systems lose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.exports import docx_package as word
from sphinx_resume.exports.docx_picture import Picture
from sphinx_resume.exports.docx_styles import BULLETS, CONTINUED, identifier, numbering, styles
from sphinx_resume.i18n import _, enumerated, labelled

if TYPE_CHECKING:
    from pathlib import Path

# The styles of a sentence, in the order that Word wants.
_MARKS = {
    "strong": "<w:b/>",
    "emphasis": "<w:i/>",
    "superscript": '<w:vertAlign w:val="superscript"/>',
    "subscript": '<w:vertAlign w:val="subscript"/>',
}
_PAPERS = {"a4": (11906, 16838), "us-letter": (12240, 15840)}  # in twentieths of a point
_MARGINS = 'w:top="850" w:right="1020" w:bottom="850" w:left="1020"'  # 15 and 18 mm


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
    writer = _Writer()
    pictures = {}
    if picture is not None:
        drawn = Picture.of(picture)
        pictures[f"word/{drawn.name}"] = drawn.content
        identity = writer.relation("image", drawn.name)
        writer.paragraph().runs.append(drawn.run(identity, data["name"]))
    writer.head(data)
    for section in data["sections"]:
        writer.section(section, data["environment"])
    if data["more"]:
        line = writer.paragraph("Quiet")
        line.text(data["more"]["text"], data["more"]["href"])
    footer = writer.relation("footer", "footer1.xml")
    for name in ("styles", "numbering", "settings"):
        writer.relation(name, f"{name}.xml")
    width, height = _PAPERS[data["paper"]]
    body = "".join(line.markup() for line in writer.lines)
    return word.package(
        {
            "docProps/core.xml": word.properties(data, timestamp),
            "word/document.xml": word.part(
                f"<w:document {word.NAMESPACES}><w:body>{body}<w:sectPr>"
                f'<w:footerReference w:type="default" r:id="{footer}"/>'
                f'<w:pgSz w:w="{width}" w:h="{height}"/>'
                f'<w:pgMar {_MARGINS} w:header="720" w:footer="720" w:gutter="0"/>'
                "<w:titlePg/></w:sectPr></w:body></w:document>"
            ),
            "word/styles.xml": styles(data["accent"], data["language"]),
            "word/numbering.xml": numbering(),
            "word/settings.xml": word.settings(),
            "word/footer1.xml": _footer(data["name"]),
            "word/_rels/document.xml.rels": word.relations(
                {name: relation for relation, name in writer.relations.items()}
            ),
            **pictures,
        }
    )


def _footer(name: str) -> bytes:
    """The name and the number of the page, at the foot of each page after the first."""
    line = _Line(None, "footer")
    line.text(f"{name} · ")
    page = '<w:fldSimple w:instr="PAGE"/>'
    return word.part(f"<w:ftr {word.NAMESPACES}>{line.markup(page)}</w:ftr>")


class _Line:
    """A paragraph that is being written.

    Attributes:
        runs: What it has so far.
        stays: Whether it stays with the next one; ``None`` where its style says so.

    """

    def __init__(self, writer: _Writer | None, style: str) -> None:
        self.writer = writer
        self.style = style
        self.runs: list[str] = []
        self.stays: bool | None = None

    def text(self, text: str, href: str | None = None, styles: list[str] | None = None) -> None:
        """Add a stretch of text, which leads somewhere if it has an address."""
        marks = "".join(mark for style, mark in _MARKS.items() if style in (styles or ()))
        if href:
            marks = '<w:rStyle w:val="Hyperlink"/>' + marks
        about = f"<w:rPr>{marks}</w:rPr>" if marks else ""
        blanks = ' xml:space="preserve"' if text.strip() != text else ""
        run = f"<w:r>{about}<w:t{blanks}>{word.held(text)}</w:t></w:r>"
        if href and self.writer:
            identity = self.writer.relation("hyperlink", word.held(href))
            run = f'<w:hyperlink r:id="{identity}">{run}</w:hyperlink>'
        self.runs.append(run)

    def sentence(self, parts: list[str | dict[str, Any]], styles: list[str] | None = None) -> None:
        """Add a sentence, each part of it with its own styles and these."""
        for part in parts:
            if isinstance(part, str):
                self.text(part, styles=styles)
            else:
                self.text(part["text"], part["href"], [*part["styles"], *(styles or ())])

    def markup(self, more: str = "") -> str:
        """The paragraph, with something else at its end."""
        style = f'<w:pStyle w:val="{identifier(self.style)}"/>' if self.style != "Normal" else ""
        if self.stays is not None:
            style += "<w:keepNext/>" if self.stays else '<w:keepNext w:val="0"/>'
        about = f"<w:pPr>{style}</w:pPr>" if style else ""
        return f"<w:p>{about}{''.join(self.runs)}{more}</w:p>"


class _Writer:
    """Writes the parts of a `document`, one after the other.

    Attributes:
        lines: The paragraphs.
        relations: What they refer to, each with its identifier.

    """

    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self.relations: dict[tuple[str, str], str] = {}

    def relation(self, kind: str, target: str) -> str:
        key = (f"{word.RELATED}/{kind}", target)
        return self.relations.setdefault(key, f"rId{len(self.relations) + 1}")

    def paragraph(self, style: str = "Normal") -> _Line:
        line = _Line(self, style)
        self.lines.append(line)
        return line

    def head(self, data: dict[str, Any]) -> None:
        self.paragraph("Title").text(data["name"])
        if data["label"]:
            self.paragraph("Subtitle").text(data["label"])
        if data["contact"]:
            line = self.paragraph("Contact")
            for number, entry in enumerate(data["contact"]):
                if number:
                    line.text(" | ")
                line.text(entry["text"], entry["href"])

    def section(self, section: dict[str, Any], environment: str) -> None:
        if section["title"]:
            self.paragraph("heading 1").text(section["title"])
        for item in section["items"]:
            match section["kind"]:
                case "paragraphs":
                    self.paragraph().sentence(item)
                case "skills":
                    self.skills(item)
                case "works":
                    self.work(item, environment)
                case "lines":
                    self.line(item)

    def skills(self, group: dict[str, Any]) -> None:
        line = self.paragraph()
        if group["label"]:
            line.text(labelled(group["label"], ""), styles=["strong"])
        for number, name in enumerate(group["names"]):
            if number:
                line.text(_(", "))
            line.text(name["text"], name["href"])
            if name["used"]:
                line.text(f" ({name['used']})")

    def work(self, work: dict[str, Any], environment: str) -> None:
        heading = enumerated(filter(None, (work["title"], work["within"])))
        self.paragraph("heading 2").text(heading)
        when = " · ".join(filter(None, (work["when"], work["length"], work["place"])))
        if when:
            line = self.paragraph("Dates")
            line.text(when)
            line.stays = bool(work["about"] or work["bullets"])
        if work["about"]:
            line = self.paragraph()
            for number, sentence in enumerate(work["about"]):
                line.sentence([" ", *sentence] if number else sentence)
        self.bullets(work["bullets"], 0)
        if work["environment"]:
            line = self.paragraph("Quiet")
            line.sentence([labelled(environment, ""), *work["environment"]])

    def bullets(self, items: list[dict[str, Any]], depth: int) -> None:
        level = min(depth, len(BULLETS) - 1)
        for item in items:
            if item["is_heading"]:
                line = self.paragraph()
                line.stays = True
                line.sentence(item["text"], ["strong"])
            elif item["number"]:
                line = self.paragraph(CONTINUED[level])
                line.sentence([f"{item['number']} ", *item["text"]])
            else:
                self.paragraph(BULLETS[level]).sentence(item["text"])
            for more in item["more"]:
                self.paragraph(CONTINUED[level]).sentence(more)
            self.bullets(item["children"], depth + 1)

    def line(self, entry: dict[str, Any]) -> None:
        line = self.paragraph()
        line.text(entry["name"], entry["href"], ["strong"])
        rest = [each for each in (entry["detail"], entry["when"]) if each]
        if rest:
            line.text(f", {', '.join(rest)}")
        for number, sentence in enumerate(entry["text"]):
            line.sentence([" " if number else ". ", *sentence])
