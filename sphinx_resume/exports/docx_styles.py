"""How a Word file looks: paper, properties, styles, which are Word's own where it has one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import RGBColor

BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
# Further paragraphs of an item, and items that have a number, at the same depths.
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
_OWN = ("Contact", "Dates", "Quiet")  # paragraphs for which Word has no style
_PAPERS = {"a4": (210.0, 297.0), "us-letter": (215.9, 279.4)}  # in millimetres
_FONT = "Calibri"
_INK = "1C2023"
_QUIET = "4C5459"
_LONGEST = 255  # letters of a property
# What XML 1.0 cannot hold.
_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Look(NamedTuple):
    """How a paragraph looks; sizes and spaces are in points."""

    size: float = 10
    colour: str = _INK
    is_bold: bool = False
    before: float = 0
    after: float = 2
    stays: bool = False  # with the paragraph that follows


def _looks(accent: str) -> dict[str, Look]:
    return {
        "Normal": Look(after=3),
        "Title": Look(22, is_bold=True, after=0, stays=True),
        "Subtitle": Look(12, _QUIET, stays=True),
        "Contact": Look(after=6),
        "Heading 1": Look(12, accent, is_bold=True, before=10, after=3, stays=True),
        "Heading 2": Look(10.5, is_bold=True, before=8, after=0, stays=True),
        "Dates": Look(9.5, _QUIET),
        "Quiet": Look(9.5, _QUIET, before=2, after=4),
        **dict.fromkeys((*BULLETS, *CONTINUED), Look()),
        "Footer": Look(9, _QUIET, after=0),
    }


def held(text: str) -> str:
    """A text without what XML cannot hold."""
    return _UNHELD.sub("", text)


def prepare(target: Document, data: dict[str, Any], timestamp: int) -> None:
    """Set the paper, the properties, the styles and the footer.

    Args:
        target: A document without content.
        data: What will stand in it; see `document`.
        timestamp: Its creation date in Unix time.

    """
    from docx.shared import Mm  # noqa: PLC0415 -- loaded with the file

    [page] = target.sections
    page.page_width, page.page_height = map(Mm, _PAPERS[data["paper"]])
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(15)
    page.different_first_page_header_footer = True
    created = datetime.fromtimestamp(timestamp, UTC).replace(tzinfo=None)
    properties = target.core_properties
    properties.author = properties.last_modified_by = held(data["name"])[:_LONGEST]
    properties.title = held(data["title"])[:_LONGEST]
    properties.keywords = _shortened(held(", ".join(data["keywords"])), _LONGEST)
    properties.comments = properties.subject = ""
    properties.created = properties.modified = created
    properties.language = data["language"]
    _styles(target, data["accent"], data["language"])
    if data["is_from_right"]:
        _turn(target, data["language"])
    _footer(target, data["name"])


def _shortened(text: str, most: int) -> str:
    """A list of names, cut between two of them."""
    return text if len(text) <= most else text[:most].rpartition(",")[0]


def _styles(target: Document, accent: str, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 -- loaded with the file
    from docx.oxml.ns import qn  # noqa: PLC0415 -- likewise

    digits = accent.removeprefix("#")
    for name in _OWN:
        target.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = target.styles["Normal"]
    target.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER).font.color.rgb = _colour(digits)
    for name, look in _looks(digits).items():
        _style(target.styles[name], look)
    for border in target.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    default = target.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if default is not None:
        default.set(qn("w:val"), language)


def _turn(target: Document, language: str) -> None:
    """Set the styles for a language that is written from right to left."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- loaded with the file
    from docx.oxml.ns import qn  # noqa: PLC0415 -- likewise

    defaults: Any = target.styles.element.find(qn("w:docDefaults"))
    defaults.find(f".//{qn('w:pPr')}").insert(0, OxmlElement("w:bidi"))
    defaults.find(f".//{qn('w:lang')}").set(qn("w:bidi"), language)
    # Word has a second size, weight and face for such letters.
    for name in _looks("0"):
        style: Any = target.styles[name]
        style.font.cs_bold = style.font.bold
        properties = style.element.rPr
        properties.rFonts.set(qn("w:cs"), _FONT)
        for other in properties.findall(qn("w:szCs")):
            properties.remove(other)
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), str(properties.sz.get(qn("w:val"))))
        properties.sz.addnext(size)


def _style(style: Any, look: Look) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415 -- loaded with the file
    from docx.shared import Pt  # noqa: PLC0415 -- likewise

    font, form = style.font, style.paragraph_format
    font.name, font.size = _FONT, Pt(look.size)
    font.bold, font.italic, font.color.rgb = look.is_bold, False, _colour(look.colour)
    properties = style.element.rPr
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        properties.rFonts.attrib.pop(qn(f"w:{theme}"), None)  # which would go before the name
    for spacing in properties.findall(qn("w:spacing")):  # between letters
        properties.remove(spacing)
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = 1.05
    form.keep_with_next = look.stays
    form.widow_control = True


def _colour(digits: str) -> RGBColor:
    from docx.shared import RGBColor  # noqa: PLC0415 -- loaded with the file

    return RGBColor.from_string(digits.upper())


def _footer(target: Document, name: str) -> None:
    """The name and the number of the page, at the foot of each page after the first."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- loaded with the file
    from docx.oxml.ns import qn  # noqa: PLC0415 -- likewise

    line = target.sections[0].footer.paragraphs[0]
    line.add_run(f"{held(name)} · ")
    for kind in ("begin", None, "end"):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = "PAGE"
        run._r.append(mark)  # noqa: SLF001 -- the element itself, which has no public name
