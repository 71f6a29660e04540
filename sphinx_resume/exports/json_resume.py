"""``resume.json``: the career as JSON Resume (jsonresume.org/schema, version 1), for programs.

All that the schema can hold is there, in this form:

- ``work[]``, ``volunteer[]``: the paragraphs that lead in are the ``summary`` (of a project the
  ``description``), and each bullet or later paragraph is one of the ``highlights``.
- ``work[].description``, ``url``, and where a position has no ``location`` that too: the
  organization's.
- ``projects[].keywords``: the environment, as its author words it.
- ``skills[]``: one entry for each level within a category, its skills as ``keywords``; a skill
  that has no category, or one of its own name for itself alone, is an entry without keywords.
- ``basics.location``: one ``address``, since its parts are not known.
- ``basics.profiles[].username``: the last part of the address, where no other is written.
- ``interests[].keywords``, ``education[].courses``, ``projects[].roles``: lists, and so without
  an entry that stands twice.
- A date is as precise as its author wrote it. What is ``present`` has no ``endDate``, nor has an
  end that is not known; an unknown start has no ``startDate``.
- A heading within a work, or a term of a list of definitions, is one of the ``highlights``, before
  those that stand under it; a row of a table is one, its cells joined by ``|``. Numbers of ordered
  lists are left out, since the order has them.
- Positions are sorted: newest first, those at one organization together; volunteer work is
  newest first.

Themes stop without ``basics.location``, or without a section that they list, so these are there
even if they are empty. What the schema has no place for is under keys that it does not know, which
it allows: see "The files that a site offers" in the manual.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.links import to_uri, username
from sphinx_resume.career.model import ENTRIES
from sphinx_resume.exports import common, vocabulary
from sphinx_resume.exports.export import Export, utc_time
from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import (
        Declaration,
        Engagement,
        Person,
        Position,
        Profile,
        Skill,
    )
    from sphinx_resume.exports.common import SkillGroup
    from sphinx_resume.exports.export import Site

NAME = "resume.json"
_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def make(career: Career, site: Site) -> bytes:
    """The file."""
    text = json.dumps(resume(career, site), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def resume(career: Career, site: Site) -> dict[str, Any]:
    """The career as the schema has it; but for what themes expect, nothing in it is empty."""
    sections: dict[str, Any] = {
        "$schema": _SCHEMA,
        "basics": _basics(career.person, site) if career.person else {},
        "work": [_work(career, position) for position in common.positions_by_organization(career)],
        "volunteer": [
            _declaration(volunteer) | _skills_of(career, volunteer)
            for volunteer in career.volunteering
        ],
        "projects": [_declaration(project) for project in career.projects],
        "education": [_declaration(education) for education in career.education],
    }
    for kind in ENTRIES:
        sections[kind.json_section] = [_declaration(entry) for entry in career.all(kind)]
    sections["skills"] = [
        entry
        for group in common.skill_groups(career)
        for entry in _skill_entries(career, site, group)
    ]
    sections["meta"] = {
        "canonical": to_uri(site.file(NAME)) if site.base else "",
        "lastModified": utc_time(site.modified),
    }
    filled = vocabulary.without_empty(sections)
    filled["basics"] = {"location": {}, "profiles": []} | filled.get("basics", {})
    expected = {name: [] for name, value in sections.items() if isinstance(value, list)} | filled
    return {name: expected[name] for name in sections if name in expected}


def _declaration(declared: Declaration) -> dict[str, Any]:
    """What a declaration says, its fields and its text, under the keys of the schema."""
    return vocabulary.named_values(declared, "json") | vocabulary.named_text(declared)


def _basics(person: Person, site: Site) -> dict[str, Any]:
    return _declaration(person) | {
        "image": common.image_address(person, site),
        "profiles": [_profile(profile) for profile in person.profiles],
    }


def _profile(profile: Profile) -> dict[str, str]:
    return {
        "network": profile.network,
        "username": profile.username or username(profile.url),
        "url": to_uri(profile.url),
    }


def _work(career: Career, position: Position) -> dict[str, Any]:
    organization = career.organization_names.get(position.organization)
    return {
        **(_declaration(organization) if organization else {}),
        **_declaration(position),
        "company": position.organization,
        "location": career.location(position),
        **_skills_of(career, position),
    }


def _skills_of(career: Career, engagement: Engagement) -> dict[str, list[str]]:
    return {"keywords": [skill.name for skill in common.skills_of(career, engagement)]}


def _skill_entries(career: Career, site: Site, group: SkillGroup) -> Iterator[dict[str, Any]]:
    evidence = {skill.name: _evidence(career, site, skill) for skill in group.skills}
    if group.has_label:
        yield {
            "name": group.category,
            "level": group.level,
            "keywords": [skill.name for skill in group.skills],
            "evidence": [*evidence.values()],
        }
    else:
        for name, record in evidence.items():
            yield {"name": name, "level": group.level, "evidence": [record]}


def _evidence(career: Career, site: Site, skill: Skill) -> dict[str, Any]:
    evidence = career.evidence(skill)
    return {
        "name": skill.name,
        "url": site.page(skill.docname, skill.anchor),
        "aliases": list(skill.aliases),
        "firstUsed": evidence.since,
        "lastUsed": evidence.strength.last_used,
        "months": evidence.strength.months,
        "claimed": not evidence.is_shown,
        "sentences": [
            {
                "text": text,
                "url": site.page(block.docname, block.anchor),
                "work": proof.work.name,
            }
            for proof in evidence.proofs
            for block, text in zip(proof.blocks, common.plain_texts(proof.blocks), strict=True)
        ],
        "listed": [
            {"work": work.name, "url": site.page(work.link.docname, work.link.anchor)}
            for work in evidence.listed
        ],
    }


EXPORT = Export(NAME, lambda: _("JSON Resume for programs"), "JSON", make)
