"""What there is to translate: the texts of all pages, as far as a build shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx import addnodes
from sphinx.util.nodes import extract_messages

from sphinx_resume.career.model import Source
from sphinx_resume.config import is_set, source_of_setting
from sphinx_resume.exports.files import reading_order
from sphinx_resume.reading.absent import TagsOfAnyBuilder
from sphinx_resume.reading.resolved_pages import drop_skipped
from sphinx_resume.reading.translation import CareerText, place_texts
from sphinx_resume.translation.catalog import Text

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

TEXTS_IN_CONF = ("html_title", "resume_environment_label")
_FORMATS = ("html", "latex", "epub", "text")


def texts(app: Sphinx) -> list[Text]:
    """The texts in the order of the navigation, each once; after them those that may stay."""
    sources: dict[str, list[Source]] = {}
    names: set[str] = set()
    for name in TEXTS_IN_CONF:
        if is_set(app.config, name) and app.config[name]:
            sources.setdefault(app.config[name], []).append(source_of_setting(app, name))
    for docname in reading_order(app.env):
        document = app.env.get_doctree(docname)
        _drop_hidden(app, document)
        place_texts(document)
        path = str(app.env.doc2path(docname))
        for node, text in extract_messages(document):
            sources.setdefault(text, []).append(Source(path, node.line or 1))
            if isinstance(node, CareerText) and node["is_name"]:
                names.add(text)
    unsorted = [
        Text(text, tuple(dict.fromkeys(places)), text in names) for text, places in sources.items()
    ]
    return sorted(unsorted, key=lambda text: text.is_optional)


def _drop_hidden(app: Sphinx, document: nodes.document) -> None:
    """Take out what no build with these tags shows."""
    tags = TagsOfAnyBuilder(app.tags, [set(), *({name} for name in _FORMATS)])
    for only in list(document.findall(addnodes.only)):
        if only.parent is not None and not tags.eval_condition(only["expr"]):
            only.parent.remove(only)
    drop_skipped(app, document)
