"""A skill's entry: how long, how recently, and the very sentences that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career import Place
from sphinx_resume.model import Skill
from sphinx_resume.pages.drawing import (
    Drawing,
    fact,
    joined,
    link,
    named,
    paragraph,
    sentence,
    span,
    years,
)
from sphinx_resume.pages.scale import merged
from sphinx_resume.wording import _, counted

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Evidence, Tenure
    from sphinx_resume.model import Block
    from sphinx_resume.wording import Wording


@dataclass(frozen=True, slots=True)
class Facts:
    """The evidence, and the months in use among those of the whole career."""

    evidence: Evidence
    used: tuple[range, ...]
    span: range


def _facts(career: Career, skill: Skill) -> Facts:
    evidence = career.evidence(skill)
    return Facts(evidence, merged(evidence.periods, career), career.span)


def _draw(facts: Facts, words: Wording) -> list[nodes.Node]:
    evidence = facts.evidence
    skill = evidence.skill
    shown: list[nodes.Node] = []
    aliases = [alias for alias in skill.aliases if alias.casefold() != skill.name.casefold()]
    if aliases:
        label = span("label", _("Also called: "))
        shown.append(paragraph("aliases", label, nodes.Text(", ".join(aliases))))
    if skill.level:
        shown.append(fact(_("Level"), skill.level))
    strength = _strength(evidence, words)
    if strength:
        bar = [years(facts.used, facts.span)] if facts.used else []
        shown.append(paragraph("strength", *bar, *joined(strength)))
    elif not evidence.proofs and not evidence.listed:
        shown.append(paragraph("claimed", nodes.Text(_("Claimed; no work here shows it."))))
    marked = frozenset((skill.name, *skill.aliases))
    entries = [
        nodes.definition_list_item(
            "",
            nodes.term("", "", *_heading(proof.work, words)),
            nodes.definition("", _sentences(proof.blocks, marked)),
        )
        for proof in evidence.proofs
    ]
    if evidence.listed:
        listed = _("Listed in the environment, without a sentence")
        items = [
            nodes.list_item("", nodes.paragraph("", "", *_heading(work, words)))
            for work in evidence.listed
        ]
        entries.append(
            nodes.definition_list_item(
                "",
                nodes.term("", listed),
                nodes.definition("", nodes.bullet_list("", *items, bullet="-")),
            )
        )
    if entries:
        shown.append(nodes.definition_list("", *entries, classes=["resume-evidence", "no-search"]))
    return shown


def _strength(evidence: Evidence, words: Wording) -> list[nodes.Node]:
    parts: list[nodes.Node] = []
    if evidence.last is not None:
        if evidence.months:
            parts.append(span("duration", words.duration(evidence.months)))
        text = words.last_used(evidence.last)
        if evidence.last.end is not None:
            text = _("last used %s") % text
        parts.append(span("last-used", text))
    if evidence.sentences:
        parts.append(span("count", counted("%d sentence", "%d sentences", evidence.sentences)))
    return parts


def _heading(work: Tenure, words: Wording) -> list[nodes.Node]:
    shown = named(work)
    if work.period:
        shown += [nodes.Text(" "), span("period", f"({words.period(work.period)})")]
    return shown


def _sentences(blocks: tuple[Block, ...], marked: frozenset[str]) -> nodes.bullet_list:
    items = [
        nodes.list_item(
            "",
            nodes.paragraph(
                "",
                "",
                link(Place(found.docname, found.anchor, ""), *sentence(found.text, marked)),
            ),
        )
        for found in blocks
    ]
    return nodes.bullet_list("", *items, bullet="-")


SKILL = Drawing(Skill, _facts, _draw)
