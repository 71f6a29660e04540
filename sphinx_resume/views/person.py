"""The person: what they are, what they do now and since when, how to reach them.

Programs read it as an h-card: the class names are those of microformats2
(microformats.org/wiki/h-card); ``rel="me"`` says that the linked page is about the same
person.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.contacts import contacts
from sphinx_resume.career.model import Person
from sphinx_resume.i18n import _
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link, Tenure
    from sphinx_resume.career.contacts import Contact
    from sphinx_resume.views.renderer import Renderer

_CARD_CLASSES = {"email": "u-email", "phone": "p-tel", "url": "u-url", "profile": "u-url"}


class Facts(NamedTuple):
    """The person, and the positions held today, each with its organization's link."""

    person: Person
    now: tuple[tuple[Tenure, Link | None], ...]


def _facts(career: Career, person: Person) -> Facts:
    return Facts(
        person,
        tuple(
            (
                career.tenure(position),
                career.link_to(career.organization_names.get(position.organization)),
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
    lines += [("now", _render_now(tenure, link, renderer)) for tenure, link in facts.now]
    parts = [_render_contact(contact, renderer) for contact in contacts(person)]
    if parts:
        lines.append(("contact", renderer.joined(parts)))
    for _name, content in lines[:1]:
        # What h-card calls the name is the page's heading, outside of it, so it stands here
        # where nobody sees it.
        name = f'<data class="p-name" value="{escape(person.name)}"></data>'
        content.insert(0, renderer.picture(name))
    return [renderer.line(name, *content) for name, content in lines]


def _render_contact(contact: Contact, renderer: Renderer) -> nodes.Node:
    if not contact.href:
        card_class = "p-adr" if contact.kind == "location" else ""
        return renderer.inline(card_class, nodes.Text(contact.text))
    card_class = _CARD_CLASSES[contact.kind]
    rel = "me" if card_class == "u-url" else ""
    return renderer.reference(contact.text, contact.href, card_class, rel)


def _render_now(tenure: Tenure, organization: Link | None, renderer: Renderer) -> list[nodes.Node]:
    within = renderer.link(organization) if organization else nodes.Text(tenure.within)
    since = _("since %s") % renderer.words.date(tenure.period.start) if tenure.period else ""
    return [
        *renderer.label(_("Now")),
        renderer.link(tenure.link),
        nodes.Text(_(", ")),
        within,
        nodes.Text(_(", ")),
        renderer.span("since", since),
    ]


PERSON = View(Person, _facts, _render)
