"""Draws views as standard nodes, which every builder can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

from sphinx_resume.views.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx_resume.career.career import Place
    from sphinx_resume.career.model import Style
    from sphinx_resume.views.pen import Row

_STYLED: dict[str, type[nodes.TextElement]] = {
    "emphasis": nodes.emphasis,
    "strong": nodes.strong,
    "literal": nodes.literal,
}


class NodePen(Pen[nodes.Node]):
    """Draws for one page of a build."""

    def text(self, text: str, *, literal: bool = False) -> nodes.Node:
        return nodes.Text(text)

    def styled(self, style: Style, *content: nodes.Node, classes: str = "") -> nodes.Node:
        return _STYLED[style]("", "", *content, classes=classes.split())

    def inline(self, classes: str, *content: nodes.Node) -> nodes.Node:
        return nodes.inline("", "", *content, classes=classes.split())

    def paragraph(self, classes: str, *content: nodes.Node) -> nodes.Node:
        return nodes.paragraph("", "", *content, classes=classes.split())

    def bullet_list(self, items: Iterable[Sequence[nodes.Node]], classes: str = "") -> nodes.Node:
        made = [nodes.list_item("", *content) for content in items]
        return nodes.bullet_list("", *made, bullet="-", classes=classes.split())

    def definition_list(
        self, items: Iterable[tuple[Sequence[nodes.Node], nodes.Node]], classes: str
    ) -> nodes.Node:
        made = [
            nodes.definition_list_item(
                "", nodes.term("", "", *term), nodes.definition("", definition)
            )
            for term, definition in items
        ]
        return nodes.definition_list("", *made, classes=classes.split())

    def table(
        self,
        head: Row[nodes.Node],
        groups: Iterable[tuple[str, Iterable[Row[nodes.Node]]]],
    ) -> nodes.Node:
        body = nodes.tbody("")
        for title, rows in groups:
            if title:
                cell = nodes.entry("", nodes.paragraph("", title), morecols=len(head) - 1)
                body += nodes.row("", cell, classes=["resume-group"])
            body += [_row(cells) for cells in rows]
        columns = [nodes.colspec("", colwidth=2) for _column in head[1:]]
        group = nodes.tgroup(
            "",
            nodes.colspec("", colwidth=3, stub=1),
            *columns,
            nodes.thead("", _row(head)),
            body,
            cols=len(head),
        )
        return nodes.table("", group, classes=["colwidths-auto"])

    def container(self, classes: str, *content: nodes.Node) -> nodes.Node:
        return nodes.container("", *content, classes=classes.split())

    def link(self, place: Place, *content: nodes.Node, title: str = "") -> nodes.Node:
        shown = nodes.inline("", "", *(content or (nodes.Text(place.label),)))
        return make_refnode(
            self.app.builder, self.docname, place.docname, place.anchor, shown, title
        )

    def reference(self, text: str, uri: str, classes: str = "", rel: str = "") -> nodes.Node:
        made = nodes.reference("", text, refuri=uri, internal=False, classes=classes.split())
        if rel:
            made["rel"] = rel
        return made

    def picture(self, markup: str) -> nodes.Node:
        # A book would have to declare each in its manifest.
        shown = self.app.tags.eval_condition("html and not epub")
        return nodes.raw("", markup, format="html") if shown else nodes.Text("")


def _row(cells: Row[nodes.Node]) -> nodes.row:
    entries = [
        nodes.entry("", nodes.paragraph("", "", *cell, classes=["resume-cell"]))
        if cell
        else nodes.entry("")
        for cell in cells
    ]
    return nodes.row("", *entries)
