"""Reads again, once all is read, the pages that may change until they are written.

A page is *final* if nothing in it can change between reading and writing. Others may lose
parts (``{only}``, ``{ifconfig}``, ``{todo}``, whatever an extension removes) or gain words (links
that take their text from their target). These are resolved once before anything is made of the
career, and read in that form: so what a build does not show is in no output.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.util.logging import suppress_logging

from sphinx_resume.reading.text import is_nameless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

# Nodes of docutils and Sphinx that something is done with before they are written.
_UNRESOLVED = (
    addnodes.only,
    addnodes.number_reference,
    addnodes.pending_xref_condition,
    nodes.pending,
    nodes.substitution_reference,
)
_KNOWN_NODES = ("docutils.nodes", "sphinx.addnodes", "sphinx_resume.")
# Those who change no node of docutils or Sphinx that another put there.
_KNOWN_LISTENERS = (
    "docutils.",
    "furo",
    "myst_parser.",
    "sphinx.",
    "sphinx_design.",
    "sphinx_resume",
)


def is_final(document: nodes.document) -> bool:
    """Whether nothing of a document that has been read can change until it is written."""
    return not any(map(_may_change, document.findall(nodes.Element)))


def _may_change(node: nodes.Element) -> bool:
    if isinstance(node, addnodes.pending_xref) and node["refdomain"] != "resume":
        return not node.get("refexplicit") or is_nameless(node)
    return isinstance(node, _UNRESOLVED) or not type(node).__module__.startswith(_KNOWN_NODES)


def may_be_changed(app: Sphinx) -> bool:
    """Whether others work on resolved pages, who may remove anything."""
    listeners = app.events.listeners.get("doctree-resolved", [])
    handlers = [listener.handler for listener in listeners]
    handlers += app.registry.get_post_transforms()
    return not all(_module_of(handler).startswith(_KNOWN_LISTENERS) for handler in handlers)


def _module_of(handler: object) -> str:
    return str(getattr(handler, "__module__", None) or type(handler).__module__)


def number_sections(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Number sections and figures, for references to them; gives the pages that this changes.

    Sphinx does so a moment later, and then finds it done.
    """
    return TocTreeCollector().get_updated_docs(app, env)


def resolve(app: Sphinx, docname: str) -> nodes.document:
    """A page as this build shows it, but for what is rendered from the career.

    What is wrong with it is reported when it is written.
    """
    document = app.env.get_doctree(docname)
    with suppress_logging(), _with_page_addresses(app.builder), _without_career(app):
        app.env.get_and_resolve_doctree(docname, app.builder, tags=app.tags, doctree=document)
    return document


def drop_skipped(app: Sphinx, document: nodes.document, _docname: str = "") -> None:
    """Take out what the writer skips, or the search would find it (``doctree-resolved``).

    These are nodes of extensions that it leaves out with all of their text.
    """
    for node in list(document.findall(nodes.Element)):
        is_foreign = not type(node).__module__.startswith(_KNOWN_NODES)
        if is_foreign and any(node.findall(nodes.Text)) and _is_skipped(node, app):
            node.parent.remove(node)


@contextmanager
def _without_career(app: Sphinx) -> Iterator[None]:
    """Keep the rest of this extension from rendering anything of the career on resolved pages."""
    listeners = app.events.listeners["doctree-resolved"]
    app.events.listeners["doctree-resolved"] = [
        listener
        for listener in listeners
        if listener.handler is drop_skipped
        or not _module_of(listener.handler).startswith("sphinx_resume")
    ]
    try:
        yield
    finally:
        app.events.listeners["doctree-resolved"] = listeners


@contextmanager
def _with_page_addresses(builder: Builder) -> Iterator[None]:
    """Let every page have an address, so that links to it can be resolved.

    Builders of one file know their pages only when they write; the address does not matter
    here.
    """
    builder.get_target_uri = lambda docname, typ=None: docname  # type: ignore[method-assign]
    try:
        yield
    finally:
        del builder.get_target_uri  # the method is there again


def _is_skipped(node: nodes.Element, app: Sphinx) -> bool:
    """Whether the writer skips a node of an extension, as it does with ``{todo}``."""
    handlers = app.registry.translation_handlers
    visitors = (
        handlers.get(app.builder.name) or handlers.get(app.builder.format) or handlers.get("html")
    )
    visit, _depart = (visitors or {}).get(type(node).__name__, (None, None))
    if visit is None:
        return False
    translator = _Translator(app)
    try:
        with suppress_logging():
            visit(translator, node)
    except nodes.SkipNode:
        return not translator.body
    except Exception:  # noqa: BLE001 -- the stand-in is not all that a translator is
        return False
    return False


class _Translator:
    """Stands in for a translator: whatever it is asked to do comes to nothing."""

    def __init__(self, app: Sphinx) -> None:
        self.config = app.config
        self.builder = app.builder
        self.settings = app.env.settings
        self.body: list[str] = []
        self.context: list[str] = []

    def __getattr__(self, _name: str) -> Any:
        return lambda *_args, **_options: ""
