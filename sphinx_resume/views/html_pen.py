"""Writes views as HTML, the same that Sphinx would write for the nodes of `NodePen`.

A skill index of a long career has ten thousands of sentences. As nodes they cost more
time and memory than all the rest of a site.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from docutils import nodes

from sphinx_resume.views.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from sphinx_resume.career.career import Place, Tenure
    from sphinx_resume.career.model import Style
    from sphinx_resume.i18n import Wording
    from sphinx_resume.views.pen import Row

_WHITE = re.compile("[\n\r\t\v\f]")
_TOKENS = re.compile(r"[^ \n]+| +|\n")
_TAG = re.compile(r"<[^>]*>")
_STYLED = {"emphasis": "em", "strong": "strong", "literal": "code"}
_PLACE = re.compile(r"\0(\d+)\0")
_SIMPLE = '<ul class="simple">'


class written(nodes.Element):  # noqa: N801 -- docutils names nodes so
    """HTML in a document; its text is for what reads documents, such as the search index."""

    @classmethod
    def of(cls, blocks: list[str], number: int) -> written:
        """These blocks, by a number that no others of the page have.

        Sphinx does not search in those of the class ``no-search``.
        """
        searched = (each for each in blocks if "no-search" not in each.partition(">")[0])
        text = unescape(_TAG.sub(" ", "".join(searched)))
        return cls("", nodes.Text(text), html="".join(blocks), number=number)


def visit_written(translator: HTML5Translator, node: written) -> None:
    """Keep its place: a page is put together several times before it is done."""
    translator.body.append(f"\0{node['number']}\0")
    raise nodes.SkipNode


def put_in_place(
    _app: Sphinx,
    _page: str,
    _template: str,
    context: dict[str, Any],
    document: nodes.document | None,
) -> None:
    """Put the HTML where its place was kept (``html-page-context``, before all others)."""
    if document is not None:
        html = {node["number"]: node.attributes.pop("html") for node in document.findall(written)}
        context["body"] = _PLACE.sub(lambda kept: html[int(kept[1])], context["body"])


class HtmlPen(Pen[str]):
    """Writes for one page of a build."""

    def __init__(self, app: Sphinx, docname: str, words: Wording) -> None:
        super().__init__(app, docname, words)
        self._addresses: dict[str, str] = {}
        self._dated: dict[Place, list[str]] = {}

    def text(self, text: str, *, literal: bool = False) -> str:
        encoded = _encoded(text)
        return "".join(map(_protected, _TOKENS.findall(encoded))) if literal else encoded

    def styled(self, style: Style, *content: str, classes: str = "") -> str:
        if style == "literal":
            classes = f"{classes} docutils literal notranslate".lstrip()
        return _tag(_STYLED[style], classes, *content)

    def inline(self, classes: str, *content: str) -> str:
        return _tag("span", classes, *content)

    def paragraph(self, classes: str, *content: str) -> str:
        return _tag("p", classes, *content) + "\n"

    def bullet_list(self, items: Iterable[Sequence[str]], classes: str = "") -> str:
        made = [*items]
        if all(map(_is_simple, made)):
            classes = f"{classes} simple".lstrip()
            made = [[each.replace(_SIMPLE, "<ul>", 1) for each in content] for content in made]
        lines = [f"<li>{_only_child(content)}</li>\n" for content in made]
        return _tag("ul", classes, "\n", *lines) + "\n"

    def definition_list(self, items: Iterable[tuple[Sequence[str], str]], classes: str) -> str:
        made = [f"<dt>{''.join(term)}</dt><dd>{definition}</dd>\n" for term, definition in items]
        return _tag("dl", f"simple {classes}", "\n", *made) + "\n"

    def table(self, head: Row[str], groups: Iterable[tuple[str, Iterable[Row[str]]]]) -> str:
        first, *rest = head
        heads = _cell("th", "head stub", first) + "".join(
            _cell("th", "head", each) for each in rest
        )
        lines = [f'<tr class="row-odd">{heads}</tr>\n</thead>\n<tbody>\n']
        for title, rows in groups:
            if title:
                cell = f'<th class="stub" colspan="{len(head)}"><p>{self.text(title)}</p></th>\n'
                lines.append(_row(len(lines), cell, "resume-group "))
            for first, *rest in rows:
                cells = "".join(_cell("td", "", each) for each in rest)
                lines.append(_row(len(lines), _cell("th", "stub", first) + cells))
        table = _tag("table", "docutils align-default", "\n<thead>\n", *lines, "</tbody>\n")
        return table + "\n"

    def container(self, classes: str, *content: str) -> str:
        return _tag("div", f"{classes} docutils container", "\n", *content) + "\n"

    def link(self, place: Place, *content: str, title: str = "") -> str:
        address = self._addresses.get(place.docname)
        if address is None:
            address = self.app.builder.get_relative_uri(self.docname, place.docname)
            self._addresses[place.docname] = address
        if place.anchor:
            here = place.docname == self.docname
            address = f"{'' if here else address}#{place.anchor}"
        titled = f' title="{_attribute(title)}"' if title else ""
        shown = "".join(content) if content else self.text(place.label)
        return (
            f'<a class="reference internal" href="{_attribute(address or "#")}"{titled}>'
            f"<span>{shown}</span></a>"
        )

    def reference(self, text: str, uri: str, classes: str = "", rel: str = "") -> str:
        related = f' rel="{rel}"' if rel else ""
        names = f"{classes} reference external".lstrip()
        return f'<a class="{names}" href="{_attribute(uri)}"{related}>{self.text(text)}</a>'

    def dated(self, tenure: Tenure) -> list[str]:
        if tenure.place not in self._dated:
            self._dated[tenure.place] = super().dated(tenure)
        return self._dated[tenure.place]

    def picture(self, markup: str) -> str:
        return markup


def _tag(name: str, classes: str, *content: str) -> str:
    opened = f'<{name} class="{classes}">' if classes else f"<{name}>"
    return f"{opened}{''.join(content)}</{name}>"


def _attribute(value: str) -> str:
    return _encoded(_WHITE.sub(" ", value))


def _encoded(text: str) -> str:
    """Text as ``docutils.writers._html_base`` encodes it; faster than `str.translate`."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return text.replace(">", "&gt;").replace("@", "&#64;")


def _protected(token: str) -> str:
    """A word of literal text, or the space between two, as it should not be broken."""
    if token.strip():
        return f'<span class="pre">{token}</span>'
    return token if token in {" ", "\n"} else "&#160;" * (len(token) - 1) + " "


def _is_simple(content: Sequence[str]) -> bool:
    """Whether it is one paragraph, with no more than a list after it."""
    more = len(content) > 1 and content[0].startswith("<p") and content[-1].startswith("<ul")
    return len(content) - more <= 1


def _only_child(content: Sequence[str]) -> str:
    return (
        content[0].removesuffix("\n")
        if len(content) == 1 and content[0].startswith("<p")
        else "".join(content)
    )


def _cell(tag: str, classes: str, content: Sequence[str]) -> str:
    shown = (_tag("p", "resume-cell", *content),) if content else ()
    return _tag(tag, classes, *shown) + "\n"


def _row(number: int, cells: str, classes: str = "") -> str:
    parity = "row-even" if number % 2 else "row-odd"
    return f'<tr class="{classes}{parity}">{cells}</tr>\n'
