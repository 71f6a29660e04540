"""A résumé in Markdown: one page with headings, in the shapes that people write.

The text becomes lines with a role (`lines`), the lines sections (`sections`), and each section
is read by its own module, with one grammar for headers (`header`, `dates`, `tree`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.load import UnreadableError
from sphinx_resume.importer.report import Place, quoted
from sphinx_resume.importer.sources.markdown import lists, short_lists
from sphinx_resume.importer.sources.markdown.body import read_body
from sphinx_resume.importer.sources.markdown.contact import Contact, is_contact_head, read_top
from sphinx_resume.importer.sources.markdown.education import read_education
from sphinx_resume.importer.sources.markdown.lines import flatten, front_matter, plain
from sphinx_resume.importer.sources.markdown.sections import Section, split_sections
from sphinx_resume.importer.sources.markdown.skills import SkillReader
from sphinx_resume.importer.sources.markdown.vocabulary import (
    README,
    section_kind,
    without_document,
)
from sphinx_resume.importer.sources.markdown.work import Entry, read_work
from sphinx_resume.importer.sources.source import Source, paragraphs
from sphinx_resume.importer.sources.yaml_loader import load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.importer.report import Report
    from sphinx_resume.importer.sources.markdown.lines import Line

_MAIN = {"work", "education", "volunteer"}
_MOST_WORDS_OF_NAME = 5
# Keys of front matter, and the fields that they are.
_FIELDS = {
    **{key: key for key in ("email", "phone", "location")},
    **dict.fromkeys(("label", "position", "job", "headline", "tagline"), "label"),
}
_BESIDE = {"skills", "projects", "summary", "languages", "certificates", "publications", "awards"}


def read(text: str, name: str, report: Report) -> Source:
    """Read a Markdown file.

    Args:
        text: What it holds.
        name: What messages call it.
        report: Gets what was mended and what was lost.

    Raises:
        UnreadableError: It is no résumé.
    """
    matter, text = front_matter(text)
    lines = flatten(text)
    top, sections = split_sections(lines)
    contact = _from_front_matter(matter)
    read_top(top, contact)
    _check(sections, lines, contact, name)
    assembly = _Assembly(contact, Place("", report))
    for section in sections:
        assembly.read(section)
        assembly.source.titles.append(section.title)
    return assembly.finish(top[0].number if top else 1)


def _check(sections: list[Section], lines: list[Line], contact: Contact, name: str) -> None:
    """Refuse what is no résumé, such as the README of a library."""
    kinds = {section.kind for section in sections}
    headings = [line.plain for line in lines if line.role == "heading"]
    readme = [heading for heading in headings if README.fullmatch(heading.strip(" :#"))]
    fields = contact.fields
    least = 1 if fields.get("email") or fields.get("phone") or contact.profiles else 2
    reasons = []
    is_readme = len(readme) > 2 and "work" not in kinds  # noqa: PLR2004 -- one may be chance
    if not kinds & _MAIN and (readme or len(kinds & _BESIDE) < least):
        reasons = ["it has no section that is called 'Experience', 'Education' or the like"]
        is_readme = bool(readme)
    if is_readme:
        reasons.append(f"headings such as {quoted(readme[0])} are those of a project's README")
    if reasons:
        message = f"{name} is no résumé: {'; '.join(reasons)}"
        raise UnreadableError(message)


def _from_front_matter(matter: str) -> Contact:
    """Name and contact from the YAML at the top."""
    contact = Contact()
    try:
        data = load_yaml(matter, "front matter") if matter else None
    except UnreadableError:
        return contact
    if not isinstance(data, dict):
        return contact
    fields = {str(key).casefold(): value for key, value in data.items()}
    for key in ("name", "author", "title"):
        value = fields.get(key)
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, str) and not contact.fields.get("name"):
            name = without_document(re.split(r"\s+[-–—|]\s+|,\s", first)[0])
            if 0 < len(name.split()) <= _MOST_WORDS_OF_NAME and not section_kind(name):
                contact.fields["name"] = name
    for key, field in _FIELDS.items():
        value = fields.get(key)
        if isinstance(value, str) and value.strip():
            contact.fields.setdefault(field, value.strip())
    for key in ("github", "linkedin", "twitter", "website", "url", "homepage"):
        if isinstance(fields.get(key), str):
            contact.add_line(f"{key}: {fields[key]}")
    _from_header_items(fields.get("header"), contact)
    return contact


def _from_header_items(items: Any, contact: Contact) -> None:
    """Contact as a list of texts with links, which some renderers of résumés take."""
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("text"), str):
            words = re.sub(r"<[^<>]*>", "", item["text"]).strip()
            link = item.get("link")
            contact.add_line(f"[{words}]({link})" if isinstance(link, str) else words)


# How the entries of a section are read, and the texts in it that are none.
_ENTRIES: dict[str, Callable[[list[Line]], tuple[list[Entry], list[str]]]] = {
    "work": read_work,
    "volunteer": lambda lines: read_work(lines, organization="organization"),
    "education": read_education,
    "projects": lists.read_projects,
    "certificates": lambda lines: (lists.read_named(lines, ("name", "issuer", "date")), []),
    "awards": lambda lines: (lists.read_named(lines, ("title", "awarder", "date")), []),
    "publications": lambda lines: (lists.read_publications(lines), []),
}


class _Assembly:
    """Puts the sections together."""

    def __init__(self, contact: Contact, place: Place) -> None:
        self.source = Source({})
        self._contact = contact
        self._place = place
        self._summary: list[str] = []
        self._skills = SkillReader()
        self._skills.languages += contact.languages

    def read(self, section: Section) -> None:
        """Read a section in the way for its kind."""
        kind, lines = section.kind, section.lines
        content = self.source.content
        match kind:
            case "skills":
                self._skills.read(lines)
            case "languages":
                self._skills.languages += short_lists.language_lines(lines)
            case "interests":
                content.setdefault(kind, []).extend(short_lists.read_interests(lines))
            case "references":
                content.setdefault(kind, []).extend(short_lists.read_references(lines))
            case "contact":
                self._read_contact(lines)
            case "summary":
                self._summary.insert(0, read_body(lines).text)
            case "other":
                self._keep(section, read_body(lines).text.split("\n\n"))
            case _:
                entries, loose = _ENTRIES[kind](lines)
                for entry in entries:
                    self.source.add(kind, entry.fields, f"line {entry.number}")
                self._keep(section, loose)

    def finish(self, number: int) -> Source:
        """All sections; ``number`` is the first line of the file that says something."""
        content, contact = self.source.content, self._contact
        for text in contact.left_out:
            place = self._place.key(f"line {number}")
            place.lost(f"{quoted(text)} is left out; nobody needs a date of birth")
        content["skills"] = self._skills.skills()
        content["languages"] = short_lists.read_languages(self._skills.languages)
        summary = paragraphs(*contact.text, *self._summary, *self._skills.text)
        content["basics"] = {**contact.fields, "profiles": contact.profiles, "summary": summary}
        return self.source

    def _keep(self, section: Section, texts: list[str]) -> None:
        """Let stand in the summary what has no field."""
        texts = [text for text in texts if text.strip()]
        if texts:
            self._summary += [f"**{section.title}**", *texts]
            self._place.key(f"line {section.number}").repaired(
                f"the text of {quoted(section.title)} that is no entry stands in the summary"
            )

    def _read_contact(self, lines: list[Line]) -> None:
        for line in lines:
            cells = [cell for cell in line.cells if cell]
            text = (": " if len(cells) == 2 else " | ").join(cells) if cells else line.text  # noqa: PLR2004
            if plain(text) and not is_contact_head(cells):
                self._contact.add_line(text)
