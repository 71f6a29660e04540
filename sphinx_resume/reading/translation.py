"""Translations of what is no sentence: options, names, and the titles that are made of names.

Sphinx translates sentences and headings, from the catalogs in ``locale_dirs``. The other texts of
the career are in the same catalogs. A name that is translated is still reached by the name in the
sources (`Declared.originals`), and a reference without a text of its own shows the translation.
"""

from __future__ import annotations

import gettext
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.i18n import docname_to_domain

from sphinx_resume.career.characters import canonical
from sphinx_resume.career.fields import fields_of
from sphinx_resume.career.model import Engagement, Skill
from sphinx_resume.reading.nodes import view

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from sphinx.application import Sphinx

    from sphinx_resume.career.model import Declaration


class Translate(SphinxTransform):
    """Translates what Sphinx does not."""

    default_priority = 21  # Sphinx translates at 20

    def apply(self, **_kwargs: Any) -> None:
        """Translate declarations, the titles made of their names, and references to them."""
        catalog = self._find_catalog()
        if catalog is None:
            return
        translate = catalog.gettext
        for placeholder in self.document.findall(view):
            declared = placeholder["declares"]
            if declared is None:
                continue
            placeholder["declares"] = translated_declaration(declared, translate)
            title = placeholder.parent.next_node(nodes.title)
            if title is not None and title.get("translatable") is False:
                title[:] = [nodes.Text(placeholder["declares"].name)]
        for reference in self.document.findall(addnodes.pending_xref):
            if reference["refdomain"] == "resume" and not reference["refexplicit"]:
                name = translate(reference["reftarget"])
                text = reference[0]
                if name != reference["reftarget"] and isinstance(text, nodes.Element):
                    text[:] = [nodes.Text(name)]

    def _find_catalog(self) -> gettext.NullTranslations | None:
        """What translates this page, if anything does."""
        docname = self.env.current_document.docname
        domain = docname_to_domain(docname, self.config.gettext_compact)
        for folder in self.config.locale_dirs:
            path = self.env.srcdir / folder
            if gettext.find(domain, path, [self.config.language]):
                return gettext.translation(domain, path, [self.config.language])
        return None


def translated_declaration(declared: Declaration, translate: Callable[[str], str]) -> Declaration:
    """A declaration in another language, as far as its directive knows it."""

    def text(value: str) -> str:
        other = translate(value) if value else ""
        return value if other == value else canonical(other)

    changes: dict[str, Any] = {}
    for field in fields_of(type(declared)):
        value = getattr(declared, field.name, None)
        if not value or not field.is_translatable:
            continue
        if field.value == "skills":
            changes[field.name] = tuple(
                replace(listing, text=text(listing.text)) for listing in value
            )
        elif isinstance(value, tuple):
            changes[field.name] = tuple(map(text, value))
        else:
            changes[field.name] = text(value)
    other: Declaration = replace(declared, **changes)
    names = _names_of(declared)
    return other if _names_of(other) == names else replace(other, originals=names)


def _names_of(declared: Declaration) -> tuple[str, ...]:
    """The names that references use for it, as far as its directive knows them."""
    if isinstance(declared, Engagement):
        return (declared.organization,)
    return (declared.name, *(declared.aliases if isinstance(declared, Skill) else ()))


class CareerText(nodes.Element, addnodes.translatable):
    """A text of a declaration, where texts are collected; ``is_name`` if it may stay as it is.

    Sphinx collects no node without a ``uid``.
    """

    uid = ""

    def preserve_original_messages(self) -> None:
        """There is nothing to be done: it is translated elsewhere."""

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Likewise."""

    def extract_original_messages(self) -> list[str]:
        """The text."""
        return [self["text"]]


def collect_texts(app: Sphinx, document: nodes.document, _docname: str) -> None:
    """Let Sphinx's own builder collect texts, and nothing that is rendered (``doctree-resolved``)."""
    if app.builder.name == "gettext":
        place_texts(document)


def place_texts(document: nodes.document) -> None:
    """Put the texts of declarations in the place of views.

    What a view shows is made of them, and of sentences that stand elsewhere.
    """
    for placeholder in list(document.findall(view)):
        declared = placeholder["declares"]
        private = placeholder.get("private", ())
        collected = [] if declared is None else [*_texts_of(declared, private)]
        placeholder.parent.replace(placeholder, collected)


def _texts_of(declared: Declaration, private: Collection[str]) -> Iterator[CareerText]:
    """The texts of a declaration that may be translated; none that the sources do not have."""
    for field in fields_of(type(declared)):
        if not field.is_translatable or field.option in private:
            continue
        value = getattr(declared, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            text = part if isinstance(part, str) else part.text
            if text:
                node = CareerText("", text=text, is_name=field.is_name)
                node.source, node.line = declared.source
                yield node
