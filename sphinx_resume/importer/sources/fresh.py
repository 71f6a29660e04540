"""FRESH (the schema of HackMyResume): JSON with ``employment.history`` and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.report import Place
from sphinx_resume.importer.sources.source import Source, objects, without

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
    """Read the file.

    Args:
        data: What it holds.
        report: Gets what was left out.
    """
    top = Place("", report, 0)
    source = Source({"basics": _basics(data)}, {"basics": "info"})
    known = set(_SILENT)
    for key, (section, names) in _HISTORIES.items():
        known.add(key)
        history = data.get(key)
        entries = history.get("history") if isinstance(history, dict) else history
        for at, entry in objects(entries):
            source.add(section, _renamed(entry, names), f"{key}.history[{at}]")
    for key, (section, names) in _LISTS.items():
        known.add(key)
        for at, entry in objects(data.get(key)):
            if entry.get("private") in {True, "true"}:
                top.key(key).number(at).lost("is private, and so is left out")
                continue
            source.add(section, without(_renamed(entry, names), "private"), f"{key}[{at}]")
    source.content["skills"] = _skills(data.get("skills"))
    top.lose_others(data, known, "section")
    return source


def _renamed(entry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in entry.items():
        field = names.get(key) or _DATES.get(key, key)
        if field == "studyType" and key == "title" and entry.get("studyType"):
            continue
        result[field] = value
    return result


def _basics(data: dict[str, Any]) -> dict[str, Any]:
    info = data.get("info") if isinstance(data.get("info"), dict) else {}
    contact = data.get("contact") if isinstance(data.get("contact"), dict) else {}
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
        "label": (info or {}).get("label"),
        "summary": (info or {}).get("brief"),
        "image": (info or {}).get("image"),
        "email": (contact or {}).get("email"),
        "phone": (contact or {}).get("phone"),
        "url": (contact or {}).get("website"),
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
