"""Skills against roles over time: which role shows a skill, and in how many sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.career import Place
from sphinx_resume.i18n import _, counted
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.career import Career, Evidence, Tenure
    from sphinx_resume.views.pen import Pen, T


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


def _facts(career: Career, _about: None) -> Facts:
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


def _draw(facts: Facts, pen: Pen[T]) -> list[T]:
    """Draw a table, and a list where so wide a table could not be read."""
    if not facts.groups:
        return []
    return [
        *pen.only("html", lambda: _table(facts, pen)),
        *pen.only("not html", lambda: _list(facts, pen)),
    ]


def _list(facts: Facts, pen: Pen[T]) -> T:
    return pen.bullet_list(
        [
            pen.paragraph("", pen.text(category)),
            pen.bullet_list([_line(row, facts.roles, pen)] for row in rows),
        ]
        for category, rows in facts.groups
    )


def _line(row: Row, roles: tuple[Tenure, ...], pen: Pen[T]) -> T:
    shown = [
        pen.inline("", *pen.named(role), pen.text(f" ({_says(cell)})"))
        for role, cell in zip(roles, row.cells, strict=True)
        if cell
    ]
    return pen.paragraph("", pen.text(f"{row.skill.label}: "), *pen.joined(shown, "; "))


def _says(cell: Cell) -> str:
    if not cell.sentences:
        return _("listed")
    return counted("%d sentence", "%d sentences", cell.sentences)


def _table(facts: Facts, pen: Pen[T]) -> T:
    head = [[pen.text(_("Skill"))], *(_role(role, pen) for role in facts.roles)]
    groups = [
        (
            category,
            ([[pen.link(row.skill)], *(_cell(cell, pen) for cell in row.cells)] for row in rows),
        )
        for category, rows in facts.groups
    ]
    return pen.container("resume-matrix no-search", pen.table(head, groups))


def _role(role: Tenure, pen: Pen[T]) -> list[T]:
    shown = [pen.link(role.place), pen.span("separator", ", "), pen.span("within", role.within)]
    if role.period:
        shown += [pen.text(" "), pen.span("period", pen.words.period(role.period))]
    return shown


def _cell(cell: Cell | None, pen: Pen[T]) -> list[T]:
    if cell is None:
        return []
    if cell.sentences:
        return [pen.link(cell.place, pen.text(str(cell.sentences)), title=_says(cell))]
    return [pen.link(cell.place, pen.span("listed", _says(cell)))]


MATRIX: Drawing[None, Facts] = Drawing(None, _facts, _draw)
