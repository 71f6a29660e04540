"""The person: what they are, what they do now and since when, how to reach them.

Programs read it as an h-card: the class names are those of microformats2
(microformats.org/wiki/h-card); ``rel="me"`` says that the linked page is about the same
person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Person
from sphinx_resume.pages.drawing import Drawing, joined, link, paragraph, said, span
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
    shown: list[nodes.Element] = []
    if person.label:
        shown.append(paragraph("label", nodes.inline("", person.label, classes=["p-job-title"])))
    shown += [_now(tenure, place, words) for tenure, place in facts.now]
    contacts: list[nodes.Node] = [
        _contact(text, uri, card_class)
        for text, uri, card_class in (
            (person.email, f"mailto:{person.email}", "u-email"),
            (person.phone, f"tel:{dialled(person.phone)}", "p-tel"),
            (said(person.url), person.url, "u-url"),
            *((said(profile.url), profile.url, "u-url") for profile in person.profiles),
        )
        if text
    ]
    contacts += [
        nodes.inline("", f"{profile.network}: {profile.username}")
        for profile in person.profiles
        if not profile.url
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
    return re.sub(r"[^0-9+]", "", phone)


def _contact(text: str, uri: str, card_class: str) -> nodes.reference:
    link = nodes.reference("", text, refuri=uri, internal=False, classes=[card_class])
    if card_class == "u-url":
        link["rel"] = "me"
    return link


PERSON = Drawing(Person, _facts, _draw)
