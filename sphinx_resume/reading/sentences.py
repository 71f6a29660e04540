"""Finds the sentences of a document: every stretch of text that its page shows.

A sentence is the paragraph of a list item, or a paragraph that stands alone. Within a work of
the career every other text is one too: headings, terms, lines, captions, code, and tables row
by row. Outside of works, tables and headings refer to skills and prove none.

Elements are read with what they stand in, from the top down: some extensions replace parts of a
document without telling these their parent.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING, TypeAlias

from docutils import nodes

from sphinx_resume.career.model import Run, Source
from sphinx_resume.reading.nodes import view
from sphinx_resume.reading.text import Piece, Reader, is_unread

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN_CELLS = Piece(Run(" | "))
_HEADINGS = (
    *(nodes.title, nodes.subtitle, nodes.rubric),
    *(nodes.term, nodes.classifier, nodes.field_name),
)
# What is a sentence on a page, or a part of it, that declares nothing.
_ANYWHERE = (nodes.paragraph, nodes.term, nodes.field_name, nodes.line, nodes.attribution)
_NOTES = (nodes.citation, nodes.footnote)
# What is one sentence, though it holds several elements with text.
WHOLES = (*_NOTES, nodes.option_group, nodes.row)


@dataclass(frozen=True)
class Sentence:
    """One stretch of text in a document.

    Attributes:
        node: The element that holds it; for a row of a table or a citation, all of it.
        pieces: Its text.
        owner: The view of the declaration that it belongs to, or ``None``.
        level: In how many list items it stands.
        marker: What stands before it in its list; see `Block`.

    """

    node: nodes.Element
    pieces: tuple[Piece, ...]
    owner: view | None
    level: int
    marker: str

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, or a term, over the sentences that follow."""
        return isinstance(self.node, _HEADINGS)


# What an element stands in, from the inside out.
_Above: TypeAlias = tuple[nodes.Element, ...]


def sentences(document: nodes.document) -> list[Sentence]:
    """All sentences of the career in a document, in order."""
    reader = Reader(document)
    owners = {
        id(placeholder.parent): placeholder
        for placeholder in document.findall(view)
        if placeholder["declares"]
    }
    names = _title_ids(document, owners)
    read: list[Sentence] = []
    begun: set[int] = set()  # the list items that have a sentence
    for node, above in _text_elements(document):
        if isinstance(node, _NOTES) and reader.is_read_where_referred_to(node):
            continue
        pieces = _pieces_of_whole(node, reader) if isinstance(node, WHOLES) else reader.pieces(node)
        if id(node) in names or not any(piece.run.text.strip() for piece in pieces):
            continue
        owner = next((owners[id(element)] for element in above if id(element) in owners), None)
        items = [element for element in above if isinstance(element, nodes.list_item)]
        marker = _list_marker(items[0]) if items and id(items[0]) not in begun else ""
        begun.update(map(id, items))
        is_sentence = owner is not None or (
            isinstance(node, (*_ANYWHERE, *_NOTES))
            and (bool(owners) or any(piece.run.skill is not None for piece in pieces))
        )
        if is_sentence:
            read.append(Sentence(node, pieces, owner, len(items), marker))
    return read


def _title_ids(document: nodes.document, owners: dict[int, view]) -> set[int]:
    """The titles of the page, of what is declared, and of what holds declarations.

    They are names, and no sentences.
    """
    named = {id(above) for owner in owners.values() for above in ancestors(owner)}
    named |= {id(child) for child in document.children}
    return {id(title) for title in document.findall(nodes.title) if id(title.parent) in named}


def _text_elements(
    element: nodes.Element, above: _Above = ()
) -> Iterator[tuple[nodes.Element, _Above]]:
    """The elements that hold text, each with what it stands in; tables row by row."""
    above = (element, *above)
    for child in element.children:
        if not isinstance(child, nodes.Element) or _is_aside(child):
            continue
        if isinstance(child, (nodes.TextElement, *WHOLES)):
            yield child, above
        else:
            yield from _text_elements(child, above)


def _is_aside(element: nodes.Element) -> bool:
    """Whether it has no text of its own."""
    if isinstance(element, view) or is_unread(element):
        return True
    return "contents" in element["classes"] or "toctree-wrapper" in element["classes"]


def _pieces_of_whole(node: nodes.Element, reader: Reader) -> tuple[Piece, ...]:
    """The text of an element that holds several."""
    if isinstance(node, nodes.row):
        return _pieces_of_row(node, reader)
    if isinstance(node, nodes.option_group):
        return (Piece(Run(node.astext(), None, ("literal",)), is_bare=False),)
    return _pieces_of_note(node, reader)


def _pieces_of_row(row: nodes.row, reader: Reader) -> tuple[Piece, ...]:
    """The text of a row: its cells, with a bar between them."""
    pieces: list[Piece] = []
    for cell in row.children:
        words = _joined_pieces(cell, reader)
        if any(piece.run.text.strip() for piece in words):
            pieces += [*([_BETWEEN_CELLS] if pieces else []), *words]
    return tuple(pieces)


def _pieces_of_note(note: nodes.Element, reader: Reader) -> tuple[Piece, ...]:
    """The text of a citation, or of a footnote that nothing refers to, behind its label."""
    label, *texts = note.children
    opening = Piece(Run(f"[{label.astext()}] "), is_word=False)
    return opening, *(
        piece for text in texts for piece in (*_joined_pieces(text, reader), Piece(Run(" ")))
    )


def _joined_pieces(element: nodes.Node, reader: Reader) -> list[Piece]:
    """All text of an element, with a blank between its parts."""
    texts = [reader.pieces(text) for text in _all_text_elements(element)]
    return [piece for pieces in texts for piece in (*pieces, Piece(Run(" ")))][:-1]


def _all_text_elements(element: nodes.Node) -> Iterator[nodes.Element]:
    """The elements that hold text, or an element itself, those in the rows of tables too."""
    if isinstance(element, nodes.TextElement):
        yield element
        return
    for text, _above in _text_elements(element) if isinstance(element, nodes.Element) else ():
        if isinstance(text, WHOLES):
            for part in text.children:
                yield from _all_text_elements(part)
        else:
            yield text


def ancestors(node: nodes.Element) -> Iterator[nodes.Element]:
    """What an element stands in, from the inside out."""
    parent: nodes.Element | None = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _list_marker(item: nodes.list_item) -> str:
    """What stands before a list item."""
    within = item.parent
    if not isinstance(within, nodes.enumerated_list):
        return "-"
    number = int(within.get("start", 1)) + within.index(item)
    kind = within.get("enumtype", "arabic")
    numeral = str(number)
    if kind in ("loweralpha", "upperalpha") and number <= len(ascii_lowercase):
        numeral = ascii_lowercase[number - 1]
    elif kind in ("lowerroman", "upperroman"):
        numeral = "".join(_roman_numerals(number))
    if kind.startswith("upper"):
        numeral = numeral.upper()
    return f"{within.get('prefix', '')}{numeral}{within.get('suffix', '') or '.'}"


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _roman_numerals(number: int) -> Iterator[str]:
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        yield numeral * count


def is_empty(item: nodes.list_item, reader: Reader) -> bool:
    """Whether a list item has no text and no picture."""
    texts = (piece.run.text for text in _all_text_elements(item) for piece in reader.pieces(text))
    return not any(text.strip() for text in texts) and not any(
        isinstance(node, nodes.image) or _is_foreign(node) for node in item.findall()
    )


def _is_foreign(node: nodes.Node) -> bool:
    return not type(node).__module__.startswith(("docutils.", "sphinx."))


def source_of(node: nodes.Node) -> Source:
    """Where a node was written.

    MyST sets no line on some, whose parent then has it, and takes the text of an included
    file for the page's.
    """
    located: nodes.Node | None = node
    while located is not None and located.line is None:
        located = located.parent
    text = node.parent if isinstance(node, nodes.Text) else None
    path = (text or node).source or (located.source if located is not None else None)
    if path is None and node.document is not None:
        path = node.document["source"]
    return Source(path or "", (located.line or 1) if located is not None else 1)
