"""What is wrong with a career as a whole: findings that no single page can make."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from sphinx_resume.career.model import ENTRIES, KINDS, plain
from sphinx_resume.career.names import by_first_word, find_names
from sphinx_resume.diagnostics.problem import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Block, CrossReference, Declaration, Engagement, Source

_NOT_IN_NAMES = re.compile(r"[;|<>`{}\[\]]")


def problems(career: Career) -> Iterator[Problem]:
    """Everything that is wrong, in the order of the sources."""
    found = [
        *_declared_twice(career),
        *_addressed_twice(career),
        *_ambiguous_aliases(career),
        *_unknown_references(career),
        *_unknown_in_declarations(career),
        *_claims(career),
        *_empty(career),
        *_unmarked(career),
    ]
    return iter(sorted(found, key=lambda each: (each.source.path, each.source.line)))


def _declared_twice(career: Career) -> Iterator[Problem]:
    groups: list[tuple[str, Iterable[tuple[str, Declaration]]]] = [
        ("person", (("", found) for found in career.people)),
        ("skill", ((found.name.casefold(), found) for found in career.skills)),
        ("organization", ((found.name, found) for found in career.organizations)),
        ("project", ((found.name, found) for found in career.projects)),
        ("education", ((_content(found), found) for found in career.education)),
        *(
            (
                kind,
                (
                    (f"{found.name}{found.period.start if found.period else ''}", found)
                    for found in _in_source_order(engaged)
                ),
            )
            for kind, engaged in (
                ("position", career.positions),
                ("volunteer", career.volunteering),
            )
        ),
        *(
            (kind.__name__.lower(), ((_content(found), found) for found in career.all(kind)))
            for kind in ENTRIES
        ),
    ]
    for kind, declarations in groups:
        first: dict[str, Declaration] = {}
        for key, found in declarations:
            earlier = first.setdefault(key, found)
            if earlier is not found:
                yield Problem(
                    "duplicate",
                    found.source,
                    f"{kind} {found.name!r} is declared twice",
                    f"The first stands at {earlier.source}; keep one of them.",
                )


def _addressed_twice(career: Career) -> Iterator[Problem]:
    """Addresses of two sentences; of those of headings Sphinx tells."""
    first: dict[str, Source] = {}
    for page in career.pages.values():
        for each in page.addresses:
            earlier = first.setdefault(each.name, each.source)
            if earlier != each.source:  # what two pages include stands there once
                said = f"the address {each.name!r} is given twice"
                mend = f"The first stands at {earlier}; call one of them otherwise."
                yield Problem("duplicate", each.source, said, mend)


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
                    "Take it out of 'aliases'.",
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
        **{kind: [found.name for found in career.all(KINDS[kind])] for kind in KINDS},
        "skill": career.skill_names,
        **career.titles,
    }
    for page in career.pages.values():
        for reference in page.references:
            names = known[reference.role]
            if not reference.target.strip():
                role = f"{{{reference.role}}}"
                mend = f"Write {role}`name`, or {role}`text <name>`."
                yield Problem("unknown", reference.source, f"{role} has no name", mend)
            elif reference.target not in names:
                yield _unknown(reference.role, reference.target, names, reference.source)
            elif reference.role in career.titles:
                held = career.titles[reference.role][reference.target]
                if len(held) > 1:
                    yield _ambiguous(reference, held)


def _ambiguous(reference: CrossReference, held: Sequence[Engagement]) -> Problem:
    said = f"{{{reference.role}}} {reference.target!r} could be any of {len(held)}"
    names = dict.fromkeys(found.name for found in held)
    if len(names) == len(held):
        mend = f"Write one of: {', '.join(map(repr, names))}."
    else:
        places = (
            f"/{each.docname}{PurePath(each.source.path).suffix}{'#' if each.anchor else ''}{each.anchor}"
            for each in held
        )
        links = " or ".join(f"'[{reference.target}]({place})'" for place in places)
        mend = f"Link to its place instead: {links}."
    return Problem("unknown", reference.source, said, mend)


def _unknown(kind: str, name: str, known: Iterable[str], source: Source) -> Problem:
    if kind in ("position", "volunteer"):
        mend = "Write its title, or 'Title, Organization'."
    else:
        mend = f"Correct it, or declare it: ':::{{{kind}}} {name}'."
    return Problem("unknown", source, f"unknown {kind} {name!r}", did_you_mean(name, known) + mend)


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
                found = f"{listing.skill!r} in 'environment' is no skill"
                mend = "Write their names alone, separated by commas, or as 'text <Name>'."
                near = did_you_mean(listing.skill, career.skill_names)
                yield Problem("unknown", listing.source, found, near + mend)
            else:
                yield _unknown("skill", listing.skill, career.skill_names, listing.source)


def _claims(career: Career) -> Iterator[Problem]:
    for skill in career.skills:
        evidence = career.evidence(skill)
        if not evidence.is_shown and not skill.claimed:
            yield Problem(
                "claim",
                skill.source,
                f"nothing shows the skill {skill.name!r}",
                f"Mention it in a sentence as {{skill}}`{skill.name}`, list it in an "
                "environment, or add ':claimed:' to say that it is only claimed.",
            )
        elif evidence.is_shown and skill.claimed:
            first = (*(proof.work for proof in evidence.proofs), *evidence.listed)[0]
            yield Problem(
                "claim",
                skill.source,
                f"{skill.name!r} is ':claimed:', but {first.place.label!r} shows it",
                "Take ':claimed:' out.",
            )


def _empty(career: Career) -> Iterator[Problem]:
    for page in career.pages.values():
        for source in page.empty:
            yield Problem("empty", source, "this bullet is empty", "Write it, or take it out.")


def _unmarked(career: Career) -> Iterator[Problem]:
    index = by_first_word(career.skill_names)
    for work in career.works:
        for block in work.blocks:
            marked = {career.skill_names.get(name) for name in block.skills}
            for name in dict.fromkeys(match.name for match in find_names(block.bare, index)):
                if career.skill_names[name] not in marked:
                    yield _forgotten(name, block)


def _forgotten(name: str, block: Block) -> Problem:
    said = "".join(run.text for run in block.text)
    return Problem(
        "unmarked",
        block.source,
        f"{name!r} is a skill, but is not marked up in: {said!r}",
        f"Write {{skill}}`{name}`, or {{skill}}`!{name}` if the skill is not meant.",
    )


def _content(found: Declaration) -> str:
    """All that a declaration says: the same school or award may come again, in another year."""
    said = "\0".join(plain(block.text) for block in found.blocks)
    return repr(replace(found, docname="", anchor="", blocks=())) + said


def _in_source_order(engaged: Sequence[Engagement]) -> list[Engagement]:
    return sorted(engaged, key=lambda found: (found.docname, found.source.line))
