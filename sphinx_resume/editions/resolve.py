"""What the names and addresses in an edition mean in a career."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.names import did_you_mean, first_few
from sphinx_resume.editions.edition import USUAL_SECTIONS, EditionError, Mistake
from sphinx_resume.editions.sentences import Sentence, sentences

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Skill
    from sphinx_resume.editions.edition import Edition


class Asked(NamedTuple):
    """What an edition asks for.

    Attributes:
        edition: The edition.
        skills: The skills that it asks for and the career declares, the most important first.
        candidates: The sentences that it may have, in the order of the paper.
        pinned: Those of them that it must have.
        left_out: The sentences of sections that it does not have, and those that it omits.

    """

    edition: Edition
    skills: tuple[Skill, ...]
    candidates: tuple[Sentence, ...]
    pinned: tuple[Sentence, ...]
    left_out: tuple[Sentence, ...]


def resolve(career: Career, edition: Edition) -> tuple[Asked, list[Mistake]]:
    """Look up what an edition names.

    Returns:
        What it asks for, and what is wrong with its names.

    Raises:
        EditionError: No sentence that it may have proves anything that it asks for.

    """
    mistakes: list[Mistake] = []
    skills = _skills(career, edition, mistakes)
    everything = sentences(career)
    pinned = _addressed(career, edition, "pin", everything, mistakes)
    omitted = _addressed(career, edition, "omit", everything, mistakes)
    names = {skill.name for skill in skills}
    pins, omits = ({sentence.block for sentence in listed} for listed in (pinned, omitted))
    candidates: list[Sentence] = []
    for sentence in everything:
        if sentence.block in omits:
            continue
        if edition.sections:
            is_possible = sentence.section in edition.sections
        else:
            is_possible = (
                sentence.section in USUAL_SECTIONS
                or sentence.block in pins
                or bool(sentence.skills & names)
            )
        if is_possible and not (sentence.section == "summary" and edition.summary):
            candidates.append(sentence)
    possible = {sentence.block for sentence in candidates}
    for sentence in pinned:
        if sentence.block not in possible:
            message = f"{sentence.address!r} in 'pin' stands in a section that this edition lacks"
            hint = f"Add {sentence.section!r} to 'sections', or take the address out."
            mistakes.append(Mistake(edition.at("pin"), message, hint))
    if not any(sentence.skills & names for sentence in candidates):
        asked = ", ".join(map(repr, edition.skills))
        message = f"no sentence of the résumé proves any of the skills asked for: {asked}"
        hint = "Mark a skill up where a sentence shows it, or ask for others."
        elsewhere = dict.fromkeys(
            sentence.section for sentence in everything if sentence.skills & names
        )
        if elsewhere:
            message = f"no sentence of this edition proves any of the skills asked for: {asked}"
            hint = f"Let it have sentences of: {', '.join(elsewhere)}, by 'sections' and 'omit'."
        raise EditionError(*mistakes, Mistake(edition.at("skills"), message, hint))
    return (
        Asked(
            edition,
            skills,
            tuple(candidates),
            tuple(sentence for sentence in pinned if sentence.block in possible),
            tuple(sentence for sentence in everything if sentence.block not in possible),
        ),
        mistakes,
    )


def _skills(career: Career, edition: Edition, mistakes: list[Mistake]) -> tuple[Skill, ...]:
    skills: dict[str, Skill] = {}
    for name in edition.skills:
        skill = career.skill_names.get(name)
        if skill:
            skills.setdefault(skill.name, skill)
        else:
            hint = f"{did_you_mean(name, career.skill_names)}Name skills as they are declared."
            mistakes.append(Mistake(edition.at("skills", name), f"unknown skill {name!r}", hint))
    return tuple(skills.values())


def _addressed(
    career: Career,
    edition: Edition,
    key: str,
    everything: list[Sentence],
    mistakes: list[Mistake],
) -> list[Sentence]:
    """The sentences that ``pin`` or ``omit`` names: by page and anchor, or by a unique anchor."""
    by_address = {sentence.address: sentence for sentence in everything}
    elsewhere = {
        f"{docname}#{block.anchor}"
        for docname, page in career.pages.items()
        for block in page.blocks
    }
    addressed: list[Sentence] = []
    for written in edition.pin if key == "pin" else edition.omit:
        page, _, anchor = written.rpartition("#")
        page = page.removesuffix("/").removesuffix(".html").removesuffix(".md")
        same = [
            sentence
            for sentence in by_address.values()
            if sentence.block.anchor == anchor
            and (
                not page
                or page == sentence.block.docname
                or page.endswith(f"/{sentence.block.docname}")
            )
        ]
        if len(same) == 1:
            addressed.append(same[0])
            continue
        message = f"unknown sentence {written!r} in {key!r}"
        hint = "Write its address: 'page#anchor', as the site has it."
        if same:
            message = f"{written!r} in {key!r} could be any of several sentences"
            hint = f"Write one of: {first_few([sentence.address for sentence in same], ', ')}."
        elif f"{page}#{anchor}" in elsewhere:
            message = f"{written!r} in {key!r} stands on a page that the résumé on paper lacks"
            hint = "Move it to a position or project, or take the address out."
        else:
            names = [*by_address] if page else [sentence.block.anchor for sentence in everything]
            hint = did_you_mean(written, names) + hint
        mistakes.append(Mistake(edition.at(key, written), message, hint))
    return addressed
