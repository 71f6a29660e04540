"""The person: what they are, what they do now and since when, how to reach them.

Programs read it as an h-card: the class names are those of microformats2
(microformats.org/wiki/h-card); ``rel="me"`` says that the linked page is about the same
person.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.links import dialled, spoken
from sphinx_resume.career.model import Person
from sphinx_resume.i18n import _
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.views.pen import Pen, T


class Facts(NamedTuple):
    """The person, and the positions held today, each with its organization's place."""

    person: Person
    now: tuple[tuple[Tenure, Place | None], ...]


def _facts(career: Career, person: Person) -> Facts:
    return Facts(
        person,
        tuple(
            (
                career.tenure(position),
                career.place(career.organization_names.get(position.organization)),
            )
            for position in career.positions
            if position.running
        ),
    )


def _draw(facts: Facts, pen: Pen[T]) -> list[T]:
    person = facts.person
    lines: list[tuple[str, list[T]]] = []
    if person.label:
        lines.append(("label", [pen.inline("p-job-title", pen.text(person.label))]))
    lines += [("now", _now(tenure, place, pen)) for tenure, place in facts.now]
    contacts = [
        pen.reference(text, uri, card_class, "me" if card_class == "u-url" else "")
        for text, uri, card_class in (
            (person.email, f"mailto:{person.email}", "u-email"),
            (person.phone, f"tel:{dialled(person.phone)}", "p-tel"),
            (spoken(person.url), person.url, "u-url"),
            *((spoken(profile.url), profile.url, "u-url") for profile in person.profiles),
        )
        if text
    ]
    contacts += [
        pen.inline("", pen.text(f"{profile.network}: {profile.username}"))
        for profile in person.profiles
        if not profile.url
    ]
    if person.location:
        contacts.append(pen.inline("p-adr", pen.text(person.location)))
    if contacts:
        lines.append(("contact", pen.joined(contacts)))
    for _name, content in lines[:1]:
        # What h-card calls the name is the page's heading, outside of it, so it stands here
        # where nobody sees it.
        name = f'<data class="p-name" value="{escape(person.name)}"></data>'
        content.insert(0, pen.picture(name))
    return [pen.line(name, *content) for name, content in lines]


def _now(tenure: Tenure, organization: Place | None, pen: Pen[T]) -> list[T]:
    within = pen.link(organization) if organization else pen.text(tenure.within)
    since = _("since %s") % pen.words.date(tenure.period.start) if tenure.period else ""
    return [
        pen.span("label", _("Now: ")),
        pen.link(tenure.place),
        pen.text(", "),
        within,
        pen.text(", "),
        pen.span("since", since),
    ]


PERSON = Drawing(Person, _facts, _draw)
