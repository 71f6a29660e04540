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
from sphinx_resume.career.links import to_uri
from sphinx_resume.importer import import_resume
from sphinx_resume.importer.load import decode, parse
from sphinx_resume.importer.markup import words
from sphinx_resume.importer.normalize import normalize
from sphinx_resume.importer.report import Place, Report
from sphinx_resume.importer.schema import Resume, Volunteer, Work, described
from sphinx_resume.importer.skills import declare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from building import Site

    from sphinx_resume.importer import Imported
    from sphinx_resume.importer.schema import Described
    from sphinx_resume.importer.skills import Skills


@dataclass
class ImportedSite:
    """An import: the file, what was made of it, and its site."""

    file: Path
    imported: Imported
    site: Site

    @property
    def repairs(self) -> list[str]:
        """What was mended, as ``path: message``."""
        return _messages(self.imported.report.repairs)

    @property
    def losses(self) -> list[str]:
        """What was lost, likewise."""
        return _messages(self.imported.report.losses)


def _messages(by_message: dict[str, list[str]]) -> list[str]:
    return [f"{path}: {message}" for message, paths in by_message.items() for path in paths]


class ImportSite(Protocol):
    """Imports a résumé and builds it; see `import_site`."""

    def __call__(self, resume: Any, builder: str = "resume-json") -> ImportedSite: ...


def import_into(folder: Path, resume: Any, builder: str = "resume-json") -> ImportedSite:
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
    return ImportedSite(file, imported, run_build(source, folder / "out", builder=builder))


@pytest.fixture
def import_site(tmp_path: Path) -> ImportSite:
    """Import a résumé and build it; by default only its ``resume.json``."""

    def run(resume: Any, builder: str = "resume-json") -> ImportedSite:
        return import_into(tmp_path, resume, builder)

    return run


def normal_form(content: bytes) -> dict[str, Any]:
    """The normal form of a file, with the names of JSON Resume."""
    text = decode(content, "resume.json")
    resume = normalize(parse(text, "resume.json"), "resume.json", Report(), build_month())
    skills = declare(resume, Place("", Report(), build_month()))
    sections = {
        section.name: [_entry(entry, skills) for entry in getattr(resume, section.name)]
        for section in described(Resume)
        if section.name != "skills"
    }
    for section in ("work", "volunteer"):
        sections[section] = _sorted(sections[section])
    return {
        "basics": _entry(resume.basics, skills),
        **sections,
        "skills": {
            category: {level: [skill.name for skill in group] for level, group in levels.items()}
            for category, levels in skills.groups().items()
        },
    }


def _entry(entry: Any, skills: Skills) -> dict[str, Any]:
    values = {
        field.keys[0]: _value(field, getattr(entry, field.name), skills)
        for field in described(type(entry))
    }
    if isinstance(entry, (Work, Volunteer)):
        used = [skill.name for name in entry.keywords if (skill := skills.find(name))]
        values["keywords"] = list(dict.fromkeys(used))
    return values


def _value(field: Described, value: Any, skills: Skills) -> Any:
    match field.read:
        case "text" | "bullets":
            return [text for passage in value for text in words(passage.plain)]
        case "url" | "image":
            return to_uri(value)
        case "end":
            return "" if value == PRESENT else value
        case "entries":
            return [_entry(entry, skills) for entry in value]
    return value


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
        for at, (given, back) in enumerate(zip(one, other, strict=True)):
            yield from _different(given, back, f"{path}[{at}]")
    elif _canonical(one) != _canonical(other):
        yield f"{path}: {one!r} came back as {other!r}"
