"""``resume.json``: the career as JSON Resume (jsonresume.org/schema, version 1), for programs.

All that the schema can hold is there. What it lacks is added under keys that it does not know,
which it allows:

- ``work[].keywords`` (``projects[]`` has them in the schema): the skills that this work shows
- ``skills[].evidence``: for each skill of the category

  - ``name``, ``url`` (its entry on the site), ``aliases``
  - ``firstUsed`` and ``lastUsed``, dates; no ``lastUsed`` as long as it is in use
  - ``months``: how long it was in use, overlapping work counted once
  - ``claimed``: true if nothing shows it
  - ``sentences``: each ``text`` that mentions it, its ``url``, and the ``work`` it belongs to
  - ``listed``: ``work`` whose environment lists it without a sentence, with its ``url``

Addresses on the site are relative to this file where ``html_baseurl`` does not tell its own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sphinx_resume.exports import parts
from sphinx_resume.exports.site import Export, timestamp
from sphinx_resume.links import uri
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx_resume.career import Career, Tenure
    from sphinx_resume.dates import Period
    from sphinx_resume.exports.site import Site
    from sphinx_resume.model import Education, Person, Position, Profile, Project, Skill

NAME = "resume.json"
_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def make(career: Career, site: Site) -> bytes:
    """The file."""
    text = json.dumps(resume(career, site), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def resume(career: Career, site: Site) -> dict[str, Any]:
    """The career as the schema has it; nothing in it is empty."""
    found = {
        "$schema": _SCHEMA,
        "basics": _basics(career.people[0]) if career.people else {},
        "work": [_work(career, held) for held in parts.work(career)],
        "projects": [_project(career, project) for project in career.projects],
        "education": [_education(studies) for studies in career.education],
        "skills": [
            _category(career, site, name, skills)
            for name, skills in parts.categories(career).items()
        ],
        "meta": {
            "canonical": uri(site.file(NAME)) if site.base else "",
            "lastModified": timestamp(site.modified),
        },
    }
    filled: dict[str, Any] = _without_empty(found)
    return filled


def _basics(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "label": person.label,
        "email": person.email,
        "phone": person.phone,
        "url": uri(person.url),
        "summary": parts.summary(person.blocks),
        # The parts of a location are not told apart in the sources.
        "location": {"address": person.location},
        "profiles": [_profile(profile) for profile in person.profiles],
    }


def _profile(profile: Profile) -> dict[str, str]:
    path = urlsplit(profile.url).path.strip("/")
    return {
        "network": profile.network,
        "username": path.rpartition("/")[2].removeprefix("@"),
        "url": uri(profile.url),
    }


def _work(career: Career, position: Position) -> dict[str, Any]:
    organization = career.organization_names.get(position.organization)
    return {
        "name": position.organization,
        "position": position.title,
        "location": position.location or (organization.location if organization else ""),
        "description": parts.summary(organization.blocks) if organization else "",
        "url": uri(organization.url) if organization else "",
        **_dates(position.period),
        "highlights": parts.texts(position.blocks),
        "keywords": [skill.name for skill in parts.shown(career, position)],
    }


def _project(career: Career, project: Project) -> dict[str, Any]:
    return {
        "name": project.name,
        "description": parts.summary(project.blocks[:1]),
        "highlights": parts.texts(project.blocks[1:]),
        "keywords": [skill.name for skill in parts.shown(career, project)],
        **_dates(project.period),
        "url": uri(project.url),
    }


def _education(education: Education) -> dict[str, Any]:
    return {
        "institution": education.name,
        "url": uri(education.url),
        "area": education.area,
        "studyType": education.study_type,
        **_dates(education.period),
    }


def _dates(period: Period | None) -> dict[str, str]:
    if period is None:
        return {}
    return {"startDate": str(period.start), "endDate": str(period.end) if period.end else ""}


def _category(career: Career, site: Site, name: str, skills: list[Skill]) -> dict[str, Any]:
    return {
        "name": name or _("Skills"),
        "keywords": [skill.name for skill in skills],
        "evidence": [_evidence(career, site, skill) for skill in skills],
    }


def _evidence(career: Career, site: Site, skill: Skill) -> dict[str, Any]:
    evidence = career.evidence(skill)
    last = evidence.last.end if evidence.last else None
    return {
        "name": skill.name,
        "url": site.page(skill.docname, skill.anchor),
        "aliases": list(skill.aliases),
        "firstUsed": str(evidence.since or ""),
        "lastUsed": str(last or ""),
        "months": evidence.months,
        "claimed": not (evidence.proofs or evidence.listed),
        "sentences": [
            {
                "text": text,
                "url": site.page(block.docname, block.anchor),
                "work": _called(proof.work),
            }
            for proof in evidence.proofs
            for block, text in zip(proof.blocks, parts.texts(proof.blocks), strict=True)
        ],
        "listed": [
            {"work": _called(work), "url": site.page(work.place.docname, work.place.anchor)}
            for work in evidence.listed
        ],
    }


def _called(work: Tenure) -> str:
    return f"{work.place.label}, {work.within}" if work.within else work.place.label


def _without_empty(value: Any) -> Any:
    """The value without what says nothing; the schema takes neither ``""`` nor null."""
    if isinstance(value, dict):
        filled = {key: _without_empty(each) for key, each in value.items()}
        return {key: each for key, each in filled.items() if each}
    if isinstance(value, list):
        return [_without_empty(each) for each in value]
    return value


EXPORT = Export(NAME, lambda: _("JSON Resume, for programs"), "JSON", make)
