"""How a Word file looks: its styles, which are Word's own where it has one, and its bullets."""

from __future__ import annotations

from typing import NamedTuple

from sphinx_resume.exports.docx_package import NAMESPACES, part

BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
# Further paragraphs of an item, and items that have a number, at the same depths.
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
_OWN = ("Contact", "Dates", "Quiet")  # paragraphs for which Word has no style
_INDENT = 360  # of each depth, in twentieths of a point
_FONT = "Calibri"
_INK = "1C2023"
_QUIET = "4C5459"
_LINE = 252  # of 240 that are one line
_NAMES = f'w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}"'


class Look(NamedTuple):
    """How a paragraph looks; sizes and spaces are in points."""

    size: float = 10
    colour: str = _INK
    is_bold: bool = False
    before: float = 0
    after: float = 2
    stays: bool = False  # with the paragraph that follows
    outline: str = ""  # its depth among the headings
    more: str = ""  # further properties, as XML


def _looks(accent: str) -> dict[str, Look]:
    close = "<w:contextualSpacing/>"  # no space between two of the same style
    indents = [_INDENT * depth for depth in range(1, len(BULLETS) + 1)]
    return {
        "Normal": Look(after=3),
        "Title": Look(22, is_bold=True, after=0, stays=True, more=close),
        "Subtitle": Look(12, _QUIET, stays=True),
        "Contact": Look(after=6),
        "heading 1": Look(12, accent, is_bold=True, before=10, after=3, stays=True, outline="0"),
        "heading 2": Look(10.5, is_bold=True, before=8, after=0, stays=True, outline="1"),
        "Dates": Look(9.5, _QUIET),
        "Quiet": Look(9.5, _QUIET, before=2, after=4),
        **{name: Look(more=close) for name in BULLETS},
        **{
            name: Look(more=f'<w:ind w:left="{indent}"/>{close}')
            for name, indent in zip(CONTINUED, indents, strict=True)
        },
        "footer": Look(9, _QUIET, after=0),
    }


def identifier(name: str) -> str:
    """What a style is called where it is used."""
    return (name[0].upper() + name[1:]).replace(" ", "")


def styles(accent: str, language: str) -> bytes:
    """The part that has the styles.

    Args:
        accent: The colour of headings and links, as six hexadecimal digits.
        language: The code of the language, for whoever checks the spelling.

    """
    accent = accent.removeprefix("#").upper()
    named = "".join(_style(name, look) for name, look in _looks(accent).items())
    return part(
        f"<w:styles {NAMESPACES}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {_NAMES}/>"
        f'<w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        f"</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>{named}"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{accent}"/></w:rPr></w:style></w:styles>'
    )


def _style(name: str, look: Look) -> str:
    kind = ' w:default="1"' if name == "Normal" else ' w:customStyle="1"' if name in _OWN else ""
    based = '<w:basedOn w:val="Normal"/>' if name != "Normal" else ""
    following = '<w:next w:val="Normal"/>' if look.stays else ""
    outline, whole, bullet = "", "", ""
    if look.outline:
        outline, whole = f'<w:outlineLvl w:val="{look.outline}"/>', "<w:keepLines/>"
    if name in BULLETS:
        bullet = f'<w:numPr><w:numId w:val="{BULLETS.index(name) + 1}"/></w:numPr>'
    space = f'w:before="{round(20 * look.before)}" w:after="{round(20 * look.after)}"'
    size = round(2 * look.size)  # in half points
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{identifier(name)}">'
        f'<w:name w:val="{name}"/>{based}{following}<w:qFormat/><w:pPr>'
        f"{_switched('keepNext', look.stays)}{whole}<w:widowControl/>{bullet}"
        f'<w:spacing {space} w:line="{_LINE}" w:lineRule="auto"/>{look.more}{outline}</w:pPr>'
        f"<w:rPr>{_switched('b', look.is_bold)}"
        f'<w:color w:val="{look.colour}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _switched(name: str, is_on: bool) -> str:  # noqa: FBT001 -- a value, not a mode
    return f"<w:{name}/>" if is_on else f'<w:{name} w:val="0"/>'


def numbering() -> bytes:
    """The part that has the bullets, a list for each depth."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{depth}"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{identifier(name)}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_INDENT * depth}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
        for depth, name in enumerate(BULLETS, 1)
    )
    used = "".join(
        f'<w:num w:numId="{depth}"><w:abstractNumId w:val="{depth}"/></w:num>'
        for depth in range(1, len(BULLETS) + 1)
    )
    return part(f"<w:numbering {NAMESPACES}>{lists}{used}</w:numbering>")
