"""What stands in the PDF: the career as plain data for the template, which only sets it.

The shape is that of ``resume.typ``; every text in it is literal. Links lead to the site
when its address is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from sphinx_resume.career.contacts import contacts
from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Certificate, Education, Language, Person, Position, Volunteer
from sphinx_resume.exports import parts
from sphinx_resume.i18n import _, degree

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import (
        Block,
        Declaration,
        Engagement,
        Entry,
        Listing,
        Project,
        Skill,
        Text,
    )
    from sphinx_resume.i18n import Wording


# A stretch of a sentence: its text, or a dictionary if it leads somewhere or has a style.
Run: TypeAlias = str | dict[str, Any]

# The entries that an edition for one job has, where space is short.
_IN_EDITIONS = (Certificate, Language)


@dataclass(frozen=True)
class Setting:
    """How the career is set: in which language, on what paper, with links to where.

    ``address`` gives the address of a docname and anchor on the site, or none.
    """

    words: Wording
    paper: str
    address: Callable[[str, str], str | None]


@dataclass(frozen=True)
class Selection:
    """What an edition for one job shows: these skills, and these sentences alone.

    ``anchors`` are the docnames and anchors of the sentences, ``proofs`` those among them
    that mention one of the skills.
    """

    skills: Collection[str]
    anchors: Collection[tuple[str, str]]
    proofs: Collection[tuple[str, str]]

    def has(self, block: Block) -> bool:
        """Whether this sentence is shown."""
        return (block.docname, block.anchor) in self.anchors

    def of(self, blocks: Sequence[Block]) -> list[Block]:
        """Those of a role's sentences that are shown, bullets with a proof first."""
        bullets: list[list[Block]] = []
        for block in blocks:
            if self.has(block):
                if block.level > 1 and bullets:
                    bullets[-1].append(block)
                else:
                    bullets.append([block])
        bullets.sort(
            key=lambda bullet: not any((b.docname, b.anchor) in self.proofs for b in bullet)
        )
        return [block for bullet in bullets for block in bullet]


def document(
    career: Career, setting: Setting, selection: Selection | None = None
) -> dict[str, Any]:
    """The whole résumé, or a selection from it."""
    person = career.people[0] if career.people else Person(name="")
    volunteering = [
        each
        for each in career.volunteering
        if selection is None or any(map(selection.has, each.blocks))
    ]
    works = [
        (
            _("Experience"),
            [_engaged(career, each, setting, selection) for each in career.positions],
        ),
        (_("Projects"), [_project(career, each, setting) for each in career.projects]),
        (_("Education"), [_education(career, each, setting) for each in career.education]),
        (_("Volunteering"), [_engaged(career, each, setting, selection) for each in volunteering]),
    ]
    lines = [
        (title, [_line(entry, setting, selection) for entry in entries])
        for title, entries in parts.entries(career)
        if selection is None or isinstance(entries[0], _IN_EDITIONS)
    ]
    return {
        "name": person.name,
        "title": ", ".join(filter(None, (person.name, person.label))) or _("Résumé"),
        "label": person.label,
        "keywords": [skill.name for skill in career.skills if not skill.claimed],
        "language": setting.words.language.partition("_")[0],
        "paper": setting.paper,
        "labels": {"skills": _("Skills"), "environment": _("Environment")},
        "contact": [
            {"text": contact.text, "href": contact.href or None} for contact in contacts(person)
        ],
        "summary": [_sentence(block.text) for block in person.blocks],
        "skills": _skills(career, setting, selection),
        "sections": [
            *({"title": title, "works": found, "lines": []} for title, found in works if found),
            *({"title": title, "works": [], "lines": found} for title, found in lines),
        ],
    }


def _skills(career: Career, setting: Setting, selection: Selection | None) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = []
    for label, named in parts.skill_lines(career).items():
        names = []
        for name, skill in named:
            if selection is None:
                text = name
            elif skill.name in selection.skills:
                text = skill.name + _used(career, skill, setting)
            else:
                continue
            href = setting.address(skill.docname, skill.anchor)
            names.append({"text": text, "href": href})
        if names:
            shown.append({"category": label, "names": names})
    return shown


def _used(career: Career, skill: Skill, setting: Setting) -> str:
    """How long a skill was in use, and when last, in brackets."""
    strength = setting.words.strength(career.evidence(skill))
    used = [text for name, text in strength.items() if name != "count"]
    return f" ({', '.join(used)})" if used else ""


def _engaged(
    career: Career, engaged: Engagement, setting: Setting, selection: Selection | None
) -> dict[str, Any]:
    leading, rest = parts.split(engaged.blocks)
    bullets, more = list(rest), None
    if selection is not None:
        leading, bullets = tuple(filter(selection.has, leading)), selection.of(rest)
        left = len(engaged.blocks) - len(leading) - len(bullets)
        if left:
            more = _more(left, setting.address(engaged.docname, engaged.anchor))
    organization = career.organization_names.get(engaged.organization)
    place, about = career.location(engaged), [_sentence(block.text) for block in leading]
    if isinstance(engaged, Position) and organization:
        first = career.positions_at(organization.name)[0] is engaged
        if selection is None and first and organization.blocks:
            whole = parts.whole_time(career, organization, setting.words)
            said = [_sentence(block.text) for block in organization.blocks]
            about = [_joined([whole, *said[0]]), *said[1:], *about]
    if isinstance(engaged, Volunteer):
        about = _with_address(about, engaged.url)
    environment = engaged.environment if selection is None else ()
    return _work(career, engaged, setting, bullets, environment) | {
        "within": engaged.organization,
        "place": place,
        "about": about,
        "more": more,
    }


def _more(count: int, href: str | None) -> dict[str, Any]:
    if href is None:
        return {"text": _("%d more on the site") % count, "href": None}
    return {
        "text": _("%(count)d more at %(where)s") % {"count": count, "where": spoken(href)},
        "href": href,
    }


def _project(career: Career, project: Project, setting: Setting) -> dict[str, Any]:
    about, bullets = _by_level(project.blocks)
    said = (*project.roles, project.entity, project.type)
    return _work(career, project, setting, bullets, ()) | {
        "about": _with_address(about, project.url),
        "place": ", ".join(filter(None, said)),
    }


def _education(career: Career, education: Education, setting: Setting) -> dict[str, Any]:
    about, bullets = _by_level(education.blocks)
    shown = _work(career, education, setting, bullets, ()) | {
        "about": about,
        "place": education.location,
    }
    studied = degree(education)
    if studied:
        shown |= {"title": studied, "within": education.name}
    shown["bullets"] += [
        {"text": [f"{label}: {value}"], "children": []}
        for label, value in (
            (_("Score"), education.score),
            (_("Courses"), ", ".join(education.courses)),
        )
        if value
    ]
    return shown


def _by_level(blocks: tuple[Block, ...]) -> tuple[list[list[Run]], list[Block]]:
    """The paragraphs as sentences, and the bullets."""
    about = [_sentence(block.text) for block in blocks if not block.level]
    return about, [block for block in blocks if block.level]


def _line(entry: Entry, setting: Setting, selection: Selection | None) -> dict[str, Any]:
    return {
        "name": entry.name,
        "href": entry.url or None,
        "detail": entry.detail,
        "when": setting.words.date(entry.date) if entry.date else "",
        "text": [] if selection else [_sentence(block.text) for block in entry.blocks],
    }


def _with_address(about: list[list[Run]], url: str) -> list[list[Run]]:
    """What is said of a work, and where it is found."""
    if not url:
        return about
    *before, last = about or [[]]
    return [*before, [*last, *([" · "] if last else []), _run(spoken(url), url)]]


def _work(
    career: Career,
    work: Declaration,
    setting: Setting,
    blocks: list[Block],
    environment: tuple[Listing, ...],
) -> dict[str, Any]:
    tenure = career.tenure(work)
    skills = [(each.text, career.skill_names.get(each.skill)) for each in environment]
    return {
        "title": tenure.place.label,
        "within": "",
        "when": setting.words.period(tenure.period) if tenure.period else "",
        "place": "",
        "about": [],
        "bullets": _nested(blocks),
        "environment": _separated(
            _run(text, setting.address(skill.docname, skill.anchor) if skill else None)
            for text, skill in skills
        ),
        "more": None,
    }


def _nested(blocks: list[Block]) -> list[dict[str, Any]]:
    """Bullets within bullets, as in the source; one whose own is left out moves up."""
    found: list[dict[str, Any]] = []
    branch: list[tuple[int, list[dict[str, Any]]]] = [(-1, found)]
    for block in blocks:
        while branch[-1][0] >= block.level:
            branch.pop()
        item: dict[str, Any] = {"text": _sentence(block.text), "children": []}
        branch[-1][1].append(item)
        branch.append((block.level, item["children"]))
    return found


def _sentence(text: Text) -> list[Run]:
    return _joined(_run(run.text, run.href, run.styles) for run in text)


def _separated(names: Iterable[Run]) -> list[Run]:
    """Names as a list in one sentence."""
    found: list[Run] = []
    for name in names:
        found += [", ", name] if found else [name]
    return _joined(found)


def _joined(runs: Iterable[Run]) -> list[Run]:
    """A sentence in as few runs as it can be: each costs typst time and memory."""
    found: list[Run] = []
    for run in runs:
        if isinstance(run, str) and found and isinstance(found[-1], str):
            found[-1] += run
        else:
            found.append(run)
    return found


def _run(text: str, href: str | None, styles: tuple[str, ...] = ()) -> Run:
    """A stretch of text: as such, or with where it leads to and its styles."""
    if href is None and not styles:
        return text
    return {"text": text, "href": href, "styles": list(styles)}
