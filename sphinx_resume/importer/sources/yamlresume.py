"""YAMLResume (yamlresume.dev): much like a JSON Resume, in YAML and below ``content``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.report import Place, quoted
from sphinx_resume.importer.sources.source import Source, objects, without

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report

_SAME = ("work", "volunteer", "awards", "certificates", "publications", "skills", "interests")


def matches(data: dict[str, Any]) -> bool:
    """Whether an object is of this format."""
    return isinstance(data.get("content"), dict) and "basics" in data["content"]


def read(data: dict[str, Any], report: Report) -> Source:
    """Read the file.

    Args:
        data: What it holds.
        report: Gets what was left out.
    """
    content = data["content"]
    top = Place("content", report, 0)
    basics = content["basics"] or {}
    if not isinstance(basics, dict):
        top.key("basics").lost(f"{quoted(basics)} is no object")
        basics = {}
    source = Source({}, {"basics": "content.basics"})
    source.content["basics"] = {
        **without(basics, "headline"),
        "label": basics.get("headline"),
        "location": content.get("location"),
        "profiles": content.get("profiles"),
    }
    source.places |= {
        "basics.label": "content.basics.headline",
        "basics.location": "content.location",
        "basics.profiles": "content.profiles",
    }
    for section in _SAME:
        for at, entry in objects(content.get(section)):
            source.add(section, entry, f"content.{section}[{at}]")
    for at, entry in objects(content.get("education")):
        studies = {**without(entry, "degree"), "studyType": entry.get("degree")}
        source.add("education", studies, f"content.education[{at}]")
    for at, entry in objects(content.get("languages")):
        keywords = [str(word) for word in entry.get("keywords") or ()]
        language = {**without(entry, "keywords"), "summary": ", ".join(keywords)}
        source.add("languages", language, f"content.languages[{at}]")
    for at, entry in objects(content.get("projects")):
        texts = [entry.get("description"), entry.get("summary")]
        description = "\n\n".join(str(text).strip() for text in texts if text)
        project = {**without(entry, "summary"), "description": description}
        source.add("projects", project, f"content.projects[{at}]")
    for at, entry in objects(content.get("references")):
        private = [key for key in ("phone", "email", "relationship") if entry.get(key)]
        if private:
            place = top.key("references").number(at)
            place.lost(f"{', '.join(private)} of somebody else is not published")
        source.add("references", without(entry, *private), f"content.references[{at}]")
    read_here = ("basics", "location", "profiles", "education", "languages", "projects")
    top.lose_others(content, {*_SAME, *read_here, "references"}, "section")
    return source
