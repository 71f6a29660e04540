"""The positions, each with its strongest sentences: dates in the margin, text beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.i18n import counted
from sphinx_resume.views.figures import strongest_sentences
from sphinx_resume.views.scale import Stretch, first_and_last_year, held_months
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link, Tenure
    from sphinx_resume.career.model import Block
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer

_MOST = (3, 3, 2, 2)  # sentences of the newest positions; all others show one


class Row(NamedTuple):
    """One position: its months, its strongest sentences, and how many it has in all."""

    tenure: Tenure
    months: range
    sentences: tuple[Block, ...]
    total: int


class Facts(NamedTuple):
    """The months of the career, its positions, newest first, and the skills they mention."""

    span: range
    rows: tuple[Row, ...]
    skills: tuple[tuple[str, Link], ...]


def _facts(career: Career, _placed: PlacedView) -> Facts:
    rows = tuple(
        Row(
            career.tenure(position),
            held_months(position, career),
            strongest_sentences(career, position, _MOST[number] if number < len(_MOST) else 1),
            len(position.blocks),
        )
        for number, position in enumerate(career.positions)
    )
    names = {name for row in rows for block in row.sentences for name in block.skills}
    skills = (
        (name, link)
        for name in sorted(names)
        if (link := career.link_to(career.skill_names.get(name)))
    )
    return Facts(career.span, rows, tuple(skills))


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    items = [
        _render_position(row, facts, renderer, is_first=number == 0)
        for number, row in enumerate(facts.rows)
    ]
    return [renderer.bullet_list(items, "resume-ledger no-search")] if items else []


def _render_position(
    row: Row, facts: Facts, renderer: Renderer, *, is_first: bool
) -> list[nodes.Node]:
    links = dict(facts.skills)
    when = renderer.joined(renderer.period_and_length(row.tenure))
    if row.months:
        when += [nodes.Text(" "), renderer.strip([Stretch(row.months)], facts.span)]
        if is_first:
            years = dict.fromkeys(first_and_last_year(facts.span))
            scale = " ".join(f"<span>{year}</span>" for year in years)
            picture = f'<span class="resume-ends" aria-hidden="true">{scale}</span>'
            when.append(renderer.picture(picture))
    sentences = [renderer.highlighted(block.text, links) for block in row.sentences]
    link = renderer.link(row.tenure.link)
    content = render_row(when, link, row.tenure.within, sentences, renderer)
    if row.total > len(row.sentences):
        text = counted("All %d sentence", "All %d sentences", row.total)
        content.append(renderer.line("more", renderer.link(row.tenure.link, nodes.Text(text))))
    return content


def render_row(
    when: list[nodes.Node],
    link: nodes.Node,
    within: str,
    sentences: list[list[nodes.Node]],
    renderer: Renderer,
) -> list[nodes.Node]:
    """A row of a ledger.

    Args:
        when: What stands in the margin, if anything.
        link: The link to what the row is about.
        within: The organization it belongs to, or another detail; ``""`` if there is none.
        sentences: What is quoted of it.
        renderer: Makes the nodes.

    """
    content: list[nodes.Node] = [renderer.line("when", *when)] if when else []
    detail = [*renderer.comma(is_seen=False), renderer.span("within", within)] if within else []
    content.append(renderer.line("title", link, *detail))
    if sentences:
        quoted = ([renderer.paragraph("", *sentence)] for sentence in sentences)
        content.append(renderer.bullet_list(quoted, "resume-sentences"))
    return content


LEDGER: View[PlacedView, Facts] = View(None, _facts, _render)
