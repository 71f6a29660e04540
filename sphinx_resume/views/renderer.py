"""What views are made of: standard docutils nodes, which every builder and extension knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

from sphinx_resume.career.dates import Date
from sphinx_resume.career.links import display_url
from sphinx_resume.i18n import _, colon, counted_sentences
from sphinx_resume.views.figures import figure_node, split_figures
from sphinx_resume.views.head_cell import head_cell
from sphinx_resume.views.scale import axis_years, css_percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Link, Tenure
    from sphinx_resume.career.dates import Period
    from sphinx_resume.career.model import Run, Text
    from sphinx_resume.i18n import Wording
    from sphinx_resume.views.environment import EnvironmentEntry
    from sphinx_resume.views.scale import Stretch

    # The cells of a table row; each cell is one line.
    Row = Sequence[Sequence[nodes.Node]]

LISTED = ' class="resume-listed"'
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
        return self.line(name, *self.label(label), *content)

    def label(self, label: str) -> list[nodes.Node]:
        """A label in front of a text; a colon as wide as a letter needs no blank."""
        blank = [nodes.Text(" ")] if colon().endswith(" ") else []
        return [self.span("label", _("%s:") % label), *blank]

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
            body += [_row(cells, "row", 1) for cells in rows]
        columns = [nodes.colspec("", colwidth=2) for _column in head[1:]]
        group = nodes.tgroup(
            "",
            nodes.colspec("", colwidth=3, stub=1),
            *columns,
            nodes.thead("", _row(head, "col", len(head))),
            body,
            cols=len(head),
        )
        return nodes.table("", group, classes=["colwidths-auto"])

    def container(self, classes: str, *content: nodes.Node) -> nodes.container:
        """A block of blocks."""
        return nodes.container("", *content, classes=classes.split())

    def picture(self, markup: str) -> nodes.Node:
        """HTML that adds nothing to the text; empty for every other builder."""
        return nodes.raw("", markup, format="html") if self.has_pictures else nodes.Text("")

    @property
    def has_pictures(self) -> bool:
        """Whether this builder shows pictures; readers of EPUBs know little of CSS."""
        return self.is_for("html and not epub")

    def is_for(self, builders: str) -> bool:
        """Whether this build is for these builders, named as ``{only}`` names them."""
        return self.app.tags.eval_condition(builders)

    # ── parts of a line ──────────────────────────────────────────────────────────────

    def inline(self, classes: str, *content: nodes.Node) -> nodes.inline:
        """A stretch of a line."""
        return nodes.inline("", "", *content, classes=classes.split())

    def span(self, name: str, text: str) -> nodes.inline:
        """A text of the class ``resume-NAME``."""
        return self.inline(f"resume-{name}", nodes.Text(text))

    def link(self, link: Link, *content: nodes.Node, title: str = "") -> nodes.Node:
        """A link within the site; its label is the text if no other is given."""
        text = [*content] or [nodes.inline("", link.label)]
        return make_refnode(self.app.builder, self.docname, link.docname, link.anchor, text, title)

    def reference(self, text: str, uri: str, classes: str = "", rel: str = "") -> nodes.reference:
        """A link to another site."""
        reference = nodes.reference("", text, refuri=uri, internal=False, classes=classes.split())
        if rel:
            reference["rel"] = rel
        return reference

    def joined(self, parts: Iterable[nodes.Node], separator: str = "·") -> list[nodes.Node]:
        """Parts in one line, with a separator and blanks between them."""
        before = [] if separator in {";", ""} else [nodes.Text(" ")]
        line: list[nodes.Node] = []
        for part in parts:
            if line and separator == ",":
                line += self.comma()
            elif line:
                line += [node.copy() for node in before]
                line += [self.span("separator", separator)] if separator else []
                line.append(nodes.Text(" "))
            line.append(part)
        return line

    def joined_line(self, name: str, parts: Iterable[nodes.Node]) -> list[nodes.Node]:
        """Parts in a line of the class ``resume-NAME``; nothing where there are none."""
        line = self.joined(parts)
        return [self.line(name, *line)] if line else []

    def comma(self, *, is_seen: bool = True) -> list[nodes.Node]:
        """What the language has between parts of a line.

        In some, no blank follows it, unless it is there only for who cannot see.
        """
        sign = _(", ")
        blank = [nodes.Text(" ")] if sign.endswith(" ") or not is_seen else []
        return [self.span("separator", sign.strip()), *blank]

    # ── what several views show ──────────────────────────────────────────────────────

    def period(self, when: Period | Date | None) -> list[nodes.Node]:
        """When something was; nothing where that is not known."""
        text = self.words.date(when) if isinstance(when, Date) else self.words.period(when)
        return [self.span("period", text)] if text else []

    def period_and_length(self, tenure: Tenure) -> list[nodes.Node]:
        """The period of a piece of work, and how long that is."""
        parts = self.period(tenure.period)
        if tenure.months:
            parts.append(self.span("duration", self.words.duration(tenure.months)))
        return parts

    def location(self, location: str) -> list[nodes.Node]:
        """Where something was; nothing where that is not known."""
        return [self.span("location", location)] if location else []

    def website(self, url: str) -> list[nodes.Node]:
        """A link to where something is on the web; its text is the address without the scheme."""
        return [self.reference(display_url(url), url)] if url else []

    def strip(self, stretches: Iterable[Stretch], span: range, classes: str = "") -> nodes.Node:
        """Bars of when something was, on the scale of the months of the career (``span``)."""
        bars = "".join(
            f'<i{"" if stretch.is_proved else LISTED} style="inset-inline-start:'
            f'{css_percent(stretch.months.start - span.start, span)};width:{css_percent(len(stretch.months), span)}"></i>'
            for stretch in stretches
        )
        names = " ".join(["resume-strip", *classes.split()])
        return self.picture(f'<span class="{names}" aria-hidden="true">{bars}</span>')

    def axis(self, span: range) -> nodes.Node:
        """The years below or above strips."""
        years = axis_years(span)
        marks = " ".join(
            f'<span style="inset-inline-start:{100 * share:.2f}%">{year}</span>'
            for year, share in years
        )
        return self.picture(f'<div class="resume-axis" aria-hidden="true">{marks}</div>')

    def legend(self, *more: nodes.Node) -> list[nodes.Node]:
        """What the shapes of strips mean; nothing where there are no pictures."""
        if not self.has_pictures:
            return []
        proved = self.span("proved", _("a sentence shows it"))
        listed = self.span("listed", _("listed only"))
        line = self.joined([proved, listed, *more], ";")
        return [self.paragraph("resume-legend no-search", *line)]

    def sentence_count(self, count: int) -> list[nodes.Node]:
        """How many sentences, if there are any."""
        return [self.span("count", counted_sentences(count))] if count else []

    def sentence_number(self, count: int) -> nodes.Node:
        """How many sentences, where only the number is seen."""
        text = counted_sentences(count)
        before, number, after = text.partition(str(count))
        if not number:  # the form spells it
            digits = self.picture(f'<span aria-hidden="true">{count}</span>')
            return self.inline(
                "resume-count", *self.joined([self.span("unseen", text), digits], "")
            )
        parts = [
            *([self.span("unseen", before.strip())] if before.strip() else []),
            nodes.Text(number),
            *([self.span("unseen", after.strip())] if after.strip() else []),
        ]
        return self.inline("resume-count", *self.joined(parts, ""))

    def work_and_organization(self, tenure: Tenure) -> list[nodes.Node]:
        """A piece of work by its link, and the organization that it belongs to."""
        parts: list[nodes.Node] = [self.link(tenure.link)]
        if tenure.within:
            within = self.span("within", tenure.within)
            parts += [*self.comma(), within]
        return parts

    def sentence(self, text: Text, marked: frozenset[str] = frozenset()) -> list[nodes.Node]:
        """A sentence quoted elsewhere: without its links, the ``marked`` skills emphasized."""
        return [_run(run, marked) for run in text]

    def highlighted(self, text: Text, links: Mapping[str, Link]) -> list[nodes.Node]:
        """A sentence quoted elsewhere: its figures bold, its skills linked."""
        line: list[nodes.Node] = []
        for run in text:
            link = links.get(run.skill) if run.skill else None
            if link:
                line.append(self.link(link, _styled(self.span("skill", run.text), run)))
            elif run.skill:
                line.append(_styled(nodes.Text(run.text), run))
            else:
                line += [
                    figure_node(part) if is_figure else _styled(nodes.Text(part), run)
                    for part, is_figure in split_figures(run.text)
                ]
        return line

    def environment(
        self, label: str, environment: tuple[EnvironmentEntry, ...]
    ) -> list[nodes.Node]:
        """A line of an environment's skills, each with the number of sentences that show it."""
        if not environment:
            return []
        skills = [self._entry(entry) for entry in environment]
        line = self.labelled(label, *self.joined(skills, ","), name="environment")
        return [line]

    def _entry(self, entry: EnvironmentEntry) -> nodes.Node:
        if entry.link is None:
            return self.span("unknown", entry.text)
        title = entry.link.label if entry.text != entry.link.label else ""
        link = self.link(entry.link, nodes.Text(entry.text), title=title)
        if not self.has_pictures:
            return link
        if not entry.sentences:
            return self.inline("resume-listed", link)
        return self.inline(
            "resume-proved", link, nodes.Text(" "), self.sentence_number(entry.sentences)
        )


def _styled(node: nodes.Node, run: Run) -> nodes.Node:
    for style in run.styles:
        node = _STYLES[style]("", "", node)
    return node


def _run(run: Run, marked: frozenset[str]) -> nodes.Node:
    node = _styled(nodes.Text(run.text), run)
    if run.skill in marked:
        node = nodes.strong("", "", node, classes=["resume-mark"])
    return node


def _row(cells: Row, scope: str, heads: int) -> nodes.row:
    """A row whose first cells, as many as there are ``heads``, are heads of this scope."""
    row = nodes.row("")
    for number, cell in enumerate(cells):
        content = [nodes.paragraph("", "", *cell, classes=["resume-cell"])] if cell else []
        is_head = content and number < heads
        row += head_cell("", *content, scope=scope) if is_head else nodes.entry("", *content)
    return row
