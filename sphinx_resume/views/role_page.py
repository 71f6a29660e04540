"""What is special of a page that is one role's: its name everywhere, and what it ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.career.model import Engagement, Position
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import enumerated
from sphinx_resume.reading.nodes import view

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.views.renderer import Renderer


class AppendNeighbours(SphinxTransform):
    """Puts the neighbours of a position at the end of its text."""

    default_priority = 600

    def apply(self, **_kwargs: Any) -> None:
        """Add the view to each section that declares a position."""
        for placeholder in list(self.document.findall(view)):
            if isinstance(placeholder["declares"], Position):
                placeholder.parent.append(view.of("neighbours", placeholder["docname"]))


def name_page(app: Sphinx, document: nodes.document) -> None:
    """Call the page "Title, Organization" wherever it is listed (``doctree-read``).

    The same title at two organizations could not be told apart in the navigation, the
    search or the browser's tabs.
    """
    env, docname = app.env, app.env.current_document.docname
    domain = ResumeDomain.of(env)
    for declared in domain.pages[docname].declared:
        if isinstance(declared, Engagement) and not declared.anchor and declared.title:
            name = enumerated((declared.title, declared.organization))
            env.titles[docname] = nodes.title("", name)
            env.longtitles[docname] = nodes.title("", name)
            entry = env.tocs[docname].next_node(nodes.reference)
            if entry is not None:
                entry.children = []
                entry.append(nodes.Text(name))


def name_employer(section: nodes.Element, name: nodes.Node, renderer: Renderer) -> None:
    """Have the heading of a section name the employer too, in HTML.

    Its id stays as it is.
    """
    title = section.next_node(nodes.title)
    if title is None or not renderer.is_for("html"):
        return
    section["classes"].append("resume-role")
    title += [*renderer.comma(is_seen=False), renderer.inline("resume-within", name)]


def drop_page_neighbours(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Leave out Furo's links to the next page, which neighbours in time replace."""
    domain = ResumeDomain.of(app.env)
    page = domain.pages.get(pagename)
    if page and any(isinstance(declared, Position) for declared in page.declared):
        context["prev"] = context["next"] = None
