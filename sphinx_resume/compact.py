"""Styles and scripts without what only their authors read: comments and indentation.

Our sources have a comment where it is the line's own, and no text of several lines.
"""

from __future__ import annotations

import re

_STYLE_COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)  # a licence begins with "/*!"
_SCRIPT_COMMENT = re.compile(r"^\s*(?://|/\*|\*).*\n", re.MULTILINE)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_JOINED = re.compile(r"(?<=[{;,(])\n")


def styles(css: str) -> str:
    """A style sheet, a line each rule."""
    lines = _INDENT.sub("", _STYLE_COMMENT.sub("", css)).rstrip() + "\n"
    return _JOINED.sub("", lines)


def script(code: str) -> str:
    """A script, a line each of its lines that do something."""
    return _INDENT.sub("", _SCRIPT_COMMENT.sub("", code))
