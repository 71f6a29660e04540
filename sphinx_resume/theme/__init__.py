"""An HTML theme that inherits Furo: styles, a script, templates and the navigation.

It can be used for any Sphinx project, with a résumé or without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.theme import assets, face, navigation, template_cache, translations

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the theme."""
    app.add_html_theme(assets.THEME, str(assets.FOLDER))
    assets.setup(app)
    face.setup(app)
    navigation.setup(app)
    template_cache.setup(app)
    translations.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
