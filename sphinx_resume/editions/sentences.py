"""The sentences that a résumé on paper has, each with where it stands and what it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.model import ENTRIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Block, Declaration


class Sentence(NamedTuple):
    """A sentence that can be chosen.

    Attributes:
        block: The sentence.
        section: The section that it stands in, by its name in `SECTIONS`.
        work: What it belongs to.
        parents: The bullets that it stands under, the outermost first.
        skills: The names of the skills that it mentions.

    """

    block: Block
    section: str
    work: Declaration
    parents: tuple[Block, ...]
    skills: frozenset[str]

    @property
    def address(self) -> str:
        """How ``pin`` and ``omit`` name it."""
        return f"{self.block.docname}#{self.block.anchor}"


def sentences(career: Career) -> list[Sentence]:
    """All of them, in the order of the paper."""
    return [
        Sentence(block, section, work, parents, frozenset(career.skill_names.meant(block.skills)))
        for section, work in _works(career)
        for block, parents in _with_parents(work.blocks)
    ]


def _works(career: Career) -> Iterator[tuple[str, Declaration]]:
    if career.person:
        yield "summary", career.person
    for position in career.positions:
        organization = career.organization_names.get(position.organization)
        if organization and career.positions_at(position.organization)[0] is position:
            yield "experience", organization
        yield "experience", position
    for section, works in (
        ("projects", career.projects),
        ("education", career.education),
        ("volunteering", career.volunteering),
    ):
        for work in works:
            yield section, work
    for kind in ENTRIES:
        for entry in career.all(kind):
            yield kind.json_section, entry


def _with_parents(blocks: Sequence[Block]) -> Iterator[tuple[Block, tuple[Block, ...]]]:
    """Each block with the bullets that it stands under; headings come with what follows.

    A further paragraph of a bullet stands under it.
    """
    branch: list[Block] = []
    for block in blocks:
        if block.is_heading and not block.level:
            branch.clear()
            continue
        is_continued = bool(block.level and not block.marker)
        while branch and branch[-1].level >= block.level + is_continued:
            branch.pop()
        yield block, tuple(branch)
        if block.level and not (is_continued and branch and branch[-1].level == block.level):
            branch.append(block)
