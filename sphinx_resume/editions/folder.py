"""The folder of all editions: which there are, and whether their names differ enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.editions.edition import SUFFIX, Edition, EditionError, Mistake
from sphinx_resume.editions.names import file_name
from sphinx_resume.editions.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


def names(folder: Path) -> list[str]:
    """The names of all editions in a folder, in order."""
    return sorted(path.stem for path in folder.glob(f"*{SUFFIX}"))


def find(folder: Path, name: str) -> Path:
    """The file of an edition.

    Raises:
        EditionError: There is none of this name, or another differs in case only.

    """
    known = names(folder)
    path = folder / f"{name}{SUFFIX}"
    source = Source(str(path), 1)
    if name not in known:
        hint = did_you_mean(name, known)
        hint += f"There are: {', '.join(known)}." if known else "Write the file, or match an ad."
        raise EditionError(Mistake(source, f"there is no edition {name!r}", hint))
    other = other_case(folder, name)
    if other:
        message = f"{name!r} and {other!r} differ in case only, which some systems cannot tell"
        raise EditionError(Mistake(source, message, "Rename one of the files."))
    return path


def other_case(folder: Path, name: str) -> str | None:
    """The edition whose name differs from this one in case only, if there is one."""
    return next(
        (other for other in names(folder) if other != name and other.casefold() == name.casefold()),
        None,
    )


def load(folder: Path, name: str) -> tuple[Edition, list[Mistake]]:
    """Read an edition by its name; see `read`.

    Raises:
        EditionError: It cannot be read, or its name is too like that of another.

    """
    edition, mistakes = read(find(folder, name))
    return edition, [*mistakes, *_twins(folder, edition)]


def load_all(
    folder: Path, edition_names: Iterable[str]
) -> Iterator[tuple[Edition | None, Sequence[Mistake]]]:
    """Read editions by their names; one that cannot be read is none, and its mistakes say why."""
    for name in edition_names:
        try:
            yield load(folder, name)
        except EditionError as error:
            yield None, error.mistakes


def _twins(folder: Path, edition: Edition) -> list[Mistake]:
    """Report other editions whose files have the same names, and can be sent by mistake."""
    own = file_name(edition.company or edition.name).casefold()
    mistakes = []
    for name in names(folder):
        if name == edition.name:
            continue
        try:
            other, _ = read(folder / f"{name}{SUFFIX}")
        except EditionError:
            continue
        if file_name(other.company or other.name).casefold() == own:
            message = f"the files of {edition.name!r} and {name!r} have the same names"
            hint = "Tell them apart in 'company': 'Acme, platform team'."
            mistakes.append(Mistake(edition.at("company"), message, hint))
    return mistakes
