"""Font files of a test's own: every letter in them is a square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

if TYPE_CHECKING:
    from pathlib import Path

_WIDTH = 600


def write_font(path: Path, family: str, letters: str, *, by_number: bool = False) -> None:
    """Write a font.

    Args:
        path: The file; TrueType if its suffix is ``.ttf``, else CFF.
        family: The name of the face.
        letters: What it has.
        by_number: Whether its glyphs have numbers and no names, as those of most CFF fonts of East
            Asia have.

    """
    glyphs = {f"cid{number:05}": letter for number, letter in enumerate(letters, 1)}
    names = [".notdef", *glyphs]
    builder = FontBuilder(1000, isTTF=path.suffix == ".ttf")
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for name, letter in glyphs.items()})
    if path.suffix == ".ttf":
        builder.setupGlyf({name: _drawn(TTGlyphPen(None)).glyph() for name in names})
    else:
        drawn = {name: _drawn(T2CharStringPen(_WIDTH, None)).getCharString() for name in names}
        builder.setupCFF(family.replace(" ", ""), {"FullName": family}, drawn, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (_WIDTH, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")}
    )
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    if by_number:
        _number(builder)
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)


def _drawn(pen: TTGlyphPen | T2CharStringPen) -> TTGlyphPen | T2CharStringPen:
    first, *others = (50, 0), (550, 0), (550, 700), (50, 700)
    pen.moveTo(first)
    for point in others:
        pen.lineTo(point)
    pen.closePath()
    return pen


def _number(builder: FontBuilder) -> None:
    """Make the glyphs of a CFF font those of a collection, with one dictionary for all."""
    top = builder.font["CFF "].cff.topDictIndex[0]
    one = FontDict()
    one.Private = top.Private
    one.FontName = "One"
    top.FDArray = FDArrayIndex()
    top.FDArray.append(one)
    top.FDSelect = FDSelect()
    top.FDSelect.gidArray = [0] * len(builder.font.getGlyphOrder())
    top.FDSelect.format = 3
    del top.Private
    top.ROS = ("Adobe", "Identity", 0)
    top.CIDCount = len(top.FDSelect.gidArray)
    top.CharStrings.fdArray, top.CharStrings.fdSelect = top.FDArray, top.FDSelect
