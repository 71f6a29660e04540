"""Reads what one document gives to the career.

The directives left their declarations in the document; here they get what only the whole
document tells: titles, headings, and the sentences that stand under them. The document may
be as it was read, or resolved (see `resolved_pages`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_resume.career.characters import canonical
from sphinx_resume.career.model import Block, Engagement, Skill
from sphinx_resume.career.page import Address, CrossReference, Page
from sphinx_resume.reading.addresses import anchor_of
from sphinx_resume.reading.nodes import view
from sphinx_resume.reading.sentences import is_empty, sentences, source_of
from sphinx_resume.reading.text import Reader, bare_of, text_of, title_of

if TYPE_CHECKING:
    from sphinx_resume.career.model import Declaration
    from sphinx_resume.reading.sentences import Sentence


def read_page(document: nodes.document, docname: str) -> Page:
    """All that this document gives: declarations, sentences, references and views."""
    reader = Reader(document)
    views = list(document.findall(view))
    for placeholder in views:
        placeholder["about"] = _anchor(placeholder.parent)
    blocks: dict[int, list[Block]] = defaultdict(list)
    for sentence in sentences(document):
        blocks[id(sentence.owner)].append(block_of(sentence, docname))
    declared = tuple(
        _complete(placeholder, docname, tuple(blocks[id(placeholder)]), reader)
        for placeholder in views
        if placeholder["declares"]
    )
    return Page(
        title=title_of(document, reader),
        declared=declared,
        blocks=tuple(blocks[id(None)]),
        references=(
            *(
                CrossReference(xref["reftype"], xref["reftarget"], source_of(xref))
                for xref in document.findall(addnodes.pending_xref)
                if xref["refdomain"] == "resume"
            ),
            *(
                CrossReference("skill", name, source_of(placeholder))
                for placeholder in views
                for name in placeholder.placed.skills
            ),
        ),
        views=tuple(placeholder.placed for placeholder in views),
        empty=tuple(
            source_of(item)
            for item in document.findall(nodes.list_item)
            if declared and is_empty(item, reader)
        ),
        addresses=tuple(
            Address(name, source_of(paragraph))
            for paragraph in document.findall(nodes.paragraph)
            for name in paragraph["names"]
        ),
    )


def block_of(sentence: Sentence, docname: str) -> Block:
    """The model of a sentence that has its address."""
    return Block(
        docname,
        anchor_of(sentence),
        text_of(sentence.pieces),
        sentence.level,
        source_of(sentence.node),
        bare_of(sentence.pieces),
        sentence.marker,
        sentence.is_heading,
    )


def _complete(
    placeholder: view, docname: str, blocks: tuple[Block, ...], reader: Reader
) -> Declaration:
    """A declaration with what its directive could not know."""
    declared: Declaration = replace(
        placeholder["declares"],
        docname=docname,
        anchor=_anchor(placeholder.parent),
        blocks=blocks,
    )
    if isinstance(declared, Engagement):
        titled = replace(declared, title=canonical(title_of(placeholder.parent, reader)))
        title = canonical(placeholder.get("title", titled.title))
        organization = next(iter(declared.originals), declared.organization)
        originals = (f"{title}, {organization}", title)
        return titled if originals[0] == titled.name else replace(titled, originals=originals)
    if isinstance(declared, Skill):
        above = placeholder.parent.parent
        return replace(declared, category=title_of(above, reader) if _anchor(above) else "")
    return declared


def _anchor(element: nodes.Element | None) -> str:
    """Its id, or ``""`` for the section that is the whole page."""
    if element is None or not isinstance(element, nodes.section):
        return ""
    if isinstance(element.parent, nodes.document):
        return ""
    return str(element["ids"][0])
