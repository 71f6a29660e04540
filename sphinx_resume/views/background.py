"""Education, certificates and projects, a row each, for a page that is about something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.model import Certificate
from sphinx_resume.i18n import degree, enumerated
from sphinx_resume.views.ledger import render_row
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link
    from sphinx_resume.career.dates import Date, Period
    from sphinx_resume.career.model import Block
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer


class Row(NamedTuple):
    """What stands in a row; ``sentence`` is the first of a project."""

    link: Link
    title: str
    detail: str
    when: Period | Date | None
    sentence: Block | None = None


def _facts(career: Career, _placed: PlacedView) -> tuple[Row, ...]:
    rows = []
    for education in career.education:
        link, title = career.tenure(education).link, degree(education)
        detail = enumerated(filter(None, (education.name if title else "", education.location)))
        rows.append(Row(link, title or education.name, detail, education.period))
    for certificate in career.all(Certificate):
        link, detail = career.tenure(certificate).link, enumerated(certificate.details)
        rows.append(Row(link, certificate.name, detail, certificate.date))
    for project in career.projects:
        link, first = career.tenure(project).link, next(iter(project.blocks), None)
        rows.append(Row(link, project.name, "", project.period, first))
    return tuple(rows)


def _render(rows: tuple[Row, ...], renderer: Renderer) -> list[nodes.Node]:
    items = [_render_row(row, renderer) for row in rows]
    classes = "resume-ledger resume-background no-search"
    return [renderer.bullet_list(items, classes)] if items else []


def _render_row(row: Row, renderer: Renderer) -> list[nodes.Node]:
    link = renderer.link(row.link, nodes.Text(row.title))
    sentences = [renderer.sentence(row.sentence.text)] if row.sentence else []
    return render_row(renderer.period(row.when), link, row.detail, sentences, renderer)


BACKGROUND: View[PlacedView, tuple[Row, ...]] = View(None, _facts, _render)
