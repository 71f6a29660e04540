"""For those who come from outside: a page for wrong addresses, a map and rules for robots."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_resume.builders import writes_site
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
    authors = NOT_FOUND in app.env.found_docs or file_of_author(app, f"{NOT_FOUND}.html")
    if authors or not _has_many_pages(app):
        return
    words = {
        "title": _("Page not found"),
        "text": _("There is no page at this address. A search or the first page may lead on."),
    }
    base = _base(app)
    own = base and base + app.builder.get_target_uri(NOT_FOUND)
    yield NOT_FOUND, {"resume_words": words, "resume_base": own}, "404.html"


def guide_strangers(app: Sphinx, exception: Exception | None) -> None:
    """Write what those look for at the top of a site (``build-finished``).

    ``sitemap.xml`` and ``robots.txt`` take whole addresses only, so without
    ``html_baseurl`` they would have nothing to say. What an author brings stays. Read the Docs
    has a ``robots.txt`` that knows which versions are hidden; ours would take its place.
    """
    if exception or not _has_many_pages(app):
        return
    out, base = Path(app.outdir), _base(app)
    nested = out / NOT_FOUND / "index.html"  # where dirhtml puts it, and servers do not look
    if nested.exists():
        write_to_site(app, "404.html", nested.read_bytes())
    own = own_part(app)
    if own is not None and own.folder:
        base = ""  # the site above has both for all languages
    write_to_site(app, "sitemap.xml", sitemap(app, base) if base else b"")
    is_on_read_the_docs = os.environ.get("READTHEDOCS") == "True"
    write_to_site(app, "robots.txt", _robots(base) if base and not is_on_read_the_docs else b"")


def _has_many_pages(app: Sphinx) -> bool:
    """Whether this builds pages of ours, each with an address that can be wrong."""
    return is_themed(app) and writes_site(app.builder)


def _robots(base: str) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n".encode()


def _base(app: Sphinx) -> str:
    """The address of the whole site, or ``""`` while it is not known."""
    base: str = app.config.html_baseurl
    return f"{base.rstrip('/')}/" if base else ""
