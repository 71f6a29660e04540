# ruff: noqa: RUF009 -- _as() and its like describe a field, as field() does
"""The normal form of a JSON Resume: one way to say each thing, typed.

Each class is a section of the schema (jsonresume.org/schema, version 1). What a field is called
there and what kind of value it has follows from the table of the career (`career.fields`); here
stands what else files call it: its names in the schema before 1.0, and what people write.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Literal

from sphinx_resume.career import model
from sphinx_resume.career.fields import Value, fields_of
from sphinx_resume.importer.markup import Passage  # noqa: TC001 -- fields are introspected

Read = Literal[
    "line",  # one line of words
    "place",  # a line, or an object of its parts
    "url",  # a whole web address
    "image",  # likewise, of a picture
    "email",
    "phone",
    "start",  # a date; this and the next may tell both, as `periods` has it
    "end",  # a date, ``present`` or ``unknown``
    "date",  # a date that stands alone
    "text",  # paragraphs and bullets
    "bullets",  # a list of texts
    "names",  # a list of names of skills
    "lines",  # a list of lines
    "entries",  # a list of objects
]

# How the fields of the career are read, by what kind of value they have there.
_READS: dict[Value, Read] = {
    **dict.fromkeys(("argument", "heading", "line"), "line"),
    "list": "lines",
    "skills": "names",
    "date": "date",
    "start": "start",
    "end": "end",
    "email": "email",
    "phone": "phone",
    "url": "url",
    "image": "image",
}
# A date that does not say what it is the date of: most often, of when something was done.
_DONE = ("date", "dates", "time")


@dataclass(frozen=True, slots=True)
class Described:
    """A field of an entry: how it is read, and the keys that it may have in a file.

    ``of`` is the kind of its entries, if it holds any.
    """

    name: str
    read: Read
    keys: tuple[str, ...]
    of: type | None = None


def _as(read: Read, *keys: str, of: type | None = None) -> Any:
    """Describe a field that the table of the career does not have, or has in another form."""
    metadata = {"read": read, "keys": keys, "of": of}
    is_list = read in {"text", "bullets", "names", "lines", "entries"}
    return field(default_factory=list if is_list else str, metadata=metadata)


def _also(*keys: str, is_list: bool = False) -> Any:
    """Describe a field that the table of the career has; these are what else it is called."""
    return field(default_factory=list if is_list else str, metadata={"also": keys})


def described(kind: type[Any]) -> tuple[Described, ...]:
    """The fields of a kind of entry that files have."""
    return tuple(_described(kind, field) for field in fields(kind) if field.metadata)


def _described(kind: type[Any], own: dataclasses.Field[Any]) -> Described:
    if "read" in own.metadata:
        return Described(own.name, **own.metadata)
    declared = next(
        field for field in fields_of(kind.declares) if own.name in (field.name, field.json)
    )
    read: Read = "place" if own.name == "location" else _READS[declared.value]
    return Described(own.name, read, (declared.json.partition(".")[0], *own.metadata["also"]))


def text_of(entry: object) -> str:
    """The name of the field that has the text of an entry."""
    return "description" if isinstance(entry, Project) else "summary"


@dataclass(slots=True, kw_only=True)
class Profile:
    """An account elsewhere; ``url`` may be missing."""

    network: str = _as("line", "network", "name")
    username: str = _as("line", "username", "user")
    url: str = _as("url", "url", "website", "link")


@dataclass(slots=True, kw_only=True)
class Basics:
    """Whose résumé it is."""

    declares: ClassVar = model.Person

    name: str = _also("fullName")
    label: str = _also("title", "headline", "jobTitle")
    image: str = _also("picture", "photo", "avatar")
    email: str = _also("mail")
    phone: str = _also("mobile", "telephone", "tel")
    url: str = _also("website", "homepage")
    summary: list[Passage] = _as("text", "summary", "about", "bio", "profile")
    location: str = _also("address")
    profiles: list[Profile] = _as("entries", "profiles", "social", of=Profile)


@dataclass(slots=True, kw_only=True)
class Work:
    """One position; ``description`` is the organization's."""

    declares: ClassVar = model.Position

    name: str = _also("company", "organization", "organisation", "employer")
    position: str = _also("title", "role", "jobTitle")
    location: str = _also("city")
    description: list[Passage] = _as("text", "description")
    url: str = _as("url", "url", "website", "companyUrl")
    start: str = _also("start", "from")
    end: str = _also("end", "to", *_DONE)
    summary: list[Passage] = _as("text", "summary")
    highlights: list[Passage] = _as(
        "bullets", "highlights", "responsibilities", "achievements", "bullets"
    )
    keywords: list[str] = _as("names", "keywords", "technologies", "skills", "stack", "tags")


@dataclass(slots=True, kw_only=True)
class Volunteer:
    """Work that was not paid."""

    declares: ClassVar = model.Volunteer

    organization: str = _also("organisation", "name", "company")
    position: str = _also("title", "role")
    location: str = _also("city")
    url: str = _also("website")
    start: str = _also("start", "from")
    end: str = _also("end", "to", *_DONE)
    summary: list[Passage] = _as("text", "summary", "description")
    highlights: list[Passage] = _as("bullets", "highlights", "responsibilities", "achievements")
    keywords: list[str] = _as("names", "keywords", "technologies", "skills")


@dataclass(slots=True, kw_only=True)
class Project:
    """A work of one's own."""

    declares: ClassVar = model.Project

    name: str = _also("title")
    description: list[Passage] = _as("text", "description", "summary")
    highlights: list[Passage] = _as("bullets", "highlights", "achievements", "bullets")
    keywords: list[str] = _also("technologies", "skills", "stack", "tags", is_list=True)
    start: str = _also("start")
    end: str = _also("end", *_DONE, "releaseDate")
    url: str = _also("website", "link", "repository", "repo", "github")
    roles: list[str] = _also("role", is_list=True)
    entity: str = _also("company", "organization", "organisation")
    type: str = _also()


@dataclass(slots=True, kw_only=True)
class Education:
    """A course of study."""

    declares: ClassVar = model.Education

    institution: str = _also("school", "university", "name")
    url: str = _also("website")
    area: str = _also("major", "field", "fieldOfStudy")
    study_type: str = _also("degree")
    start: str = _also("start", "from")
    end: str = _also("end", "to", "graduationDate", *_DONE)
    score: str = _also("gpa", "grade")
    courses: list[str] = _also(is_list=True)
    location: str = _also("city")
    summary: list[Passage] = _as("text", "summary", "description", "highlights")


@dataclass(slots=True, kw_only=True)
class Award:
    """Something that was won."""

    declares: ClassVar = model.Award

    title: str = _also("name")
    date: str = _also()
    awarder: str = _also("issuer")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Certificate:
    """What somebody certified."""

    declares: ClassVar = model.Certificate

    name: str = _also("title")
    date: str = _also("startDate")
    issuer: str = _also("awarder", "authority")
    url: str = _also("website", "link")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Publication:
    """What was published."""

    declares: ClassVar = model.Publication

    name: str = _also("title")
    publisher: str = _also()
    date: str = _also("date")
    url: str = _also("website", "link")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class SkillGroup:
    """Skills under one heading; as in the schema, one alone may be its own group."""

    name: str = _as("line", "name", "title")
    category: str = _as("line", "category", "type", "group")
    level: str = _as("line", "level")
    keywords: list[str] = _as("names", "keywords", "skills", "items")


@dataclass(slots=True, kw_only=True)
class Language:
    """A language that somebody speaks."""

    declares: ClassVar = model.Language

    language: str = _also("name")
    fluency: str = _also("level")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Interest:
    """What somebody likes."""

    declares: ClassVar = model.Interest

    name: str = _also("title")
    keywords: list[str] = _also(is_list=True)
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Reference:
    """What somebody says of the person."""

    declares: ClassVar = model.Reference

    name: str = _also("author")
    summary: list[Passage] = _as("text", "reference", "summary", "text")


# What people write and the site has no option for, with the label that it has in the text.
IN_TEXT: dict[type, dict[str, str]] = {
    Award: {"url": "Web", "website": "Web", "link": "Web"},
    Certificate: {
        **dict.fromkeys(("endDate", "expires", "expiryDate", "validUntil"), "Valid until"),
        **dict.fromkeys(("id", "number", "credentialId", "licenseNumber"), "Number"),
    },
    Reference: {"url": "Web", "website": "Web", "link": "Web"},
    Project: {"location": "Location"},
}


@dataclass(slots=True, kw_only=True)
class Resume:
    """The whole résumé, in the order of the schema."""

    basics: Basics
    work: list[Work] = _as(
        "entries", "work", "experience", "experiences", "employment", "jobs",
        "workExperience", "work_experience", of=Work,
    )  # fmt: skip
    volunteer: list[Volunteer] = _as("entries", "volunteer", "volunteering", of=Volunteer)
    education: list[Education] = _as("entries", "education", of=Education)
    awards: list[Award] = _as("entries", "awards", of=Award)
    certificates: list[Certificate] = _as(
        "entries", "certificates", "certifications", of=Certificate
    )
    publications: list[Publication] = _as("entries", "publications", of=Publication)
    skills: list[SkillGroup] = _as("entries", "skills", of=SkillGroup)
    languages: list[Language] = _as("entries", "languages", of=Language)
    interests: list[Interest] = _as("entries", "interests", "hobbies", of=Interest)
    references: list[Reference] = _as("entries", "references", of=Reference)
    projects: list[Project] = _as("entries", "projects", "portfolio", of=Project)
