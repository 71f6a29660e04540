"""RenderCV (rendercv.com), version 1 and 2: YAML with sections of any name.

A section's name overrules the type of its entries: experience under "Volunteering" is volunteer
work. Entries that no section of a JSON Resume takes are projects of that type, or text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.load import objects
from sphinx_resume.importer.report import Place
from sphinx_resume.importer.sources.markdown.body import bullet_lines
from sphinx_resume.importer.sources.markdown.lines import Line, plain
from sphinx_resume.importer.sources.markdown.lists import read_named
from sphinx_resume.importer.sources.markdown.short_lists import read_interests, read_languages
from sphinx_resume.importer.sources.markdown.skills import SkillReader
from sphinx_resume.importer.sources.markdown.vocabulary import section_kind
from sphinx_resume.importer.sources.source import Source, object_at, paragraphs
from sphinx_resume.importer.vocabulary import read_table

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report

_ADDRESSES = dict(entry.split(", ") for entry in read_table("networks")["addresses"])
_LINK = re.compile(r"\s*\[(?P<text>[^\[\]]+)\]\((?P<url>[^()\s]+)\)\s*")
_TITLES = {"certificates": ("name", "issuer", "date"), "awards": ("title", "awarder", "date")}
_DATES = ("date", "end_date", "start_date")  # of what has but one, the first of these
_BULLETS = ("bullet", "number", "reversed_number")
_CV = {
    *("name", "headline", "label", "location", "email", "phone", "website", "photo"),
    *("social_networks", "custom_connections", "connections", "sections"),
}
_USED = {
    *("start_date", "end_date", "date", "summary", "highlights", "location", "url"),
    *("company", "position", "institution", "area", "degree", "name", "title", "authors"),
    *("journal", "doi", "publisher"),
}


def matches(data: dict[str, Any]) -> bool:
    """Whether an object is of this format."""
    return isinstance(data.get("cv"), dict)


def read(data: dict[str, Any], report: Report) -> Source:
    """Read the file."""
    return _Reader(data["cv"], report).read()


class _Reader:
    """Reads the sections of one file."""

    def __init__(self, cv: dict[str, Any], report: Report) -> None:
        self._cv = cv
        self._place = Place("cv", report)
        self._source = Source({}, {"basics": "cv"})
        self._summary: list[str] = []
        self._skills = SkillReader()

    def read(self) -> Source:
        """The whole file."""
        for title, entries in object_at(self._cv, "sections").items():
            words = str(title).replace("_", " ")
            words = words[:1].upper() + words[1:]
            self._source.titles.append(words)
            listed = entries if isinstance(entries, list) else [entries]
            place = self._place.key("sections").key(str(title))
            self._section(section_kind(words), words, listed, place)
        self._source.content["basics"] = self._basics()
        self._source.content["skills"] = self._skills.skills()
        self._extend("languages", read_languages(self._skills.languages))
        self._place.lose_others(self._cv, _CV, "field")
        return self._source

    def _extend(self, section: str, entries: list[Any]) -> None:
        self._source.content.setdefault(section, []).extend(entries)

    def _basics(self) -> dict[str, Any]:
        cv = self._cv
        email, *emails = _listed(cv.get("email")) or [""]
        phones = [phone.removeprefix("tel:") for phone in _listed(cv.get("phone"))]
        phone, *phones = phones or [""]
        website, *websites = _listed(cv.get("website")) or [""]
        profiles = [
            _profile(str(entry.get("network") or ""), str(entry.get("username") or ""))
            for _, entry in objects(cv.get("social_networks"))
        ]
        profiles += [{"network": "", "url": url} for url in websites]
        for _, entry in objects(cv.get("custom_connections")):
            text, url = str(entry.get("placeholder") or ""), entry.get("url")
            if url:
                profiles.append({"network": text, "url": str(url)})
            elif text:
                self._summary.append(text)
        return {
            "name": cv.get("name"),
            "label": cv.get("headline") or cv.get("label"),
            "location": cv.get("location"),
            "email": email,
            "phone": phone,
            "url": website,
            "profiles": profiles,
            "summary": paragraphs(*emails, *phones, *self._summary),
        }

    def _section(self, kind: str, title: str, entries: list[Any], place: Place) -> None:
        texts: list[str] = []
        for at, entry in enumerate(entries):
            if isinstance(entry, dict):
                bullets = [entry[key] for key in _BULLETS if entry.get(key) is not None]
                if bullets:
                    texts.append(f"- {bullets[0]}")
                else:
                    self._entry(kind, title, entry, place.number(at))
            elif entry is not None:
                texts.append(str(entry).strip())
        if texts:
            self._texts(kind, title, texts, place)

    def _texts(self, kind: str, title: str, texts: list[str], place: Place) -> None:
        """A section of texts and bullets."""
        lines = [
            Line("bullet" if text.startswith("- ") else "prose", text.removeprefix("- "), 0)
            for text in texts
        ]
        if kind == "skills":
            self._skills.read(lines)
        elif kind == "languages":
            self._extend(kind, read_languages([line.text for line in lines]))
        elif kind == "interests":
            self._extend(kind, read_interests(lines))
        elif kind in _TITLES:
            for entry in read_named(lines, _TITLES[kind]):
                self._source.add(kind, entry.fields, place.path)
        elif kind == "references":
            for line in lines:
                self._source.add(kind, {"reference": line.text}, place.path)
        elif kind == "summary":
            self._summary.insert(0, "\n\n".join(texts))
        else:
            self._summary += [f"**{title}**", *texts]
            place.repaired("texts of a section with no other place stand in the summary")

    def _entry(self, kind: str, title: str, entry: dict[str, Any], place: Place) -> None:
        """An entry: what it is, its section tells, or else its own fields."""
        if "label" in entry and "details" in entry:
            self._one_line(kind, title, entry, place)
            return
        if not kind or kind in {"summary", "contact", "skills"}:
            kind = _kind_of(entry)
        section, fields = _read_entry(kind, title, entry)
        place.lose_others(entry, _USED, "field")
        self._source.add(section, fields, place.path)

    def _one_line(self, kind: str, title: str, entry: dict[str, Any], place: Place) -> None:
        """A label and details: skills, most often."""
        label, details = str(entry["label"] or ""), str(entry["details"] or "")
        if kind == "languages":
            self._extend(kind, [{"language": plain(label), "fluency": plain(details)}])
        elif kind == "interests":
            self._extend(kind, read_interests([Line("bullet", f"{label}: {details}", 0)]))
        elif kind in _TITLES:
            title_key, giver, _ = _TITLES[kind]
            self._source.add(kind, {title_key: plain(label), giver: plain(details)}, place.path)
        elif kind == "skills" or (not kind and "," in details):
            self._skills.read([Line("bullet", f"**{label}:** {details}", 0)])
        else:
            kind = "" if kind in {"work", "education", "projects"} else kind
            self._texts(kind, title, [f"- **{label}:** {details}"], place)


def _read_entry(  # noqa: C901, PLR0911 -- a case a kind
    kind: str, title: str, entry: dict[str, Any]
) -> tuple[str, dict[str, Any]]:
    """The section of a JSON Resume where an entry belongs, and its fields there."""
    name, address = _linked(_first(entry, "name", "title", "company", "institution"))
    url = str(entry.get("url") or address)
    highlights = _nested(entry.get("highlights"))
    texts = {"summary": entry.get("summary"), "highlights": highlights}
    whole = paragraphs(str(texts["summary"] or ""), "\n".join(bullet_lines(highlights)))
    common = {"url": url, "location": entry.get("location")}
    common |= {"startDate": entry.get("start_date"), "endDate": entry.get("end_date")}
    if not common["startDate"]:
        common["date"] = entry.get("date")
    match kind:
        case "volunteer" if "institution" in entry:
            pass
        case "work" | "volunteer":
            company, address = _linked(_first(entry, "company", "name"))
            names: dict[str, Any] = {"name" if kind == "work" else "organization": company}
            names["position"] = _linked(entry.get("position"))[0]
            return kind, {**names, **common, "url": address or url, **texts}
        case "education":
            names = {"institution": name, "area": entry.get("area")}
            return kind, {**names, "studyType": entry.get("degree"), **common, "summary": whole}
        case "publications":
            return kind, _publication(name, url, entry)
        case "certificates" | "awards":
            title_key, giver, date = _TITLES[kind]
            issuer = _first(entry, "company", "institution", "location") or ""
            names = {title_key: name, giver: issuer if issuer != name else ""}
            own = {date: _first(entry, *_DATES), "url": url, "summary": whole}
            return kind, {**names, **own}
        case "interests" | "references":
            field = "reference" if kind == "references" else "summary"
            return kind, {"name": name, field: texts["summary"]}
        case "languages":
            return kind, {"language": name, "summary": texts["summary"]}
    fields = {"name": name, **common, "description": texts["summary"], "highlights": highlights}
    if entry.get("position"):
        fields["roles"] = [entry["position"]]
    if entry.get("company") and entry.get("name"):
        fields["entity"] = entry["company"]
    if kind != "projects":
        fields["type"] = title
    return "projects", fields


def _kind_of(entry: dict[str, Any]) -> str:
    if "institution" in entry:
        return "education"
    if "company" in entry or "position" in entry:
        return "work"
    if "authors" in entry or "doi" in entry or "journal" in entry:
        return "publications"
    return ""


def _publication(name: str, url: str, entry: dict[str, Any]) -> dict[str, Any]:
    authors = entry.get("authors") or ""
    names = ", ".join(map(str, authors)) if isinstance(authors, list) else str(authors)
    doi = entry.get("doi")
    return {
        "name": name,
        "publisher": _first(entry, "journal", "publisher"),
        "releaseDate": _first(entry, *_DATES),
        "url": url or (f"https://doi.org/{doi}" if doi else ""),
        "summary": paragraphs(names, str(entry.get("summary") or "")),
    }


def _first(entry: dict[str, Any], *keys: str) -> Any:
    """The first value that there is under one of the keys."""
    return next((entry[key] for key in keys if entry.get(key)), None)


def _profile(network: str, username: str) -> dict[str, str]:
    """An account; RenderCV tells the network and the username alone."""
    if network == "Mastodon" and re.fullmatch(r"@?[^@\s]+@[\w.-]+", username):
        user, _, host = username.lstrip("@").partition("@")
        return {"network": network, "username": user, "url": f"https://{host}/@{user}"}
    pattern = _ADDRESSES.get(network)
    url = {"url": pattern.format(username)} if pattern and username else {}
    return {"network": network, "username": username, **url}


def _linked(value: Any) -> tuple[str, str]:
    """A name and the address that it links to."""
    text = str(value or "")
    link = _LINK.fullmatch(text)
    return (link["text"], link["url"]) if link else (text, "")


def _listed(value: Any) -> list[str]:
    """A value that may be a list of such."""
    values = value if isinstance(value, list) else [value]
    return [str(member).strip() for member in values if member]


def _nested(highlights: Any) -> list[Any]:
    """Highlights, where " - " begins a nested one, as in RenderCV."""
    result: list[Any] = []
    for highlight in highlights if isinstance(highlights, list) else _listed(highlights):
        if isinstance(highlight, (list, dict)):
            result.append(highlight)
            continue
        first, *inner = re.split(r"\s+-\s+", str(highlight or "").strip())
        result.append(first)
        if inner:
            result.append(inner)
    return result
