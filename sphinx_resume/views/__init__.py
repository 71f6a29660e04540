"""What a reader sees of the career on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.views import assets, head_cell
from sphinx_resume.views.addresses import place_addresses
from sphinx_resume.views.render_views import render_views
from sphinx_resume.views.role_page import AppendNeighbours, drop_page_neighbours, name_page

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Render the views of each page."""
    assets.setup(app)
    head_cell.setup(app)
    app.add_transform(AppendNeighbours)
    app.connect("doctree-resolved", render_views)
    app.connect("doctree-resolved", place_addresses, priority=400)
    app.connect("doctree-read", name_page, priority=950)  # once the page is read
    app.connect("html-page-context", drop_page_neighbours)
