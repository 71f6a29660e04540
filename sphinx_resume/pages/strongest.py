"""The skills that most speaks for, in one glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.pages.drawing import Drawing, joined, link, paragraph, span, years
from sphinx_resume.pages.scale import merged
from sphinx_resume.wording import counted

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Evidence, Place
    from sphinx_resume.wording import Wording

_SHOWN = 8
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Strength:
    """One skill, with how much shows it."""

    place: Place
    months: int
    sentences: int
    used: tuple[range, ...]
    span: range


def _facts(career: Career, _about: None) -> tuple[Strength, ...]:
    shown = [found for found in map(career.evidence, career.skills) if found.sentences]
    return tuple(
        Strength(place, found.months, found.sentences, merged(found.periods, career), career.span)
        for found in sorted(shown, key=_weight)[:_SHOWN]
        if (place := career.place(found.skill))
    )


def _weight(evidence: Evidence) -> tuple[int, str]:
    """A sentence weighs as much as a year in use; the heaviest come first."""
    return -(evidence.sentences * _YEAR + evidence.months), evidence.skill.name


def _draw(strongest: tuple[Strength, ...], words: Wording) -> list[nodes.Node]:
    items = [
        nodes.list_item(
            "",
            paragraph(
                "strength",
                link(each.place),
                *([years(each.used, each.span)] if each.used else []),
                nodes.Text(" "),
                *joined(
                    [
                        *([span("duration", words.duration(each.months))] if each.months else []),
                        span("count", counted("%d sentence", "%d sentences", each.sentences)),
                    ]
                ),
            ),
        )
        for each in strongest
    ]
    if not items:
        return []
    return [nodes.bullet_list("", *items, bullet="-", classes=["resume-strongest", "no-search"])]


STRONGEST: Drawing[None, tuple[Strength, ...]] = Drawing(None, _facts, _draw)
