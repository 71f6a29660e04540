"""The place of the skill explorer, which the script fills; without scripts it is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.checked import View

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class Explorer(View):
    """``{skill-explorer}``: choose skills, and see the work that has all of them."""

    def run(self) -> list[nodes.Node]:
        """An empty element that the script finds."""
        self.check()
        return [nodes.container(classes=["resume-explorer"])]


def add_script(
    app: Sphinx, _page: str, _template: str, _context: dict[str, Any], tree: nodes.document | None
) -> None:
    """Load the script on the pages that have an explorer (``html-page-context``)."""
    holders = tree.findall(nodes.container) if tree is not None else ()
    searches = isinstance(app.builder, StandaloneHTMLBuilder) and app.builder.search
    if searches and any("resume-explorer" in holder["classes"] for holder in holders):
        app.add_js_file("resume-explorer.js", loading_method="defer")


def setup(app: Sphinx) -> None:
    """Add the directive to the domain."""
    app.add_directive_to_domain("resume", "skill-explorer", Explorer)
    app.connect("html-page-context", add_script)
