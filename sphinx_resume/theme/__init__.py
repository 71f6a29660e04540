"""How the site looks: styles, templates and navigation over Furo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.theme.navigation import Navigation

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add to Furo what a résumé needs."""
    navigation = Navigation()
    app.connect("builder-inited", navigation.forget)
    app.connect("html-page-context", navigation.withhold, priority=400)
    app.connect("html-page-context", navigation.supply, priority=600)
