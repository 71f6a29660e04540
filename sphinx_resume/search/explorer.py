"""The skill explorer: an empty element that a script fills. Without scripts it shows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from sphinx_resume.builders import has_search
from sphinx_resume.directives.base import ViewDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_MARK = "resume-explorer"


class SkillExplorerDirective(ViewDirective):
    """``{skill-explorer}``: choose skills, and see the work that has all of them."""

    def run(self) -> list[nodes.Node]:
        """An empty element that the script finds."""
        self.check()
        self.env.metadata[self.env.current_document.docname][_MARK] = "yes"
        return [nodes.container(classes=[_MARK])]


def add_search_files(app: Sphinx) -> None:
    """Load what the explorer shares with the search box."""
    app.add_css_file("resume-search.css")
    app.add_js_file("resume-search.js", loading_method="defer")


def add_script(
    app: Sphinx, page: str, _template: str, _context: dict[str, Any], _tree: object
) -> None:
    """Load the script on the pages that have an explorer (``html-page-context``)."""
    if has_search(app.builder) and _MARK in app.env.metadata[page]:
        add_search_files(app)
        app.add_js_file("resume-explorer.js", loading_method="defer")


def setup(app: Sphinx) -> None:
    """Add the directive to the domain."""
    app.add_directive_to_domain("resume", "skill-explorer", SkillExplorerDirective)
    app.connect("html-page-context", add_script)
