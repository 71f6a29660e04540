"""The person: what they are, and how to reach them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Person
from sphinx_resume.pages.drawing import Drawing, joined, paragraph

if TYPE_CHECKING:
    from sphinx_resume.career import Career
    from sphinx_resume.wording import Wording


def _facts(_career: Career, person: Person) -> Person:
    return person


def _draw(person: Person, _words: Wording) -> list[nodes.Node]:
    shown: list[nodes.Node] = []
    if person.label:
        shown.append(paragraph("label", nodes.Text(person.label)))
    contacts: list[nodes.Node] = [
        _contact(text, uri)
        for text, uri in (
            (person.email, f"mailto:{person.email}"),
            (person.phone, f"tel:{dialled(person.phone)}"),
            (_address(person.url), person.url),
            *((_address(profile.url), profile.url) for profile in person.profiles),
        )
        if text
    ]
    if person.location:
        contacts.append(nodes.inline("", person.location))
    if contacts:
        shown.append(paragraph("contact", *joined(contacts)))
    return shown


def dialled(phone: str) -> str:
    """A phone number as RFC 3966 has it in a ``tel:`` address: digits after a plus."""
    return re.sub(r"[^\d+]", "", phone)


def _address(url: str) -> str:
    """A web address as people say it."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")


def _contact(text: str, uri: str) -> nodes.reference:
    return nodes.reference("", text, refuri=uri, internal=False)


PERSON = Drawing(Person, _facts, _draw)
