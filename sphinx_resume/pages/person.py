"""The person: what they are, what they do now and since when, how to reach them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Person
from sphinx_resume.pages.drawing import Drawing, joined, link, paragraph, span
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Place, Tenure
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Facts:
    """The person, and the positions held today, each with its organization's place."""

    person: Person
    now: tuple[tuple[Tenure, Place | None], ...]


def _facts(career: Career, person: Person) -> Facts:
    held = [found for found in career.positions if found.period and found.period.end is None]
    return Facts(
        person,
        tuple(
            (
                career.tenure(position),
                career.place(career.organization_names.get(position.organization)),
            )
            for position in held
        ),
    )


def _draw(facts: Facts, words: Wording) -> list[nodes.Node]:
    person = facts.person
    shown: list[nodes.Node] = []
    if person.label:
        shown.append(paragraph("label", nodes.Text(person.label)))
    shown += [_now(tenure, place, words) for tenure, place in facts.now]
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


def _now(tenure: Tenure, organization: Place | None, words: Wording) -> nodes.paragraph:
    within = link(organization) if organization else nodes.Text(tenure.within)
    since = _("since %s") % words.date(tenure.period.start) if tenure.period else ""
    return paragraph(
        "now",
        span("label", _("Now: ")),
        link(tenure.place),
        nodes.Text(", "),
        within,
        nodes.Text(", "),
        span("since", since),
    )


def dialled(phone: str) -> str:
    """A phone number as RFC 3966 has it in a ``tel:`` address: digits after a plus."""
    return re.sub(r"[^\d+]", "", phone)


def _address(url: str) -> str:
    """A web address as people say it."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")


def _contact(text: str, uri: str) -> nodes.reference:
    return nodes.reference("", text, refuri=uri, internal=False)


PERSON = Drawing(Person, _facts, _draw)
