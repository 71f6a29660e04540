"""Which files a page of the theme loads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcssmin import cssmin
from rjsmin import jsmin
from sphinx import package_dir

from sphinx_resume import palette
from sphinx_resume.builders import writes_fragments
from sphinx_resume.i18n import _, is_right_to_left
from sphinx_resume.theme import furo_styles
from sphinx_resume.theme.direction import logical

if TYPE_CHECKING:
    from sphinx.application import Sphinx


THEME = "sphinx_resume"
FOLDER = Path(__file__).parent / THEME
_STYLES = ("base", "page", "drawers", "print")
_DESIGN = ("sphinx-design.min.css", "design-tabs.js")  # which it loads on every page
_BEFORE_THEME = 150
_CODE = ("pygments.css",)
_CODE_OR_DESIGN = ("styles/furo-extensions.css",)
_CONTENTS = (furo_styles.NAME,)
# Sphinx's scripts that mark the words that a search led here for; resume.js loads them then.
_WORDS = "translations.js"
_MARKING = ("doctools.js", _WORDS, "sphinx_highlight.js")
_OPTIONS = "_static/documentation_options.js"
_BLOCKING = (_OPTIONS, f"_static/{_WORDS}", "_static/scripts/furo.js")
_WITHOUT_OPTIONS = {"documentation_options.js", "furo.js", "resume.js", "resume-box.js"}
# Pages that are made of our templates; of those that Sphinx makes, no other is known.
_OURS = ("search", "404")


def is_themed(app: Sphinx) -> bool:
    """Whether this builder's pages have this theme, or one that inherits it."""
    theme = None if writes_fragments(app.builder) else getattr(app.builder, "theme", None)
    return theme is not None and FOLDER in theme.get_theme_dirs()


def compose_files(app: Sphinx) -> None:
    """Give templates of style sheets and scripts what they consist of (``builder-inited``).

    That it has the palette tells the views that they need not bring it.
    """
    if is_themed(app):
        turns = is_right_to_left(app.config.language)
        names = (*_STYLES, *(("right-to-left",) if turns else ()))
        sources = ((FOLDER / "styles" / f"{name}.css").read_text("utf-8") for name in names)
        colours = palette.css(app.config.resume_accent)
        ours = cssmin("\n".join(sources))
        every, contents = furo_styles.split(ours)
        if turns:
            every, contents = logical(every), logical(contents)
        app.config.html_context = {
            **app.config.html_context,
            palette.CONTEXT: colours,
            "resume_styles": every + colours + ours,
            "resume_furo_contents": contents,
            "resume_script": jsmin((FOLDER / "resume.js").read_text("utf-8")),
        }
        app.add_css_file(furo_styles.NAME, priority=_BEFORE_THEME)


def add_script(app: Sphinx) -> None:
    """Load the theme's script (``builder-inited``); ``theme.conf`` names the style sheet."""
    if is_themed(app):
        labels: dict[str, Any] = {
            "data-tools": _("Page tools"),
            "data-theme": _("Colours"),
            "data-auto": _("as the system has them"),
            "data-light": _("light"),
            "data-dark": _("dark"),
            "data-copied": _("Address copied"),
        }
        if _has_words(app):
            labels["data-words"] = _WORDS
        app.add_js_file("resume.js", loading_method="defer", **labels)


def _has_words(app: Sphinx) -> bool:
    """Whether Sphinx has the words of its scripts in this language."""
    own = (Path(app.srcdir, folder) for folder in app.config.locale_dirs)
    script = Path(app.config.language, "LC_MESSAGES", "sphinx.js")
    return any((folder / script).is_file() for folder in (*own, package_dir / "locale"))


def leave_out_unused(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Load files only where they are used (``html-page-context``).

    Those for code, sphinx-design and Furo's other contents are more than all else that a page
    without them loads.
    """
    if not is_themed(app):
        return
    names = _unused(page, context.get("body", "")) + (() if page == "search" else _MARKING)
    unused = {f"_static/{name}" for name in names}
    for files in ("css_files", "script_files"):
        context[files] = [
            file
            for file in context.get(files, ())
            if str(getattr(file, "filename", file)) not in unused
        ]


def defer_scripts(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Let no script stop the reading of a page (``html-page-context``).

    Sphinx's and Furo's would. They stay as they are where another script, which may need them,
    is not deferred, and on the search page, whose template has such scripts. Sphinx's options
    are loaded with the search box where nothing else may need them.
    """
    if not is_themed(app) or page == "search":
        return
    scripts = context["script_files"]
    late = {"defer", "async"}
    if not all(late & {*file.attributes} or file.filename in _BLOCKING for file in scripts):
        return
    others = {Path(file.filename).name for file in scripts} - _WITHOUT_OPTIONS
    has_shortcuts = str(context.get("theme_enable_search_shortcuts", True)).lower() == "true"
    if not others and has_shortcuts and "<script" not in context.get("body", ""):
        scripts = [file for file in scripts if file.filename != _OPTIONS]
    context["script_files"] = [
        type(file)(file.filename, priority=file.priority, **{**file.attributes, "defer": "defer"})
        if file.filename in _BLOCKING
        else file
        for file in scripts
    ]


def _unused(page: str, body: str) -> tuple[str, ...]:
    if not body and page not in _OURS:
        return ()
    words = furo_styles.words_of(body)
    has_code = bool({".highlight", ".code"} & words)
    has_design = any(word.startswith(".sd-") for word in words)
    return (
        *(() if has_code else _CODE),
        *(() if has_design else _DESIGN),
        *(() if has_code or has_design else _CODE_OR_DESIGN),
        *(() if furo_styles.needs_contents(words) else _CONTENTS),
    )


def setup(app: Sphinx) -> None:
    """Connect the above."""
    palette.add_setting(app)
    app.connect("builder-inited", compose_files, priority=400)
    app.connect("builder-inited", add_script)
    app.connect("html-page-context", leave_out_unused, priority=900)
    app.connect("html-page-context", defer_scripts, priority=910)
