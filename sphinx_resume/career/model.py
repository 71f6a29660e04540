"""The career: what an author declared, as plain values that know nothing of Sphinx.

Every view, search record and export is derived from these. They are immutable and their
``repr`` is the same for the same content: where a thing stands in its source (`Source`)
is left out of it, so that a value's ``repr`` changes only when a reader could see it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sphinx_resume.career.dates import Date, Period  # noqa: TC001 -- dataclass fields are introspected

if TYPE_CHECKING:
    from collections.abc import Callable

Style = Literal["emphasis", "strong", "literal"]


class Source(NamedTuple):
    """Where something is written: a file and a line of it, counted from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


NOWHERE = Source("", 0)


class Run(NamedTuple):
    """A stretch of text in one style; ``skill`` is the name it mentions, as written."""

    text: str
    skill: str | None = None
    styles: tuple[Style, ...] = ()
    href: str | None = None


Text: TypeAlias = tuple[Run, ...]


def plain(text: Text) -> str:
    """The words alone."""
    return "".join(run.text for run in text)


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """A list item or paragraph: the sentence that can prove a skill.

    ``level`` is 0 for a paragraph, 1 for a bullet, 2 for a bullet within one, and so on.
    ``bare`` is the text in which a skill may have been forgotten: without what is marked
    up already, code and links. ``only`` are the conditions under which a build shows it.
    """

    docname: str
    anchor: str
    text: Text
    level: int = 0
    source: Source = field(default=NOWHERE, repr=False, compare=False)
    bare: str = field(default="", repr=False, compare=False)
    only: tuple[str, ...] = field(default=(), repr=False, compare=False)

    _digest: str = field(default="", init=False, compare=False)

    def __repr__(self) -> str:
        """As of any value, in short: a long career quotes each block many times."""
        if not self._digest:
            said = repr((self.docname, self.anchor, self.text, self.level))
            digest = hashlib.blake2b(said.encode(), digest_size=12).hexdigest()
            object.__setattr__(self, "_digest", digest)
        return f"Block({self._digest})"

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills that it mentions, as written, each once."""
        return tuple(dict.fromkeys(run.skill for run in self.text if run.skill is not None))


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of an environment: the skill's name, and how the author words it here."""

    skill: str
    text: str
    source: Source = field(default=NOWHERE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Declared:
    """What all declarations share: where the reader finds them, and the author.

    ``anchor`` is ``""`` for what has a page to itself. ``blocks`` are its sentences, ``only``
    the conditions under which a build has it.
    """

    docname: str = ""
    anchor: str = ""
    blocks: tuple[Block, ...] = ()
    source: Source = field(default=NOWHERE, repr=False, compare=False)
    only: tuple[str, ...] = field(default=(), repr=False, compare=False)


class Profile(NamedTuple):
    """An account elsewhere, as in JSON Resume's ``basics.profiles``.

    ``username`` is ``""`` where the address tells it.
    """

    network: str
    url: str = ""
    username: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Declared):
    """Whose résumé it is; the fields of JSON Resume's ``basics``.

    ``image`` is an address, or the path of a file among the sources.
    """

    name: str
    label: str = ""
    image: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    location: str = ""
    profiles: tuple[Profile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Declared):
    """An employer; its blocks say what it is."""

    name: str
    url: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Declared):
    """One title held at one organization, for pay or not."""

    title: str = ""
    organization: str
    period: Period | None = None
    location: str = ""
    environment: tuple[Listing, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in cross references."""
        return f"{self.title}, {self.organization}"

    @property
    def running(self) -> Period | None:
        """Its period, while it has not ended."""
        return self.period if self.period and self.period.end is None else None


class Position(Engagement):
    """An employment; has a page of its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer(Engagement):
    """Volunteer work, as in JSON Resume; ``url`` is the organization's."""

    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Declared):
    """A work of one's own, as in JSON Resume; ``entity`` is for whom it was made."""

    name: str
    url: str = ""
    period: Period | None = None
    environment: tuple[Listing, ...] = ()
    roles: tuple[str, ...] = ()
    entity: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Declared):
    """A course of study, as in JSON Resume; ``name`` is the institution's."""

    name: str
    area: str = ""
    study_type: str = ""
    location: str = ""
    url: str = ""
    period: Period | None = None
    score: str = ""
    courses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Declared):
    """A technology or practice; ``category`` is the heading it stands under.

    ``level`` is how well its owner claims to know it, in words.
    """

    name: str
    aliases: tuple[str, ...] = ()
    category: str = ""
    claimed: bool = False
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Declared):
    """What a line of a list says: a name, its ``details``, perhaps when and where.

    The kinds are sections of JSON Resume; each says what its details are, one of them if it
    does not say otherwise.
    """

    name: str
    details: tuple[str, ...] = ()
    date: Date | None = None
    url: str = ""

    @property
    def detail(self) -> str:
        """The details in one line."""
        return ", ".join(self.details)


class Award(Entry):
    """An honour, with its awarder."""

    __slots__ = ()


class Certificate(Entry):
    """A qualification that was examined, with its issuer."""

    __slots__ = ()


class Publication(Entry):
    """A published work, with its publisher."""

    __slots__ = ()


class Language(Entry):
    """A language that the person speaks, and how well."""

    __slots__ = ()


class Interest(Entry):
    """What the person cares about, with any number of keywords."""

    __slots__ = ()


class Reference(Entry):
    """What somebody, whose name it has, says of the person; without a detail."""

    __slots__ = ()


# In the order in which a résumé has them.
ENTRIES: tuple[type[Entry], ...] = (
    Certificate,
    Publication,
    Award,
    Language,
    Interest,
    Reference,
)
Declaration: TypeAlias = Person | Organization | Engagement | Project | Education | Skill | Entry
# By the names of their directives.
KINDS: dict[str, type[Declaration]] = {
    kind.__name__.lower(): kind
    for kind in (Person, Organization, Position, Volunteer, Project, Education, Skill, *ENTRIES)
}


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A cross reference in the text: its role (``skill``, ``position`` …) and its target."""

    role: str
    target: str
    source: Source = field(default=NOWHERE, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Address:
    """What an author calls a sentence, for links to it; ``only`` as in `Block`."""

    name: str
    source: Source = field(default=NOWHERE, repr=False, compare=False)
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """All that one source file gives to the career.

    ``blocks`` are the sentences that belong to none of what it declares; ``views`` names
    what is drawn on it from the whole career, each with what it is about; ``empty`` are
    bullets without a word; ``addresses`` those that the author gave to sentences.
    """

    title: str = ""
    declared: tuple[Declaration, ...] = ()
    blocks: tuple[Block, ...] = ()
    references: tuple[CrossReference, ...] = ()
    views: tuple[tuple[str, str], ...] = ()
    empty: tuple[Source, ...] = ()
    addresses: tuple[Address, ...] = ()

    def where(self, holds: Callable[[str], bool]) -> Page:
        """What a build shows of it in which some conditions hold, as ``{only}`` has them."""

        def shown(found: Block | Declaration | Address) -> bool:
            return all(map(holds, found.only))

        blocks = (*self.blocks, *(block for each in self.declared for block in each.blocks))
        if not any(found.only for found in (*self.declared, *blocks, *self.addresses)):
            return self
        declared = (
            replace(each, blocks=tuple(filter(shown, each.blocks)))
            for each in filter(shown, self.declared)
        )
        return replace(
            self,
            declared=tuple(declared),
            blocks=tuple(filter(shown, self.blocks)),
            addresses=tuple(filter(shown, self.addresses)),
        )
