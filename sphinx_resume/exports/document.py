"""What stands in the PDF: the career as plain data for the template, which only sets it.

The shape is that of ``resume.typ``; every text in it is literal. Links lead to the site
when its address is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sphinx_resume.model import Education, Person, Position, Project
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from sphinx_resume.career import Career
    from sphinx_resume.model import Block, Declaration, Listing, Text
    from sphinx_resume.wording import Wording


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

    def of(self, blocks: list[Block]) -> list[Block]:
        """Those of a role's sentences that are shown, bullets with a proof first."""
        bullets: list[list[Block]] = []
        for block in blocks:
            if (block.docname, block.anchor) in self.anchors:
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
    sections = [
        (
            _("Experience"),
            [_position(career, each, setting, selection) for each in career.positions],
        ),
        (_("Projects"), [_other(career, each, setting) for each in career.projects]),
        (_("Education"), [_other(career, each, setting) for each in career.education]),
    ]
    return {
        "name": person.name,
        "title": ", ".join(filter(None, (person.name, person.label))) or _("Résumé"),
        "label": person.label,
        "keywords": [skill.name for skill in career.skills if not skill.claimed],
        "language": setting.words.language.partition("_")[0],
        "paper": setting.paper,
        "labels": {"skills": _("Skills"), "environment": _("Environment")},
        "contact": [{"text": text, "href": href} for text, href in contacts(person)],
        "summary": [_sentence(block.text) for block in person.blocks],
        "skills": _skills(career, setting, selection),
        "sections": [{"title": title, "works": works} for title, works in sections if works],
    }


def contacts(person: Person) -> list[tuple[str, str | None]]:
    """The ways to reach a person, each with its address."""
    found: list[tuple[str, str | None]] = []
    if person.email:
        found.append((person.email, f"mailto:{person.email}"))
    if person.phone:
        found.append((person.phone, "tel:" + re.sub(r"[^\d+]", "", person.phone)))
    found += [
        (re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/"), url)
        for url in (person.url, *(profile.url for profile in person.profiles))
        if url
    ]
    if person.location:
        found.append((person.location, None))
    return found


def _skills(career: Career, setting: Setting, selection: Selection | None) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for skill in career.skills:
        text = skill.name
        if selection is not None:
            if skill.name not in selection.skills:
                continue
            evidence = career.evidence(skill)
            if evidence.last is not None:
                last = setting.words.last_used(evidence.last)
                used = _("last used %s") % last if evidence.last.end else last
                text += f" ({setting.words.duration(evidence.months)}, {used})"
        href = setting.address(skill.docname, skill.anchor)
        groups.setdefault(skill.category, []).append({"text": text, "href": href})
    return [{"category": category, "names": names} for category, names in groups.items()]


def _position(
    career: Career, position: Position, setting: Setting, selection: Selection | None
) -> dict[str, Any]:
    blocks, more = [*position.blocks], None
    if selection is not None:
        blocks = selection.of(blocks)
        left = len(position.blocks) - len(blocks)
        if left:
            more = _more(left, setting.address(position.docname, position.anchor))
    environment = position.environment if selection is None else ()
    first = next(p for p in career.positions if p.organization == position.organization)
    organization = career.organization_names.get(position.organization)
    about = organization.blocks if organization and first is position and selection is None else ()
    place = position.location or (organization.location if organization else "")
    return _work(career, position, setting, blocks, environment) | {
        "within": position.organization,
        "place": place,
        "about": [_sentence(block.text) for block in about],
        "more": more,
    }


def _more(count: int, href: str | None) -> dict[str, Any]:
    if href is None:
        return {"text": _("%d more on the site") % count, "href": None}
    where = re.sub(r"^https?://", "", href)
    return {
        "text": _("%(count)d more at %(where)s") % {"count": count, "where": where},
        "href": href,
    }


def _other(career: Career, work: Project | Education, setting: Setting) -> dict[str, Any]:
    shown = _work(career, work, setting, [], ())
    shown["about"] = [_sentence(block.text) for block in work.blocks if not block.level]
    shown["bullets"] = _nested([block for block in work.blocks if block.level])
    if isinstance(work, Education):
        degree = work.study_type
        if degree and work.area:
            degree = _("%(degree)s in %(area)s") % {"degree": degree, "area": work.area}
        degree = degree or work.area
        if degree:
            shown |= {"title": degree, "within": work.name}
        shown["place"] = work.location
    elif work.url:
        said = re.sub(r"^https?://(?:www\.)?", "", work.url)
        shown["about"].append([_run(said, work.url)])
    return shown


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
        "environment": [
            {"text": text, "href": setting.address(skill.docname, skill.anchor) if skill else None}
            for text, skill in skills
        ],
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


def _sentence(text: Text) -> list[dict[str, Any]]:
    return [_run(run.text, run.href, run.styles) for run in text]


def _run(text: str, href: str | None, styles: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"text": text, "href": href, "styles": list(styles)}
