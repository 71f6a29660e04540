"""Skills against roles over time: which role shows a skill, and in how many sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.career import Link
from sphinx_resume.i18n import _, counted_sentences, enumerated
from sphinx_resume.views.scale import held_months
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.career import Career, Evidence, Tenure
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer

_DARKEST = 3  # sentences, or more
_STAIRS = 8  # roles at most whose heads form a staircase
_LEAST = 24 / 229  # a column's share on a narrow screen, where a finger has to hit it


class Cell(NamedTuple):
    """What one role has of one skill: so many sentences, or none but its environment."""

    link: Link
    sentences: int


class Row(NamedTuple):
    """One skill, with a cell for each role that shows it."""

    skill: Link
    cells: tuple[Cell | None, ...]


class Facts(NamedTuple):
    """The roles, oldest first, with their months, and the skills that any shows, by category."""

    roles: tuple[Tenure, ...]
    months: tuple[int, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def _facts(career: Career, _placed: PlacedView) -> Facts:
    positions = sorted(
        career.positions, key=lambda position: position.period.start.first if position.period else 0
    )
    roles = tuple(career.tenure(position) for position in positions)
    groups: dict[str, list[Row]] = {}
    for skill in career.skills:
        cells = _cells(career.evidence(skill), roles)
        if any(cells):
            row = Row(career.tenure(skill).link, cells)
            groups.setdefault(skill.category, []).append(row)
    months = tuple(len(held_months(position, career)) for position in positions)
    return Facts(roles, months, tuple((name, tuple(rows)) for name, rows in groups.items()))


def _cells(evidence: Evidence, roles: Iterable[Tenure]) -> tuple[Cell | None, ...]:
    cells = {
        proof.work.link: Cell(
            Link(proof.blocks[0].docname, proof.blocks[0].anchor, ""), len(proof.blocks)
        )
        for proof in evidence.proofs
    }
    cells |= {work.link: Cell(work.link, 0) for work in evidence.listed}
    return tuple(cells.get(role.link) for role in roles)


def column_widths(months: tuple[int, ...]) -> list[float]:
    """How wide each column is, from 0 to 1: as the role was long, but never too narrow."""
    least = min(_LEAST, 1 / max(len(months), 1))
    narrow: set[int] = set()
    while True:
        wide = {at: length for at, length in enumerate(months) if at not in narrow}
        room, total = 1 - least * len(narrow), sum(wide.values())
        more = {at for at, length in wide.items() if length * room < least * total or not total}
        if not more:
            break
        narrow |= more
    if not total:
        return [1 / len(months)] * len(months)
    return [least if at in narrow else room * length / total for at, length in enumerate(months)]


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    """Draw a table, and a list where so wide a table could not be read."""
    if not facts.groups:
        return []
    if not renderer.is_for("html"):
        return [_render_list(facts, renderer)]
    if not renderer.has_pictures:
        return [renderer.container("resume-matrix no-search", _render_table(facts, renderer))]
    widths = column_widths(facts.months)
    style = ";".join(f"--w{at + 1}:{100 * width:.3g}" for at, width in enumerate(widths))
    kind = "resume-stairs" if len(facts.roles) <= _STAIRS else "resume-many"
    opened = f'<div class="resume-matrix {kind}" style="{style}">'
    return [
        _render_legend(renderer),
        renderer.picture(opened),
        _render_heads(facts.roles, widths, renderer),
        renderer.container("resume-matrix-table no-search", _render_table(facts, renderer)),
        renderer.picture("</div>"),
    ]


def _render_legend(renderer: Renderer) -> nodes.Node:
    tints = (("1", _("one sentence")), ("2", _("two")), ("3", _("three or more")))
    parts: list[nodes.Node] = [renderer.span("listed", _("listed"))]
    for count, text in tints:
        picture = f'<span class="resume-tint resume-{count}" aria-hidden="true">{count}</span>'
        parts.append(renderer.inline("", renderer.picture(picture), nodes.Text(text)))
    parts.append(nodes.inline("", _("columns as wide as the roles were long")))
    line = renderer.joined(parts, ";")
    return renderer.paragraph("resume-legend resume-matrix-legend no-search", *line)


def _render_heads(roles: tuple[Tenure, ...], widths: list[float], renderer: Renderer) -> nodes.Node:
    """The roles by name, each above its column where there is room."""
    items = []
    for at, role in enumerate(roles):
        offset = f"{100 * sum(widths[:at]):.4g}%"
        rise = f'<span class="resume-rise" style="inset-inline-start:{offset}"></span>'
        basis = f'<span class="resume-offset" style="flex-basis:{offset}"></span>'
        label = renderer.inline(
            "resume-lane-label",
            renderer.span("year", _year(role)),
            nodes.Text(" "),
            renderer.span("employer", role.within),
            nodes.Text(" "),
            renderer.link(role.link),
        )
        items.append([renderer.line("head", renderer.picture(rise + basis), label)])
    return renderer.bullet_list(items, "resume-heads no-search")


def _year(role: Tenure) -> str:
    return str(role.period.start.year) if role.period else ""


def _render_list(facts: Facts, renderer: Renderer) -> nodes.Node:
    return renderer.bullet_list(
        [
            renderer.paragraph("", nodes.Text(category)),
            renderer.bullet_list([_render_line(row, facts.roles, renderer)] for row in rows),
        ]
        for category, rows in facts.groups
    )


def _render_line(row: Row, roles: tuple[Tenure, ...], renderer: Renderer) -> nodes.Node:
    parts = [
        renderer.inline(
            "", *renderer.work_and_organization(role), nodes.Text(f" ({_cell_text(cell)})")
        )
        for role, cell in zip(roles, row.cells, strict=True)
        if cell
    ]
    return renderer.paragraph("", nodes.Text(f"{row.skill.label}: "), *renderer.joined(parts, ";"))


def _cell_text(cell: Cell) -> str:
    return counted_sentences(cell.sentences) or _("listed")


def _render_table(facts: Facts, renderer: Renderer) -> nodes.Node:
    head: list[list[nodes.Node]] = [
        [nodes.Text(_("Skill"))],
        *(_render_head(role, renderer) for role in facts.roles),
    ]

    def cells(row: Row) -> list[list[nodes.Node]]:
        pairs = zip(facts.roles, row.cells, strict=True)
        links = (_render_cell(row.skill, role, cell, renderer) for role, cell in pairs)
        return [[renderer.link(row.skill)], *links]

    return renderer.table(head, [(name, map(cells, rows)) for name, rows in facts.groups])


def _render_head(role: Tenure, renderer: Renderer) -> list[nodes.Node]:
    if not renderer.has_pictures:
        return [nodes.Text(role.name)]
    period = f" ({renderer.words.period(role.period)})" if role.period else ""
    year = _year(role)
    picture = f'<span aria-hidden="true"><span>{year[:2]}</span>{year[2:]}</span>'
    full = renderer.span("unseen", f"{role.name}{period}")
    return [full, nodes.Text(" "), renderer.picture(picture)]


def _render_cell(
    skill: Link, role: Tenure, cell: Cell | None, renderer: Renderer
) -> list[nodes.Node]:
    """A link to the first sentence, named as it has to be where it stands in a list of links."""
    if cell is None:
        return []
    if not renderer.has_pictures:
        return [renderer.link(cell.link, nodes.Text(_cell_text(cell)))]
    name = renderer.span("unseen", _("%s:") % enumerated([skill.label, role.link.label]))
    text = (
        renderer.sentence_number(cell.sentences)
        if cell.sentences
        else renderer.span("word", _cell_text(cell))
    )
    link = renderer.link(cell.link, name, nodes.Text(" "), text)
    return [renderer.inline(f"resume-{min(cell.sentences, _DARKEST)}", link)]


MATRIX: View[PlacedView, Facts] = View(None, _facts, _render)
