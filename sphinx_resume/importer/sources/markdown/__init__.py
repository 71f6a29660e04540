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
from sphinx_resume.importer.sources.source import Source
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
    source = _Assembly(contact, report, top).read(sections)
    source.titles = [section.title for section in sections]
    return source


def _check(sections: list[Section], lines: list[Line], contact: Contact, name: str) -> None:
    """Refuse what is no résumé, such as the README of a library."""
    kinds = {section.kind for section in sections}
    headings = [line.plain for line in lines if line.role == "heading"]
    readme = [heading for heading in headings if README.fullmatch(heading.strip(" :#"))]
    has_contact = bool(
        contact.fields.get("email") or contact.fields.get("phone") or contact.profiles
    )
    if not kinds & _MAIN and (readme or len(kinds & _BESIDE) < (1 if has_contact else 2)):
        hint = (
            f"; headings such as {quoted(readme[0])} are those of a project's README"
            if readme
            else ""
        )
        message = (
            f"{name} is no résumé: it has no section that is called 'Experience', 'Education' "
            f"or the like{hint}"
        )
        raise UnreadableError(message)
    if len(readme) > 2 and "work" not in kinds:  # noqa: PLR2004 -- one may be chance
        message = f"{name} is no résumé: headings such as {quoted(readme[0])} are those of a project's README"
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

    def __init__(self, contact: Contact, report: Report, top: list[Line]) -> None:
        self._contact = contact
        self._report = report
        self._source = Source({})
        self._summary: list[str] = []
        self._skills = SkillReader()
        self._languages: list[str] = list(contact.languages)
        self._first = top[0].number if top else 1

    def read(self, sections: list[Section]) -> Source:
        """Read all sections, each in the way for its kind."""
        for section in sections:
            if section.kind in _ENTRIES:
                entries, loose = _ENTRIES[section.kind](section.lines)
                for entry in entries:
                    self._source.add(section.kind, entry.fields, f"line {entry.number}")
                self._keep(section, [text for text in loose if text.strip()])
            else:
                getattr(self, f"_read_{section.kind}")(section)
        content = self._source.content
        contact = self._contact
        for text in contact.left_out:
            self._place(self._first).lost(
                f"{quoted(text)} is left out; nobody needs a date of birth"
            )
        content["skills"] = self._skills.skills()
        self._summary += self._skills.text
        if languages := short_lists.read_languages(self._languages):
            content.setdefault("languages", []).extend(languages)
        content["basics"] = {
            **contact.fields,
            "profiles": contact.profiles,
            "summary": "\n\n".join(filter(None, [*contact.text, *self._summary])),
        }
        return self._source

    def _place(self, number: int) -> Place:
        return Place(f"line {number}", self._report)

    def _keep(self, section: Section, texts: list[str]) -> None:
        """Let stand in the summary what has no field."""
        if texts:
            self._summary += [f"**{section.title}**", *texts]
            self._place(section.number).repaired(
                f"the text of {quoted(section.title)} that is no entry stands in the summary"
            )

    def _read_skills(self, section: Section) -> None:
        self._skills.read(section.lines)
        self._languages += self._skills.languages
        self._skills.languages = []

    def _read_languages(self, section: Section) -> None:
        self._languages += short_lists.language_lines(section.lines)

    def _read_interests(self, section: Section) -> None:
        entries = short_lists.read_interests(section.lines)
        self._source.content.setdefault("interests", []).extend(entries)

    def _read_references(self, section: Section) -> None:
        entries = short_lists.read_references(section.lines)
        self._source.content.setdefault("references", []).extend(entries)

    def _read_contact(self, section: Section) -> None:
        for line in section.lines:
            cells = [cell for cell in line.cells if cell]
            text = (": " if len(cells) == 2 else " | ").join(cells) if cells else line.text  # noqa: PLR2004
            if plain(text) and not is_contact_head(cells):
                self._contact.add_line(text)

    def _read_summary(self, section: Section) -> None:
        self._summary.insert(0, read_body(section.lines).text)

    def _read_other(self, section: Section) -> None:
        texts = [text for text in read_body(section.lines).text.split("\n\n") if text.strip()]
        self._keep(section, texts)
