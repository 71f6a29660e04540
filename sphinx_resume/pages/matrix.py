"""Skills against roles over time: which role shows a skill, and in how many sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career import Place
from sphinx_resume.pages.drawing import Drawing, joined, link, named, paragraph, span, where
from sphinx_resume.wording import _, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career import Career, Evidence, Tenure
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Cell:
    """What one role has of one skill: so many sentences, or none but its environment."""

    place: Place
    sentences: int


@dataclass(frozen=True, slots=True)
class Row:
    """One skill, with a cell for each role that shows it."""

    skill: Place
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The roles, oldest first, and the skills that any of them shows, by category."""

    roles: tuple[Tenure, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def _facts(career: Career, _about: None) -> Facts:
    roles = tuple(career.tenure(position) for position in reversed(career.positions))
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


def _draw(facts: Facts, words: Wording) -> list[nodes.Node]:
    """Draw a table, and a list where so wide a table could not be read."""
    if not facts.groups:
        return []
    return [where("html", _table(facts, words)), where("not html", _list(facts))]


def _list(facts: Facts) -> nodes.bullet_list:
    return _items(
        [nodes.paragraph("", category), _items([_line(row, facts.roles) for row in rows])]
        for category, rows in facts.groups
    )


def _line(row: Row, roles: tuple[Tenure, ...]) -> list[nodes.Node]:
    shown = [
        nodes.inline("", "", *named(role), nodes.Text(f" ({_says(cell)})"))
        for role, cell in zip(roles, row.cells, strict=True)
        if cell
    ]
    return [nodes.paragraph("", f"{row.skill.label}: ", *joined(shown, "; "))]


def _items(items: Iterable[list[nodes.Node]]) -> nodes.bullet_list:
    return nodes.bullet_list("", *(nodes.list_item("", *item) for item in items), bullet="-")


def _says(cell: Cell) -> str:
    if not cell.sentences:
        return _("environment")
    return counted("%d sentence", "%d sentences", cell.sentences)


def _table(facts: Facts, words: Wording) -> nodes.container:
    width = len(facts.roles)
    head = nodes.row("", _entry(nodes.Text(_("Skill"))))
    head += [_role(role, words) for role in facts.roles]
    body = nodes.tbody("")
    for category, rows in facts.groups:
        if category:
            heading = nodes.entry("", nodes.paragraph("", category), morecols=width)
            body += nodes.row("", heading, classes=["resume-group"])
        body += [_row(row) for row in rows]
    group = nodes.tgroup(
        "",
        nodes.colspec("", colwidth=3, stub=1),
        *(nodes.colspec("", colwidth=2) for _role_ in facts.roles),
        nodes.thead("", head),
        body,
        cols=width + 1,
    )
    table = nodes.table("", group, classes=["colwidths-auto"])
    return nodes.container("", table, classes=["resume-matrix", "no-search"])


def _role(role: Tenure, words: Wording) -> nodes.entry:
    period = [nodes.Text(" "), span("period", words.period(role.period))] if role.period else []
    return _entry(link(role.place), span("separator", ", "), span("within", role.within), *period)


def _row(row: Row) -> nodes.row:
    shown = nodes.row("", _entry(link(row.skill)))
    for cell in row.cells:
        if cell is None:
            shown += nodes.entry("")
        elif cell.sentences:
            number = nodes.Text(str(cell.sentences))
            shown += _entry(link(cell.place, number, title=_says(cell)))
        else:
            shown += _entry(link(cell.place, span("listed", _says(cell))))
    return shown


def _entry(*content: nodes.Node) -> nodes.entry:
    return nodes.entry("", paragraph("cell", *content))


MATRIX: Drawing[None, Facts] = Drawing(None, _facts, _draw)
