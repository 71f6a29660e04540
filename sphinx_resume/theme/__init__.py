"""How the site looks: styles, templates and navigation over Furo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.theme import assets, bytecode
from sphinx_resume.theme.navigation import Navigation

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add to Furo what a résumé needs."""
    navigation = Navigation()
    app.connect("config-inited", lambda app, _config: assets.offer_templates(app))
    app.connect("builder-inited", bytecode.keep_templates)
    app.connect("builder-inited", navigation.forget)
    app.connect("builder-inited", assets.add_assets)
    app.connect("html-page-context", navigation.withhold, priority=400)
    app.connect("html-page-context", navigation.supply, priority=600)
    app.connect("html-page-context", assets.load_what_is_used, priority=900)
