"""The preset of a résumé that stands alone: ``extensions = ["sphinx_resume.site"]``.

It loads `sphinx_resume`, and adds what only a site of its own should decide: parser and theme,
defaults of settings, search on every page, page metadata, icon, 404, sitemap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume import search
from sphinx_resume.diagnostics import files as unreadable_files
from sphinx_resume.site import (
    card,
    collector,
    defaults,
    files,
    icon,
    isolation,
    language,
    meta,
    strongest,
    translations,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def show_emails_as_they_are(app: Sphinx) -> None:
    """Keep docutils from cloaking emails, which mail programs and parsers stumble over."""
    app.env.settings["cloak_email_addresses"] = False


def setup(app: Sphinx) -> dict[str, Any]:
    """Load the extension, and surround it with a site."""
    if "myst_nb" not in app.config.extensions:  # which reads Markdown itself
        app.setup_extension("myst_parser")
    app.setup_extension("sphinx_design")
    app.connect("config-inited", language.find_translations, priority=5)
    app.connect("config-inited", language.take_from_host, priority=9)
    app.connect("config-inited", language.accept_any_name, priority=10)
    app.connect("html-page-context", language.tag_language)
    defaults.setup(app)
    app.setup_extension("sphinx_resume")
    app.setup_extension("sphinx_resume.theme")
    isolation.setup(app)
    unreadable_files.setup(app)
    search.setup_site(app)
    app.connect("builder-inited", show_emails_as_they_are)
    app.connect("html-page-context", icon.add_icon)
    app.connect("html-page-context", strongest.add_strongest)
    if "sphinxext.opengraph" not in app.config.extensions:
        app.connect("html-page-context", meta.describe)
        app.connect("build-finished", card.write_card)
    if "notfound.extension" not in app.config.extensions:
        app.connect("html-collect-pages", files.not_found)
    if "sphinx_sitemap" not in app.config.extensions:
        app.connect("build-finished", files.write_root_files)
    translations.setup(app)
    collector.setup()
    return {"parallel_read_safe": True, "parallel_write_safe": True}
