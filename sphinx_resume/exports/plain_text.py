"""``resume.txt``: the career in plain text at 78 columns, to paste into an application form.

Nothing in it needs a fixed width or a second column: one line says what and when, hyphens
stand before sentences, and a list within a list is indented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.contacts import contacts
from sphinx_resume.exports import common
from sphinx_resume.exports.export import Export
from sphinx_resume.exports.wrapping import wrap
from sphinx_resume.i18n import Wording, _, capitals, degree, enumerated, labelled, score_and_courses

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
    lines = [*_person(career.person, site)] if career.person else []
    for title, items in _sections(career, site.words):
        if any(items):
            lines += ["", "", capitals(title, site.language)]
            for item in items:
                lines += ["", *item]
    return ("\n".join(lines).strip() + "\n").encode()


def _sections(career: Career, words: Wording) -> Iterator[tuple[str, list[list[str]]]]:
    """The title of each section, and the lines of each of its items."""
    positions = common.positions_by_organization(career)
    yield common.title("work"), [_position(career, position, words) for position in positions]
    yield (
        common.title("volunteer"),
        [_volunteer(career, work, words) for work in career.volunteering],
    )
    yield common.title("projects"), [_project(project, words) for project in career.projects]
    yield common.title("education"), [_education(studies, words) for studies in career.education]
    yield common.title("skills"), [_skills(career)]
    for title, entries in common.entry_sections(career):
        yield title, _entries(entries, words)


def _person(person: Person, site: Site) -> Iterator[str]:
    yield from wrap(person.name)
    yield from wrap(person.label)
    yield ""
    for contact in contacts(person):
        yield from wrap(contact.in_full)
    yield from wrap(site.base)
    for text in common.plain_texts(person.blocks):
        yield ""
        yield from wrap(text)


def _position(career: Career, position: Position, words: Wording) -> list[str]:
    about: list[str] = []
    organization = common.described_organization(career, position)
    if organization:
        label = common.time_at_organization(career, organization, words)
        about = wrap(label + " ".join(common.plain_texts(organization.blocks)))
    return _engagement(career, position, words, about)


def _volunteer(career: Career, volunteer: Volunteer, words: Wording) -> list[str]:
    return _engagement(career, volunteer, words, wrap(volunteer.url))


def _engagement(
    career: Career, engagement: Engagement, words: Wording, about: list[str]
) -> list[str]:
    """The lines of a position or volunteer work; ``about`` are those on its organization."""
    facts = (engagement.title, engagement.organization, career.location(engagement))
    lead, rest = common.lead_and_rest(engagement.blocks)
    return [
        *_heading(words, engagement.period, *facts),
        *about,
        *_wrap_each(lead),
        *_list(rest),
        *_environment(words.environment, engagement.environment),
    ]


def _wrap_each(blocks: tuple[Block, ...]) -> list[str]:
    return [line for text in common.plain_texts(blocks) for line in wrap(text)]


def _list(blocks: tuple[Block, ...]) -> list[str]:
    """Lists within lists, each item behind its hyphen or number, under their headings."""
    lines: list[str] = []
    for block, text in zip(blocks, common.plain_texts(blocks), strict=True):
        indent = "  " * (block.level - 1)
        if block.is_heading and not block.level:
            lines += ["", *wrap(text)]
        elif block.level and not block.marker:  # it goes on in an item
            lines += wrap(text, f"{indent}  ")
        else:
            lines += wrap(text, f"{indent}{block.marker or '-'} ")
    return lines


def _entries(entries: list[Entry], words: Wording) -> list[list[str]]:
    """The lines of each entry; without blank lines between them if all are of one line."""
    items = [_entry(entry, words) for entry in entries]
    if any(len(lines) > 1 for lines in items):
        return items
    return [[line for lines in items for line in lines]]


def _entry(entry: Entry, words: Wording) -> list[str]:
    facts = (entry.name, *entry.details, words.date(entry.date))
    lines = wrap(enumerated(filter(None, facts)))
    return lines + wrap(entry.url) + _wrap_each(entry.blocks)


def _project(project: Project, words: Wording) -> list[str]:
    lines = _heading(words, project.period, project.name, *project.details)
    lines += wrap(project.url)
    lines += _list(project.blocks)
    return lines + _environment(_("Made with"), project.environment)


def _education(education: Education, words: Wording) -> list[str]:
    facts = (degree(education), education.name, education.location)
    lines = _heading(words, education.period, *facts)
    lines += wrap(education.url)
    for label, text in score_and_courses(education):
        lines += wrap(labelled(label, text))
    return lines + _list(education.blocks)


def _skills(career: Career) -> list[str]:
    lines: list[str] = []
    for label, skills in common.skill_lines(career).items():
        names = enumerated(name for name, _skill in skills)
        lines += wrap(labelled(label, names) if label else names)
    return lines


def _heading(words: Wording, period: Period | None, *facts: str) -> list[str]:
    return wrap(enumerated(filter(None, (*facts, words.period(period)))))


def _environment(label: str, environment: tuple[Listing, ...]) -> list[str]:
    names = enumerated(listing.text for listing in environment)
    return wrap(labelled(label, names)) if names else []


EXPORT = Export(NAME, lambda: _("Plain text for application forms"), "TXT", make)
