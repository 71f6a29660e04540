"""Education, certificates and projects, a row each, for a page that is about something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.dates import Date
from sphinx_resume.career.model import Certificate
from sphinx_resume.i18n import degree, enumerated
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link
    from sphinx_resume.career.dates import Period
    from sphinx_resume.career.model import Block
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer


class Row(NamedTuple):
    """What it is, from whom or where, when, and what its first sentence says."""

    link: Link
    title: str
    detail: str
    when: Period | Date | None
    sentence: Block | None


def _facts(career: Career, _placed: PlacedView) -> tuple[Row, ...]:
    rows = []
    for education in career.education:
        link, title = career.link_to(education), degree(education)
        detail = enumerated(filter(None, (education.name if title else "", education.location)))
        if link:
            rows.append(Row(link, title or education.name, detail, education.period, None))
    for certificate in career.all(Certificate):
        link = career.link_to(certificate)
        if link:
            rows.append(
                Row(link, certificate.name, enumerated(certificate.details), certificate.date, None)
            )
    for project in career.projects:
        link = career.link_to(project)
        if link:
            first = project.blocks[0] if project.blocks else None
            rows.append(Row(link, project.name, "", project.period, first))
    return tuple(rows)


def _render(rows: tuple[Row, ...], renderer: Renderer) -> list[nodes.Node]:
    items = [_row(row, renderer) for row in rows]
    return (
        [renderer.bullet_list(items, "resume-ledger resume-background no-search")] if items else []
    )


def _row(row: Row, renderer: Renderer) -> list[nodes.Node]:
    title = [renderer.link(row.link, nodes.Text(row.title))]
    if row.detail:
        title += [
            *renderer.comma(is_seen=False),
            renderer.span("within", row.detail),
        ]
    content: list[nodes.Node] = [renderer.line("title", *title)]
    if row.when:
        words = renderer.words
        when = words.date(row.when) if isinstance(row.when, Date) else words.period(row.when)
        content.insert(0, renderer.line("when", renderer.span("period", when)))
    if row.sentence:
        quoted = renderer.paragraph("", *renderer.sentence(row.sentence.text))
        content.append(renderer.bullet_list([[quoted]], "resume-sentences"))
    return content


BACKGROUND: View[PlacedView, tuple[Row, ...]] = View(None, _facts, _render)
