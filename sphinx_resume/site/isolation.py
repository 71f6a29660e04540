"""Latin names and amounts within a text that is written from right to left.

Browsers take the signs at the ends of such a name for a part of the text around it: "C++"
becomes "++C", and "Ltd." begins with its full stop. In ``<bdi dir="ltr">`` they stay in place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from docutils import nodes

from sphinx_resume.i18n import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

# Names that begin or end with a sign (.NET, C++, F#), and amounts, phone numbers and others
# that begin with one.
_TORN = re.compile(
    r"""(?<![A-Za-z0-9])(?:
        [.@\#][A-Za-z](?:[A-Za-z0-9.&/_+\#-]*[A-Za-z0-9+\#])?
      | [A-Za-z](?:[A-Za-z0-9.&/_+\#-]*[A-Za-z0-9+\#])?(?<=[+\#])
      | (?<![^\s(])[$€£¥₪+\u2212-]\s?\d(?:[\d.,/() -]*\d)?
    )""",
    re.VERBOSE,
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]|^[+$€£]\d")
_UNTOUCHED = (nodes.literal, nodes.literal_block, nodes.raw, nodes.math, nodes.FixedTextElement)


class isolate(nodes.inline):  # noqa: N801 -- as docutils names its nodes
    """A stretch of a line that is read from left to right, whatever is around it."""


def isolate_latin(app: Sphinx, document: nodes.document, _page: str) -> None:
    """Put what would be torn into nodes of its own (``doctree-resolved``)."""
    if app.builder.format != "html" or not is_right_to_left(app.config.language):
        return
    for text in list(document.findall(nodes.Text)):
        if isinstance(text.parent, _UNTOUCHED):
            continue
        parts = list(_parts(str(text), is_whole=len(text.parent.children) == 1))
        if any(is_latin for _part, is_latin in parts):
            text.parent.replace(text, [_node(part, is_latin=is_latin) for part, is_latin in parts])


def _parts(text: str, *, is_whole: bool) -> Iterator[tuple[str, bool]]:
    """A text in parts, and whether each has to be isolated.

    Args:
        text: The text.
        is_whole: Whether nothing stands beside it in its element.

    """
    if is_whole and _LATIN.search(text) and not _has_right_to_left(text):
        yield text, not (text[0].isalnum() and text[-1].isalnum())
        return
    at = 0
    for found in _TORN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def _has_right_to_left(text: str) -> bool:
    return any(bidirectional(letter) in {"R", "AL"} for letter in text)


def _node(text: str, *, is_latin: bool) -> nodes.Node:
    return isolate("", "", nodes.Text(text)) if is_latin else nodes.Text(text)


def visit_isolate(translator: HTML5Translator, _node: isolate) -> None:
    """Open the element that HTML has for it."""
    translator.body.append('<bdi dir="ltr">')


def depart_isolate(translator: HTML5Translator, _node: isolate) -> None:
    """Close it."""
    translator.body.append("</bdi>")


def setup(app: Sphinx) -> None:
    """Register the node, and isolate once the views have their text."""
    app.add_node(isolate, html=(visit_isolate, depart_isolate))
    app.connect("doctree-resolved", isolate_latin, priority=700)
