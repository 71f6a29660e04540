"""A skill's entry: how long, how recently, and the very sentences that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.career import Place
from sphinx_resume.career.model import Skill
from sphinx_resume.i18n import _, counted, only_claimed
from sphinx_resume.views.scale import merged
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Evidence
    from sphinx_resume.career.model import Block
    from sphinx_resume.views.pen import Pen, T


class Facts(NamedTuple):
    """The evidence, and the months in use among those of the whole career."""

    evidence: Evidence
    used: tuple[range, ...]
    span: range


def _facts(career: Career, skill: Skill) -> Facts:
    evidence = career.evidence(skill)
    return Facts(evidence, merged(evidence.periods, career), career.span)


def _draw(facts: Facts, pen: Pen[T]) -> list[T]:
    evidence = facts.evidence
    skill = evidence.skill
    shown: list[T] = []
    aliases = [alias for alias in skill.aliases if alias.casefold() != skill.name.casefold()]
    if aliases:
        label = pen.span("label", _("Also called: "))
        shown.append(pen.line("aliases no-search", label, pen.text(", ".join(aliases))))
    level = [pen.span("level", skill.level)] if skill.level else []
    strength = _strength(evidence, pen)
    if strength:
        bar = [pen.years(facts.used, facts.span)] if facts.used else []
        shown.append(pen.line("strength no-search", *bar, *pen.joined([*level, *strength])))
    elif not evidence.is_shown:
        claimed = pen.text(only_claimed())
        shown.append(pen.line("claimed no-search", *pen.joined([*level, claimed])))
    marked = frozenset((skill.name, *skill.aliases))
    entries = [
        (pen.dated(proof.work), _sentences(proof.blocks, marked, pen)) for proof in evidence.proofs
    ]
    if evidence.listed:
        listed = pen.text(_("Listed in the environment, without a sentence"))
        items = [[pen.paragraph("", *pen.dated(work))] for work in evidence.listed]
        entries.append(([listed], pen.bullet_list(items)))
    if entries:
        shown.append(pen.definition_list(entries, "resume-evidence no-search"))
    return shown


def _strength(evidence: Evidence, pen: Pen[T]) -> list[T]:
    parts: list[T] = []
    if evidence.months:
        parts.append(pen.span("duration", pen.words.duration(evidence.months)))
    if evidence.last:
        parts.append(pen.span("last-used", pen.words.last_used(evidence.last)))
    if evidence.sentences:
        parts.append(pen.span("count", counted("%d sentence", "%d sentences", evidence.sentences)))
    return parts


def _sentences(blocks: tuple[Block, ...], marked: frozenset[str], pen: Pen[T]) -> T:
    return pen.bullet_list(
        [
            pen.paragraph(
                "",
                pen.link(Place(found.docname, found.anchor, ""), *pen.sentence(found.text, marked)),
            )
        ]
        for found in blocks
    )


SKILL = Drawing(Skill, _facts, _draw)
