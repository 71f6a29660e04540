"""A position on its own page: a header at the top, its neighbours in time at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import Position
from sphinx_resume.i18n import _
from sphinx_resume.views.view import Drawing, skill_places

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Place, Tenure
    from sphinx_resume.career.model import Text
    from sphinx_resume.views.pen import Pen, T


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
        position.location or (organization.location if organization else ""),
        tuple(block.text for block in organization.blocks if not block.level)
        if organization
        else (),
        skill_places(career, position.environment),
    )


def _draw_head(head: Head, pen: Pen[T]) -> list[T]:
    organization = (
        pen.link(head.organization)
        if head.organization
        else pen.span("unknown", head.tenure.within)
    )
    where = [pen.text(head.location)] if head.location else []
    shown = [pen.line("when", *pen.joined([organization, *pen.when(head.tenure), *where]))]
    shown += [pen.line("about", *pen.sentence(sentence)) for sentence in head.about]
    return [*shown, *pen.environment(_("Environment"), head.environment)]


def _neighbours(career: Career, position: Position) -> tuple[Tenure | None, Tenure | None]:
    return career.neighbours(position)


def _draw_neighbours(neighbours: tuple[Tenure | None, Tenure | None], pen: Pen[T]) -> list[T]:
    labels = _("Previous role"), _("Next role")
    shown = [
        [pen.paragraph("", pen.span("label", f"{label}: "), *pen.dated(tenure))]
        for label, tenure in zip(labels, neighbours, strict=True)
        if tenure is not None
    ]
    return [pen.bullet_list(shown, "resume-neighbours no-search")] if shown else []


HEAD = Drawing(Position, _head, _draw_head)
NEIGHBOURS = Drawing(Position, _neighbours, _draw_neighbours)
