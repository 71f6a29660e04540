"""What stands in the PDF: the career as plain data for the template, which only sets it.

The shape is that of ``resume.typ``; every text in it is literal. Links lead to the site
when its address is known.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.contacts import contacts
from sphinx_resume.career.links import display_url
from sphinx_resume.career.model import Person
from sphinx_resume.career.sections import CORE_SKILLS
from sphinx_resume.editions.choose import EVERYTHING
from sphinx_resume.editions.edition import USUAL_SECTIONS
from sphinx_resume.exports import common
from sphinx_resume.exports.pdf.own_fonts import NO_FONTS, OwnFonts
from sphinx_resume.exports.pdf.sentences import (
    comma_separated,
    list_item,
    make_run,
    merge_runs,
    nested_list,
    sentence,
)
from sphinx_resume.i18n import (
    _,
    colon,
    counted,
    degree,
    enumerated,
    is_right_to_left,
    labelled,
    score_and_courses,
)
from sphinx_resume.language_tags import region_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import (
        Block,
        Declaration,
        Education,
        Engagement,
        Entry,
        Listing,
        Position,
        Project,
        Skill,
        Volunteer,
    )
    from sphinx_resume.editions.choose import Selection
    from sphinx_resume.editions.edition import Edition
    from sphinx_resume.exports.export import Site
    from sphinx_resume.exports.pdf.sentences import Run

# Letters without a place to break, of which a line of the paper may be too short for so many.
LONG_WORD = re.compile("[0-9A-Za-z_\u00c0-\u04ff]{45,}")
_CORE = 8  # skills above the experience


@dataclass(frozen=True)
class PrintOptions:
    """How the PDF and the Word file of a project are made.

    Attributes:
        site: Where links lead, if it has an address; it also has the language.
        paper: The name of the paper.
        accent: The colour of the site, as ``#rrggbb``.
        fonts: Fonts of the author's own.

    """

    site: Site
    paper: str
    accent: str
    fonts: OwnFonts = NO_FONTS


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


def document(
    career: Career, options: PrintOptions, tailored: Tailored | None = None
) -> dict[str, Any]:
    """The whole résumé, or an edition of it for one job."""
    person = career.person or Person(name="")
    label = (tailored and tailored.edition.headline) or person.label
    language = options.site.language
    sections = _Sections(career, options, tailored).in_order()
    text = json.dumps(sections, ensure_ascii=False, default=str)  # labels may be lazy
    return {
        "name": person.name,
        "title": enumerated(filter(None, (person.name, label))) or _("Résumé"),
        "label": label,
        "keywords": [skill.name for skill in career.skills if not skill.claimed],
        "language": language.partition("-")[0],
        "region": region_of(language),
        "is_from_right": is_right_to_left(language),
        "paper": options.paper,
        "accent": options.accent,
        "environment": options.site.words.environment,
        "punctuation": {"comma": _(", "), "colon": colon()},
        "contact": [
            {"text": contact.text, "href": contact.href or None} for contact in contacts(person)
        ],
        "sections": sections,
        "long": sorted(set(LONG_WORD.findall(text))),
        "more": _more(tailored.left_out if tailored else 0, options.site.base),
    }


def _more(count: int, home: str) -> dict[str, Any] | None:
    """One line on what an edition leaves out, with the address of the site if there is one."""
    if not count:
        return None
    more = counted("%d more sentence", "%d more sentences", count)
    if not home:
        return {"text": _("%s in the whole résumé") % more, "href": None}
    text = _("%(more)s at %(where)s") % {"more": more, "where": display_url(home)}
    return {"text": text, "href": home}


class _Sections:
    """The sections of a document, with what an edition selects.

    Args:
        career: The career.
        options: How it is printed.
        tailored: What the edition changes, if it is one.

    """

    def __init__(self, career: Career, options: PrintOptions, tailored: Tailored | None) -> None:
        self.career = career
        self.site = options.site
        self.words = options.site.words
        self.tailored = tailored
        self.selection = tailored.selection if tailored else EVERYTHING

    def in_order(self) -> list[dict[str, Any]]:
        """The sections that have anything, in the order that the edition asks for."""
        sections = {
            name: {"kind": kind, "title": title, "items": items}
            for name, kind, title, items in (*self._main_sections(), *self._entry_sections())
        }
        names = (self.tailored and self.tailored.edition.sections) or sections
        return [sections[name] for name in names if name in sections and sections[name]["items"]]

    def _main_sections(self) -> Iterable[tuple[str, str, str, list[Any]]]:
        """Each section's name in editions, kind in the template, title, and items."""
        career, tailored = self.career, self.tailored
        yield "summary", "paragraphs", "", self._summary()
        if tailored:
            yield "skills", "skills", common.title("skills"), self._asked_skills(tailored.asked)
        else:
            yield "skills", "skills", _(CORE_SKILLS), self._core_skills()
        positions = [self._position(position) for position in career.positions]
        yield "experience", "works", common.title("work"), positions
        projects = [self._project(project) for project in career.projects]
        yield "projects", "works", common.title("projects"), projects
        education = [self._education(education) for education in career.education]
        yield "education", "works", common.title("education"), education
        if not tailored:
            yield "all skills", "skills", common.title("skills"), self._skills_by_category()
        volunteering = [
            self._volunteer(volunteer)
            for volunteer in career.volunteering
            if not tailored or self._is_selected(volunteer)
        ]
        yield "volunteering", "works", common.title("volunteer"), volunteering

    def _entry_sections(self) -> Iterable[tuple[str, str, str, list[Any]]]:
        names = self.tailored and (self.tailored.edition.sections or USUAL_SECTIONS)
        for title, entries in common.entry_sections(self.career):
            name = entries[0].json_section
            is_whole = not names or name in names
            lines = [self._line(entry) for entry in entries if is_whole or self._is_selected(entry)]
            yield name, "lines", title, lines

    def _is_selected(self, declared: Declaration) -> bool:
        """Whether any of its sentences is."""
        return any(map(self.selection.has, declared.blocks))

    def _sentences(self, blocks: Iterable[Block]) -> list[list[Run]]:
        return [sentence(block.text) for block in blocks if self.selection.has(block)]

    def _summary(self) -> list[list[Run]]:
        if self.tailored and self.tailored.edition.summary:
            paragraphs = self.tailored.edition.summary.split("\n\n")
            texts = (" ".join(paragraph.split()) for paragraph in paragraphs)
            return [[text] for text in texts if text]
        return self._sentences(self.career.person.blocks) if self.career.person else []

    def _core_skills(self) -> list[dict[str, Any]]:
        """Those with the most behind them; nothing where the list of all is as short."""
        if len(self.career.skills) <= _CORE:
            return []
        strongest = [evidence.skill for evidence in self.career.strongest[:_CORE]]
        return _skill_lines({"": [self._used_skill(skill) for skill in strongest]})

    def _asked_skills(self, skills: Sequence[Skill]) -> list[dict[str, Any]]:
        """Those that work shows, with their time in use; in a line apart those that none shows."""
        proved = [skill for skill in skills if self.career.evidence(skill).is_shown]
        claimed = [skill for skill in skills if skill not in proved]
        return _skill_lines(
            {
                "": [self._used_skill(skill) for skill in proved],
                _("Also listed"): [self._skill(skill.name, skill) for skill in claimed],
            }
        )

    def _skills_by_category(self) -> list[dict[str, Any]]:
        """All of them, under their categories and levels."""
        lines = common.skill_lines(self.career).items()
        return _skill_lines(
            {label: [self._skill(text, skill) for text, skill in skills] for label, skills in lines}
        )

    def _used_skill(self, skill: Skill) -> dict[str, Any]:
        used = self.words.duration(self.career.evidence(skill).strength.months)
        return self._skill(skill.name, skill) | {"used": used}

    def _skill(self, text: str, skill: Skill) -> dict[str, Any]:
        return {"text": text, "href": self._address(skill), "used": ""}

    def _address(self, skill: Skill) -> str | None:
        """The address of its entry, if that of the site is known."""
        return self.site.page(skill.docname, skill.anchor) if self.site.base else None

    def _position(self, position: Position) -> dict[str, Any]:
        work = self._engagement(position)
        organization = common.described_organization(self.career, position)
        description = self._sentences(organization.blocks) if organization else []
        if organization and description:
            label = common.time_at_organization(self.career, organization, self.words)
            first, *others = description
            work["about"] = [merge_runs([label, *first]), *others, *work["about"]]
        return work

    def _volunteer(self, volunteer: Volunteer) -> dict[str, Any]:
        work = self._engagement(volunteer)
        return work | {"about": _with_address(work["about"], volunteer.url)}

    def _engagement(self, engagement: Engagement) -> dict[str, Any]:
        environment = engagement.environment if self.selection.environments else ()
        return self._work(engagement) | {
            "within": engagement.organization,
            "length": self.words.duration(self.career.tenure(engagement).months),
            "place": self.career.location(engagement),
            "environment": self._environment(environment),
        }

    def _project(self, project: Project) -> dict[str, Any]:
        work = self._work(project)
        return work | {
            "about": _with_address(work["about"], project.url),
            "place": enumerated(project.details),
        }

    def _education(self, education: Education) -> dict[str, Any]:
        work = self._work(education) | {"place": education.location}
        if title := degree(education):
            work |= {"title": title, "within": education.name}
        facts = [labelled(label, text) for label, text in score_and_courses(education)]
        work["bullets"] += [list_item([fact]) for fact in facts]
        return work

    def _work(self, work: Declaration) -> dict[str, Any]:
        """What all works have, with nothing for what only some have."""
        tenure = self.career.tenure(work)
        lead, rest = common.lead_and_rest(work.blocks)
        return {
            "title": tenure.link.label,
            "within": "",
            "when": self.words.period(tenure.period),
            "length": "",
            "place": "",
            "about": self._sentences(lead),
            "bullets": nested_list(rest, self.selection),
            "environment": [],
        }

    def _environment(self, environment: tuple[Listing, ...]) -> list[Run]:
        # From right to left, Latin names in a row would be read in the wrong order.
        styles = ("whole",) if is_right_to_left(self.words.language) else ()
        names = []
        for listing in environment:
            skill = self.career.skill_names.get(listing.skill)
            address = self._address(skill) if skill else None
            names.append(make_run(listing.text, address, styles))
        return comma_separated(names)

    def _line(self, entry: Entry) -> dict[str, Any]:
        return {
            "name": entry.name,
            "href": entry.url or None,
            "detail": enumerated(entry.details),
            "when": self.words.date(entry.date),
            "text": self._sentences(entry.blocks),
        }


def _skill_lines(lines: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The lines that have any skills, by their labels, of which one may be ``""``."""
    return [{"label": label, "names": names} for label, names in lines.items() if names]


def _with_address(about: list[list[Run]], url: str) -> list[list[Run]]:
    """What leads into a work, and where it is found."""
    if not url:
        return about
    *before, last = about or [[]]
    return [*before, [*last, *([" · "] if last else []), make_run(display_url(url), url)]]
