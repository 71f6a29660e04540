# ruff: noqa: RUF009 -- option() and its like describe a field, as field() does
"""The career: what an author declared, as plain values that know nothing of Sphinx.

Every view, search record and export is derived from these. They are immutable and their
``repr`` is the same for the same content: where a thing stands in its source (`Source`)
is left out of it, so that a value's ``repr`` changes only when a reader could see it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from itertools import chain
from typing import ClassVar, Literal, NamedTuple, TypeAlias

from sphinx_resume.career.characters import subscript, superscript
from sphinx_resume.career.dates import Date, Period  # noqa: TC001 -- dataclass fields are introspected
from sphinx_resume.career.fields import argument, heading, option, options_of, period

Style = Literal["emphasis", "strong", "literal", "superscript", "subscript"]


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
    """The words alone; what is raised or lowered in characters that say so (10⁶, H₂O)."""
    words = ""
    for run in text:
        words += plain_run(run, words)
    return words


def plain_run(run: Run, before: str = "") -> str:
    """The words of one run, given those before it."""
    if "superscript" in run.styles:
        return superscript(run.text, before)
    if "subscript" in run.styles:
        return subscript(run.text)
    return run.text


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """A sentence: a list item, a paragraph, or another stretch of text, such as a row of a table.

    Attributes:
        docname: The page it stands on.
        anchor: Its address there; ``""`` if it has none of its own.
        text: What the reader of the page reads.
        level: 0 for a paragraph, 1 for a bullet, 2 for a bullet within one, and so on.
        source: Where it is written.
        bare: The text in which a skill may have been forgotten: without what is marked up
            already, code and links.
        marker: What stands before it in its list: ``-``, a number such as ``3.``, or ``""``
            where it goes on in a list item that has begun.
        is_heading: Whether it is a heading, or a term, over the sentences that follow.

    """

    docname: str
    anchor: str
    text: Text
    level: int = 0
    source: Source = field(default=NOWHERE, repr=False, compare=False)
    bare: str = field(default="", repr=False, compare=False)
    marker: str = "-"
    is_heading: bool = False

    _digest: str = field(default="", init=False, compare=False)

    def __repr__(self) -> str:
        """As of any value, in short: a long career quotes each block many times."""
        if not self._digest:
            content = (self.docname, self.anchor, self.text, self.level, self.marker)
            content_repr = repr((*content, self.is_heading))
            digest = hashlib.blake2b(content_repr.encode(), digest_size=12).hexdigest()
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

    ``anchor`` is ``""`` for what has a page to itself. ``blocks`` are its sentences. ``originals``
    are its names in the sources, by which references find it, where a translation has others.

    Each kind of declaration names its section of JSON Resume (jsonresume.org/schema, version 1),
    if there is one, and the keys of its text: one for all of it, or one for the paragraphs that
    lead in and one for the rest.
    """

    json_section: ClassVar[str] = ""
    json_text: ClassVar[tuple[str, ...]] = ("summary",)

    docname: str = ""
    anchor: str = ""
    blocks: tuple[Block, ...] = ()
    source: Source = field(default=NOWHERE, repr=False, compare=False)
    originals: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def directive(cls) -> str:
        """The name of the directive that declares it."""
        return cls.__name__.lower()

    @property
    def details(self) -> tuple[str, ...]:
        """What its options say in words: those of a line, and each entry of a list."""
        values = (getattr(self, field.name) for field in options_of(type(self)) if field.is_words)
        texts = (value if isinstance(value, tuple) else (value,) for value in values)
        return tuple(filter(None, chain(*texts)))


class Profile(NamedTuple):
    """An account elsewhere, as in JSON Resume's ``basics.profiles``.

    ``username`` is ``""`` where the address tells it.
    """

    network: str
    url: str = ""
    username: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Declared):
    """Whose résumé it is.

    ``image`` is an address, or the path of a file among the sources.
    """

    json_section: ClassVar = "basics"

    name: str = argument("name", json="name", schema_org="name")
    label: str = option("line", json="label", schema_org="jobTitle")
    image: str = option("image", json="image", schema_org="image")
    email: str = option("email", json="email", schema_org="email")
    phone: str = option("phone", json="phone", schema_org="telephone")
    url: str = option("url", json="url", schema_org="url")
    location: str = option("line", json="location.address", schema_org="address")
    profiles: tuple[Profile, ...] = option("profiles", json="profiles", schema_org="sameAs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Declared):
    """An employer; its blocks say what it is.

    JSON Resume has no section for it: each of its positions has what this says.
    """

    json_text: ClassVar = ("description",)

    name: str = argument("name", schema_org="name")
    url: str = option("url", json="url", schema_org="url")
    location: str = option("line", json="location")


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Declared):
    """One title held at one organization, for pay or not."""

    json_text: ClassVar = ("summary", "highlights")

    organization: str
    title: str = heading(json="position", schema_org="roleName")
    period: Period | None = None
    location: str = option("line", json="location")
    environment: tuple[Listing, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in cross references."""
        return f"{self.title}, {self.organization}"

    @property
    def running(self) -> Period | None:
        """Its period, while it has not ended."""
        return self.period if self.period and self.period.end is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Engagement):
    """An employment; has a page of its own."""

    json_section: ClassVar = "work"

    organization: str = argument("organization", json="name")
    period: Period | None = period(required=True)
    environment: tuple[Listing, ...] = option("skills", json="environment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer(Engagement):
    """Volunteer work; ``url`` is the organization's."""

    json_section: ClassVar = "volunteer"

    organization: str = argument("organization", json="organization", schema_org="memberOf.name")
    period: Period | None = period()
    environment: tuple[Listing, ...] = option("skills", json="environment")
    url: str = option("url", json="url", schema_org="memberOf.url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Declared):
    """A work of one's own; ``entity`` is for whom it was made."""

    json_section: ClassVar = "projects"
    json_text: ClassVar = ("description", "highlights")

    name: str = argument("name", json="name")
    url: str = option("url", json="url")
    period: Period | None = period()
    environment: tuple[Listing, ...] = option("skills", json="keywords")
    roles: tuple[str, ...] = option("list", json="roles")
    entity: str = option("line", json="entity")
    type: str = option("line", json="type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Declared):
    """A course of study."""

    json_section: ClassVar = "education"

    name: str = argument("institution", json="institution", schema_org="alumniOf.name")
    area: str = option("line", json="area")
    study_type: str = option("line", json="studyType")
    period: Period | None = period()
    location: str = option("line", json="location", schema_org="alumniOf.address")
    url: str = option("url", json="url", schema_org="alumniOf.url")
    score: str = option("line", json="score")
    courses: tuple[str, ...] = option("list", json="courses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Declared):
    """A technology or practice; ``category`` is the heading it stands under.

    ``level`` is how well its owner claims to know it, in words.
    """

    json_section: ClassVar = "skills"

    name: str = argument("name", json="name", schema_org="name")
    category: str = ""
    aliases: tuple[str, ...] = option("names", schema_org="alternateName")
    level: str = option("line", json="level")
    claimed: bool = option("flag")

    @property
    def other_names(self) -> tuple[str, ...]:
        """What else people look for it by: its aliases, and its names in the sources."""
        names = dict.fromkeys((*self.aliases, *self.originals))
        return tuple(name for name in names if name != self.name or name in self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Declared):
    """What a line of a list says: a name, a few details, perhaps when and where."""

    name: str

    @property
    def date(self) -> Date | None:
        """When it was, if it is a kind of entry that says so."""
        return None

    @property
    def url(self) -> str:
        """Where it is found on the web, if it is a kind of entry that says so."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Entry):
    """An honour; the text says what for."""

    json_section: ClassVar = "awards"

    name: str = argument("title", json="title")
    date: Date | None = option("date", json="date")
    awarder: str = option("line", json="awarder")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate(Entry):
    """A qualification that was examined."""

    json_section: ClassVar = "certificates"

    name: str = argument("name", json="name", schema_org="name")
    date: Date | None = option("date", json="date", schema_org="dateCreated")
    issuer: str = option("line", json="issuer", schema_org="recognizedBy.name")
    url: str = option("url", json="url", schema_org="url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Entry):
    """A published work."""

    json_section: ClassVar = "publications"

    name: str = argument("name", json="name")
    publisher: str = option("line", json="publisher")
    date: Date | None = option("date", json="releaseDate")
    url: str = option("url", json="url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Entry):
    """A language that the person speaks, and how well."""

    json_section: ClassVar = "languages"

    name: str = argument("language", json="language", schema_org="name")
    fluency: str = option("line", json="fluency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest(Entry):
    """What the person cares about."""

    json_section: ClassVar = "interests"

    name: str = argument("name", json="name")
    keywords: tuple[str, ...] = option("list", json="keywords")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Entry):
    """What somebody, whose name it has, says of the person."""

    json_section: ClassVar = "references"
    json_text: ClassVar = ("reference",)

    name: str = argument("name", json="name")


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
_KINDS: tuple[type[Declaration], ...] = (
    *(Person, Organization, Position, Volunteer, Project, Education, Skill),
    *ENTRIES,
)
KINDS = {kind.directive(): kind for kind in _KINDS}


def identity(declared: Declaration) -> str:
    """What it is called in the sources: the same in every language."""
    return declared.originals[0] if declared.originals else declared.name
