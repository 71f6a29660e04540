"""Finding a skill: as one types, on the search page, and in the explorer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.search import explorer, lookup
from sphinx_resume.wording import Wording

if TYPE_CHECKING:
    from sphinx.application import Sphinx


HERE = Path(__file__).parent


def use(app: Sphinx) -> None:
    """Put the box's script and style on every page (``builder-inited``)."""
    if _searches(app):
        app.config.html_static_path = [*app.config.html_static_path, str(HERE / "static")]
        app.add_css_file("resume-search.css")
        app.add_js_file("resume-search.js", loading_method="defer")


def _searches(app: Sphinx) -> bool:
    return isinstance(app.builder, StandaloneHTMLBuilder) and app.builder.search


def write_lookup(app: Sphinx, exception: Exception | None) -> None:
    """Write what the scripts look up (``build-finished``)."""
    if exception is None and _searches(app):
        domain = ResumeDomain.of(app.env)
        folder = app.outdir / "_static"
        if not (domain.unchanged and lookup.is_there(folder)):
            lookup.write_tables(folder, domain.career, Wording(app.config.language))


def setup(app: Sphinx) -> None:
    """Add the search to every page of an HTML site."""
    explorer.setup(app)
    app.connect("builder-inited", use)
    app.connect("build-finished", write_lookup)
