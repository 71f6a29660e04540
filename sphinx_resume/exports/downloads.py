"""``{downloads}``: the files that the site offers, each with its type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes

from sphinx_resume.builders import writes_site
from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.directives.base import ViewDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.exports.files import Files


_PDF = "resume.pdf"


class downloads(nodes.General, nodes.Element):  # noqa: N801 -- docutils names nodes so
    """Stands where the files are listed, until all pages have been read."""


class DownloadsDirective(ViewDirective):
    """``{downloads}``: lists every export, or in one line those that are named."""

    def run(self) -> list[nodes.Node]:
        """The place of the list."""
        self.check_layout()
        self.check_content()
        docname = self.env.current_document.docname
        named = [each.strip() for each in " ".join(self.arguments).split(",") if each.strip()]
        return [downloads("", docname=docname, named=named, line=self.lineno)]


class Offer(NamedTuple):
    """What the list says of one file."""

    name: str
    title: str
    media: str
    address: str


class DownloadList:
    """Draws the list wherever it is wanted."""

    def __init__(self, files: Files) -> None:
        self.files = files

    def offers(self, app: Sphinx, docname: str) -> list[Offer]:
        """The files as a page offers them; without an address where it could not lead there."""
        site = self.files.site(app)
        here = writes_site(app.builder)
        if here:
            addresses = {each.name: site.link(each.name, docname) for each in self.files.exports}
        else:
            addresses = {
                each.name: site.file(each.name) for each in self.files.exports if site.base
            }
        return [
            Offer(
                name=export.name,
                # Beside the pages its address tells the name.
                title=export.title() if here else f"{export.name} – {export.title()}",
                media=export.media,
                address=addresses.get(export.name, ""),
            )
            for export in (self.files.offered(app) if here else self.files.wanted(app))
        ]

    def fill(self, app: Sphinx, document: nodes.document, _docname: str) -> None:
        """Put the list in its place (``doctree-resolved``)."""
        for found in list(document.findall(downloads)):
            offers = self.offers(app, found["docname"])
            drawn = _line(offers, found["named"]) if found["named"] else _list(offers)
            found.parent.replace(found, [drawn] if offers else [])

    def name_pdf(
        self, app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
    ) -> None:
        """Let a theme say on paper where the file made for paper is (``html-page-context``)."""
        if not writes_site(app.builder):
            return
        for export in self.files.offered(app):
            if export.name == _PDF:
                address = self.files.site(app).file(_PDF)
                context["resume_pdf"] = {"title": export.title(), "address": address}

    def check(self, app: Sphinx, document: nodes.document) -> None:
        """Tell of names that no export has (``doctree-read``)."""
        known = [export.name for export in self.files.exports]
        for found in document.findall(downloads):
            path = app.env.doc2path(found["docname"])
            for name in found["named"]:
                if name not in known:
                    hint = f"{did_you_mean(name, known)}There are: {', '.join(known)}."
                    source = Source(str(path), found["line"])
                    Problem("unknown", source, f"unknown download {name!r}", hint).warn()


def _list(offers: list[Offer]) -> nodes.bullet_list:
    items = [_item(offer) for offer in offers]
    return nodes.bullet_list("", *items, bullet="-", classes=["resume-downloads", "no-search"])


def _line(offers: list[Offer], named: list[str]) -> nodes.paragraph:
    shown: list[nodes.Node] = []
    for offer in offers:
        if offer.name in named:
            shown += [nodes.Text(" · ")] if shown else []
            shown.append(_named(offer, f" ({offer.media})"))
    return nodes.paragraph("", "", *shown, classes=["resume-downloads"])


def _named(offer: Offer, more: str = "") -> nodes.Node:
    text = f"{offer.title}{more}"
    if offer.address:
        return nodes.reference("", text, refuri=offer.address, internal=True)
    return nodes.Text(text)


def _item(offer: Offer) -> nodes.list_item:
    text = [
        _named(offer),
        nodes.Text(" ("),
        nodes.inline("", offer.media, classes=["resume-file"]),
        nodes.Text(")"),
    ]
    return nodes.list_item("", nodes.paragraph("", "", *text))


def setup(app: Sphinx, files: Files) -> None:
    """Add the directive."""
    listed = DownloadList(files)
    app.add_node(downloads)
    app.add_directive_to_domain("resume", "downloads", DownloadsDirective)
    app.connect("doctree-read", listed.check)
    # Before the views, which make a tree many times as large.
    app.connect("doctree-resolved", listed.fill, priority=400)
    app.connect("html-page-context", listed.name_pdf)
