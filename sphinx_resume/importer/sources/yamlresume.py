"""YAMLResume (yamlresume.dev): much like a JSON Resume, in YAML and below ``content``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.load import objects
from sphinx_resume.importer.report import Place, quoted
from sphinx_resume.importer.sources.source import Source, without

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report

_SECTIONS = (
    "work", "volunteer", "awards", "certificates", "publications", "skills", "interests",
    "education", "languages", "projects", "references",
)  # fmt: skip


def matches(data: dict[str, Any]) -> bool:
    """Whether an object is of this format."""
    return isinstance(data.get("content"), dict) and "basics" in data["content"]


def read(data: dict[str, Any], report: Report) -> Source:
    """Read the file."""
    content = data["content"]
    top = Place("content", report)
    basics = content["basics"] or {}
    if not isinstance(basics, dict):
        top.key("basics").lost(f"{quoted(basics)} is no object")
        basics = {}
    beside = {key: content.get(key) for key in ("location", "profiles")}
    label = {"label": basics.get("headline")}
    source = Source(
        {"basics": {**without(basics, "headline"), **label, **beside}},
        {"basics": "content.basics", "basics.label": "content.basics.headline"},
    )
    source.places |= {f"basics.{key}": f"content.{key}" for key in beside}
    for section in _SECTIONS:
        for at, entry in objects(content.get(section)):
            place = top.key(section).number(at)
            source.add(section, _renamed(section, entry, place), place.path)
    top.lose_others(content, {"basics", *beside, *_SECTIONS}, "section")
    return source


def _renamed(section: str, entry: dict[str, Any], place: Place) -> dict[str, Any]:
    """An entry with the names that fields have in a JSON Resume."""
    match section:
        case "education":
            return {**without(entry, "degree"), "studyType": entry.get("degree")}
        case "languages":
            keywords = ", ".join(map(str, entry.get("keywords") or ()))
            return {**without(entry, "keywords"), "summary": keywords}
        case "projects":
            texts = [entry.get("description"), entry.get("summary")]
            text = "\n\n".join(str(text).strip() for text in texts if text)
            return {**without(entry, "summary"), "description": text}
        case "references":
            private = [key for key in ("phone", "email", "relationship") if entry.get(key)]
            if private:
                place.lost(f"{', '.join(private)} of somebody else is not published")
            return without(entry, *private)
    return entry
