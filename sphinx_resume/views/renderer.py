"""What views are made of: standard docutils nodes, which every builder and extension knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Place, Tenure
    from sphinx_resume.career.model import Run, Text
    from sphinx_resume.i18n import Wording

    # The cells of a table row; each cell is one line.
    Row = Sequence[Sequence[nodes.Node]]

_STYLES: dict[str, type[nodes.TextElement]] = {
    "emphasis": nodes.emphasis,
    "strong": nodes.strong,
    "literal": nodes.literal,
    "superscript": nodes.superscript,
    "subscript": nodes.subscript,
}


class Renderer:
    """Makes the nodes of views on one page.

    Class names are separated by blanks, as in HTML. Blanks between words stand outside of
    inline nodes: search engines that strip each inline node by itself would join the words.

    Args:
        app: The build; its builder makes the links.
        docname: The page that the views stand on. Under LaTeX and singlehtml it is not the
            document that is being resolved.
        words: The language of dates and durations.

    """

    def __init__(self, app: Sphinx, docname: str, words: Wording) -> None:
        self.app = app
        self.docname = docname
        self.words = words

    # ── blocks ───────────────────────────────────────────────────────────────────────

    def paragraph(self, classes: str, *content: nodes.Node) -> nodes.paragraph:
        """A paragraph."""
        return nodes.paragraph("", "", *content, classes=classes.split())

    def line(self, name: str, *content: nodes.Node) -> nodes.paragraph:
        """A paragraph of the class ``resume-NAME``."""
        return self.paragraph(f"resume-{name}", *content)

    def labelled(self, label: str, *content: nodes.Node, name: str = "fact") -> nodes.paragraph:
        """A line that begins with a label: "Score: 1.3"."""
        return self.line(name, self.span("label", _("%s:") % label), nodes.Text(" "), *content)

    def bullet_list(
        self, items: Iterable[Sequence[nodes.Node]], classes: str = ""
    ) -> nodes.bullet_list:
        """A list; each item is a paragraph, which a list may follow."""
        list_items = [nodes.list_item("", *content) for content in items]
        return nodes.bullet_list("", *list_items, bullet="-", classes=classes.split())

    def definition_list(
        self, items: Iterable[tuple[Sequence[nodes.Node], nodes.Node]], classes: str
    ) -> nodes.definition_list:
        """A list of terms, each defined by one block."""
        list_items = [
            nodes.definition_list_item(
                "", nodes.term("", "", *term), nodes.definition("", definition)
            )
            for term, definition in items
        ]
        return nodes.definition_list("", *list_items, classes=classes.split())

    def table(self, head: Row, groups: Iterable[tuple[str, Iterable[Row]]]) -> nodes.table:
        """A table.

        Args:
            head: The heads of its columns.
            groups: Its rows, under the title of each group. The first cell of a row is the
                row's head.

        """
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

    def container(self, classes: str, *content: nodes.Node) -> nodes.container:
        """A block of blocks."""
        return nodes.container("", *content, classes=classes.split())

    def picture(self, markup: str) -> nodes.Node:
        """HTML that adds nothing to what the text says; empty for every other builder."""
        # An EPUB would have to declare each SVG in its manifest.
        in_html = self.app.tags.eval_condition("html and not epub")
        return nodes.raw("", markup, format="html") if in_html else nodes.Text("")

    def only(self, builders: str) -> bool:
        """Whether this build is for these builders, named as ``{only}`` names them."""
        return self.app.tags.eval_condition(builders)

    # ── parts of a line ──────────────────────────────────────────────────────────────

    def inline(self, classes: str, *content: nodes.Node) -> nodes.inline:
        """A stretch of a line."""
        return nodes.inline("", "", *content, classes=classes.split())

    def span(self, name: str, text: str) -> nodes.inline:
        """A text of the class ``resume-NAME``."""
        return self.inline(f"resume-{name}", nodes.Text(text))

    def link(self, place: Place, *content: nodes.Node, title: str = "") -> nodes.Node:
        """A link to a place on the site; its label is the text if no other is given."""
        text = nodes.inline("", "", *(content or (nodes.Text(place.label),)))
        return make_refnode(
            self.app.builder, self.docname, place.docname, place.anchor, text, title
        )

    def reference(self, text: str, uri: str, classes: str = "", rel: str = "") -> nodes.reference:
        """A link to another site."""
        reference = nodes.reference("", text, refuri=uri, internal=False, classes=classes.split())
        if rel:
            reference["rel"] = rel
        return reference

    def joined(self, parts: Iterable[nodes.Node], separator: str = "·") -> list[nodes.Node]:
        """Parts in one line, with a separator and blanks between them."""
        before = "" if separator in {",", ";"} else " "
        line: list[nodes.Node] = []
        for part in parts:
            if line:
                line += [nodes.Text(before)] if before else []
                line += [self.span("separator", separator), nodes.Text(" ")]
            line.append(part)
        return line

    # ── what several views show ──────────────────────────────────────────────────────

    def when(self, tenure: Tenure) -> list[nodes.Node]:
        """The period of a piece of work, and how long that is."""
        if tenure.period is None:
            return []
        parts: list[nodes.Node] = [self.span("period", self.words.period(tenure.period))]
        if tenure.months:
            parts.append(self.span("duration", self.words.duration(tenure.months)))
        return parts

    def years(self, used: tuple[range, ...], span: range) -> nodes.Node:
        """A bar of the months of the whole career (``span``), of which some were ``used``."""
        strokes = "".join(
            f'<path d="M{months.start - span.start} 0h{len(months)}v1h-{len(months)}z"/>'
            for months in (span, *used)
        )
        box = f'viewBox="0 0 {len(span)} 1" preserveAspectRatio="none" width="120" height="6"'
        return self.picture(f'<svg class="resume-years" {box} aria-hidden="true">{strokes}</svg>')

    def named(self, tenure: Tenure) -> list[nodes.Node]:
        """A piece of work by its link, and the organization that it belongs to."""
        parts: list[nodes.Node] = [self.link(tenure.place)]
        if tenure.within:
            parts.append(nodes.Text(f", {tenure.within}"))
        return parts

    def dated(self, tenure: Tenure) -> list[nodes.Node]:
        """A piece of work by its link, and its period in brackets."""
        parts = self.named(tenure)
        if tenure.period:
            period = self.span("period", f"({self.words.period(tenure.period)})")
            parts += [nodes.Text(" "), period]
        return parts

    def sentence(self, text: Text, marked: frozenset[str] = frozenset()) -> list[nodes.Node]:
        """A sentence quoted elsewhere: without its links, the ``marked`` skills emphasized."""
        return [_run(run, marked) for run in text]

    def environment(
        self, label: str, environment: tuple[tuple[str, Place | None], ...]
    ) -> list[nodes.Node]:
        """A line of an environment's skills, if there are any."""
        if not environment:
            return []
        skills = [
            self.link(place, nodes.Text(text), title=place.label if text != place.label else "")
            if place
            else self.span("unknown", text)
            for text, place in environment
        ]
        return [self.labelled(label, *self.joined(skills, ","), name="environment")]


def _run(run: Run, marked: frozenset[str]) -> nodes.Node:
    node: nodes.Node = nodes.Text(run.text)
    for style in run.styles:
        node = _STYLES[style]("", "", node)
    if run.skill in marked:
        node = nodes.strong("", "", node, classes=["resume-mark"])
    return node


def _row(cells: Row) -> nodes.row:
    entries = [
        nodes.entry("", nodes.paragraph("", "", *cell, classes=["resume-cell"]))
        if cell
        else nodes.entry("")
        for cell in cells
    ]
    return nodes.row("", *entries)
