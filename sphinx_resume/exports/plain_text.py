"""``resume.txt``: the career in plain text at 78 columns, to paste into an application form.

Nothing in it needs a fixed width or a second column: one line says what and when, hyphens
stand before sentences, and a list within a list is indented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.contacts import contacts
from sphinx_resume.exports import parts
from sphinx_resume.exports.export import Export
from sphinx_resume.exports.wrapping import wrapped
from sphinx_resume.i18n import Wording, _, capitals, degree, enumerated, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.dates import Period
    from sphinx_resume.career.model import (
        Block,
        Education,
        Engagement,
        Entry,
        Listing,
        Person,
        Position,
        Project,
        Volunteer,
    )
    from sphinx_resume.exports.export import Site

NAME = "resume.txt"


def make(career: Career, site: Site) -> bytes:
    """The file."""
    words = site.words
    lines: list[str] = []
    for person in career.people[:1]:
        lines += _person(person, site)
    for title, entries in (
        (_("Experience"), [_position(career, held, words) for held in parts.work(career)]),
        (_("Volunteering"), [_volunteer(done, words) for done in career.volunteering]),
        (_("Projects"), [_project(project, words) for project in career.projects]),
        (_("Education"), [_education(studies, words) for studies in career.education]),
        (_("Skills"), [_skills(career)]),
        *((title, _entries(found, words)) for title, found in parts.entries(career)),
    ):
        if any(entries):
            lines += ["", "", capitals(title, site.language)]
            for entry in entries:
                lines += ["", *entry]
    return ("\n".join(lines).strip() + "\n").encode()


def _person(person: Person, site: Site) -> Iterator[str]:
    yield from wrapped(person.name)
    yield from wrapped(person.label)
    yield ""
    for contact in contacts(person):
        yield from wrapped(contact.in_full)
    yield from wrapped(site.base)
    for text in parts.texts(person.blocks):
        yield ""
        yield from wrapped(text)


def _position(career: Career, position: Position, words: Wording) -> list[str]:
    organization = career.organization_names.get(position.organization)
    location = career.location(position)
    lines = _heading(words, position.period, position.title, position.organization, location)
    if (
        organization
        and organization.blocks
        and career.positions_at(position.organization)[0] is position
    ):
        whole = parts.whole_time(career, organization, words)
        lines += wrapped(whole + " ".join(parts.texts(organization.blocks)))
    return lines + _said(position) + _environment(words.environment, position.environment)


def _volunteer(volunteer: Volunteer, words: Wording) -> list[str]:
    lines = _heading(
        words, volunteer.period, volunteer.title, volunteer.organization, volunteer.location
    )
    lines += wrapped(volunteer.url) + _said(volunteer)
    return lines + _environment(words.environment, volunteer.environment)


def _said(engaged: Engagement) -> list[str]:
    summary, highlights = parts.split(engaged.blocks)
    lines = [line for text in parts.texts(summary) for line in wrapped(text)]
    return lines + _listed(highlights)


def _listed(blocks: tuple[Block, ...]) -> list[str]:
    """Lists within lists, each item behind its hyphen or number, under their headings."""
    lines: list[str] = []
    for block, text in zip(blocks, parts.texts(blocks), strict=True):
        indent = "  " * (block.level - 1)
        if block.is_heading and not block.level:
            lines += ["", *wrapped(text)]
        elif block.level and not block.marker:  # it goes on in an item
            lines += wrapped(text, f"{indent}  ")
        else:
            lines += wrapped(text, f"{indent}{block.marker or '-'} ")
    return lines


def _entries(entries: list[Entry], words: Wording) -> list[list[str]]:
    """The lines of each; those that have but one stand together."""
    found = [_entry(entry, words) for entry in entries]
    if any(len(lines) > 1 for lines in found):
        return found
    return [[line for lines in found for line in lines]]


def _entry(entry: Entry, words: Wording) -> list[str]:
    when = words.date(entry.date) if entry.date else ""
    lines = wrapped(enumerated(filter(None, (entry.name, *entry.details, when))))
    lines += wrapped(entry.url)
    return lines + [line for text in parts.texts(entry.blocks) for line in wrapped(text)]


def _project(project: Project, words: Wording) -> list[str]:
    said = (project.name, *project.roles, project.entity, project.type)
    lines = _heading(words, project.period, *said)
    lines += wrapped(project.url)
    lines += _listed(project.blocks)
    return lines + _environment(_("Made with"), project.environment)


def _education(education: Education, words: Wording) -> list[str]:
    studied = degree(education)
    lines = _heading(words, education.period, studied, education.name, education.location)
    lines += wrapped(education.url)
    if education.score:
        lines += wrapped(labelled(_("Score"), education.score))
    if education.courses:
        lines += wrapped(labelled(_("Courses"), enumerated(education.courses)))
    return lines + _listed(education.blocks)


def _skills(career: Career) -> list[str]:
    return [
        line
        for label, named in parts.skill_lines(career).items()
        for names in [enumerated(name for name, _skill in named)]
        for line in wrapped(labelled(label, names) if label else names)
    ]


def _heading(words: Wording, period: Period | None, *said: str) -> list[str]:
    when = words.period(period) if period else ""
    return wrapped(enumerated(part for part in (*said, when) if part))


def _environment(label: str, environment: tuple[Listing, ...]) -> list[str]:
    names = enumerated(listing.text for listing in environment)
    return wrapped(labelled(label, names)) if names else []


EXPORT = Export(NAME, lambda: _("Plain text for application forms"), "TXT", make)
