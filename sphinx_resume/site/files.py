"""A page for wrong addresses, and ``sitemap.xml`` and ``robots.txt`` for crawlers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_resume.builders import site_address, writes_site
from sphinx_resume.i18n import _
from sphinx_resume.output import file_of_author, write_to_site
from sphinx_resume.site.parts import own_part
from sphinx_resume.site.sitemap import sitemap
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


NOT_FOUND = "404"


def not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Make the page that a server gives for an address that is none (``html-collect-pages``).

    Its links are as of its own place, which it names (``resume_base``) where it is known.
    """
    is_authors = NOT_FOUND in app.env.found_docs or file_of_author(app, f"{NOT_FOUND}.html")
    if is_authors or not _has_many_pages(app):
        return
    words = {
        "title": _("Page not found"),
        "text": _("There is no page at this address. A search or the first page may lead on."),
    }
    base = site_address(app.config)
    address = base and base + app.builder.get_target_uri(NOT_FOUND)
    yield NOT_FOUND, {"resume_words": words, "resume_base": address}, "404.html"


def write_root_files(app: Sphinx, exception: Exception | None) -> None:
    """Write what crawlers and servers look for at the top of a site (``build-finished``).

    ``sitemap.xml`` and ``robots.txt`` take whole addresses only, so without
    ``html_baseurl`` they would be empty. What an author brings stays. Read the Docs
    has a ``robots.txt`` that knows which versions are hidden; ours would take its place.
    """
    if exception or not _has_many_pages(app):
        return
    nested = Path(app.outdir) / NOT_FOUND / "index.html"  # of dirhtml, where servers do not look
    if nested.exists():
        write_to_site(app, "404.html", nested.read_bytes())
    base, part = site_address(app.config), own_part(app)
    if part is not None and part.folder:
        base = ""  # the site above has both for all languages
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n".encode()
    is_on_read_the_docs = os.environ.get("READTHEDOCS") == "True"
    write_to_site(app, "sitemap.xml", sitemap(app, base) if base else b"")
    write_to_site(app, "robots.txt", robots if base and not is_on_read_the_docs else b"")


def _has_many_pages(app: Sphinx) -> bool:
    """Whether this builds pages of ours, each with an address that can be wrong."""
    return is_themed(app) and writes_site(app.builder)
