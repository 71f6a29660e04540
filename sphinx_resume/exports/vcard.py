"""``resume.vcf``: the person as a vCard 4 (RFC 6350), for address books.

FN has the name as pages have it. N, by which address books file the card, has all of it as the
given name: which part is the family name is not known, and without N some file the card under the
employer. By UID an address book recognizes a card that it already has; it is made of the name and
the first way to reach the person, and so is the same in every build. An account elsewhere is a URL,
grouped with its label; strict readers refuse the newer SOCIALPROFILE (RFC 9554). Quotes in a
parameter are written as RFC 6868 says.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from sphinx_resume.career.contacts import contacts
from sphinx_resume.career.links import to_uri
from sphinx_resume.career.model import identity
from sphinx_resume.exports import common
from sphinx_resume.exports.export import Export, utc_time
from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.contacts import Contact
    from sphinx_resume.career.model import Person
    from sphinx_resume.exports.export import Site

NAME = "resume.vcf"
_LINE = 75
_QUOTED = {"^": "^^", '"': "^'", "\n": "^n"}


def make(career: Career, site: Site) -> bytes:
    """The file; empty if nobody is declared."""
    if career.person is None:
        return b""
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        *(f"{name}:{value}" for name, value in _values(career, career.person, site) if value),
        "END:VCARD",
    ]
    return b"".join(folded(line) for line in lines)


def _values(career: Career, person: Person, site: Site) -> Iterator[tuple[str, str]]:
    yield "UID", _identifier(person)
    yield "FN", escaped(person.name)
    yield "N", f";{escaped(person.name)};;;"
    language = f"LANGUAGE={site.language}"
    yield f"TITLE;{language}", escaped(person.label)
    employers = (position.organization for position in career.positions if position.running)
    for organization in dict.fromkeys(employers):
        yield "ORG", escaped(organization)
    groups = map("item{}".format, count(1))
    for contact in contacts(person):
        yield from _contact(contact, groups)
    if site.base != person.url:
        yield "URL", to_uri(site.base)
    photo = common.image_address(person, site)
    yield "PHOTO", photo if "://" in photo else ""
    yield f"NOTE;{language}", escaped(common.paragraphs(person.blocks))
    yield "SOURCE", to_uri(site.file(NAME)) if site.base else ""
    yield "REV", utc_time(site.modified, "%Y%m%dT%H%M%SZ")


def _identifier(person: Person) -> str:
    """A UUID (RFC 6350, 6.7.6), made of the name and the first address of this person."""
    address = next((contact.href for contact in contacts(person) if contact.href), "")
    return uuid5(NAMESPACE_URL, f"{address}#{identity(person)}").urn


def _contact(contact: Contact, groups: Iterator[str]) -> Iterator[tuple[str, str]]:
    match contact.kind:
        case "email":
            yield "EMAIL", escaped(contact.text)
        case "phone":
            yield "TEL", escaped(contact.text)  # as an address some show "tel:" too
        case "url":
            yield "URL", to_uri(contact.href)
        case "location":
            yield f"ADR;LABEL={_parameter(contact.text)}", ";;;;;;"
        case "profile" if contact.href:
            group = next(groups)
            yield f"{group}.URL", to_uri(contact.href)
            yield f"{group}.X-ABLabel", escaped(contact.network)


def escaped(text: str) -> str:
    """A text as a value (RFC 6350, 3.4)."""
    text = re.sub(r"([\\,;])", r"\\\1", text)
    return text.replace("\n", "\\n")


def _parameter(text: str) -> str:
    """A text as a parameter's value; one with signs is quoted."""
    quoted = "".join(_QUOTED.get(sign, sign) for sign in text)
    return quoted if re.fullmatch(r"[\w-]+", quoted, re.ASCII) else f'"{quoted}"'


def folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, never cut within a letter (RFC 6350, 3.2)."""
    pieces = [b""]
    for letter in line:
        octets = letter.encode()
        if len(pieces[-1]) + len(octets) > _LINE - (len(pieces) > 1):
            pieces.append(b"")
        pieces[-1] += octets
    return b"\r\n ".join(pieces) + b"\r\n"


EXPORT = Export(NAME, lambda: _("Contact for address books"), "vCard", make, needs_person=True)
