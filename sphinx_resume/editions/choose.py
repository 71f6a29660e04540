"""Chooses the sentences of an edition: each asked skill is proved, then as many as fit.

Nothing is added to what the source says, and nothing changes its order. A bullet within
another comes with it, or stands alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Block
    from sphinx_resume.editions.resolve import Asked
    from sphinx_resume.editions.sentences import Sentence

_FIGURE = re.compile(r"\d")
_WORK = ("experience", "projects", "education")


@dataclass(frozen=True)
class Selection:
    """What of a career is shown.

    Attributes:
        blocks: The sentences; ``None`` for all of them.
        environments: Whether positions say which skills they used.

    """

    blocks: frozenset[Block] | None = None
    environments: bool = True

    def has(self, block: Block) -> bool:
        """Whether a sentence is shown."""
        return self.blocks is None or block in self.blocks


EVERYTHING = Selection()


class Choice(NamedTuple):
    """What was chosen.

    Attributes:
        asked: What the edition asks for.
        selection: What is shown.
        kept: The sentences that are shown, in the order of the paper.
        dropped: The others.
        unproved: The names of asked skills that no sentence here proves.
        fits: Whether it keeps to the pages that the edition may have.

    """

    asked: Asked
    selection: Selection
    kept: tuple[Sentence, ...]
    dropped: tuple[Sentence, ...]
    unproved: tuple[str, ...]
    fits: bool


def choose(career: Career, asked: Asked, fits: Callable[[Selection], bool]) -> Choice:
    """Choose as many sentences as fit.

    What comes first stays longest: what is pinned, one sentence for each asked skill, the
    summary, further proofs in the order of the skills, the rest from the newest work on, and
    last the environments.

    Args:
        career: The career.
        asked: What the edition asks for.
        fits: Whether a selection keeps to the pages that the edition may have.

    """
    order, needed = _in_order(career, asked)
    omitted = {sentence.block for sentence in asked.left_out}

    with_parents = True

    def selection(count: int) -> Selection:
        """The first so many sentences with their parents; beyond the last, environments too."""
        chosen = order[:count]
        blocks = {sentence.block for sentence in chosen}
        if with_parents:
            blocks |= {parent for sentence in chosen for parent in sentence.parents} - omitted
        return Selection(frozenset(blocks), count > len(order))

    count = needed
    is_possible = fits(selection(needed))
    if not is_possible:  # without parents it is as short as it can be
        with_parents = False
        is_possible = fits(selection(needed))
    if is_possible:
        count = _highest(needed, len(order) + 1, lambda count: fits(selection(count)))
    selected = selection(count)
    kept = [sentence for sentence in asked.candidates if selected.has(sentence.block)]
    proved = {name for sentence in kept for name in sentence.skills}
    return Choice(
        asked,
        selected,
        tuple(kept),
        tuple(
            sentence
            for sentence in (*asked.candidates, *asked.left_out)
            if not selected.has(sentence.block)
        ),
        tuple(skill.name for skill in asked.skills if skill.name not in proved),
        is_possible,
    )


def _highest(least: int, most: int, is_possible: Callable[[int], bool]) -> int:
    """The highest number that is possible; ``least`` is known to be.

    The search goes up from below, since a selection that is far too long takes long to typeset.
    """
    step = 4
    while least < most:
        tried = min(least + step, most)
        if not is_possible(tried):
            most = tried - 1
            break
        least = tried
        step *= 2
    while least < most:
        middle = (least + most + 1) // 2
        if is_possible(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _in_order(career: Career, asked: Asked) -> tuple[list[Sentence], int]:
    """The candidates, the most wanted first, and how many of them the edition must have."""
    rank = {skill.name: at for at, skill in enumerate(asked.skills)}
    pinned = list(asked.pinned)
    taken = {sentence.block for sentence in pinned}
    rest = [sentence for sentence in asked.candidates if sentence.block not in taken]
    rest.sort(key=lambda sentence: _preference(career, sentence, rank))
    proved = {name for sentence in pinned for name in sentence.skills}
    cover = _cover(rest, [name for name in rank if name not in proved])
    first = [*pinned, *cover]
    taken = {sentence.block for sentence in cover}
    others = [sentence for sentence in rest if sentence.block not in taken]
    others.sort(key=lambda sentence: _rank(sentence, rank))
    return [*first, *others], len(first)


def _cover(candidates: Sequence[Sentence], names: Iterable[str]) -> list[Sentence]:
    """A few sentences that mention all of these skills, as far as any does.

    Of those that mention most that are still missing, the one with the most important skill;
    then the first of the candidates.
    """
    missing = dict.fromkeys(names)
    cover: list[Sentence] = []
    while missing:
        order = list(missing)

        def gain(sentence: Sentence, order: Sequence[str] = order) -> tuple[int, int]:
            gained = [at for at, name in enumerate(order) if name in sentence.skills]
            return len(gained), -min(gained, default=len(order))

        best = max(candidates, key=gain, default=None)
        if best is None or not gain(best)[0]:
            break
        cover.append(best)
        for name in best.skills:
            missing.pop(name, None)
    return cover


def _preference(
    career: Career, sentence: Sentence, rank: dict[str, int]
) -> tuple[bool, int, int, int, bool]:
    """Work first, then newest, then strongest: by the asked skills that it names, and figures."""
    period = career.tenure(sentence.work).period
    end, start = period.newest(career.today) if period else (0, 0)
    text = "".join(run.text for run in sentence.block.text)
    named = len(sentence.skills & rank.keys())
    return sentence.section not in _WORK, -end, -start, -named, not _FIGURE.search(text)


def _rank(sentence: Sentence, rank: dict[str, int]) -> int:
    """The summary, then proofs in the order of the skills, then the rest."""
    if sentence.section == "summary":
        return -1
    return min((rank[name] for name in sentence.skills if name in rank), default=len(rank))
