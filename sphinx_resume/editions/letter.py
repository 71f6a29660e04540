"""``letter.md``: what a letter can begin with. Its words are the ad's and the résumé's alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sphinx_resume.editions.edition import Edition

NAME = "letter.md"
_COPY = ".letter.md"  # as it was written, to know whether its owner has changed it
_NOTE = (
    "Each quote is what the job asks for, and below it a sentence of the résumé that answers it. "
    "Once you change this file it is left as it is."
)


class Answer(NamedTuple):
    """A requirement, and the sentences that answer it, each with its address."""

    requirement: str
    sentences: Sequence[tuple[str, str]]


def letter(edition: Edition, answers: Sequence[Answer]) -> str:
    """The letter as Markdown; a sentence stands where it first answers something."""
    return "\n".join(_lines(edition, answers))


def _lines(edition: Edition, answers: Sequence[Answer]) -> Iterator[str]:
    yield from (f"# {edition.job or edition.name}", "", f"<!-- {_NOTE} -->")
    used: set[str] = set()
    for answer in answers:
        new = [(text, address) for text, address in answer.sentences if address not in used]
        if not new:
            continue
        yield from ("", *(f"> {line}" for line in answer.requirement.splitlines()))
        for text, address in new:
            used.add(address)
            yield from ("", text, f"<{address}>" if "://" in address else f"({address})")
    yield ""


def place_letter(folder: Path, text: str) -> Path | None:
    """Write the letter, unless its owner has changed the one that is there.

    Returns:
        Its path, or ``None`` if it was left as it is.

    """
    path, copy = folder / NAME, folder / _COPY
    if path.is_file() and not (copy.is_file() and copy.read_bytes() == path.read_bytes()):
        return None
    write(path, text.encode())
    write(copy, text.encode())
    return path
