"""The search: a box that suggests skills, results on the search page, and the skill explorer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcssmin import cssmin
from rjsmin import jsmin

from sphinx_resume.builders import has_search, writes_pages
from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording
from sphinx_resume.output import write
from sphinx_resume.search import east_asian, explorer, index, lookup

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


_STATIC = Path(__file__).with_name("static")
# jsmin takes the blanks out of a template that stands within another one: name the inner one.
_SMALLER = {".css": cssmin, ".js": jsmin}
_PAGE = "search"
_NOT_FOUND = "404"  # it has a box too


def write_files(app: Sphinx) -> None:
    """Write the scripts and styles that pages may load (``builder-inited``)."""
    if not has_search(app.builder):
        return
    for path in sorted(_STATIC.iterdir()):
        small = _SMALLER[path.suffix](path.read_text("utf-8"))
        write(Path(app.outdir, "_static", path.name), small.encode())


def add_box(app: Sphinx) -> None:
    """Load the box's script on every page (``builder-inited``).

    It loads the rest of the search, four fifths of it, when the box gets the focus.
    """
    if has_search(app.builder):
        app.add_js_file("resume-box.js", loading_method="defer")


def add_results(
    app: Sphinx, page: str, _template: str, _context: dict[str, Any], _doctree: object
) -> None:
    """Load the script and style of the search page there (``html-page-context``)."""
    if page == _PAGE and has_search(app.builder):
        explorer.add_search_files(app)
        app.add_js_file("resume-results.js", loading_method="defer")
    if page in {_PAGE, _NOT_FOUND} and has_search(app.builder):
        app.add_css_file("resume-results.css")


def check_names(app: Sphinx, env: BuildEnvironment, _docnames: list[str]) -> None:
    """Report a page that the search page would overwrite (``env-before-read-docs``)."""
    if has_search(app.builder) and writes_pages(app.builder) and _PAGE in env.found_docs:
        source = Source(str(env.doc2path(_PAGE)), 1)
        message = f"the page {_PAGE!r} is hidden by the search page, which has the same name"
        Problem("placement", source, message, "Rename the file.").warn()


def write_lookup(app: Sphinx, exception: Exception | None) -> None:
    """Write the data of the scripts (``build-finished``)."""
    if exception is None and has_search(app.builder):
        career = ResumeDomain.of(app.env).career
        folder, words = app.outdir / "_static", Wording.of(app.config)
        lookup.write_tables(folder, career, words, explorer.page_of(app.env))


def setup(app: Sphinx) -> None:
    """Add the explorer to pages that place it, its data, and an index without private words."""
    explorer.setup(app)
    index.setup(app)
    app.connect("builder-inited", write_files)
    app.connect("build-finished", write_lookup)


def setup_site(app: Sphinx) -> None:
    """Add the search box to every page of an HTML site, and our hits to its search page."""
    east_asian.setup(app)
    app.connect("builder-inited", add_box)
    app.connect("env-before-read-docs", check_names)
    app.connect("html-page-context", add_results)
