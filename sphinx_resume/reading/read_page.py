"""Reads what one document gives to the career, once all of it has been parsed.

The directives left their declarations in the document; here they get what only the whole
document tells: titles, headings, and the sentences that stand under them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_resume.career.model import Address, CrossReference, Engagement, Page, Skill
from sphinx_resume.reading.nodes import view
from sphinx_resume.reading.sentences import block, conditions, paragraphs, source_of

if TYPE_CHECKING:
    from sphinx_resume.career.model import Block, Declaration


def page(document: nodes.document, docname: str) -> Page:
    """All that this document declares, says, refers to and shows of the career."""
    views = list(document.findall(view))
    for found in views:
        found["about"] = _anchor(found.parent)
    declaring = {id(found.parent): found for found in views if found["declares"]}
    sentences: dict[int, list[Block]] = defaultdict(list)
    for paragraph in paragraphs(document):
        owner: nodes.Element | None = paragraph.parent
        while owner is not None and id(owner) not in declaring:
            owner = owner.parent
        sentences[id(owner)].append(block(paragraph, docname))
    declared = tuple(
        _completed(found, docname, tuple(sentences[key])) for key, found in declaring.items()
    )
    return Page(
        title=_title(document),
        declared=declared,
        blocks=tuple(sentences[id(None)]),
        references=(
            *(
                CrossReference(xref["reftype"], xref["reftarget"], source_of(xref))
                for xref in document.findall(addnodes.pending_xref)
                if xref["refdomain"] == "resume"
            ),
            *(
                CrossReference("skill", name, source_of(found))
                for found in views
                for name in _skills_of(found)
            ),
        ),
        views=tuple((found["name"], found["about"]) for found in views),
        empty=tuple(
            source_of(item)
            for item in document.findall(nodes.list_item)
            if declared and not item.astext().strip() and not any(item.findall(nodes.image))
        ),
        addresses=tuple(
            Address(name, source_of(paragraph), conditions(paragraph))
            for paragraph in document.findall(nodes.paragraph)
            for name in paragraph["names"]
        ),
    )


def _skills_of(found: view) -> tuple[str, ...]:
    """The skills that an author chose for a view."""
    return tuple(found.get("skills", ()))


def _completed(found: view, docname: str, blocks: tuple[Block, ...]) -> Declaration:
    declared: Declaration = replace(
        found["declares"],
        docname=docname,
        anchor=_anchor(found.parent),
        blocks=blocks,
        only=conditions(found),
    )
    if isinstance(declared, Engagement):
        return replace(declared, title=_title(found.parent))
    if isinstance(declared, Skill):
        above = found.parent.parent
        return replace(declared, category=_title(above) if _is_category(above) else "")
    return declared


def _is_category(section: nodes.Node) -> bool:
    return isinstance(section, nodes.section) and bool(_anchor(section))


def _title(element: nodes.Element | None) -> str:
    title = element.next_node(nodes.title) if element is not None else None
    return title.astext() if title is not None else ""


def _anchor(element: nodes.Element | None) -> str:
    """Its id, or ``""`` for the section that is the whole page."""
    if element is None or not isinstance(element, nodes.section):
        return ""
    if isinstance(element.parent, nodes.document):
        return ""
    return str(element["ids"][0])
