"""From a document tree to the model: nodes, sentences, one page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.reading import absent
from sphinx_resume.reading.addresses import AddressSentences, NoteWords
from sphinx_resume.reading.comments import CleanSources, DropComments
from sphinx_resume.reading.heading_ids import NameHeadings
from sphinx_resume.reading.resolved_pages import drop_skipped
from sphinx_resume.reading.translation import Translate, collect_texts

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Drop comments, and give headings and sentences their addresses, while a page is read."""
    app.add_transform(CleanSources)
    app.add_transform(DropComments)
    app.add_transform(NameHeadings)
    app.add_transform(NoteWords)
    app.add_transform(Translate)
    app.add_transform(AddressSentences)
    app.connect("doctree-resolved", drop_skipped, priority=100)
    absent.setup(app)
    app.connect("doctree-resolved", collect_texts, priority=400)  # before views are rendered
