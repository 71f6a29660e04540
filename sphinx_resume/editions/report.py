"""What was done for an edition, in words, for the person at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.model import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sphinx_resume.career.career import Career
    from sphinx_resume.editions.choose import Choice
    from sphinx_resume.editions.sentences import Sentence

_LONGEST = 68  # letters of a sentence


def report(career: Career, choice: Choice, files: Sequence[Path], pages: int, filled: float) -> str:
    """What an edition keeps and leaves out.

    Args:
        career: The career.
        choice: What was chosen of it.
        files: The files that were written.
        pages: How many pages it has.
        filled: How much of the last one is used, from 0 to 1.

    """
    return "\n".join([*_lines(career, choice, files, pages, filled), ""])


def _lines(
    career: Career, choice: Choice, files: Sequence[Path], pages: int, filled: float
) -> Iterator[str]:
    edition = choice.asked.edition
    yield f"{edition.name}: {edition.job}" if edition.job else edition.name
    for path in files:
        yield f"  {path}"
    yield f"  {pages} page{'s' * (pages != 1)}, the last one used to {filled:.0%}"
    yield f"  {len(choice.kept)} sentences kept, {len(choice.dropped)} left out"
    unproved = [*_unproved(career, choice)]
    if unproved:
        yield "  Asked for, without a sentence here:"
        yield from (f"    {line}" for line in unproved)
    for title, chosen in (("Kept", choice.kept), ("Left out", choice.dropped)):
        if chosen:
            yield f"  {title}:"
            yield from (f"    {_line(sentence)}" for sentence in chosen)


def _unproved(career: Career, choice: Choice) -> Iterator[str]:
    """Each asked skill that no sentence of the edition proves, and why."""
    for skill in choice.asked.skills:
        if skill.name not in choice.unproved:
            continue
        evidence = career.evidence(skill)
        if evidence.proofs:
            works = ", ".join(proof.work.link.label for proof in evidence.proofs)
            yield f"{skill.name}: its sentences are omitted, or stand elsewhere ({works})"
        elif evidence.listed:
            works = ", ".join(work.name for work in evidence.listed)
            yield f"{skill.name}: listed in an environment ({works}); write a sentence"
        else:
            yield f"{skill.name}: no work shows it, so it stands under 'Also listed'"


def _line(sentence: Sentence) -> str:
    text = " ".join(plain(sentence.block.text).split())
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition(" ")[0] + " …"
    return f"{sentence.address}  {text}"
