"""Skills against roles over time: which role shows a skill, and in how many sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.career import Place
from sphinx_resume.i18n import _, counted
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.career import Career, Evidence, Tenure
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer


class Cell(NamedTuple):
    """What one role has of one skill: so many sentences, or none but its environment."""

    place: Place
    sentences: int


class Row(NamedTuple):
    """One skill, with a cell for each role that shows it."""

    skill: Place
    cells: tuple[Cell | None, ...]


class Facts(NamedTuple):
    """The roles, newest first, and the skills that any of them shows, by category."""

    roles: tuple[Tenure, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def _facts(career: Career, _placed: PlacedView) -> Facts:
    roles = tuple(career.tenure(position) for position in career.positions)
    groups: dict[str, list[Row]] = {}
    for skill in career.skills:
        place = career.place(skill)
        cells = _cells(career.evidence(skill), roles)
        if place and any(cells):
            groups.setdefault(skill.category, []).append(Row(place, cells))
    return Facts(roles, tuple((name, tuple(rows)) for name, rows in groups.items()))


def _cells(evidence: Evidence, roles: Iterable[Tenure]) -> tuple[Cell | None, ...]:
    shown = {
        proof.work.place: Cell(
            Place(proof.blocks[0].docname, proof.blocks[0].anchor, ""), len(proof.blocks)
        )
        for proof in evidence.proofs
    }
    shown |= {work.place: Cell(work.place, 0) for work in evidence.listed}
    return tuple(shown.get(role.place) for role in roles)


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    """Draw a table, and a list where so wide a table could not be read."""
    if not facts.groups:
        return []
    return [_table(facts, renderer) if renderer.only("html") else _list(facts, renderer)]


def _list(facts: Facts, renderer: Renderer) -> nodes.Node:
    return renderer.bullet_list(
        [
            renderer.paragraph("", nodes.Text(category)),
            renderer.bullet_list([_line(row, facts.roles, renderer)] for row in rows),
        ]
        for category, rows in facts.groups
    )


def _line(row: Row, roles: tuple[Tenure, ...], renderer: Renderer) -> nodes.Node:
    shown = [
        renderer.inline("", *renderer.named(role), nodes.Text(f" ({_says(cell)})"))
        for role, cell in zip(roles, row.cells, strict=True)
        if cell
    ]
    return renderer.paragraph("", nodes.Text(f"{row.skill.label}: "), *renderer.joined(shown, "; "))


def _says(cell: Cell) -> str:
    if not cell.sentences:
        return _("listed")
    return counted("%d sentence", "%d sentences", cell.sentences)


def _table(facts: Facts, renderer: Renderer) -> nodes.Node:
    head: list[list[nodes.Node]] = [
        [nodes.Text(_("Skill"))],
        *(_role(role, renderer) for role in facts.roles),
    ]
    groups = [
        (
            category,
            (
                [[renderer.link(row.skill)], *(_cell(cell, renderer) for cell in row.cells)]
                for row in rows
            ),
        )
        for category, rows in facts.groups
    ]
    return renderer.container("resume-matrix no-search", renderer.table(head, groups))


def _role(role: Tenure, renderer: Renderer) -> list[nodes.Node]:
    shown = [
        renderer.link(role.place),
        renderer.span("separator", ", "),
        renderer.span("within", role.within),
    ]
    if role.period:
        shown += [nodes.Text(" "), renderer.span("period", renderer.words.period(role.period))]
    return shown


def _cell(cell: Cell | None, renderer: Renderer) -> list[nodes.Node]:
    if cell is None:
        return []
    if cell.sentences:
        return [renderer.link(cell.place, nodes.Text(str(cell.sentences)), title=_says(cell))]
    return [renderer.link(cell.place, renderer.span("listed", _says(cell)))]


MATRIX: View[PlacedView, Facts] = View(None, _facts, _render)
