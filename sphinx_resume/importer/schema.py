# ruff: noqa: RUF009 -- _as() describes a field, as field() does
"""The normal form of a JSON Resume: one way to say each thing, typed.

Each class is a section of the schema (jsonresume.org/schema, version 1); a field's ``read``
tells how `entries` reads it, ``keys`` what it is called in files: its name in the schema
first, then those of the schema before 1.0, and what people write instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

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
    of: type | None


def _as(read: Read, *keys: str, of: type | None = None) -> Any:
    metadata = {"read": read, "keys": keys, "of": of}
    if read in {"text", "bullets", "names", "lines", "entries"}:
        return field(default_factory=list, metadata=metadata)
    return field(default="", metadata=metadata)


def described(kind: type[Any]) -> tuple[Described, ...]:
    """The fields of a kind of entry that files have."""
    return tuple(Described(each.name, **each.metadata) for each in fields(kind) if each.metadata)


@dataclass(slots=True, kw_only=True)
class Profile:
    """An account elsewhere; ``url`` may be missing."""

    network: str = _as("line", "network", "name")
    username: str = _as("line", "username", "user")
    url: str = _as("url", "url", "website", "link")


@dataclass(slots=True, kw_only=True)
class Basics:
    """Whose résumé it is."""

    name: str = _as("line", "name", "fullName")
    label: str = _as("line", "label", "title", "headline", "jobTitle")
    image: str = _as("image", "image", "picture", "photo", "avatar")
    email: str = _as("email", "email", "mail")
    phone: str = _as("phone", "phone", "mobile", "telephone", "tel")
    url: str = _as("url", "url", "website", "homepage")
    summary: list[Passage] = _as("text", "summary", "about", "bio", "profile")
    location: str = _as("place", "location", "address")
    profiles: list[Profile] = _as("entries", "profiles", "social", of=Profile)


@dataclass(slots=True, kw_only=True)
class Work:
    """One position; ``description`` is the organization's."""

    name: str = _as("line", "name", "company", "organization", "organisation", "employer")
    position: str = _as("line", "position", "title", "role", "jobTitle")
    location: str = _as("place", "location", "city")
    description: list[Passage] = _as("text", "description")
    url: str = _as("url", "url", "website", "companyUrl")
    start: str = _as("start", "startDate", "start", "from")
    end: str = _as("end", "endDate", "end", "to", *_DONE)
    summary: list[Passage] = _as("text", "summary")
    highlights: list[Passage] = _as(
        "bullets", "highlights", "responsibilities", "achievements", "bullets"
    )
    keywords: list[str] = _as("names", "keywords", "technologies", "skills", "stack", "tags")


@dataclass(slots=True, kw_only=True)
class Volunteer:
    """Work that was not paid."""

    organization: str = _as("line", "organization", "organisation", "name", "company")
    position: str = _as("line", "position", "title", "role")
    location: str = _as("place", "location", "city")
    url: str = _as("url", "url", "website")
    start: str = _as("start", "startDate", "start", "from")
    end: str = _as("end", "endDate", "end", "to", *_DONE)
    summary: list[Passage] = _as("text", "summary", "description")
    highlights: list[Passage] = _as("bullets", "highlights", "responsibilities", "achievements")
    keywords: list[str] = _as("names", "keywords", "technologies", "skills")


@dataclass(slots=True, kw_only=True)
class Project:
    """A work of one's own."""

    name: str = _as("line", "name", "title")
    description: list[Passage] = _as("text", "description", "summary")
    highlights: list[Passage] = _as("bullets", "highlights", "achievements", "bullets")
    keywords: list[str] = _as("names", "keywords", "technologies", "skills", "stack", "tags")
    start: str = _as("start", "startDate", "start")
    end: str = _as("end", "endDate", "end", *_DONE, "releaseDate")
    url: str = _as("url", "url", "website", "link", "repository", "repo", "github")
    roles: list[str] = _as("lines", "roles", "role")
    entity: str = _as("line", "entity", "company", "organization", "organisation")
    type: str = _as("line", "type")


@dataclass(slots=True, kw_only=True)
class Education:
    """A course of study."""

    institution: str = _as("line", "institution", "school", "university", "name")
    url: str = _as("url", "url", "website")
    area: str = _as("line", "area", "major", "field", "fieldOfStudy")
    study_type: str = _as("line", "studyType", "degree")
    start: str = _as("start", "startDate", "start", "from")
    end: str = _as("end", "endDate", "end", "to", "graduationDate", *_DONE)
    score: str = _as("line", "score", "gpa", "grade")
    courses: list[str] = _as("lines", "courses")
    location: str = _as("place", "location", "city")
    summary: list[Passage] = _as("text", "summary", "description", "highlights")


@dataclass(slots=True, kw_only=True)
class Award:
    """Something that was won."""

    title: str = _as("line", "title", "name")
    date: str = _as("date", "date")
    awarder: str = _as("line", "awarder", "issuer")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Certificate:
    """What somebody certified."""

    name: str = _as("line", "name", "title")
    date: str = _as("date", "date", "startDate")
    issuer: str = _as("line", "issuer", "awarder", "authority")
    url: str = _as("url", "url", "website", "link")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Publication:
    """What was published."""

    name: str = _as("line", "name", "title")
    publisher: str = _as("line", "publisher")
    date: str = _as("date", "releaseDate", "date")
    url: str = _as("url", "url", "website", "link")
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

    language: str = _as("line", "language", "name")
    fluency: str = _as("line", "fluency", "level")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Interest:
    """What somebody likes."""

    name: str = _as("line", "name", "title")
    keywords: list[str] = _as("lines", "keywords")
    summary: list[Passage] = _as("text", "summary", "description")


@dataclass(slots=True, kw_only=True)
class Reference:
    """What somebody says of the person."""

    name: str = _as("line", "name", "author")
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
