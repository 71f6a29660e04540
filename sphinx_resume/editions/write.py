"""Writes an edition from what an advertisement asks for, and keeps what its owner edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomlkit
import tomlkit.items

from sphinx_resume.career.model import Source
from sphinx_resume.editions.edition import PAGES, SUFFIX, EditionError, Mistake
from sphinx_resume.editions.folder import other_case
from sphinx_resume.editions.names import check_name
from sphinx_resume.editions.read import MATCH, load
from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tomlkit.items import Array

AD_SUFFIX = ".ad.txt"
_HEAD = "The résumé for one job. All but 'skills' may be left out; see the manual on editions."
_SKILLS = "What the job asks for, the most important first."
_MATCH = "What the command 'match' read in the ad; by this it knows your changes above."


def ad_of(edition: Path) -> Path:
    """Where the advertisement of an edition is kept."""
    return edition.with_name(edition.stem + AD_SUFFIX)


def write_edition(
    folder: Path, name: str, skills: Sequence[str], ad: str, *, title: str = ""
) -> Path:
    """Write ``folder/NAME.toml`` from an advertisement, and keep the ad beside it.

    A file that is there keeps all that its owner wrote. Skills that the ad asks for and that
    were not read in it before are added at the end of ``skills``; those that the owner took out
    stay out.

    Args:
        folder: The folder of the editions, which need not be there yet.
        name: The name of the edition.
        skills: The skills that the ad asks for and the résumé declares, as they are declared,
            the most important first.
        ad: The text of the advertisement.
        title: The title of the job, if the ad has it.

    Returns:
        The file of the edition.

    Raises:
        EditionError: The name cannot be used, or the file that is there is no TOML.

    """
    check_name(name)
    path = folder / f"{name}{SUFFIX}"
    other = other_case(folder, name)
    if other:
        message = f"there is an edition {other!r}, which differs in case only"
        raise EditionError(Mistake(Source(str(path), 1), message, "Use its name, or another."))
    document = _merged(path, skills) if path.exists() else _new(skills, title)
    write(path, document.encode())
    write(ad_of(path), ad.encode())
    return path


def _new(skills: Sequence[str], title: str) -> str:
    document = tomlkit.document()
    document.add(tomlkit.comment(_HEAD))
    document.add("title", tomlkit.string(title))
    document.add("company", tomlkit.string(""))
    document.add("pages", tomlkit.item(PAGES))
    document.add(tomlkit.nl())
    document.add(tomlkit.comment(_SKILLS))
    document.add("skills", _list(skills))
    document.add(tomlkit.nl())
    document.add(tomlkit.comment(_MATCH))
    document.add(MATCH, _list(skills))
    return tomlkit.dumps(document)


def _merged(path: Path, skills: Sequence[str]) -> str:
    text, values = load(path)
    document = tomlkit.parse(text)
    before = values.get(MATCH)
    before = before if isinstance(before, list) else []
    written = document.get("skills")
    if isinstance(written, tomlkit.items.Array):
        for name in skills:
            if name not in written and name not in before:
                written.append(name)
    elif written is None:
        document["skills"] = _list(skills)
    document[MATCH] = _list([*before, *(name for name in skills if name not in before)])
    return tomlkit.dumps(document)


def _list(texts: Sequence[str]) -> Array:
    array = tomlkit.array()
    for text in texts:
        array.add_line(text)
    array.add_line(indent="")
    return array
