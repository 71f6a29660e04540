"""``sitemap.xml``: the address of each page, in each language of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sphinx_resume.builders import page_address
from sphinx_resume.site.parts import alternates, base_of, own_part, parts

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(app: Sphinx, base: str) -> bytes:
    """The file.

    Args:
        app: The build.
        base: The address of the whole site, which ends in a slash.

    """
    own = own_part(app)
    pages = ""
    for name in sorted(app.env.found_docs):
        address = page_address(app.builder, name)
        if own is None:
            pages += _page(base + address)
            continue
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(link)}/>'
            for tag, link in alternates(app, own, address)
        )
        pages += "".join(_page(base_of(app, own, part) + address, links) for part in parts(app))
    namespaces = f' xmlns="{_SITEMAP}"' + (f' xmlns:xhtml="{_XHTML}"' if own else "")
    declaration = '<?xml version="1.0" encoding="utf-8"?>'
    return f"{declaration}\n<urlset{namespaces}>\n{pages}</urlset>\n".encode()


def _page(address: str, links: str = "") -> str:
    return f"<url><loc>{escape(address)}</loc>{links}</url>\n"
