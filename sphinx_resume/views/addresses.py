"""The address of each sentence: on the paragraph itself, with a quiet link to copy it from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.builders import is_book
from sphinx_resume.i18n import _
from sphinx_resume.reading.sentences import ancestors
from sphinx_resume.views.figures import figure_node, split_figures, with_unit

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def place_addresses(app: Sphinx, document: nodes.document, _docname: str) -> None:
    """Put the id of each sentence on its paragraph in HTML (``doctree-resolved``).

    Previews of links show the element that has the id: an empty one, as other builders need
    it, is an empty box. Views have no addresses, so this comes before them: they make a tree
    many times as large.
    """
    if app.builder.format != "html":
        return
    for paragraph in document.findall(nodes.paragraph):
        first = paragraph[0] if paragraph.children else None
        if isinstance(first, nodes.target) and not first.get("refuri") and first["ids"]:
            paragraph["ids"] = [*first["ids"], *paragraph["ids"]]
            paragraph.remove(first)


def link_sentences(app: Sphinx, works: list[nodes.Element], named: set[str]) -> None:
    """Set the figures of sentences bold, and add the links in HTML.

    A link has no text of its own, so that none is copied with the sentence. Paragraphs of what
    declares nothing get none. The link of a sentence that its author gave a name has the first
    of its figures, which styles may show beside it.

    Args:
        app: The build.
        works: The sections of what has sentences, once their views are rendered.
        named: The ids that the author of the page gave.

    """
    if app.builder.format != "html" or is_book(app.builder):
        return
    title = escape(_("Link to this sentence"))
    outermost = [work for work in works if not any(above in works for above in ancestors(work))]
    for paragraph in (text for work in outermost for text in work.findall(nodes.paragraph)):
        figures = _embolden_figures(paragraph)
        anchor = next(iter(paragraph["ids"]), "")
        if anchor:
            data = ""
            if figures and anchor in named:
                figure = with_unit(figures[0], paragraph.astext())
                data = f' data-figure="{escape(figure)}"'
            link = f'<a class="headerlink" href="#{escape(anchor)}" title="{title}"{data}></a>'
            paragraph.append(nodes.raw("", link, format="html"))


def _embolden_figures(paragraph: nodes.paragraph) -> list[str]:
    """Set the figures of a sentence bold, as where it is quoted; gives them."""
    figures: list[str] = []
    for text in [node for node in paragraph.children if isinstance(node, nodes.Text)]:
        parts = [*split_figures(text.astext())]
        own = [part for part, is_figure in parts if is_figure]
        if own:
            figures += own
            styled = [
                figure_node(part) if is_figure else nodes.Text(part) for part, is_figure in parts
            ]
            paragraph.replace(text, styled)
    return figures
