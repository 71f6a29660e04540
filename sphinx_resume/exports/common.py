"""What several exports share: texts, the order of the work, skills in groups."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from sphinx_resume.career.links import URL, to_uri
from sphinx_resume.career.model import ENTRIES, plain
from sphinx_resume.career.sections import TITLES
from sphinx_resume.i18n import _, counted, enumerated, labelled

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import (
        Block,
        Engagement,
        Entry,
        Organization,
        Person,
        Position,
        Project,
        Skill,
    )
    from sphinx_resume.exports.export import Site
    from sphinx_resume.i18n import Wording


def title(section: str) -> str:
    """The title of a section of JSON Resume, in the language of the build."""
    return _(TITLES[section])


def plain_texts(blocks: tuple[Block, ...]) -> list[str]:
    """The sentences in words alone, in order."""
    return [" ".join(plain(block.text).split()) for block in blocks]


def paragraphs(blocks: tuple[Block, ...]) -> str:
    """The sentences as paragraphs of one text, with the numbers of ordered lists."""
    return "\n\n".join(
        f"{block.marker} {text}" if block.level and block.marker not in {"", "-"} else text
        for block, text in zip(blocks, plain_texts(blocks), strict=True)
    )


def lead_and_rest(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The paragraphs that lead in, and the rest: bullets mostly, and headings."""
    lead = tuple(takewhile(lambda block: not (block.level or block.is_heading), blocks))
    return lead, blocks[len(lead) :]


def time_at_organization(career: Career, organization: Organization, words: Wording) -> str:
    """The number of roles at an organization and their period, as a label of its description.

    Returns:
        A text such as "2 roles, Aug 2017 – Aug 2019: "; ``""`` for a single role, which has its
        own period.

    """
    count = len(career.positions_at(organization.name))
    if count == 1:
        return ""
    period = words.period(career.tenure(organization).period)
    return labelled(enumerated(filter(None, (counted("%d role", "%d roles", count), period))), "")


def positions_by_organization(career: Career) -> list[Position]:
    """The positions, newest first, those at one organization together."""
    organizations = dict.fromkeys(position.organization for position in career.positions)
    return [position for name in organizations for position in career.positions_at(name)]


def described_organization(career: Career, position: Position) -> Organization | None:
    """The organization of a position, if it is described here: at the newest position there."""
    organization = career.organization_names.get(position.organization)
    is_newest = career.positions_at(position.organization)[0] is position
    return organization if organization and organization.blocks and is_newest else None


def skills_of(career: Career, work: Engagement | Project) -> list[Skill]:
    """The skills that a work shows: its environment, then what its sentences mention."""
    names = [listing.skill for listing in work.environment]
    names += [name for block in work.blocks for name in block.skills]
    return [career.skill_names[name] for name in career.skill_names.meant(names)]


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """Skills of one category that have one level; either may be ``""``."""

    category: str
    level: str
    skills: tuple[Skill, ...]

    @property
    def has_label(self) -> bool:
        """Whether the category labels its skills, and is not just the name of the only one."""
        names = [skill.name for skill in self.skills]
        return bool(self.category) and names != [self.category]


def skill_groups(career: Career) -> list[SkillGroup]:
    """The skills by category and by level within it, in the order of the sources."""
    categories: dict[str, dict[str, list[Skill]]] = {}
    for skill in career.skills:
        categories.setdefault(skill.category, {}).setdefault(skill.level, []).append(skill)
    return [
        SkillGroup(category, level, tuple(skills))
        for category, levels in categories.items()
        for level, skills in levels.items()
    ]


def skill_lines(career: Career) -> dict[str, list[tuple[str, Skill]]]:
    """The skills as lines of print, by their labels; ``""`` for skills without a category.

    A level stands behind the label, or behind the name of a skill without a label.

    Returns:
        For each label its skills, each with its name as it is printed.

    """
    lines: dict[str, list[tuple[str, Skill]]] = {}
    for group in skill_groups(career):
        level = f" ({group.level})" if group.level else ""
        if group.has_label:
            line = lines.setdefault(group.category + level, [])
            line += [(skill.name, skill) for skill in group.skills]
        else:
            line = lines.setdefault("", [])
            line += [(skill.name + level, skill) for skill in group.skills]
    return lines


def entry_sections(career: Career) -> list[tuple[str, list[Entry]]]:
    """The short entries of each kind that has any, with the title of their section."""
    return [
        (title(kind.json_section), entries) for kind in ENTRIES if (entries := career.all(kind))
    ]


def image_address(person: Person, site: Site, seen_from: str | None = None) -> str:
    """The address of the person's picture, on the site or elsewhere."""
    if URL.fullmatch(person.image):
        return to_uri(person.image)
    return to_uri(site.file(site.portrait, seen_from)) if site.portrait else ""
