"""Furo's style sheets for a language that is written from right to left.

Furo says left and right; here that becomes the start and the end of a line. What no property
tells, such as which way an arrow points, is in ``styles/right-to-left.css``.
"""

from __future__ import annotations

import re

_SIDES = {"left": "start", "right": "end"}
_CORNERS = {
    "top-left": "start-start",
    "top-right": "start-end",
    "bottom-left": "end-start",
    "bottom-right": "end-end",
}
# How the values of a property name a side.
_NAMING = {
    "text-align": "{}",
    "float": "inline-{}",
    "clear": "inline-{}",
    "transition": "inset-inline-{}",
}
_DECLARATIONS = re.compile(r"\{([^{}]*)\}")
_OF_BOX = re.compile(r"(?<=margin-|border-)(left|right)|(?<=padding-)(left|right)")
_CORNER = re.compile(r"(?<=border-)(top|bottom)-(left|right)(?=-radius)")
_SIDE = re.compile(r"\b(left|right)\b")
_VALUES = re.compile(r"(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+")
_FOUR = 4


def logical(styles: str) -> str:
    """Styles with the start and the end of a line for its left and its right.

    Args:
        styles: A style sheet without strings that hold braces or semicolons.

    """
    return _DECLARATIONS.sub(lambda block: f"{{{_declarations(block[1])}}}", styles)


def _declarations(block: str) -> str:
    return ";".join(
        _declaration(*text.split(":", 1)) if ":" in text else text for text in block.split(";")
    )


def _declaration(name: str, value: str) -> str:
    """A property and its value; those of four sides become two properties."""
    if name in _NAMING:
        value = _SIDE.sub(lambda side: _NAMING[name].format(_SIDES[side[0]]), value)
    elif name in {"margin", "padding"}:
        values = _VALUES.findall(value)
        if len(values) == _FOUR and values[1] != values[3]:
            top, right, bottom, left = values
            return f"{name}-block:{top} {bottom};{name}-inline:{left} {right}"
    else:
        name = f"inset-inline-{_SIDES[name]}" if name in _SIDES else name
        name = _CORNER.sub(lambda corner: _CORNERS[corner[0]], name)
        name = _OF_BOX.sub(lambda side: f"inline-{_SIDES[side[0]]}", name)
    return f"{name}:{value}"
