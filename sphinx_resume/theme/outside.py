"""For those who come from outside: a page for wrong addresses, a map and rules for robots."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.theme.assets import is_themed
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

NOT_FOUND = "404"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Make the page that a server gives for an address that is none (``html-collect-pages``)."""
    if is_themed(app) and app.builder.name != "singlehtml" and NOT_FOUND not in app.env.found_docs:
        words = {
            "title": _("Page not found"),
            "text": _("There is no page at this address. It may have moved; a search finds it."),
        }
        yield (
            NOT_FOUND,
            {"resume_words": words, "html_baseurl": app.config.html_baseurl},
            "404.html",
        )


def guide_robots(app: Sphinx, exception: Exception | None) -> None:
    """Write ``sitemap.xml`` and ``robots.txt``, if the site's address is known (``build-finished``).

    Both take whole addresses only, so without ``html_baseurl`` there is nothing to say.
    """
    base = app.config.html_baseurl
    builder = app.builder
    if (
        exception
        or not base
        or not is_themed(app)
        or not isinstance(builder, StandaloneHTMLBuilder)
    ):
        return
    base = f"{base.rstrip('/')}/"
    pages = "".join(
        f"<url><loc>{escape(base + builder.get_target_uri(name))}</loc></url>\n"
        for name in sorted(app.env.found_docs)
    )
    out = Path(app.outdir)
    (out / "sitemap.xml").write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="{_SITEMAP}">\n{pages}</urlset>\n',
        encoding="utf-8",
    )
    (out / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n", encoding="utf-8"
    )
