"""A skill's entry: how long, how recently, and the very sentences that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from sphinx_resume.career.career import Link
from sphinx_resume.career.model import Skill
from sphinx_resume.i18n import _, enumerated, only_claimed
from sphinx_resume.views.scale import Stretch, stretches
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Evidence, Tenure
    from sphinx_resume.career.model import Block
    from sphinx_resume.views.renderer import Renderer


class Facts(NamedTuple):
    """The evidence, and when it was in use among the months of the whole career.

    ``written`` is what the skill is called in its sentences.
    """

    evidence: Evidence
    used: tuple[Stretch, ...]
    span: range
    written: tuple[str, ...]


def _facts(career: Career, skill: Skill) -> Facts:
    evidence = career.evidence(skill)
    blocks = (block for proof in evidence.proofs for block in proof.blocks)
    written = {name for block in blocks for name in block.skills}
    names = sorted(name for name in written if career.skill_names.get(name) == skill)
    return Facts(evidence, stretches(evidence, career), career.span, tuple(names))


def _render(facts: Facts, renderer: Renderer) -> list[nodes.Node]:
    evidence = facts.evidence
    skill = evidence.skill
    content: list[nodes.Node] = []
    aliases = [alias for alias in skill.aliases if alias.casefold() != skill.name.casefold()]
    if aliases:
        names = nodes.Text(enumerated(aliases))
        content.append(renderer.labelled(_("Also called"), names, name="aliases no-search"))
    level = [renderer.span("level", skill.level)] if skill.level else []
    strength = [
        renderer.span(name, text)
        for name, text in renderer.words.strength(evidence.strength).items()
    ]
    if strength:
        bar = [renderer.strip(facts.used, facts.span), nodes.Text(" ")] if facts.used else []
        content.append(
            renderer.line("strength no-search", *bar, *renderer.joined([*level, *strength]))
        )
    elif not evidence.is_shown:
        claimed = nodes.Text(only_claimed())
        content.append(renderer.line("claimed no-search", *renderer.joined([*level, claimed])))
    marked = frozenset(facts.written)
    entries = [
        (_render_work(proof.work, renderer), _render_sentences(proof.blocks, marked, renderer))
        for proof in evidence.proofs
    ]
    if evidence.listed:
        text = nodes.Text(renderer.words.only_listed)
        listed = renderer.inline("resume-listed", text)
        items = [
            [renderer.paragraph("", *_render_work(work, renderer))] for work in evidence.listed
        ]
        entries.append(([listed], renderer.bullet_list(items)))
    if entries:
        content.append(renderer.definition_list(entries, "resume-evidence no-search"))
    return content


def _render_work(work: Tenure, renderer: Renderer) -> list[nodes.Node]:
    """A piece of work by its link, its organization, and its period in brackets.

    A page of skills has hundreds, so the organization is plain text.
    """
    within = _(", ") + work.within if work.within else ""
    if work.period is None:
        return [renderer.link(work.link), nodes.Text(within)]
    period = renderer.span("period", f"({renderer.words.period(work.period)})")
    return [renderer.link(work.link), nodes.Text(f"{within} "), period]


def _render_sentences(
    blocks: tuple[Block, ...], marked: frozenset[str], renderer: Renderer
) -> nodes.Node:
    return renderer.bullet_list(
        [
            renderer.paragraph(
                "",
                renderer.link(
                    Link(block.docname, block.anchor, ""), *renderer.sentence(block.text, marked)
                ),
            )
        ]
        for block in blocks
    )


SKILL = View(Skill, _facts, _render)
