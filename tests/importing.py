"""Imports small files, builds their sites, and compares what comes back with what came in."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from building import run_build

from sphinx_resume.career.build_date import build_month
from sphinx_resume.career.dates import PRESENT
from sphinx_resume.career.links import uri
from sphinx_resume.importer import import_resume
from sphinx_resume.importer.load import decode, parse
from sphinx_resume.importer.markup import words
from sphinx_resume.importer.normalize import normalize
from sphinx_resume.importer.report import Place, Report
from sphinx_resume.importer.skills import declare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from building import Site

    from sphinx_resume.importer import Imported
    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.schema import Work
    from sphinx_resume.importer.skills import Skills


@dataclass
class Brought:
    """An import: the file, what was made of it, and its site."""

    file: Path
    imported: Imported
    site: Site

    @property
    def repairs(self) -> list[str]:
        """What was mended, as ``path: what``."""
        told = self.imported.report.repairs
        return [f"{path}: {said}" for said, paths in told.items() for path in paths]

    @property
    def losses(self) -> list[str]:
        """What was lost, likewise."""
        told = self.imported.report.losses
        return [f"{path}: {said}" for said, paths in told.items() for path in paths]


class Bring(Protocol):
    """Imports a résumé and builds it; see `bring`."""

    def __call__(self, resume: Any, builder: str = "resume-json") -> Brought: ...


def brought(folder: Path, resume: Any, builder: str = "resume-json") -> Brought:
    """Import a résumé, given as JSON or as what it holds, and build it in a folder."""
    file = folder / "resume.json"
    text = resume if isinstance(resume, str) else json.dumps(resume)
    file.write_text(text, encoding="utf-8")
    imported = import_resume(file)
    source = folder / "source"
    conf = 'extensions = ["sphinx_resume.site"]\n' + imported.settings
    for name, content in {"conf.py": conf, **imported.pages}.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return Brought(file, imported, run_build(source, folder / "out", builder=builder))


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Import a résumé and build it; by default only its ``resume.json``."""

    def run(resume: Any, builder: str = "resume-json") -> Brought:
        return brought(tmp_path, resume, builder)

    return run


def normal_form(content: bytes) -> dict[str, Any]:
    """The normal form of a file, with the names of JSON Resume."""
    text = decode(content, "resume.json")
    resume = normalize(parse(text, "resume.json"), "resume.json", Report(), build_month())
    skills = declare(resume, Place("", Report(), build_month()))
    basics = resume.basics
    return {
        "basics": {
            "name": basics.name,
            "label": basics.label,
            "image": uri(basics.image),
            "email": basics.email,
            "phone": basics.phone,
            "url": uri(basics.url),
            "location": basics.location,
            "summary": _said(basics.summary),
            "profiles": [
                {"network": each.network, "username": each.username, "url": uri(each.url)}
                for each in basics.profiles
            ],
        },
        "work": _sorted(
            {
                "name": each.name,
                "position": each.position,
                "location": each.location,
                "description": _said(each.description),
                "url": uri(each.url),
                **_engaged(each, skills),
            }
            for each in resume.work
        ),
        "volunteer": _sorted(
            {
                "organization": each.organization,
                "position": each.position,
                "location": each.location,
                "url": uri(each.url),
                **_engaged(each, skills),
            }
            for each in resume.volunteer
        ),
        "projects": [
            {
                "name": each.name,
                "description": _said(each.description),
                "highlights": _said(each.highlights),
                "keywords": each.keywords,
                "url": uri(each.url),
                **_period(each),
                "roles": each.roles,
                "entity": each.entity,
                "type": each.type,
            }
            for each in resume.projects
        ],
        "education": [
            {
                "institution": each.institution,
                "url": uri(each.url),
                "area": each.area,
                "studyType": each.study_type,
                **_period(each),
                "score": each.score,
                "courses": each.courses,
                "location": each.location,
                "summary": _said(each.summary),
            }
            for each in resume.education
        ],
        "awards": [[e.title, e.date, e.awarder, _said(e.summary)] for e in resume.awards],
        "certificates": [
            [e.name, e.date, e.issuer, uri(e.url), _said(e.summary)] for e in resume.certificates
        ],
        "publications": [
            [e.name, e.publisher, e.date, uri(e.url), _said(e.summary)] for e in resume.publications
        ],
        "languages": [[e.language, e.fluency, _said(e.summary)] for e in resume.languages],
        "interests": [[e.name, e.keywords, _said(e.summary)] for e in resume.interests],
        "references": [[e.name, _said(e.summary)] for e in resume.references],
        "skills": {
            category: {level: [each.name for each in group] for level, group in levels.items()}
            for category, levels in skills.groups().items()
        },
    }


def _said(passages: Iterable[Passage]) -> list[str]:
    return [said for passage in passages for said in words(passage.plain)]


def _period(entry: Any) -> dict[str, str]:
    return {"startDate": entry.start, "endDate": "" if entry.end == PRESENT else entry.end}


def _engaged(work: Work | Any, skills: Skills) -> dict[str, Any]:
    listed = [skill.name for each in work.keywords if (skill := skills.find(each))]
    return {
        **_period(work),
        "summary": _said(work.summary),
        "highlights": _said(work.highlights),
        "keywords": list(dict.fromkeys(listed)),
    }


def _sorted(entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries in an order that has nothing to do with time, by which the site sorts them."""
    return sorted(entries, key=lambda entry: json.dumps({**entry, "keywords": 0}, sort_keys=True))


def differences(given: bytes, back: bytes) -> list[str]:
    """Where a site's ``resume.json`` does not say what was imported, in the normal form."""
    return list(_different(normal_form(given), normal_form(back), ""))


def _canonical(value: Any) -> Any:
    """A text in the composed form, in which names are kept."""
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def _different(one: Any, other: Any, path: str) -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in dict.fromkeys((*one, *other)):
            yield from _different(one.get(key), other.get(key), f"{path}.{key}".lstrip("."))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for at, (each, its) in enumerate(zip(one, other, strict=True)):
            yield from _different(each, its, f"{path}[{at}]")
    elif _canonical(one) != _canonical(other):
        yield f"{path}: {one!r} came back as {other!r}"
