"""What a page loads: one style sheet and one script, the person's initials, nothing unused."""

from __future__ import annotations

import html
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.output import write

if TYPE_CHECKING:
    from sphinx.application import Sphinx


HERE = Path(__file__).parent
STYLES = ("base", "page", "person", "position", "skills", "timeline", "print")
SHEET = "resume.css"
SCRIPT = "resume-drawers.js"
_AFTER_FURO = 650
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

# What each file is for, as a mark in the page that needs it.
_NEEDED_FOR = {
    "sphinx-design.min.css": 'class="sd-',
    "design-tabs.js": "sd-tab-set",
    "styles/furo-extensions.css": "sd-",
    "pygments.css": 'class="highlight',
}
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<rect width="64" height="64" rx="14" fill="#0b5f66"/>'
    '<text x="32" y="33" fill="#fff" font-family="Helvetica,Arial,sans-serif" font-size="{size}"'
    ' font-weight="700" text-anchor="middle" dominant-baseline="central">{initials}</text></svg>'
)


def is_themed(app: Sphinx) -> bool:
    """Whether this builder's pages are Furo's."""
    builder = app.builder
    return (
        isinstance(builder, StandaloneHTMLBuilder)
        and builder.name not in {"epub", "json", "pickle"}  # these use no templates
        and app.config.html_theme == "furo"
    )


def offer_templates(app: Sphinx) -> None:
    """Let our templates stand between an author's own and Furo's (``config-inited``).

    The path is relative, since Sphinx's ``.buildinfo`` has a digest of it.
    """
    if app.config.html_theme != "furo":
        return
    ours = os.path.relpath(HERE / "templates", app.confdir)
    app.config.templates_path = [*app.config.templates_path, ours]


def add_assets(app: Sphinx) -> None:
    """Write the style sheet and the script, and load the sheet after Furo's (``builder-inited``)."""
    if not is_themed(app):
        return
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    sources = ((HERE / "styles" / f"{name}.css").read_text("utf-8") for name in STYLES)
    write(static / SHEET, compact("\n".join(sources)).encode())
    app.add_css_file(SHEET, priority=_AFTER_FURO)
    write(static / SCRIPT, (HERE / "drawers.js").read_bytes())
    app.add_js_file(SCRIPT, loading_method="defer")


def icon(person: str) -> str:
    """The address of a picture of somebody's initials, which is the picture: no file to fetch."""
    drawn = initials(person)
    picture = _ICON.format(initials=html.escape(drawn), size=34 if len(drawn) > 1 else 42)
    return f"data:image/svg+xml,{quote(picture)}"


def initials(name: str) -> str:
    """The first letters of the first and the last of a person's names."""
    letters = [word[0] for word in name.split() if word[0].isalnum()]
    return "".join((*letters[:1], *letters[1:][-1:])).upper()


def compact(styles: str) -> str:
    """Styles without their comments and indentation, which only we read."""
    lines = (line.strip() for line in _COMMENT.sub("", styles).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def load_what_is_used(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Leave out files that a page makes no use of, and name its icon (``html-page-context``)."""
    if not is_themed(app):
        return
    body = context.get("body", "")
    for files in ("css_files", "script_files"):
        context[files] = [
            file
            for file in context.get(files, ())
            if _mark(getattr(file, "filename", "") or str(file)) in body
        ]
    people = ResumeDomain.of(app.env).career.people
    if people and not context.get("favicon_url"):
        context["favicon_url"] = icon(people[0].name)


def _mark(file: str) -> str:
    name = file.partition("?")[0].removeprefix("_static/")
    return _NEEDED_FOR.get(name, "")
