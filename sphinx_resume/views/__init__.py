"""What a reader sees of the career on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.domain import SHOWN
from sphinx_resume.incremental import Freshness
from sphinx_resume.views.html_pen import put_in_place, visit_written, written
from sphinx_resume.views.render_views import fill_views
from sphinx_resume.views.role_page import AppendNeighbours, drop_page_neighbours, name_page

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Draw the views, and keep the pages that show them fresh."""
    freshness = Freshness()
    app.add_event(SHOWN)
    app.add_node(written, html=(visit_written, None))
    app.add_transform(AppendNeighbours)
    app.connect("doctree-resolved", fill_views)
    app.connect("doctree-read", name_page)
    app.connect("html-page-context", put_in_place, priority=100)
    app.connect("html-page-context", drop_page_neighbours)
    app.connect("builder-inited", freshness.forget_half)
    app.connect("env-updated", freshness.stale)
    app.connect("env-check-consistency", freshness.trust)
    app.connect("doctree-resolved", freshness.hear)
    app.connect("build-finished", freshness.keep)
