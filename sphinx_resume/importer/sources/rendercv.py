"""RenderCV (rendercv.com), version 1 and 2: YAML with sections of any name.

A section's name overrules the type of its entries: experience under "Volunteering" is volunteer
work. Entries that no section of a JSON Resume takes are projects of that type, or text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.report import Place
from sphinx_resume.importer.sources.markdown.body import bullet_lines
from sphinx_resume.importer.sources.markdown.lines import Line, plain
from sphinx_resume.importer.sources.markdown.lists import read_named
from sphinx_resume.importer.sources.markdown.short_lists import read_interests, read_languages
from sphinx_resume.importer.sources.markdown.skills import SkillReader
from sphinx_resume.importer.sources.markdown.vocabulary import section_kind
from sphinx_resume.importer.sources.source import Source, objects
from sphinx_resume.importer.vocabulary import read_table

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report

_ADDRESSES = dict(entry.split(", ") for entry in read_table("networks")["addresses"])
_LINK = re.compile(r"\s*\[(?P<text>[^\[\]]+)\]\((?P<url>[^()\s]+)\)\s*")
_TITLES = {"certificates": ("name", "issuer", "date"), "awards": ("title", "awarder", "date")}
_PERIOD = {"start_date": "startDate", "end_date": "endDate", "date": "date"}
_USED = {
    *("start_date", "end_date", "date", "summary", "highlights", "location", "url"),
    *("company", "position", "institution", "area", "degree", "name", "title", "authors"),
    *("journal", "doi", "publisher"),
}


def matches(data: dict[str, Any]) -> bool:
    """Whether an object is of this format."""
    return isinstance(data.get("cv"), dict)


def read(data: dict[str, Any], report: Report) -> Source:
    """Read the file.

    Args:
        data: What it holds.
        report: Gets what was mended and left out.
    """
    return _Reader(data["cv"], report).read()


class _Reader:
    """Reads the sections of one file."""

    def __init__(self, cv: dict[str, Any], report: Report) -> None:
        self._cv = cv
        self._report = report
        self._source = Source({}, {"basics": "cv"})
        self._summary: list[str] = []
        self._skills = SkillReader()

    def read(self) -> Source:
        """The whole file."""
        sections = self._cv.get("sections")
        for title, entries in sections.items() if isinstance(sections, dict) else ():
            words = str(title).replace("_", " ")
            words = words[:1].upper() + words[1:]
            kind = section_kind(words)
            self._source.titles.append(words)
            place = Place(f"cv.sections.{title}", self._report, 0)
            listed = entries if isinstance(entries, list) else [entries]
            self._section(kind, words, listed, place)
        content = self._source.content
        content["basics"] = self._basics()
        content["skills"] = self._skills.skills()
        for entry in read_languages(self._skills.languages):
            content.setdefault("languages", []).append(entry)
        known = {
            *("name", "headline", "label", "location", "email", "phone", "website", "photo"),
            *("social_networks", "custom_connections", "connections", "sections"),
        }
        Place("cv", self._report, 0).lose_others(self._cv, known, "field")
        return self._source

    def _basics(self) -> dict[str, Any]:
        cv = self._cv
        emails, phones, websites = (_listed(cv.get(key)) for key in ("email", "phone", "website"))
        profiles = [
            _profile(str(entry.get("network") or ""), str(entry.get("username") or ""))
            for _, entry in objects(cv.get("social_networks"))
        ]
        profiles += [{"network": "", "url": website} for website in websites[1:]]
        for _, entry in objects(cv.get("custom_connections")):
            text, url = str(entry.get("placeholder") or ""), entry.get("url")
            if url:
                profiles.append({"network": text, "url": str(url)})
            elif text:
                self._summary.append(text)
        more = [*emails[1:], *(phone.removeprefix("tel:") for phone in phones[1:])]
        return {
            "name": cv.get("name"),
            "label": cv.get("headline") or cv.get("label"),
            "location": cv.get("location"),
            "email": emails[0] if emails else "",
            "phone": phones[0].removeprefix("tel:") if phones else "",
            "url": websites[0] if websites else "",
            "profiles": profiles,
            "summary": "\n\n".join([*more, *self._summary]),
        }

    def _section(self, kind: str, title: str, entries: list[Any], place: Place) -> None:
        texts: list[str] = []
        for at, entry in enumerate(entries):
            where = place.number(at)
            if isinstance(entry, dict):
                text = next(
                    (entry[key] for key in ("bullet", "number", "reversed_number") if key in entry),
                    None,
                )
                if text is None:
                    self._entry(kind, title, entry, where)
                else:
                    texts.append(f"- {text}")
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
            self._source.content.setdefault("languages", []).extend(
                read_languages([line.text for line in lines])
            )
        elif kind == "interests":
            self._source.content.setdefault("interests", []).extend(read_interests(lines))
        elif kind in _TITLES:
            for entry in read_named(lines, _TITLES[kind]):
                self._source.add(kind, entry.fields, place.path)
        elif kind == "references":
            for text in texts:
                self._source.add(kind, {"reference": text.removeprefix("- ")}, place.path)
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
        section, fields = self._fields(kind, title, entry)
        place.lose_others(entry, _USED, "field")
        self._source.add(section, fields, place.path)

    def _fields(self, kind: str, title: str, entry: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        common = {field: entry.get(key) for key, field in _PERIOD.items()}
        if common["startDate"]:
            del common["date"]
        name, url = _linked(
            entry.get("name")
            or entry.get("title")
            or entry.get("company")
            or entry.get("institution")
        )
        url = str(entry.get("url") or url)
        texts: dict[str, Any] = {
            "summary": entry.get("summary"),
            "highlights": _nested(entry.get("highlights")),
        }
        place = {"location": entry.get("location")}
        if kind == "work" or (kind == "volunteer" and "institution" not in entry):
            company, address = _linked(entry.get("company") or entry.get("name"))
            position, _ = _linked(entry.get("position"))
            employer = "name" if kind == "work" else "organization"
            return kind, {
                employer: company,
                "position": position,
                "url": address or url,
                **place,
                **common,
                **texts,
            }
        if kind == "education":
            paragraphs = [str(texts["summary"] or ""), "\n".join(bullet_lines(texts["highlights"]))]
            return kind, {
                "institution": name, "area": entry.get("area"), "studyType": entry.get("degree"), "url": url, **place, **common,
                "summary": "\n\n".join(filter(None, paragraphs)),
            }  # fmt: skip
        if kind == "publications":
            return kind, _publication(name, url, entry)
        if kind in _TITLES:
            title_key, giver, date = _TITLES[kind]
            paragraphs = [str(texts["summary"] or ""), "\n".join(bullet_lines(texts["highlights"]))]
            issuer = entry.get("company") or entry.get("institution") or entry.get("location") or ""
            own = entry.get("date") or entry.get("end_date") or entry.get("start_date")
            return kind, {
                title_key: name, giver: issuer if issuer != name else "", date: own, "url": url,
                "summary": "\n\n".join(filter(None, paragraphs)),
            }  # fmt: skip
        if kind in {"interests", "references", "languages"}:
            key = {"languages": "language"}.get(kind, "name")
            field = "reference" if kind == "references" else "summary"
            return kind, {key: name, field: texts["summary"]}
        fields = {"name": name, "url": url, **place, **common, "description": texts["summary"]}
        roles = [entry["position"]] if entry.get("position") else []
        if entry.get("company") and entry.get("name"):
            fields["entity"] = entry["company"]
        is_usual = kind == "projects"
        return "projects", {
            **fields,
            "highlights": texts["highlights"],
            "roles": roles,
            "type": "" if is_usual else title,
        }

    def _one_line(self, kind: str, title: str, entry: dict[str, Any], place: Place) -> None:
        """A label and details: skills, most often."""
        label, details = str(entry["label"] or ""), str(entry["details"] or "")
        text = f"{label}: {details}"
        if kind == "languages":
            self._source.content.setdefault("languages", []).append(
                {"language": plain(label), "fluency": plain(details)}
            )
        elif kind == "interests":
            self._source.content.setdefault("interests", []).extend(
                read_interests([Line("bullet", text, 0)])
            )
        elif kind in _TITLES:
            title_key, giver, _ = _TITLES[kind]
            self._source.add(kind, {title_key: plain(label), giver: plain(details)}, place.path)
        elif kind in {"skills", ""} and (kind or _is_list(details)):
            self._skills.read([Line("bullet", f"**{label}:** {details}", 0)])
        else:
            self._texts(
                "" if kind in {"work", "education", "projects"} else kind,
                title,
                [f"- **{label}:** {details}"],
                place,
            )


def _is_list(details: str) -> bool:
    return "," in details


def _kind_of(entry: dict[str, Any]) -> str:
    if "institution" in entry:
        return "education"
    if "company" in entry or "position" in entry:
        return "work"
    if "authors" in entry or "doi" in entry or "journal" in entry:
        return "publications"
    return ""


def _publication(name: str, url: str, entry: dict[str, Any]) -> dict[str, Any]:
    authors = entry.get("authors")
    names = (
        ", ".join(str(author) for author in authors)
        if isinstance(authors, list)
        else str(authors or "")
    )
    doi = str(entry.get("doi") or "")
    paragraphs = [names, str(entry.get("summary") or "")]
    return {
        "name": name,
        "publisher": entry.get("journal") or entry.get("publisher"),
        "releaseDate": entry.get("date") or entry.get("end_date") or entry.get("start_date"),
        "url": url or (f"https://doi.org/{doi}" if doi else ""),
        "summary": "\n\n".join(filter(None, paragraphs)),
    }


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
