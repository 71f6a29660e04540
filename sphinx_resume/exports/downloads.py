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

    from sphinx_resume.exports.files import ExportFiles


_PDF = "resume.pdf"


class downloads(nodes.General, nodes.Element):  # noqa: N801 -- docutils names nodes so
    """Stands where the files are listed, until all pages have been read."""


class DownloadsDirective(ViewDirective):
    """``{downloads}``: lists every export, or in one line those that are named."""

    takes_names = True

    def run(self) -> list[nodes.Node]:
        """A placeholder of the list."""
        self.check()
        docname = self.env.current_document.docname
        names = [name.strip() for name in " ".join(self.arguments).split(",") if name.strip()]
        return [downloads("", docname=docname, named=names, line=self.lineno)]


class Offer(NamedTuple):
    """What the list says of one file."""

    name: str
    title: str
    media: str
    address: str


class DownloadList:
    """Fills the placeholders."""

    def __init__(self, files: ExportFiles) -> None:
        self.files = files

    def offers(self, app: Sphinx, docname: str) -> list[Offer]:
        """The files as a page offers them; without an address where it could not lead there."""
        site = self.files.site(app)
        if writes_site(app.builder):
            return [
                Offer(export.name, export.title(), export.media, site.link(export.name, docname))
                for export in self.files.offered(app)
            ]
        return [
            Offer(
                export.name,
                f"{export.name} – {export.title()}",  # its address may not show the name
                export.media,
                site.file(export.name) if site.base else "",
            )
            for export in self.files.wanted(app)
        ]

    def fill(self, app: Sphinx, document: nodes.document, _docname: str) -> None:
        """Put the list in its place (``doctree-resolved``)."""
        for placeholder in list(document.findall(downloads)):
            offers = self.offers(app, placeholder["docname"])
            names = placeholder["named"]
            filled = _line(offers, names) if names else _list(offers)
            placeholder.parent.replace(placeholder, [filled] if offers else [])

    def name_pdf(
        self, app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
    ) -> None:
        """Tell the theme where the PDF is, which a printed page names (``html-page-context``)."""
        if not writes_site(app.builder):
            return
        for export in self.files.offered(app):
            if export.name == _PDF:
                address = self.files.site(app).file(_PDF)
                context["resume_pdf"] = {"title": export.title(), "address": address}

    def check(self, app: Sphinx, document: nodes.document) -> None:
        """Report names that no export has (``doctree-read``)."""
        known = [export.name for export in self.files.exports]
        for placeholder in document.findall(downloads):
            path = app.env.doc2path(placeholder["docname"])
            for name in placeholder["named"]:
                if name not in known:
                    hint = f"{did_you_mean(name, known)}There are: {', '.join(known)}."
                    source = Source(str(path), placeholder["line"])
                    Problem("unknown", source, f"unknown download {name!r}", hint).warn()


def _list(offers: list[Offer]) -> nodes.bullet_list:
    items = [_item(offer) for offer in offers]
    return nodes.bullet_list("", *items, bullet="-", classes=["resume-downloads", "no-search"])


def _line(offers: list[Offer], names: list[str]) -> nodes.paragraph:
    text: list[nodes.Node] = []
    for offer in offers:
        if offer.name in names:
            text += [nodes.Text(" · ")] if text else []
            text.append(_link(offer, f"{offer.title} ({offer.media})"))
    return nodes.paragraph("", "", *text, classes=["resume-downloads"])


def _link(offer: Offer, text: str) -> nodes.Node:
    if offer.address:
        return nodes.reference("", text, refuri=offer.address, internal=True)
    return nodes.Text(text)


def _item(offer: Offer) -> nodes.list_item:
    text = [
        _link(offer, offer.title),
        nodes.Text(" ("),
        nodes.inline("", offer.media, classes=["resume-file"]),
        nodes.Text(")"),
    ]
    return nodes.list_item("", nodes.paragraph("", "", *text))


def setup(app: Sphinx, files: ExportFiles) -> None:
    """Add the directive."""
    downloads_list = DownloadList(files)
    app.add_node(downloads)
    app.add_directive_to_domain("resume", "downloads", DownloadsDirective)
    app.connect("doctree-read", downloads_list.check)
    # Before the views, which make a tree many times as large.
    app.connect("doctree-resolved", downloads_list.fill, priority=400)
    app.connect("html-page-context", downloads_list.name_pdf)
