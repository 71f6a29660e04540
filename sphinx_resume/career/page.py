"""What one page gives to the career: declarations, sentences, references and views."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from sphinx_resume.career.model import NOWHERE, Block, Declaration, Source


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A cross reference in the text: its role (``skill``, ``position`` …) and its target."""

    role: str
    target: str
    source: Source = field(default=NOWHERE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Address:
    """What an author calls a sentence, for links to it."""

    name: str
    source: Source = field(default=NOWHERE, repr=False, compare=False)


class PlacedView(NamedTuple):
    """A view that stands on a page.

    Attributes:
        name: Which view it is.
        about: The anchor there of the declaration that it belongs to.
        skills: The skills that its author chose for it, as written.
        limit: How many skills its author wants; 0 for the usual number.

    """

    name: str
    about: str = ""
    skills: tuple[str, ...] = ()
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """All that one source file gives to the career.

    ``blocks`` are the sentences that belong to none of what it declares; ``views`` names
    what is rendered on it from the whole career, each with what it is about; ``empty`` are
    bullets without a word; ``addresses`` those that the author gave to sentences.
    ``is_final`` tells whether nothing of it can change once it has been read.
    """

    title: str = ""
    declared: tuple[Declaration, ...] = ()
    blocks: tuple[Block, ...] = ()
    references: tuple[CrossReference, ...] = ()
    views: tuple[PlacedView, ...] = ()
    empty: tuple[Source, ...] = ()
    addresses: tuple[Address, ...] = ()
    is_final: bool = field(default=True, repr=False, compare=False)
