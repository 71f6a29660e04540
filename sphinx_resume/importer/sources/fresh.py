"""FRESH (the schema of HackMyResume): JSON with ``employment.history`` and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.load import objects
from sphinx_resume.importer.report import Place
from sphinx_resume.importer.sources.source import Source, object_at, without

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report

# Lists of entries, where they stand, what they become, and the names of their fields.
_HISTORIES = {
    "employment": ("work", {"employer": "name"}),
    "service": ("volunteer", {}),
    "education": ("education", {"grade": "score", "curriculum": "courses", "title": "studyType"}),
}
_LISTS = {
    "projects": ("projects", {"title": "name", "role": "roles", "category": "type"}),
    "writing": ("publications", {"title": "name", "date": "releaseDate"}),
    "recognition": ("awards", {"from": "awarder"}),
    "languages": ("languages", {"level": "fluency"}),
    "interests": ("interests", {}),
    "testimonials": ("references", {"quote": "reference"}),
}
_DATES = {"start": "startDate", "end": "endDate"}
_SILENT = {"meta", "name", "info", "contact", "location", "social", "skills"}


def matches(data: dict[str, Any]) -> bool:
    """Whether an object is of this format."""
    meta = data.get("meta")
    if isinstance(meta, dict) and str(meta.get("format", "")).upper().startswith("FRESH"):
        return True
    employment = data.get("employment")
    return isinstance(employment, dict) and "history" in employment and "basics" not in data


def read(data: dict[str, Any], report: Report) -> Source:
    """Read the file."""
    top = Place("", report)
    source = Source({"basics": _basics(data)}, {"basics": "info"})
    for key, (section, names) in _HISTORIES.items():
        history = data.get(key)
        entries = history.get("history") if isinstance(history, dict) else history
        for at, entry in objects(entries):
            source.add(section, _renamed(entry, names), f"{key}.history[{at}]")
    for key, (section, names) in _LISTS.items():
        for at, entry in objects(data.get(key)):
            if str(entry.get("private")).casefold() in {"true", "1"}:
                top.key(key).number(at).lost("is private, and so is left out")
                continue
            source.add(section, without(_renamed(entry, names), "private"), f"{key}[{at}]")
    source.content["skills"] = _skills(data.get("skills"))
    top.lose_others(data, {*_SILENT, *_HISTORIES, *_LISTS}, "section")
    return source


def _renamed(entry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    fields = {key: names.get(key) or _DATES.get(key, key) for key in entry}
    if fields.get("title") == "studyType" and entry.get("studyType"):
        del fields["title"]
    return {field: entry[key] for key, field in fields.items()}


def _basics(data: dict[str, Any]) -> dict[str, Any]:
    info, contact = object_at(data, "info"), object_at(data, "contact")
    location = data.get("location")
    if isinstance(location, dict):
        location = {**without(location, "code"), "postalCode": location.get("code")}
    social = [
        {
            "network": entry.get("network") or entry.get("label"),
            "username": entry.get("user"),
            "url": entry.get("url"),
        }
        for _, entry in objects(data.get("social"))
    ]
    return {
        "name": data.get("name"),
        "label": info.get("label"),
        "summary": info.get("brief"),
        "image": info.get("image"),
        "email": contact.get("email"),
        "phone": contact.get("phone"),
        "url": contact.get("website"),
        "location": location,
        "profiles": social,
    }


def _skills(skills: Any) -> list[Any]:
    if not isinstance(skills, dict):
        return skills if isinstance(skills, list) else []
    groups = [
        {"name": group.get("name"), "level": group.get("level"), "keywords": group.get("skills")}
        for _, group in objects(skills.get("sets"))
    ]
    listed = {str(name).casefold() for group in groups for name in group["keywords"] or ()}
    alone = [
        {"name": skill.get("name"), "level": skill.get("level")}
        for _, skill in objects(skills.get("list"))
        if str(skill.get("name")).casefold() not in listed
    ]
    return [*groups, *alone]
