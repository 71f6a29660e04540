"""The skills that a work lists as a whole, as its author words them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career, Link
    from sphinx_resume.career.model import Engagement, Project


class EnvironmentEntry(NamedTuple):
    """A skill of an environment, as its author words it here.

    ``sentences`` counts those of the same work that mention it.
    """

    text: str
    link: Link | None
    sentences: int = 0


def environment_entries(career: Career, work: Engagement | Project) -> tuple[EnvironmentEntry, ...]:
    """The entries of a work's environment."""
    names = career.skill_names
    sentences = Counter(name for block in work.blocks for name in names.meant(block.skills))
    entries = []
    for listing in work.environment:
        skill = names.get(listing.skill)
        count = sentences[skill.name] if skill else 0
        entries.append(EnvironmentEntry(listing.text, career.link_to(skill), count))
    return tuple(entries)
