"""A position or volunteer work below its title: for whom, when, where, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Engagement, Position, Volunteer
from sphinx_resume.views.environment import environment_entries
from sphinx_resume.views.scale import Stretch, held_months
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_resume.career.career import Career, Link, Tenure
    from sphinx_resume.career.model import Text
    from sphinx_resume.views.environment import EnvironmentEntry
    from sphinx_resume.views.renderer import Renderer


class Head(NamedTuple):
    """What stands above the sentences.

    Attributes:
        tenure: What it is called, and when it was.
        organization: The entry of the organization, if it is declared.
        location: Where it was.
        environment: The skills that it lists.
        url: The site of the organization, for volunteer work.
        about: What the organization's entry says, for a position.
        span: The months of the career.
        own: Those of this position.
        others: Those of the other positions.

    """

    tenure: Tenure
    organization: Link | None
    location: str
    environment: tuple[EnvironmentEntry, ...]
    url: str = ""
    about: tuple[Text, ...] = ()
    span: range = range(0)
    own: range = range(0)
    others: tuple[range, ...] = ()


def _head(career: Career, engagement: Engagement) -> Head:
    return Head(
        career.tenure(engagement),
        career.link_to(career.organization_names.get(engagement.organization)),
        career.location(engagement),
        environment_entries(career, engagement),
    )


def _head_of_position(career: Career, position: Position) -> Head:
    organization = career.organization_names.get(position.organization)
    blocks = organization.blocks if organization else ()
    return _head(career, position)._replace(
        about=tuple(block.text for block in blocks if not block.level),
        span=career.span,
        own=held_months(position, career),
        others=tuple(
            held_months(other, career) for other in career.positions if other is not position
        ),
    )


def _head_of_volunteer(career: Career, volunteer: Volunteer) -> Head:
    return _head(career, volunteer)._replace(url=volunteer.url)


def _render(head: Head, renderer: Renderer) -> list[nodes.Node]:
    # In HTML the heading names the organization.
    parts = [] if renderer.is_for("html") else [organization_of(head, renderer)]
    parts += [*renderer.period_and_length(head.tenure), *renderer.location(head.location)]
    content = renderer.joined_line("when", parts)
    others = [Stretch(months) for months in head.others if months]
    if head.own and others and renderer.has_pictures:
        # The bars of what was held at the same time lie below this position's own.
        strip = renderer.strip(others, head.span, "resume-others")
        own = renderer.strip([Stretch(head.own)], head.span, "resume-own")
        axis = renderer.axis(head.span)
        content.append(renderer.container("resume-whole no-search", strip, own, axis))
    content += [renderer.line("about", *renderer.sentence(text)) for text in head.about]
    return [*content, *renderer.environment(renderer.words.environment, head.environment)]


def organization_of(head: Head, renderer: Renderer) -> nodes.Node:
    """For whom it was, with a link to its entry or its site if it has one."""
    name = head.tenure.within
    if head.organization:
        return renderer.link(head.organization)
    return renderer.reference(name, head.url) if head.url else renderer.span("within", name)


POSITION = View(Position, _head_of_position, _render)
VOLUNTEER = View(Volunteer, _head_of_volunteer, _render)
