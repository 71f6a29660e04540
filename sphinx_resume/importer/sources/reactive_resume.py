"""Reactive Resume (rxresu.me): its JSON, of version 3 and later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.load import objects
from sphinx_resume.importer.report import Place
from sphinx_resume.importer.sources.source import Source, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.importer.report import Report

# The sections with another name than in a JSON Resume.
_SECTIONS = {"experience": "work", "certifications": "certificates"}
# What fields are called there, by what they are called in a JSON Resume.
_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "work": {"name": ("company", "name"), "position": ("position",)},
    "volunteer": {"organization": ("organization",), "position": ("position",)},
    "education": {
        "institution": ("institution", "school"),
        "studyType": ("studyType", "degree"),
        "area": ("area",),
        "score": ("score", "grade"),
        "courses": ("courses",),
    },
    "awards": {"title": ("title",), "awarder": ("awarder",)},
    "certificates": {"name": ("name", "title"), "issuer": ("issuer",)},
    "publications": {"name": ("name", "title"), "publisher": ("publisher",)},
    "languages": {"language": ("name", "language")},
    "interests": {"name": ("name",), "keywords": ("keywords",)},
    "projects": {"name": ("name",), "keywords": ("keywords",)},
    "references": {"name": ("name",)},
    "skills": {"name": ("name",), "keywords": ("keywords",)},
}
_IGNORED = {
    *("id", "visible", "hidden", "url", "website", "date", "period", "summary", "description"),
    *("level", "icon", "iconColor", "options", "columns", "roles", "fluency", "proficiency"),
    *("location", "position", "contact", "phone"),
}
_HIDDEN = "is hidden there, and so is left out"


def matches(data: dict[str, Any]) -> bool:
    """Whether an object is of this format."""
    sections = data.get("sections")
    if not isinstance(sections, dict) or not isinstance(data.get("basics"), dict):
        return False
    return any(isinstance(section, dict) and "items" in section for section in sections.values())


def read(data: dict[str, Any], report: Report) -> Source:  # noqa: C901 -- a case a section
    """Read the file; what is hidden there is left out."""
    sections = data["sections"]
    source = Source({"basics": _basics(data, Place("", report))})
    top = Place("sections", report)
    for key, section in sections.items():
        if not isinstance(section, dict) or key == "summary":
            continue
        place = top.key(key)
        if _is_hidden(section):
            if section.get("items"):
                place.lost(_HIDDEN)
            continue
        if key == "profiles":
            profiles = [_profile(item) for _, item in _visible(section, place)]
            source.content["basics"]["profiles"] += profiles
        elif (name := _SECTIONS.get(key, key)) in _NAMES:
            for at, item in _visible(section, place):
                entry = _entry(name, item, place.number(at))
                source.add(name, entry, f"{place.path}.items[{at}]")
        elif key == "custom":
            for inner, custom in section.items():
                _custom(source, custom, place.key(inner))
        else:
            _custom(source, section, place)
    for at, custom in objects(data.get("customSections")):
        _custom(source, custom, Place("customSections", report).number(at))
    return source


def _custom(source: Source, section: Any, place: Place) -> None:
    """A section of the author's own: its entries are projects of that type."""
    if not isinstance(section, dict):
        return
    for at, item in _visible(section, place):
        entry = _entry("projects", item, place.number(at))
        entry["type"] = section.get("name") or section.get("title")
        source.add("projects", entry, f"{place.path}.items[{at}]")


def _visible(section: dict[str, Any], place: Place) -> Iterator[tuple[int, dict[str, Any]]]:
    for at, item in objects(section.get("items")):
        if _is_hidden(item):
            place.number(at).lost(_HIDDEN)
        else:
            yield at, item


def _basics(data: dict[str, Any], top: Place) -> dict[str, Any]:
    given = data["basics"]
    place = top.key("basics")
    summary = data.get("summary") or data["sections"].get("summary") or {}
    picture = given.get("picture") or given.get("photo") or data.get("picture") or {}
    basics = {
        "name": given.get("name"),
        "label": given.get("headline"),
        "email": given.get("email"),
        "phone": given.get("phone"),
        "location": given.get("location"),
        "url": _url(given),
        "image": picture.get("url") if isinstance(picture, dict) else None,
        "summary": _content(summary) or given.get("summary"),
        "profiles": [_profile(profile) for _, profile in objects(given.get("profiles"))],
    }
    for _, custom in objects(given.get("customFields")):
        label = custom.get("name") or custom.get("text")
        value = custom.get("value") or custom.get("link")
        text = f"{label}: {value}" if label and value else str(label or value or "")
        basics["summary"] = paragraphs(basics["summary"], text)
    if given.get("birthdate"):
        place.key("birthdate").lost("nobody needs a date of birth; it is left out")
    return basics


def _is_hidden(part: dict[str, Any]) -> bool:
    return part.get("visible") is False or part.get("hidden") is True


def _content(section: Any) -> str:
    if isinstance(section, dict):
        text = None if _is_hidden(section) else section.get("content") or section.get("body")
    else:
        text = section
    return text if isinstance(text, str) else ""


def _profile(item: dict[str, Any]) -> dict[str, Any]:
    return {"network": item.get("network"), "username": item.get("username"), "url": _url(item)}


def _url(item: dict[str, Any]) -> str:
    """The address of an item, which is an object with a label in later versions."""
    for key in ("url", "website"):
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("href") or value.get("url")
        if isinstance(value, str) and value:
            return value
    return ""


def _entry(section: str, item: dict[str, Any], place: Place) -> dict[str, Any]:
    names = _NAMES[section]
    entry: dict[str, Any] = {
        field: next((item[key] for key in keys if item.get(key)), None)
        for field, keys in names.items()
    }
    entry["url"] = _url(item)
    date = item.get("date") or item.get("period")
    if isinstance(date, dict):
        entry |= {"startDate": date.get("start"), "endDate": date.get("end")}
    else:
        entry["date"] = date
    text = [item.get("description"), item.get("summary")]
    if section in {"work", "volunteer", "education", "projects"}:
        entry["location"] = item.get("location")
    if section in {"languages", "skills"}:
        field = "fluency" if section == "languages" else "level"
        entry[field] = (
            item.get("fluency") or item.get("proficiency") or text[0] or _level(item.get("level"))
        )
        text = [item.get("summary")]
    texts = [value for value in text if isinstance(value, str) and value.strip()]
    entry["summary"] = "\n\n".join(texts)
    if section == "skills":
        del entry["summary"], entry["url"], entry["date"]
    if section == "references":
        entry["reference"] = entry.pop("summary")
        if item.get("phone"):
            place.key("phone").lost("of somebody else; it is not published")
    used = {key for keys in names.values() for key in keys}
    place.lose_others(item, used | _IGNORED, "field")
    return {key: value for key, value in entry.items() if value}


def _level(level: Any) -> str:
    """A level between 1 and 5 in words."""
    return f"{level} of 5" if str(level) not in {"", "0", "None"} else ""
