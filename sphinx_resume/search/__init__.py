"""Finding a skill: as one types, on the search page, and in the explorer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording
from sphinx_resume.search import explorer, lookup

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


HERE = Path(__file__).parent
_PAGE = "search"


def use(app: Sphinx) -> None:
    """Put the box's script and style on every page (``builder-inited``)."""
    if _searches(app):
        app.config.html_static_path = [*app.config.html_static_path, str(HERE / "static")]
        app.add_css_file("resume-search.css")
        app.add_js_file("resume-search.js", loading_method="defer")


def _searches(app: Sphinx) -> bool:
    return isinstance(app.builder, StandaloneHTMLBuilder) and app.builder.search


def yield_to_search(app: Sphinx, env: BuildEnvironment, _docnames: list[str]) -> None:
    """Tell of a page that the search page takes the place of (``env-before-read-docs``)."""
    if _searches(app) and app.builder.name != "singlehtml" and _PAGE in env.found_docs:
        source = Source(str(env.doc2path(_PAGE)), 1)
        found = f"the page {_PAGE!r} is not to be seen, since that of the search is called so"
        Problem("placement", source, found, "Give the file another name.").warn()


def forget_words(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Take words out of Sphinx's index that stand nowhere any more (``html-collect-pages``).

    It keeps those of earlier builds, among them what only a build of another tag shows.
    """
    indexer = getattr(app.builder, "indexer", None)
    for name in ("_mapping", "_title_mapping"):
        words: dict[str, set[str]] = getattr(indexer, name, {})
        for word in [word for word, documents in words.items() if not documents]:
            del words[word]
    return []


def write_lookup(app: Sphinx, exception: Exception | None) -> None:
    """Write what the scripts look up (``build-finished``)."""
    if exception is None and _searches(app):
        domain = ResumeDomain.of(app.env)
        folder = app.outdir / "_static"
        lookup.write_tables(folder, domain.career, Wording(app.config.language))


def setup(app: Sphinx) -> None:
    """Add the search to every page of an HTML site."""
    explorer.setup(app)
    app.connect("builder-inited", use)
    app.connect("env-before-read-docs", yield_to_search)
    app.connect("html-collect-pages", forget_words)
    app.connect("build-finished", write_lookup)
