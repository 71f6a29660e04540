"""The style sheets of the views: written once a build, loaded where a page has views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcssmin import cssmin

from sphinx_resume import palette
from sphinx_resume.builders import is_for_browsers, writes_one_page
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.output import write

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career.page import Page

_STYLES = Path(__file__).with_name("styles")
_SHEETS = {
    "resume-views.css": ("shapes", "home", "strongest", "print"),
    "resume-work.css": ("work", "timeline", "work-print"),
    "resume-skills.css": ("skills", "matrix", "matrix-heads", "skills-print"),
}
_SKILLS = {"skill", "skill-overview", "skill-matrix"}
_WORK = {"position", "volunteer", "project", "organization", "education", "entry", "timeline"}
_AFTER_THEME = 700


def write_styles(app: Sphinx) -> None:
    """Write the style sheets (``builder-inited``)."""
    if not is_for_browsers(app.builder):
        return
    for name, parts in _SHEETS.items():
        sources = [(_STYLES / f"{part}.css").read_text("utf-8") for part in parts]
        if name == "resume-views.css" and not _has_palette(app):
            sources.insert(0, palette.css(app.config.resume_accent))
        write(Path(app.outdir, "_static", name), cssmin("\n".join(sources)).encode())


def load_styles(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Load those that a page needs (``html-page-context``).

    In our theme, pages that Sphinx makes, such as the search, show views too.
    """
    if not is_for_browsers(app.builder):
        return
    page = ResumeDomain.of(app.env).pages.get(pagename)
    made_by_sphinx = ["resume-views.css"] if _has_palette(app) else []
    sheets = made_by_sphinx if page is None else _sheets(page)
    if "resume-explorer" in app.env.metadata.get(pagename, {}):  # it has the same colours
        sheets = ["resume-views.css", *sheets]
    if writes_one_page(app.builder):
        sheets = [*_SHEETS]
    for name in sheets:
        app.add_css_file(name, priority=_AFTER_THEME)


def _sheets(page: Page) -> list[str]:
    names = {placed.name for placed in page.views}
    wanted = {
        "resume-views.css": names or page.references,
        "resume-work.css": names & _WORK,
        "resume-skills.css": names & _SKILLS,
    }
    return [name for name, is_wanted in wanted.items() if is_wanted]


def _has_palette(app: Sphinx) -> bool:
    """Whether the theme has the palette, as ours has."""
    return palette.CONTEXT in app.config.html_context


def setup(app: Sphinx) -> None:
    """Add the setting of the accent, and the style sheets."""
    palette.add_setting(app)
    app.connect("builder-inited", write_styles)
    app.connect("html-page-context", load_styles)
