"""The skill explorer: an empty element that a script fills. Without scripts it shows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from sphinx_resume.builders import has_search
from sphinx_resume.directives.base import ViewDirective
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording
from sphinx_resume.matching import page
from sphinx_resume.matching.facts import months_employed
from sphinx_resume.output import write
from sphinx_resume.search import answer_labels

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


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
    app.add_js_file("resume-names.js", loading_method="defer")
    app.add_js_file("resume-search.js", loading_method="defer")


def add_script(
    app: Sphinx, pagename: str, _template: str, _context: dict[str, Any], _tree: object
) -> None:
    """Load the script and styles on the pages that have an explorer (``html-page-context``)."""
    if has_search(app.builder) and _MARK in app.env.metadata[pagename]:
        add_search_files(app)
        app.add_css_file("resume-explorer.css")
        app.add_css_file("resume-answer.css")
        app.add_js_file("resume-explorer.js", loading_method="defer")


def page_of(env: BuildEnvironment) -> str:
    """The page that has the explorer, the first by name if there are several; or nothing."""
    return min((name for name in env.found_docs if _MARK in env.metadata[name]), default="")


def write_scripts(app: Sphinx, exception: Exception | None) -> None:
    """Write the scripts that read an advertisement (``build-finished``)."""
    if exception is None and has_search(app.builder) and page_of(app.env):
        scripts = page.scripts(months_employed(ResumeDomain.of(app.env).career))
        for name, content in (
            *scripts.items(),
            (answer_labels.NAME, answer_labels.script(Wording.of(app.config))),
        ):
            write(app.outdir / "_static" / name, content)


def setup(app: Sphinx) -> None:
    """Add the directive to the domain."""
    app.add_directive_to_domain("resume", "skill-explorer", SkillExplorerDirective)
    app.connect("html-page-context", add_script)
    app.connect("build-finished", write_scripts)
