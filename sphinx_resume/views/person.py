"""The person: what they are, what they do now and since when, how to reach them.

Programs read it as an h-card: the class names are those of microformats2
(microformats.org/wiki/h-card); ``rel="me"`` says that the linked page is about the same
person.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.links import dialled, spoken
from sphinx_resume.career.model import Person
from sphinx_resume.i18n import _
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.views.renderer import Renderer


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


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    person = facts.person
    lines: list[tuple[str, list[nodes.Node]]] = []
    if person.label:
        lines.append(("label", [renderer.inline("p-job-title", nodes.Text(person.label))]))
    lines += [("now", _now(tenure, place, renderer)) for tenure, place in facts.now]
    contacts: list[nodes.Node] = [
        renderer.reference(text, uri, card_class, "me" if card_class == "u-url" else "")
        for text, uri, card_class in (
            (person.email, f"mailto:{person.email}", "u-email"),
            (person.phone, f"tel:{dialled(person.phone)}", "p-tel"),
            (spoken(person.url), person.url, "u-url"),
            *((spoken(profile.url), profile.url, "u-url") for profile in person.profiles),
        )
        if text
    ]
    contacts += [
        renderer.inline("", nodes.Text(f"{profile.network}: {profile.username}"))
        for profile in person.profiles
        if not profile.url
    ]
    if person.location:
        contacts.append(renderer.inline("p-adr", nodes.Text(person.location)))
    if contacts:
        lines.append(("contact", renderer.joined(contacts)))
    for _name, content in lines[:1]:
        # What h-card calls the name is the page's heading, outside of it, so it stands here
        # where nobody sees it.
        name = f'<data class="p-name" value="{escape(person.name)}"></data>'
        content.insert(0, renderer.picture(name))
    return [renderer.line(name, *content) for name, content in lines]


def _now(tenure: Tenure, organization: Place | None, renderer: Renderer) -> list[nodes.Node]:
    within = renderer.link(organization) if organization else nodes.Text(tenure.within)
    since = _("since %s") % renderer.words.date(tenure.period.start) if tenure.period else ""
    return [
        renderer.span("label", _("%s:") % _("Now")),
        nodes.Text(" "),
        renderer.link(tenure.place),
        nodes.Text(", "),
        within,
        nodes.Text(", "),
        renderer.span("since", since),
    ]


PERSON = View(Person, _facts, _render)
