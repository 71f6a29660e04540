"""Latin names and amounts on pages that are written from right to left, each in a ``<bdi>``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.direction import split_by_direction
from sphinx_resume.i18n import is_right_to_left

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

_UNTOUCHED = (nodes.literal, nodes.literal_block, nodes.raw, nodes.math, nodes.FixedTextElement)


class isolate(nodes.inline):  # noqa: N801 -- as docutils names its nodes
    """A stretch of a line that is read from left to right, whatever is around it."""


def isolate_latin(app: Sphinx, document: nodes.Element, _page: str) -> None:
    """Put what would be torn into nodes of its own (``doctree-resolved``)."""
    if app.builder.format != "html" or not is_right_to_left(app.config.language):
        return
    for text in list(document.findall(nodes.Text)):
        if isinstance(text.parent, _UNTOUCHED):
            continue
        is_whole = len(text.parent.children) == 1
        parts = list(split_by_direction(str(text), is_whole=is_whole, is_apart=_is_in_row(text)))
        if any(is_latin for _part, is_latin in parts):
            text.parent.replace(text, [_node(part, is_latin=is_latin) for part, is_latin in parts])


def _is_in_row(text: nodes.Text) -> bool:
    """Whether it is a part of a line of a view, and so no part of a sentence."""
    block: nodes.Node = text.parent
    while isinstance(block, (nodes.Inline, nodes.reference)) and block.parent is not None:
        block = block.parent
    if block is text.parent or not isinstance(block, nodes.Element):
        return False
    return any(name.startswith("resume-") for name in block["classes"])


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
