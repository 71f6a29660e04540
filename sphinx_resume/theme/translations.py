"""Furo's own words in the languages that this project ships; Sphinx has no translations of them."""

from __future__ import annotations

from gettext import translation
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.i18n import gettext_code
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from sphinx.application import Sphinx

CATALOG = "sphinx"  # templates of themes are translated through Sphinx's
_SHIPPED = Path(__file__).parent / "locale"


def translate_furo(app: Sphinx) -> None:
    """Translate what neither the project nor Sphinx does (``builder-inited``)."""
    if is_themed(app):
        languages = [gettext_code(app.config.language)]
        shipped = translation(CATALOG, str(_SHIPPED), languages, fallback=True)
        app.translator.add_fallback(shipped)


def setup(app: Sphinx) -> None:
    """Add the translations."""
    app.connect("builder-inited", translate_furo)
