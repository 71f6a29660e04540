"""``{downloads}``: the files that the site offers, each with its type and size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_resume.exports.files import offers_files
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career import Career
    from sphinx_resume.exports.files import Files

_KILO = 1000
_ROUGH = 10 * _KILO


class downloads(nodes.General, nodes.Element):  # noqa: N801 -- docutils names nodes so
    """Stands where the files are listed, until their sizes are known."""


class Downloads(SphinxDirective):
    """``{downloads}``: takes nothing, lists every export."""

    def run(self) -> list[nodes.Node]:
        """The place of the list."""
        self.env.metadata[self.env.current_document.docname]["resume-downloads"] = "yes"
        return [downloads("", docname=self.env.current_document.docname)]


@dataclass(frozen=True, slots=True)
class Offer:
    """What the list says of one file."""

    name: str
    title: str
    media: str
    size: str
    address: str


class DownloadList:
    """Draws the list wherever it is wanted."""

    def __init__(self, files: Files) -> None:
        self.files = files

    def offers(self, app: Sphinx, docname: str) -> list[Offer]:
        """The files as a page offers them; without an address where it could not lead there."""
        site = self.files.site(app)
        here = offers_files(app)
        if here:
            addresses = {each.name: site.link(each.name, docname) for each in self.files.exports}
        else:
            addresses = {
                each.name: site.file(each.name) for each in self.files.exports if site.base
            }
        return [
            Offer(
                name=export.name,
                title=export.title(),
                media=export.media,
                size=size(len(content), site.language) if here else "",
                address=addresses.get(export.name, ""),
            )
            for export in self.files.wanted(app)
            for content in [self.files.made(app, export) if here else b"?"]
            if content
        ]

    def shown(self, app: Sphinx, _career: Career) -> dict[str, list[Offer]]:
        """What each page with a list shows."""
        metadata = app.env.metadata
        return {
            docname: self.offers(app, docname)
            for docname in sorted(app.env.found_docs)
            if "resume-downloads" in metadata[docname]
        }

    def fill(self, app: Sphinx, document: nodes.document, _docname: str) -> None:
        """Put the list in its place (``doctree-resolved``)."""
        for found in list(document.findall(downloads)):
            items = [_item(offer) for offer in self.offers(app, found["docname"])]
            drawn = nodes.bullet_list(
                "", *items, bullet="-", classes=["resume-downloads", "no-search"]
            )
            found.parent.replace(found, [drawn] if items else [])


def _item(offer: Offer) -> nodes.list_item:
    name: nodes.Node = nodes.literal("", offer.name)
    if offer.address:
        name = nodes.reference("", offer.name, refuri=offer.address, internal=True)
    about = ", ".join(filter(None, (offer.media, offer.size)))
    text = [
        name,
        nodes.Text(f" – {offer.title} ("),
        nodes.inline("", about, classes=["resume-file"]),
        nodes.Text(")"),
    ]
    return nodes.list_item("", nodes.paragraph("", "", *text))


def size(octets: int, language: str) -> str:
    """A size as people say it."""
    if octets < _KILO:
        return _("%d bytes") % octets
    number = format_decimal(
        octets / _KILO, format="0.#" if octets < _ROUGH else "#,##0", locale=language
    )
    return _("%s kB") % number


def setup(app: Sphinx, files: Files) -> None:
    """Add the directive, and have its page written again when a size changes."""
    listed = DownloadList(files)
    app.add_node(downloads)
    app.add_directive_to_domain("resume", "downloads", Downloads)
    app.connect("resume-shown", listed.shown)
    app.connect("doctree-resolved", listed.fill)
