"""The person: what they are, and how to reach them, also for programs that read h-cards.

The class names are those of microformats2 (microformats.org/wiki/h-card); ``rel="me"`` says
that the linked page is about the same person.
"""

from __future__ import annotations

import re
from html import escape
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
    shown: list[nodes.Element] = []
    if person.label:
        shown.append(paragraph("label", nodes.inline("", person.label, classes=["p-job-title"])))
    contacts: list[nodes.Node] = [
        _contact(text, uri, card_class)
        for text, uri, card_class in (
            (person.email, f"mailto:{person.email}", "u-email"),
            (person.phone, f"tel:{dialled(person.phone)}", "p-tel"),
            (_address(person.url), person.url, "u-url"),
            *((_address(profile.url), profile.url, "u-url") for profile in person.profiles),
        )
        if text
    ]
    if person.location:
        contacts.append(nodes.inline("", person.location, classes=["p-adr"]))
    if contacts:
        shown.append(paragraph("contact", *joined(contacts)))
    for first in shown[:1]:
        # What h-card calls the name is the page's heading, outside of it, so it stands here
        # where nobody sees it.
        name = f'<data class="p-name" value="{escape(person.name)}"></data>'
        first.insert(0, nodes.raw("", name, format="html"))
    return [*shown]


def dialled(phone: str) -> str:
    """A phone number as RFC 3966 has it in a ``tel:`` address: digits after a plus."""
    return re.sub(r"[^0-9+]", "", phone)


def _address(url: str) -> str:
    """A web address as people say it."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")


def _contact(text: str, uri: str, card_class: str) -> nodes.reference:
    link = nodes.reference("", text, refuri=uri, internal=False, classes=[card_class])
    if card_class == "u-url":
        link["rel"] = "me"
    return link


PERSON = Drawing(Person, _facts, _draw)
