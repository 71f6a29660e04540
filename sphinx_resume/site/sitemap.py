"""``sitemap.xml``: the address of each page, and of its translations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sphinx_resume.builders import page_address
from sphinx_resume.config import language_in_conf
from sphinx_resume.i18n import CATALOG
from sphinx_resume.language_tags import language_tag, tag_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_LABELS = {CATALOG, "sphinx"}  # catalogs of labels, and not of what an author writes


def sitemap(app: Sphinx, base: str) -> bytes:
    """The file.

    Args:
        app: The build.
        base: The address of the whole site, which ends in a slash.

    """
    sites = translations(app, base)
    pages = "".join(
        _page(page_address(app.builder, name), base, sites) for name in sorted(app.env.found_docs)
    )
    namespaces = f' xmlns="{_SITEMAP}"' + (f' xmlns:xhtml="{_XHTML}"' if sites else "")
    declaration = '<?xml version="1.0" encoding="utf-8"?>'
    return f"{declaration}\n<urlset{namespaces}>\n{pages}</urlset>\n".encode()


def _page(address: str, base: str, sites: dict[str, str]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(site + address)}/>'
        for tag, site in sites.items()
    )
    return f"<url><loc>{escape(base + address)}</loc>{links}</url>\n"


def translations(app: Sphinx, base: str) -> dict[str, str]:
    """The address of the site in each language, by language tag.

    Empty where there is but one language, or where the address does not name it, as
    ``https://example.org/en/latest/`` does.
    """
    built = tag_of(app.config)
    others = {language_tag(each) for each in (language_in_conf(app.config), *_translated(app))}
    own = f"/{built.lower()}/"
    if others <= {built} or own not in base:
        return {}
    return {tag: base.replace(own, f"/{tag.lower()}/", 1) for tag in sorted({built, *others})}


def _translated(app: Sphinx) -> set[str]:
    """The languages that the author's text is translated to."""
    folders = (Path(app.srcdir, folder) for folder in app.config.locale_dirs)
    catalogs = (path for folder in folders for path in folder.glob("*/LC_MESSAGES/**/*.po"))
    return {
        path.parts[path.parts.index("LC_MESSAGES") - 1]
        for path in catalogs
        if path.stem not in _LABELS
    }
