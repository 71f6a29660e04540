"""Head cells of tables with a ``scope``, an attribute of HTML that docutils does not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class head_cell(nodes.entry):  # noqa: N801 -- as docutils names its nodes
    """A cell that is the head of its ``scope``, ``"col"`` or ``"row"``.

    To every builder but HTML it is an entry like any other.
    """


def visit_head_cell(translator: HTML5Translator, node: head_cell) -> None:
    """Write the start tag of an entry, with its scope."""
    translator.visit_entry(node)
    translator.body[-1] = translator.body[-1].replace("<th", f'<th scope="{node["scope"]}"', 1)


def depart_head_cell(translator: HTML5Translator, node: head_cell) -> None:
    """Write the end tag of an entry."""
    translator.depart_entry(node)


def setup(app: Sphinx) -> None:
    """Register the node."""
    app.add_node(head_cell, html=(visit_head_cell, depart_head_cell))
