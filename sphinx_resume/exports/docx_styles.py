"""How a Word file looks: paper, properties, styles, which are Word's own where it has one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document

BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
# Further paragraphs of an item, and items that have a number, at the same depths.
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
_OWN = ("Contact", "Dates", "Quiet")  # paragraphs for which Word has no style
_PAPERS = {"a4": (210.0, 297.0), "us-letter": (215.9, 279.4)}  # in millimetres
_FONT = "Calibri"
_INK = "1C2023"
_QUIET = "4C5459"
_PROPERTY_LENGTH = 255  # letters
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class ParagraphStyle(NamedTuple):
    """How a paragraph looks; sizes and spaces are in points."""

    size: float = 10
    colour: str = _INK
    is_bold: bool = False
    before: float = 0
    after: float = 2
    keep_with_next: bool = False


def _paragraph_styles(accent: str) -> dict[str, ParagraphStyle]:
    return {
        "Normal": ParagraphStyle(after=3),
        "Title": ParagraphStyle(22, is_bold=True, after=0, keep_with_next=True),
        "Subtitle": ParagraphStyle(12, _QUIET, keep_with_next=True),
        "Contact": ParagraphStyle(after=6),
        "Heading 1": ParagraphStyle(
            12, accent, is_bold=True, before=10, after=3, keep_with_next=True
        ),
        "Heading 2": ParagraphStyle(10.5, is_bold=True, before=8, after=0, keep_with_next=True),
        "Dates": ParagraphStyle(9.5, _QUIET),
        "Quiet": ParagraphStyle(9.5, _QUIET, before=2, after=4),
        **dict.fromkeys((*BULLETS, *CONTINUED), ParagraphStyle()),
        "Footer": ParagraphStyle(9, _QUIET, after=0),
    }


def xml_text(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)


def prepare(target: Document, data: dict[str, Any], timestamp: int) -> None:
    """Set the paper, the properties, the styles and the footer.

    Args:
        target: A document without content.
        data: What will stand in it; see `document`.
        timestamp: Its creation date in Unix time.

    """
    [page] = target.sections
    page.page_width, page.page_height = map(Mm, _PAPERS[data["paper"]])
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(15)
    page.different_first_page_header_footer = True
    created = datetime.fromtimestamp(timestamp, UTC).replace(tzinfo=None)
    properties = target.core_properties
    properties.author = properties.last_modified_by = xml_text(data["name"])[:_PROPERTY_LENGTH]
    properties.title = xml_text(data["title"])[:_PROPERTY_LENGTH]
    properties.keywords = _cut_at_comma(xml_text(", ".join(data["keywords"])))
    properties.comments = properties.subject = ""
    properties.created = properties.modified = created
    properties.language = data["language"]
    _styles(target, data["accent"], data["language"])
    if data["is_from_right"]:
        _set_right_to_left(target, data["language"])
    _footer(target, data["name"])


def _cut_at_comma(text: str) -> str:
    """A list of names that a property can hold, cut between two of them."""
    if len(text) <= _PROPERTY_LENGTH:
        return text
    return text[:_PROPERTY_LENGTH].rpartition(",")[0]


def _styles(target: Document, accent: str, language: str) -> None:
    digits = accent.removeprefix("#")
    for name in _OWN:
        target.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = target.styles["Normal"]
    target.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER).font.color.rgb = _colour(digits)
    for name, values in _paragraph_styles(digits).items():
        _set_style(target.styles[name], values)
    for border in target.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    default = target.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if default is not None:
        default.set(qn("w:val"), language)


def _set_right_to_left(target: Document, language: str) -> None:
    """Set the styles for a language that is written from right to left."""
    defaults: Any = target.styles.element.find(qn("w:docDefaults"))
    defaults.find(f".//{qn('w:pPr')}").insert(0, OxmlElement("w:bidi"))
    defaults.find(f".//{qn('w:lang')}").set(qn("w:bidi"), language)
    # Word has a second size, weight and face for such letters.
    for name in _paragraph_styles("0"):
        style: Any = target.styles[name]
        style.font.cs_bold = style.font.bold
        properties = style.element.rPr
        properties.rFonts.set(qn("w:cs"), _FONT)
        for other in properties.findall(qn("w:szCs")):
            properties.remove(other)
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), str(properties.sz.get(qn("w:val"))))
        properties.sz.addnext(size)


def _set_style(style: Any, values: ParagraphStyle) -> None:
    font, form = style.font, style.paragraph_format
    font.name, font.size = _FONT, Pt(values.size)
    font.bold, font.italic, font.color.rgb = values.is_bold, False, _colour(values.colour)
    properties = style.element.rPr
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        properties.rFonts.attrib.pop(qn(f"w:{theme}"), None)  # which would go before the name
    for spacing in properties.findall(qn("w:spacing")):  # between letters
        properties.remove(spacing)
    form.space_before, form.space_after = Pt(values.before), Pt(values.after)
    form.line_spacing = 1.05
    form.keep_with_next = values.keep_with_next
    form.widow_control = True


def _colour(digits: str) -> RGBColor:
    return RGBColor.from_string(digits.upper())


def _footer(target: Document, name: str) -> None:
    """The name and the number of the page, at the foot of each page after the first."""
    line = target.sections[0].footer.paragraphs[0]
    line.add_run(f"{xml_text(name)} · ")
    for kind in ("begin", None, "end"):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = "PAGE"
        run._r.append(mark)  # noqa: SLF001 -- the element itself, which has no public name
