"""Finds the sentences of a document, gives each an address, and reads what it mentions.

A sentence is a *block*: the paragraph of a list item, or a paragraph that stands alone. An
address is made from a block's first words alone, so that it stays when another block is
added and moves only when those words change; blocks that begin alike take more words. A
target that the author placed before the text (``(name)=``) is its address instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.career.model import Block, Run, Source
from sphinx_resume.career.names import slug
from sphinx_resume.reading.nodes import view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.model import Style

# Paragraphs in these are no sentences of the career: tables refer to skills, notes remark.
_ASIDE = (nodes.table, nodes.footnote, nodes.citation, nodes.system_message, nodes.topic)
_STYLES: dict[type[nodes.Element], Style] = {
    nodes.emphasis: "emphasis",
    nodes.strong: "strong",
    nodes.literal: "literal",
}
_WORDS = 6
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"


def is_mention(node: nodes.Node) -> bool:
    """Whether this is a ``{skill}`` reference."""
    return (
        isinstance(node, addnodes.pending_xref)
        and node["refdomain"] == "resume"
        and node["reftype"] == "skill"
    )


def paragraphs(document: nodes.document) -> Iterator[nodes.paragraph]:
    """The paragraphs that are sentences of the career, in order."""
    declaring = any(found["declares"] for found in document.findall(view))
    for paragraph in document.findall(nodes.paragraph):
        if not paragraph.astext().strip() or _is_aside(paragraph):
            continue
        if declaring or any(is_mention(node) for node in paragraph.findall()):
            yield paragraph


def _is_aside(paragraph: nodes.paragraph) -> bool:
    return any(isinstance(each, _ASIDE) for each in _ancestors(paragraph))


def _ancestors(node: nodes.Element) -> Iterator[nodes.Element]:
    parent: nodes.Element | None = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


class AddressBlocks(SphinxTransform):
    """Gives every sentence an address of its own."""

    # After translations are in place (20) and the author's own targets (260).
    default_priority = 700

    def apply(self, **_kwargs: Any) -> None:
        """Put a target into each paragraph; on a ``<li>`` LaTeX would drop it."""
        unnamed = [found for found in paragraphs(self.document) if not found["ids"]]
        anchors = distinct([paragraph.astext() for paragraph in unnamed], set(self.document.ids))
        for paragraph, anchor in zip(unnamed, anchors, strict=True):
            target = nodes.target("", "", ids=[anchor])
            self.document.set_id(target)
            paragraph.insert(0, target)


def distinct(texts: list[str], taken: set[str]) -> list[str]:
    """An address for each text, none of them ``taken``: as few words as tell it apart."""
    words = [slug(text).split("-") for text in texts]
    anchors = ["-".join(own[:_WORDS]) for own in words]
    for length in range(_WORDS + 1, max(map(len, words), default=0) + 1):
        alike = {anchor for anchor in anchors if anchors.count(anchor) > 1}
        if not alike:
            break
        anchors = [
            "-".join(own[:length]) if anchor in alike else anchor
            for own, anchor in zip(words, anchors, strict=True)
        ]
    found: list[str] = []
    for wanted in anchors:
        free = anchor = wanted or "block"
        number = 1
        while free in taken:
            number += 1
            free = f"{anchor}-{number}"
        taken.add(free)
        found.append(free)
    return found


def block(paragraph: nodes.paragraph, docname: str) -> Block:
    """The model of a paragraph that has its address."""
    anchors = [*paragraph["ids"]]
    anchors += [i for target in paragraph.findall(nodes.target) for i in target["ids"]]
    text = tuple(_joined(_runs(paragraph, (), None)))
    level = sum(isinstance(each, nodes.list_item) for each in _ancestors(paragraph))
    return Block(
        docname,
        anchors[0],
        text,
        level,
        source_of(paragraph),
        _bare(paragraph),
        conditions(paragraph),
    )


def conditions(node: nodes.Element) -> tuple[str, ...]:
    """Those under which ``{only}`` shows it."""
    return tuple(each["expr"] for each in _ancestors(node) if isinstance(each, addnodes.only))


def source_of(node: nodes.Node) -> Source:
    """Where a node was written.

    MyST sets no line on some, whose parent then tells it, and takes the text of an included
    file for the page's.
    """
    found: nodes.Node | None = node
    while found is not None and found.line is None:
        found = found.parent
    text = node.parent if isinstance(node, nodes.Text) else None
    path = (text or node).source or (found.source if found is not None else None)
    if path is None and node.document is not None:
        path = node.document["source"]
    return Source(path or "", (found.line or 1) if found is not None else 1)


def _runs(node: nodes.Node, styles: tuple[Style, ...], href: str | None) -> Iterator[Run]:
    if isinstance(node, nodes.Text):
        yield Run(node.astext().replace("\n", " "), None, styles, href)
    elif is_mention(node):
        yield Run(node.astext(), node["reftarget"], styles, href)  # type: ignore[index]
    elif isinstance(node, nodes.image):
        yield Run(node.get("alt", ""), None, styles, href)
    elif isinstance(node, (nodes.footnote_reference, nodes.target, nodes.raw)):
        return
    else:
        if isinstance(node, nodes.Element):
            href = node.get("refuri", href)
            style = _STYLES.get(type(node))
            if style and style not in styles:
                styles = (*styles, style)
        for child in node.children:
            yield from _runs(child, styles, href)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if not run.text:
            continue
        if last is None:
            last = run
        elif run.skill is None and (last.skill, last.styles, last.href) == (
            None,
            run.styles,
            run.href,
        ):
            last = Run(last.text + run.text, None, run.styles, run.href)
        else:
            yield last
            last = run
    if last is not None:
        yield last


def _bare(node: nodes.Node) -> str:
    """The text in which a skill may have been forgotten; see `Block`."""
    if isinstance(node, nodes.Text):
        return node.astext().replace("\n", " ")
    if isinstance(
        node, (addnodes.pending_xref, nodes.reference, nodes.literal, nodes.raw, nodes.math)
    ):
        return _HIDDEN
    if isinstance(node, nodes.inline) and "resume-skill" in node["classes"]:
        return _HIDDEN  # written `!name`: the author says that it is not the skill
    return "".join(_bare(child) for child in node.children)
