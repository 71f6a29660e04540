"""What several exports say of a career: texts, work by employer, what a work shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.model import Position, Project, plain

if TYPE_CHECKING:
    from sphinx_resume.career import Career
    from sphinx_resume.model import Block, Skill


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """The sentences in words alone, in order."""
    return [" ".join(plain(block.text).split()) for block in blocks]


def summary(blocks: tuple[Block, ...]) -> str:
    """The sentences as paragraphs of one text."""
    return "\n\n".join(texts(blocks))


def work(career: Career) -> list[Position]:
    """The positions, newest first, those at one organization together."""
    organizations = dict.fromkeys(held.organization for held in career.positions)
    return [held for name in organizations for held in career.positions_at(name)]


def shown(career: Career, done: Position | Project) -> list[Skill]:
    """The skills that a work shows: its environment, then what its sentences mention."""
    names = [listing.skill for listing in done.environment]
    names += [name for block in done.blocks for name in block.skills]
    found = (career.skill_names.get(name) for name in names)
    return list({skill.name: skill for skill in found if skill is not None}.values())


def categories(career: Career) -> dict[str, list[Skill]]:
    """The skills under the headings that they stand under."""
    found: dict[str, list[Skill]] = {}
    for skill in career.skills:
        found.setdefault(skill.category, []).append(skill)
    return found
