"""A position on its own page: a header at the top, its neighbours in time at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Position
from sphinx_resume.i18n import _
from sphinx_resume.views.view import View, environment_places

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.career.model import Text
    from sphinx_resume.views.renderer import Renderer


class Head(NamedTuple):
    """What stands above the bullets; ``about`` is what is said of the organization."""

    tenure: Tenure
    organization: Place | None
    location: str
    about: tuple[Text, ...]
    environment: tuple[tuple[str, Place | None], ...]


def _head(career: Career, position: Position) -> Head:
    organization = career.organization_names.get(position.organization)
    return Head(
        career.tenure(position),
        career.place(organization),
        career.location(position),
        tuple(block.text for block in organization.blocks if not block.level)
        if organization
        else (),
        environment_places(career, position.environment),
    )


def _render_head(head: Head, renderer: Renderer) -> list[nodes.Node]:
    organization = (
        renderer.link(head.organization)
        if head.organization
        else renderer.span("unknown", head.tenure.within)
    )
    where = [renderer.span("location", head.location)] if head.location else []
    shown = [
        renderer.line("when", *renderer.joined([organization, *renderer.when(head.tenure), *where]))
    ]
    shown += [renderer.line("about", *renderer.sentence(sentence)) for sentence in head.about]
    return [*shown, *renderer.environment(renderer.words.environment, head.environment)]


def _neighbours(career: Career, position: Position) -> tuple[Tenure | None, Tenure | None]:
    return career.neighbours(position)


def _render_neighbours(
    neighbours: tuple[Tenure | None, Tenure | None], renderer: Renderer
) -> list[nodes.Node]:
    labels = _("Previous role"), _("Next role")
    shown = [
        [renderer.labelled(label, *renderer.dated(tenure), name="neighbour")]
        for label, tenure in zip(labels, neighbours, strict=True)
        if tenure is not None
    ]
    return [renderer.bullet_list(shown, "resume-neighbours no-search")] if shown else []


HEAD = View(Position, _head, _render_head)
NEIGHBOURS = View(Position, _neighbours, _render_neighbours)
