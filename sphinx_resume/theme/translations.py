"""Furo's own words in the languages that this project ships; Sphinx has no translations of them."""

from __future__ import annotations

import re
from functools import partial
from gettext import translation
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.language_tags import catalogue_names
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

CATALOG = "sphinx"  # templates of themes are translated through Sphinx's
_SHIPPED = Path(__file__).parent / "locale"
# What Furo's templates have in English alone, as it stands there.
_LABELS = (
    "Toggle site navigation sidebar",
    "Toggle table of contents sidebar",
    "Toggle Light / Dark / Auto color theme",
    "On Read the Docs",
)
_TITLES = (
    "Contents",
    "Menu",
    "Expand",
    "Light mode",
    "Dark mode",
    "Auto light/dark, in light mode",
    "Auto light/dark, in dark mode",
)
_BRANCH = "Toggle navigation of %s"
_OF_BRANCH = re.compile('aria-label="' + _BRANCH % '([^"]*)' + '"')
# "@somebody's" is English, and its first sign would go astray from right to left.
_GENITIVE = re.compile(r"(<a [^>]*>)(@\w+)</a>'s\b")


def translate_furo(app: Sphinx) -> None:
    """Translate what neither the project nor Sphinx does (``builder-inited``)."""
    if is_themed(app):
        languages = catalogue_names(app.config.language)
        shipped = translation(CATALOG, str(_SHIPPED), languages, fallback=True)
        app.translator.add_fallback(shipped)
        loader = getattr(app.builder, "templates", None)  # builders for programs have none
        if loader is not None:
            words = partial(in_words, app.translator.gettext)
            loader.environment.globals["resume_in_words"] = words


def in_words(translated: Callable[[str], str], html: str) -> str:
    """A page with Furo's English words translated.

    Args:
        translated: Translates a message.
        html: The page as Furo's template has it.

    """
    if translated(_BRANCH) == _BRANCH:  # English, or a language without a translation
        return html
    for form, texts in (('aria-label="%s"', _LABELS), ("<title>%s</title>", _TITLES)):
        for text in texts:
            html = html.replace(form % text, form % escape(translated(text)))
    branch = escape(translated(_BRANCH))
    html = _OF_BRANCH.sub(lambda match: f'aria-label="{branch % match[1]}"', html)
    return _GENITIVE.sub(r"\1<bdi>\2</bdi></a>", html)


def setup(app: Sphinx) -> None:
    """Add the translations."""
    app.connect("builder-inited", translate_furo)
