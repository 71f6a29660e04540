"""``resume.txt``: the career in plain text at 78 columns, to paste into an application form.

Nothing in it needs a fixed width or a second column: one line says what and when, hyphens
stand before sentences.
"""

from __future__ import annotations

import re
from textwrap import TextWrapper
from typing import TYPE_CHECKING

from sphinx.writers.text import TextWrapper as WideTextWrapper

from sphinx_resume.exports import parts
from sphinx_resume.exports.site import Export
from sphinx_resume.wording import Wording, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career import Career
    from sphinx_resume.dates import Period
    from sphinx_resume.exports.site import Site
    from sphinx_resume.model import Education, Listing, Person, Position, Project

NAME = "resume.txt"
_WIDTH = 78
# What may be wider or narrower than a column: marks on letters, and the scripts of Asia.
_WIDE = re.compile("[\u0300-\u036f\u0483-\u1fff\u200b-\u200f\u2e80-\U0010ffff]")


def make(career: Career, site: Site) -> bytes:
    """The file."""
    words = Wording(site.language)
    lines: list[str] = []
    for person in career.people[:1]:
        lines += _person(person, site)
    for title, entries in (
        (_("Experience"), [_position(career, held, words) for held in parts.work(career)]),
        (_("Projects"), [_project(project, words) for project in career.projects]),
        (_("Education"), [_education(studies, words) for studies in career.education]),
        (_("Skills"), [_skills(career)]),
    ):
        if any(entries):
            lines += ["", "", title.upper()]
            for entry in entries:
                lines += ["", *entry]
    return ("\n".join(lines).strip() + "\n").encode()


def _person(person: Person, site: Site) -> Iterator[str]:
    yield from wrapped(person.name)
    yield from wrapped(person.label)
    yield ""
    for detail in (person.email, person.phone, person.location, person.url, site.base):
        yield from wrapped(detail)
    for profile in person.profiles:
        yield from wrapped(f"{profile.network}: {profile.url}")
    for text in parts.texts(person.blocks):
        yield ""
        yield from wrapped(text)


def _position(career: Career, position: Position, words: Wording) -> list[str]:
    organization = career.organization_names.get(position.organization)
    location = position.location or (organization.location if organization else "")
    lines = _heading(words, position.period, position.title, position.organization, location)
    if organization and career.positions_at(position.organization)[0] is position:
        lines += wrapped(" ".join(parts.texts(organization.blocks)))
    for text in parts.texts(position.blocks):
        lines += wrapped(text, "- ")
    return lines + _environment(_("Environment"), position.environment)


def _project(project: Project, words: Wording) -> list[str]:
    lines = _heading(words, project.period, project.name)
    lines += wrapped(project.url)
    for text in parts.texts(project.blocks):
        lines += wrapped(text, "- ")
    return lines + _environment(_("Made with"), project.environment)


def _education(education: Education, words: Wording) -> list[str]:
    degree, area = education.study_type, education.area
    if degree and area:
        degree = _("%(degree)s in %(area)s") % {"degree": degree, "area": area}
    lines = _heading(words, education.period, degree or area, education.name, education.location)
    lines += wrapped(education.url)
    for text in parts.texts(education.blocks):
        lines += wrapped(text, "- ")
    return lines


def _skills(career: Career) -> list[str]:
    return [
        line
        for category, skills in parts.categories(career).items()
        for names in [", ".join(skill.name for skill in skills)]
        for line in wrapped(f"{category}: {names}" if category else names)
    ]


def _heading(words: Wording, period: Period | None, *said: str) -> list[str]:
    when = words.period(period) if period else ""
    return wrapped(", ".join(part for part in (*said, when) if part))


def _environment(label: str, environment: tuple[Listing, ...]) -> list[str]:
    names = ", ".join(listing.text for listing in environment)
    return wrapped(f"{label}: {names}") if names else []


def wrapped(text: str, bullet: str = "") -> list[str]:
    """A text in lines; only words of wide letters are broken.

    An address that is cut leads nowhere; Chinese or Japanese knows no spaces.
    """
    # Sphinx's wrapper weighs each letter, which takes its time.
    wrapper = (WideTextWrapper if _WIDE.search(text) else TextWrapper)(
        width=_WIDTH,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(" ".join(text.split()))


EXPORT = Export(NAME, lambda: _("Plain text, for application forms"), "TXT", make)
