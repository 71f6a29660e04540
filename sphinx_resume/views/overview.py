"""All skills on one screen, by category: what is proved, what is listed, what is only claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.i18n import _, counted
from sphinx_resume.views.scale import Stretch, first_and_last_year, stretches
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.renderer import Renderer


class Line(NamedTuple):
    """One skill: when it was in use, and in how many sentences; without either if claimed."""

    link: Link
    used: tuple[Stretch, ...]
    sentences: int
    is_shown: bool


class Facts(NamedTuple):
    """The skills by category, and the months of the career."""

    span: range
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def _facts(career: Career, _placed: PlacedView) -> Facts:
    groups: dict[str, list[Line]] = {}
    for skill in career.skills:
        link, evidence = career.tenure(skill).link, career.evidence(skill)
        used, sentences = stretches(evidence, career), evidence.strength.sentences
        line = Line(link, used, sentences, evidence.is_shown)
        groups.setdefault(skill.category, []).append(line)
    return Facts(career.span, tuple((name, tuple(lines)) for name, lines in groups.items()))


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    lines = [line for _name, group in facts.groups for line in group]
    if not lines:
        return []
    is_mostly_claimed = 2 * sum(line.is_shown for line in lines) < len(lines)
    head: list[nodes.Node]
    if is_mostly_claimed:
        note = _("Bold: work here shows it. The others are listed as skills.")
        head = [renderer.paragraph("resume-legend no-search", nodes.Text(note))]
        blocks = [_render_names(name, group, renderer) for name, group in facts.groups]
        kind = "resume-names"
    else:
        count = counted("%d skill", "%d skills", len(lines))
        first, last = first_and_last_year(facts.span)
        title = (
            _("%(skills)s, %(first)d to %(last)d") % {"skills": count, "first": first, "last": last}
            if any(line.used for line in lines)
            else count
        )
        label = renderer.paragraph("resume-section-label no-search", nodes.Text(title))
        number = nodes.inline("", _("number of sentences"), classes=["resume-number-note"])
        head = [label, *renderer.legend(number)]
        blocks = [_render_group(name, group, facts.span, renderer) for name, group in facts.groups]
        kind = "resume-bars"
    content = renderer.container(f"resume-overview-groups {kind}", *blocks)
    return [renderer.container("resume-overview no-search", *head, content)]


def _render_group(
    name: str, group: tuple[Line, ...], span: range, renderer: Renderer
) -> nodes.Node:
    items = [[_render_line(line, span, renderer)] for line in group if line.is_shown]
    claimed = [renderer.link(line.link) for line in group if not line.is_shown]
    content: list[nodes.Node] = [renderer.line("group-name", nodes.Text(name))] if name else []
    if items:
        content.append(renderer.bullet_list(items))
    if claimed:
        label = _("Also listed") if items else _("Listed")
        content.append(renderer.labelled(label, *renderer.joined(claimed, ","), name="also"))
    return renderer.container("resume-overview-group", *content)


def _render_line(line: Line, span: range, renderer: Renderer) -> nodes.Node:
    strip = [nodes.Text(" "), renderer.strip(line.used, span)] if line.used else []
    count: list[nodes.Node] = []
    if line.sentences:
        count = [nodes.Text(" "), renderer.sentence_number(line.sentences)]
    name = "proved-line" if line.sentences else "listed-line"
    return renderer.line(name, renderer.link(line.link), *strip, *count)


def _render_names(name: str, group: tuple[Line, ...], renderer: Renderer) -> nodes.Node:
    links = [
        renderer.inline("resume-proved-name", nodes.strong("", "", renderer.link(line.link)))
        if line.is_shown
        else renderer.link(line.link)
        for line in group
    ]
    label = renderer.label(name) if name else []
    return renderer.line("group-names", *label, *renderer.joined(links, ","))


OVERVIEW: View[PlacedView, Facts] = View(None, _facts, _render)
