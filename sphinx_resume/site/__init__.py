"""The preset of a résumé that stands alone: defaults, page metadata, icon, 404, sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.site import defaults, files, icon, meta

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def show_emails_as_they_are(app: Sphinx) -> None:
    """Keep docutils from cloaking emails, which mail programs and parsers stumble over."""
    app.env.settings["cloak_email_addresses"] = False


def setup(app: Sphinx) -> None:
    """Complete the configuration, and add what surrounds the pages."""
    defaults.setup(app)
    app.connect("builder-inited", show_emails_as_they_are)
    app.connect("html-page-context", meta.describe)
    app.connect("html-page-context", icon.add_icon)
    app.connect("html-collect-pages", files.not_found)
    app.connect("build-finished", files.guide_strangers)
