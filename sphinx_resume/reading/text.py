"""The text of a sentence: what the reader of the page reads. Every output has it from here.

Plain text has no place for some of what a page shows. There, this stands for it:

- a line break: a blank
- a superscript or subscript: raised or lowered characters (`career.characters`)
- code: its letters; mathematics: its source
- a footnote: its words in brackets, where it is referred to
- a box to tick: ``[x]`` or ``[ ]``
- an image: its alternative text

What only the builder writes is left out: the numbers of headings and captions, the name of a
box ("Note"), and the label of a footnote.

HTML within Markdown counts as in a browser. Characters that cannot be seen are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx import addnodes

from sphinx_resume.career.characters import visible
from sphinx_resume.career.model import Run, plain
from sphinx_resume.reading.nodes import MENTION
from sphinx_resume.reading.raw_html import RawHtml, is_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_resume.career.model import Style, Text

# Text that the page does not show, or not here.
_UNREAD = (
    nodes.comment,
    nodes.substitution_definition,
    nodes.pending,
    nodes.meta,
    nodes.system_message,
    nodes.docinfo,
    nodes.decoration,
    addnodes.index,
    addnodes.toctree,
)
# Cross references that take their text from their target, where the author gave none.
_NAMELESS = frozenset({"any", "doc", "eq", "myst", "numref", "ref"})
_STYLES: dict[type[nodes.Element], Style] = {
    nodes.emphasis: "emphasis",
    nodes.strong: "strong",
    nodes.literal: "literal",
    nodes.literal_block: "literal",
    addnodes.literal_emphasis: "emphasis",
    addnodes.literal_strong: "strong",
    nodes.superscript: "superscript",
    nodes.subscript: "subscript",
}
# What stands around the parts of a signature; between them are commas.
_BRACKETS: dict[type[nodes.Element], tuple[str, str]] = {
    addnodes.desc_parameterlist: ("(", ")"),
    addnodes.desc_type_parameter_list: ("[", "]"),
    addnodes.desc_optional: ("[", "]"),
}
# Of sphinx-design: the text of a link that is all of a card, in letters without height.
_UNSEEN = "sd-hide-link-text"
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_MARKED_UP = "\N{OBJECT REPLACEMENT CHARACTER}"


class Piece(NamedTuple):
    """A run, and what else is to be known of it.

    ``is_bare`` if a skill may have been forgotten in it; ``is_word`` if it is one of the
    words that make an address.
    """

    run: Run
    is_bare: bool = True
    is_word: bool = True


class Reader:
    """Reads the texts of one document, from its start to its end."""

    def __init__(self, document: nodes.document) -> None:
        self.html = RawHtml()
        self._is_in_note = False
        self._notes: dict[str, nodes.Element] = {
            name: note for note in document.findall(nodes.footnote) for name in note["ids"]
        }

        self._referred_to = {
            reference["refid"]
            for reference in document.findall(nodes.footnote_reference)
            if "refid" in reference
        }

    def is_read_where_referred_to(self, note: nodes.Element) -> bool:
        """Whether the words of a note stand in a sentence; see `pieces`."""
        return not self._referred_to.isdisjoint(note["ids"])

    def pieces(self, node: nodes.Node) -> tuple[Piece, ...]:
        """The text of a node, in order."""
        if isinstance(node, nodes.raw):  # HTML that goes on after it
            return tuple(self._pieces(node, (), None))
        depth = self.html.depth
        pieces = tuple(self._pieces(node, (), None))
        self.html.close_to(depth)
        return pieces

    def _pieces(
        self, node: nodes.Node, styles: tuple[Style, ...], href: str | None
    ) -> Iterator[Piece]:
        if isinstance(node, nodes.Text):
            if not self.html.is_hidden:
                styles = tuple(dict.fromkeys((*styles, *self.html.styles)))
                yield Piece(Run(node.astext(), None, styles, href))
        elif isinstance(node, nodes.raw):
            if is_html(node):
                for stretch in self.html.read(node.astext()):
                    run = Run(stretch.text, None, (*styles, *stretch.styles), href)
                    yield Piece(run, is_bare=False, is_word=stretch.is_word)
        elif isinstance(node, nodes.image):
            if not self.html.is_hidden:
                yield Piece(Run(node.get("alt", ""), None, styles, href))
        elif isinstance(node, (nodes.footnote_reference, nodes.footnote)):
            yield from self._note(node)
        elif isinstance(node, nodes.Element) and not is_unread(node):
            yield from self._element(node, styles, href)

    def _element(
        self, node: nodes.Element, styles: tuple[Style, ...], href: str | None
    ) -> Iterator[Piece]:
        if "refuri" in node and not node.get("internal"):
            href = node["refuri"]
        style = _STYLES.get(type(node))
        if style and style not in styles:
            styles = (*styles, style)
        skill = mentioned_skill(node)
        is_bare, is_word = not _is_marked_up(node), not is_nameless(node)
        for child in _with_signs(node):
            for piece in self._pieces(child, styles, href):
                run = piece.run if skill is None else piece.run._replace(skill=skill)
                yield Piece(run, piece.is_bare and is_bare, piece.is_word and is_word)

    def _note(self, reference: nodes.Element) -> Iterator[Piece]:
        """The words of a footnote, in brackets; one within it is left out."""
        if self._is_in_note:
            return
        note = self._notes.get(reference.get("refid", ""), reference)
        self._is_in_note = True
        words: list[Piece] = []
        for paragraph in note.children:
            if isinstance(paragraph, nodes.paragraph):
                words += [Piece(Run(" ")), *self._pieces(paragraph, (), None)]
        self._is_in_note = False
        if words:
            for piece in (Piece(Run(" (")), *words[1:], Piece(Run(")"))):
                yield piece._replace(is_word=False)


def _with_signs(node: nodes.Element) -> Iterable[nodes.Node]:
    """The parts of an element, with the signs that only its writer puts around them."""
    if isinstance(node, nodes.attribution):
        return (nodes.Text("—"), *node.children)
    if isinstance(node, addnodes.desc_returns):
        return (nodes.Text(" → "), *node.children)
    if type(node) not in _BRACKETS:
        return node.children
    opening, closing = _BRACKETS[type(node)]
    parts: list[nodes.Node] = [nodes.Text(opening)]
    is_first = not isinstance(node, addnodes.desc_optional)
    for child in node.children:
        if not is_first and not isinstance(child, addnodes.desc_optional):
            parts.append(nodes.Text(", "))
        parts.append(child)
        is_first = False
    return (*parts, nodes.Text(closing))


def is_unread(node: nodes.Element) -> bool:
    """Whether the page shows nothing of it, or not here."""
    return isinstance(node, _UNREAD) or _UNSEEN in node["classes"]


def mentioned_skill(node: nodes.Node) -> str | None:
    """The skill that this node mentions, as its author wrote it."""
    if isinstance(node, addnodes.pending_xref):
        is_ours = node["refdomain"] == "resume" and node["reftype"] == "skill"
        return str(node["reftarget"]) if is_ours else None
    return node.get(MENTION) if isinstance(node, nodes.Element) else None


def is_nameless(node: nodes.Node) -> bool:
    """Whether a reference takes its text from a target that may not have been read yet."""
    if isinstance(node, addnodes.number_reference):
        return True
    if not isinstance(node, addnodes.pending_xref) or node["reftype"] not in _NAMELESS:
        return False
    return not node.get("refexplicit") or node["reftype"] == "numref"


def _is_marked_up(node: nodes.Element) -> bool:
    if isinstance(
        node,
        (addnodes.pending_xref, nodes.reference, nodes.literal, nodes.FixedTextElement, nodes.math),
    ):
        return True
    # Written `!name`: it is not meant to be the skill.
    return isinstance(node, nodes.inline) and "resume-skill" in node["classes"]


def text_of(pieces: Iterable[Piece]) -> Text:
    """A text of these pieces, in as few runs as it can have."""
    runs: list[Run] = []
    for run in _with_single_blanks(piece.run for piece in pieces):
        last = runs[-1] if runs else None
        if last and run.skill is None and last[1:] == (None, run.styles, run.href):
            runs[-1] = last._replace(text=last.text + run.text)
        else:
            runs.append(run)
    if runs and runs[-1].text.endswith(" "):
        runs[-1] = runs[-1]._replace(text=runs[-1].text[:-1])
    return tuple(run for run in runs if run.text)


def _with_single_blanks(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with one blank between words, as a browser shows them."""
    is_after_blank = True
    for run in runs:
        text = _BLANKS.sub(" ", visible(run.text))
        text = text.removeprefix(" ") if is_after_blank else text
        if text:
            is_after_blank = text.endswith(" ")
            yield run._replace(text=text)


def bare_of(pieces: Iterable[Piece]) -> str:
    """The text in which a skill may have been forgotten; see `Block`."""
    return "".join(
        _BLANKS.sub(" ", visible(piece.run.text)) if piece.is_bare else _MARKED_UP
        for piece in pieces
    )


def title_of(element: nodes.Element | None, reader: Reader) -> str:
    """The words of the title of a section, or of a document."""
    title = element.next_node(nodes.title) if element is not None else None
    return plain(text_of(reader.pieces(title))) if title is not None else ""


def address_words(pieces: Iterable[Piece]) -> Text:
    """The words that make an address: without those of other pages and of notes."""
    return text_of(piece for piece in pieces if piece.is_word)
