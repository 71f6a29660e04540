"""Checks the career as a whole, for what no page can know by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from sphinx_resume.career.model import (
    KINDS,
    Engagement,
    Organization,
    Person,
    Project,
    Skill,
    plain,
)
from sphinx_resume.career.names import by_first_word, did_you_mean, find_names, first_few
from sphinx_resume.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Block, Declaration, Source
    from sphinx_resume.career.page import CrossReference

_NOT_IN_NAMES = re.compile(r"[;|<>`{}\[\]]")


def problems(career: Career) -> list[Problem]:
    """Everything that is wrong, in the order of the sources."""
    unsorted = [
        *_declared_twice(career),
        *_addressed_twice(career),
        *_ambiguous_aliases(career),
        *_unknown_references(career),
        *_unknown_in_declarations(career),
        *_claims(career),
        *_empty(career),
        *_unmarked(career),
    ]
    return sorted(unsorted, key=lambda problem: problem.source)


def _declared_twice(career: Career) -> Iterator[Problem]:
    first: dict[tuple[type, str], Declaration] = {}
    for page in career.pages.values():
        for declared in page.declared:
            kind = type(declared)
            earlier = first.setdefault((kind, _unique_content(declared)), declared)
            if earlier is not declared:
                yield Problem(
                    "duplicate",
                    declared.source,
                    f"{kind.__name__.lower()} {declared.name!r} is declared twice",
                    f"The first is at {earlier.source}; keep one of them.",
                )


def _unique_content(declared: Declaration) -> str:
    """What no two declarations of a kind have in common."""
    if isinstance(declared, Person):
        return ""
    if isinstance(declared, Skill):
        return declared.name.casefold()
    if isinstance(declared, (Organization, Project)):
        return declared.name
    if isinstance(declared, Engagement):  # the same title may be held again later
        return f"{declared.name}{declared.period.start if declared.period else ''}"
    # The same school or award may come again, in another year.
    sentences = "\0".join(plain(block.text) for block in declared.blocks)
    return repr(replace(declared, docname="", anchor="", blocks=())) + sentences


def _addressed_twice(career: Career) -> Iterator[Problem]:
    """Sentences with the same address; Sphinx reports headings with the same one."""
    first: dict[str, Source] = {}
    for page in career.pages.values():
        for address in page.addresses:
            earlier = first.setdefault(address.name, address.source)
            if earlier != address.source:  # two pages may include the same file
                message = f"the address {address.name!r} is given twice"
                hint = f"The first is at {earlier}; rename one of them."
                yield Problem("duplicate", address.source, message, hint)


def _ambiguous_aliases(career: Career) -> Iterator[Problem]:
    names = {skill.name.casefold(): skill for skill in reversed(career.skills)}
    aliases: dict[str, str] = {}
    for skill in career.skills:
        for alias in skill.aliases:
            folded = alias.casefold()
            other = names.get(folded)
            if other is skill and alias != skill.name:
                continue  # another way to write it
            if other is not None:
                whose = "its own name" if other is skill else "the name of another skill"
                yield Problem(
                    "duplicate",
                    skill.source,
                    f"alias {alias!r} of {skill.name!r} is {whose}",
                    "Remove it from 'aliases'.",
                )
            elif aliases.setdefault(folded, skill.name) != skill.name:
                yield Problem(
                    "duplicate",
                    skill.source,
                    f"alias {alias!r} of {skill.name!r} is an alias of {aliases[folded]!r} too",
                    "Leave it with one of them.",
                )


def _unknown_references(career: Career) -> Iterator[Problem]:
    known: dict[str, Iterable[str]] = {
        **{
            name: [
                called
                for declared in career.all(kind)
                for called in (declared.name, *declared.originals)
            ]
            for name, kind in KINDS.items()
        },
        "skill": career.skill_names,
        **career.titles,
    }
    for page in career.pages.values():
        for reference in page.references:
            names = known[reference.role]
            if not reference.target.strip():
                role = f"{{{reference.role}}}"
                hint = f"Write {role}`name`, or {role}`text <name>`."
                yield Problem("unknown", reference.source, f"{role} has no name", hint)
            elif reference.target not in names:
                yield _unknown(reference.role, reference.target, names, reference.source)
            elif reference.role in career.titles:
                engagements = career.titles[reference.role][reference.target]
                if len(engagements) > 1:
                    yield _ambiguous(reference, engagements)


def _ambiguous(reference: CrossReference, engagements: Sequence[Engagement]) -> Problem:
    message = f"{{{reference.role}}} {reference.target!r} could be any of {len(engagements)}"
    names = dict.fromkeys(engagement.name for engagement in engagements)
    if len(names) == len(engagements):
        hint = f"Write one of: {first_few(list(map(repr, names)), ', ')}."
    else:
        links = [f"'[{reference.target}]({_file(engagement)})'" for engagement in engagements]
        hint = f"Link to its page instead: {first_few(links, ' or ')}."
    return Problem("unknown", reference.source, message, hint)


def _file(engagement: Engagement) -> str:
    """Where an engagement is declared, as Markdown links to it."""
    path = f"/{engagement.docname}{PurePath(engagement.source.path).suffix}"
    return f"{path}#{engagement.anchor}" if engagement.anchor else path


def _unknown(kind: str, name: str, known: Iterable[str], source: Source) -> Problem:
    if kind in ("position", "volunteer"):
        hint = "Write its title, or 'Title, Organization'."
    else:
        hint = f"Correct it, or declare it: ':::{{{kind}}} {name}'."
    return Problem("unknown", source, f"unknown {kind} {name!r}", did_you_mean(name, known) + hint)


def _unknown_in_declarations(career: Career) -> Iterator[Problem]:
    for position in career.positions:
        if position.organization not in career.organization_names:
            yield _unknown(
                "organization",
                position.organization,
                career.organization_names,
                position.source,
            )
    for work in career.listing:
        for listing in work.environment:
            if listing.skill in career.skill_names:
                continue
            if _NOT_IN_NAMES.search(listing.skill):
                message = f"{listing.skill!r} in 'environment' is not the name of a skill"
                hint = "Write their names alone, separated by commas, or as 'text <Name>'."
                nearest = did_you_mean(listing.skill, career.skill_names)
                yield Problem("unknown", listing.source, message, nearest + hint)
            else:
                yield _unknown("skill", listing.skill, career.skill_names, listing.source)


def _claims(career: Career) -> Iterator[Problem]:
    for skill in career.skills:
        evidence = career.evidence(skill)
        if not evidence.is_shown and not skill.claimed:
            yield Problem(
                "claim",
                skill.source,
                f"the skill {skill.name!r} has no evidence",
                f"Mention it in a sentence as {_mention(skill.name)}, list it in an "
                "environment, or add ':claimed:' to say that it is only claimed.",
            )
        elif evidence.is_shown and skill.claimed:
            first = (*(proof.work for proof in evidence.proofs), *evidence.listed)[0]
            yield Problem(
                "claim",
                skill.source,
                f"{skill.name!r} is ':claimed:', but {first.link.label!r} is evidence of it",
                "Remove ':claimed:'.",
            )


def _empty(career: Career) -> Iterator[Problem]:
    for page in career.pages.values():
        for source in page.empty:
            yield Problem(
                "empty", source, "this bullet is empty", "Write something in it, or remove it."
            )


def _unmarked(career: Career) -> Iterator[Problem]:
    index = by_first_word(career.skill_names)
    for work in career.works:
        for block in work.blocks:
            marked = {career.skill_names.get(name) for name in block.skills}
            for name in dict.fromkeys(match.name for match in find_names(block.bare, index)):
                if career.skill_names[name] not in marked:
                    yield _not_marked_up(name, block)


def _mention(name: str) -> str:
    r"""How a skill is mentioned; a ``!`` at the start would say that it is not meant."""
    escape = "\\" if name.startswith("!") else ""
    return f"{{skill}}`{escape}{name}`"


def _not_marked_up(name: str, block: Block) -> Problem:
    sentence = "".join(run.text for run in block.text)
    return Problem(
        "unmarked",
        block.source,
        f"{name!r} is a skill, but is not marked up in: {sentence!r}",
        f"Write {_mention(name)}, or {{skill}}`!{name}` if the skill is not meant.",
    )
