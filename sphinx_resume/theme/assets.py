"""Which files a page of the theme loads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import furo
from sphinx import package_dir

from sphinx_resume import palette
from sphinx_resume.i18n import _, is_right_to_left
from sphinx_resume.theme.direction import logical
from sphinx_resume.views.assets import compact

if TYPE_CHECKING:
    from sphinx.application import Sphinx


THEME = "sphinx_resume"
FOLDER = Path(__file__).parent / THEME
_STYLES = ("base", "page", "print")
_FUROS = Path(furo.__file__).parent / "theme" / "furo" / "static" / "styles" / "furo.css"
# sphinx-design loads the first three on every page.
_DESIGN = ("sphinx-design.min.css", "design-tabs.js", "styles/furo-extensions.css")
_CODE = ("pygments.css",)
# Sphinx's scripts that mark the words that a search led here for; resume.js loads them then.
_WORDS = "translations.js"
_MARKING = ("doctools.js", _WORDS, "sphinx_highlight.js")
# The classes of what needs them, in a page's HTML.
_CLASSES = r"class=[\"'](?:[^\"'<>]*\s)?"
_HAS_CODE = re.compile(rf"{_CLASSES}(?:highlight|code\b)")
_HAS_DESIGN = re.compile(rf"{_CLASSES}sd-")


def is_themed(app: Sphinx) -> bool:
    """Whether this builder's pages have this theme, or one that inherits it."""
    theme = getattr(app.builder, "theme", None)
    return theme is not None and FOLDER in map(Path, theme.get_theme_dirs())


def compose_styles(app: Sphinx) -> None:
    """Give ``resume.css`` and ``furo.css`` what they consist of (``builder-inited``).

    That it has the palette tells the views that they need not bring it.
    """
    if is_themed(app):
        furos, names = _FUROS.read_text("utf-8"), [*_STYLES]
        if is_right_to_left(app.config.language):
            furos = logical(furos)
            names.append("right-to-left")
        sources = ((FOLDER / "styles" / f"{name}.css").read_text("utf-8") for name in names)
        colours = palette.css(app.config.resume_accent)
        app.config.html_context = {
            **app.config.html_context,
            palette.CONTEXT: colours,
            "furo_styles": furos,
            "resume_styles": colours + compact("\n".join(sources)),
        }


def add_script(app: Sphinx) -> None:
    """Load the theme's script (``builder-inited``); ``theme.conf`` names the style sheet."""
    if is_themed(app):
        labels: dict[str, Any] = {
            "data-tools": _("Page tools"),
            "data-theme": _("Colours"),
            "data-auto": _("as the system has them"),
            "data-light": _("light"),
            "data-dark": _("dark"),
        }
        if _has_words(app):
            labels["data-words"] = _WORDS
        app.add_js_file("resume.js", loading_method="defer", **labels)


def _has_words(app: Sphinx) -> bool:
    """Whether Sphinx has the words of its scripts in this language."""
    folders = [*(Path(app.srcdir, each) for each in app.config.locale_dirs), package_dir / "locale"]
    return any((each / app.config.language / "LC_MESSAGES/sphinx.js").is_file() for each in folders)


def leave_out_unused(
    app: Sphinx,
    page: str,
    _template: str,
    context: dict[str, Any],
    _doctree: object,
) -> None:
    """Load files only where they are used (``html-page-context``).

    Those for code and for sphinx-design are a third of what a page without either would load.
    """
    if not is_themed(app):
        return
    names = _unused(context.get("body", "")) + (() if page == "search" else _MARKING)
    unused = {f"_static/{name}" for name in names}
    for files in ("css_files", "script_files"):
        context[files] = [
            file
            for file in context.get(files, ())
            if str(getattr(file, "filename", file)) not in unused
        ]


def _unused(body: str) -> tuple[str, ...]:
    """The files for code and for designs of which a page, in HTML, has none."""
    return (
        *(() if _HAS_CODE.search(body) else _CODE),
        *(() if _HAS_DESIGN.search(body) else _DESIGN),
    )


def setup(app: Sphinx) -> None:
    """Connect the above."""
    palette.add_setting(app)
    app.connect("builder-inited", compose_styles, priority=400)
    app.connect("builder-inited", add_script)
    app.connect("html-page-context", leave_out_unused, priority=900)
