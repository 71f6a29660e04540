"""What stands in the PDF: the career as plain data for the template, which only sets it.

The shape is that of ``resume.typ``; every text in it is literal. Links lead to the site
when its address is known.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.contacts import contacts
from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Person, Position, Volunteer
from sphinx_resume.editions.choose import EVERYTHING
from sphinx_resume.editions.edition import USUAL_SECTIONS
from sphinx_resume.exports import parts
from sphinx_resume.exports.pdf import skills
from sphinx_resume.exports.pdf.sentences import item, joined, nested, run, sentence, separated
from sphinx_resume.i18n import (
    _,
    colon,
    counted,
    degree,
    enumerated,
    is_right_to_left,
    labelled,
)
from sphinx_resume.language_tags import language_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import (
        Block,
        Declaration,
        Education,
        Engagement,
        Entry,
        Listing,
        Project,
        Skill,
    )
    from sphinx_resume.editions.choose import Selection
    from sphinx_resume.editions.edition import Edition
    from sphinx_resume.exports.pdf.sentences import Run
    from sphinx_resume.exports.pdf.setting import Setting


# Letters without a place to break, of which a line of the paper may be too short for so many.
LONG_WORD = re.compile("[0-9A-Za-z_\u00c0-\u04ff]{45,}")


@dataclass(frozen=True)
class Tailored:
    """What an edition for one job changes.

    ``asked`` are the skills that the job asks for, the most important first; ``left_out`` is
    how many sentences of the whole résumé the edition has not.
    """

    edition: Edition
    asked: Sequence[Skill]
    selection: Selection
    left_out: int


def document(career: Career, setting: Setting, tailored: Tailored | None = None) -> dict[str, Any]:
    """The whole résumé, or an edition of it for one job."""
    person = career.people[0] if career.people else Person(name="")
    edition = tailored.edition if tailored else None
    label = (edition and edition.headline) or person.label
    language = language_tag(setting.words.language)
    found = sections(career, setting, tailored)
    return {
        "name": person.name,
        "title": enumerated(filter(None, (person.name, label))) or _("Résumé"),
        "label": label,
        "keywords": [skill.name for skill in career.skills if not skill.claimed],
        "language": language.partition("-")[0],
        "region": region_of(language),
        "is_from_right": is_right_to_left(language),
        "paper": setting.paper,
        "accent": setting.accent,
        "environment": setting.words.environment,
        "punctuation": {"comma": _(", "), "colon": colon()},
        "contact": [
            {"text": contact.text, "href": contact.href or None} for contact in contacts(person)
        ],
        "sections": found,
        "long": sorted(set(LONG_WORD.findall(json.dumps(found, ensure_ascii=False, default=str)))),
        "more": _more(tailored.left_out, setting) if tailored and tailored.left_out else None,
    }


def region_of(language: str) -> str | None:
    """The region of a language as BCP 47 has it; some letters have other shapes there."""
    subtags = list(takewhile(lambda tag: len(tag) > 1, language.split("-")[1:]))
    regions = (tag for tag in subtags if len(tag) == 2 and tag.isalpha())  # noqa: PLR2004 -- as ISO 3166
    return next(regions, "TW" if "Hant" in subtags else None)


def sections(career: Career, setting: Setting, tailored: Tailored | None) -> list[dict[str, Any]]:
    """The sections that have anything, each of one kind, in their order."""
    selection = tailored.selection if tailored else EVERYTHING
    found: dict[str, tuple[str, str, list[Any]]] = {
        "summary": ("paragraphs", "", _summary(career, selection, tailored)),
        "skills": ("skills", _("Skills"), skills.asked(career, setting, tailored.asked))
        if tailored
        else ("skills", _("Core skills"), skills.core(career, setting)),
        "experience": (
            "works",
            _("Experience"),
            [_engaged(career, each, setting, selection) for each in career.positions],
        ),
        "projects": (
            "works",
            _("Projects"),
            [_project(career, each, setting, selection) for each in career.projects],
        ),
        "education": (
            "works",
            _("Education"),
            [_education(career, each, setting, selection) for each in career.education],
        ),
        "all skills": (
            "skills",
            _("Skills"),
            [] if tailored else skills.by_category(career, setting),
        ),
        "volunteering": (
            "works",
            _("Volunteering"),
            [
                _engaged(career, each, setting, selection)
                for each in career.volunteering
                if not tailored or any(map(selection.has, each.blocks))
            ],
        ),
    }
    wanted = tailored.edition.sections if tailored else ()
    for title, entries in parts.entries(career):
        name = entries[0].json_section
        if tailored and not wanted and name not in USUAL_SECTIONS:
            shown = [entry for entry in entries if any(map(selection.has, entry.blocks))]
        else:
            shown = entries
        found[name] = ("lines", title, [_line(entry, setting, selection) for entry in shown])
    return [
        {"kind": kind, "title": title, "items": items}
        for name in wanted or found
        if name in found
        for kind, title, items in [found[name]]
        if items
    ]


def _summary(career: Career, selection: Selection, tailored: Tailored | None) -> list[list[Run]]:
    if tailored and tailored.edition.summary:
        paragraphs = tailored.edition.summary.split("\n\n")
        return [[" ".join(each.split())] for each in paragraphs if each.strip()]
    return [
        sentence(block.text)
        for person in career.people[:1]
        for block in person.blocks
        if selection.has(block)
    ]


def _engaged(
    career: Career, engaged: Engagement, setting: Setting, selection: Selection
) -> dict[str, Any]:
    leading, rest = parts.split(engaged.blocks)
    organization = career.organization_names.get(engaged.organization)
    place = career.location(engaged)
    about = [sentence(block.text) for block in leading if selection.has(block)]
    if isinstance(engaged, Position) and organization:
        first = career.positions_at(organization.name)[0] is engaged
        said = [sentence(block.text) for block in organization.blocks if selection.has(block)]
        if first and said:
            whole = parts.whole_time(career, organization, setting.words)
            about = [joined([whole, *said[0]]), *said[1:], *about]
    if isinstance(engaged, Volunteer):
        about = _with_address(about, engaged.url)
    environment = engaged.environment if selection.environments else ()
    tenure = career.tenure(engaged)
    return _work(career, engaged, setting, environment) | {
        "within": engaged.organization,
        "length": setting.words.duration(tenure.months),
        "place": place,
        "about": about,
        "bullets": nested(rest, selection),
    }


def _more(count: int, setting: Setting) -> dict[str, Any]:
    """One line on what an edition leaves out, with the address of the site if there is one."""
    more = counted("%d more sentence", "%d more sentences", count)
    if not setting.home:
        return {"text": _("%s in the whole résumé") % more, "href": None}
    text = _("%(more)s at %(where)s") % {"more": more, "where": spoken(setting.home)}
    return {"text": text, "href": setting.home}


def _project(
    career: Career, project: Project, setting: Setting, selection: Selection
) -> dict[str, Any]:
    about, bullets = _parts(project.blocks, selection)
    said = (*project.roles, project.entity, project.type)
    return _work(career, project, setting, ()) | {
        "bullets": bullets,
        "about": _with_address(about, project.url),
        "place": enumerated(filter(None, said)),
    }


def _education(
    career: Career, education: Education, setting: Setting, selection: Selection
) -> dict[str, Any]:
    about, bullets = _parts(education.blocks, selection)
    shown = _work(career, education, setting, ()) | {
        "bullets": bullets,
        "about": about,
        "place": education.location,
    }
    studied = degree(education)
    if studied:
        shown |= {"title": studied, "within": education.name}
    shown["bullets"] += [
        item([labelled(label, value)])
        for label, value in (
            (_("Score"), education.score),
            (_("Courses"), enumerated(education.courses)),
        )
        if value
    ]
    return shown


def _parts(
    blocks: tuple[Block, ...], selection: Selection
) -> tuple[list[list[Run]], list[dict[str, Any]]]:
    """The paragraphs that lead in as sentences, and the rest as items."""
    leading, rest = parts.split(blocks)
    about = [sentence(block.text) for block in leading if selection.has(block)]
    return about, nested(rest, selection)


def _line(entry: Entry, setting: Setting, selection: Selection) -> dict[str, Any]:
    return {
        "name": entry.name,
        "href": entry.url or None,
        "detail": enumerated(entry.details),
        "when": setting.words.date(entry.date) if entry.date else "",
        "text": [sentence(block.text) for block in entry.blocks if selection.has(block)],
    }


def _with_address(about: list[list[Run]], url: str) -> list[list[Run]]:
    """What is said of a work, and where it is found."""
    if not url:
        return about
    *before, last = about or [[]]
    return [*before, [*last, *([" · "] if last else []), run(spoken(url), url)]]


def _work(
    career: Career,
    work: Declaration,
    setting: Setting,
    environment: tuple[Listing, ...],
) -> dict[str, Any]:
    tenure = career.tenure(work)
    # From right to left, Latin names in a row would be read in the wrong order.
    styles = ("whole",) if is_right_to_left(setting.words.language) else ()
    skills = [(each.text, career.skill_names.get(each.skill)) for each in environment]
    return {
        "title": tenure.link.label,
        "within": "",
        "when": setting.words.period(tenure.period) if tenure.period else "",
        "length": "",
        "place": "",
        "about": [],
        "bullets": [],
        "environment": separated(
            run(text, setting.address(skill.docname, skill.anchor) if skill else None, styles)
            for text, skill in skills
        ),
    }
