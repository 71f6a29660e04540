"""Careers made of declarations, what an edition has of them, and its outline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.career.career import Career
from sphinx_resume.career.dates import Date, Period
from sphinx_resume.career.model import (
    Block,
    Listing,
    Person,
    Position,
    Run,
    Skill,
    Source,
)
from sphinx_resume.career.page import Page
from sphinx_resume.editions.choose import Choice, Selection, choose
from sphinx_resume.editions.edition import Edition
from sphinx_resume.editions.resolve import resolve
from sphinx_resume.exports.export import Site
from sphinx_resume.exports.pdf.document import PrintOptions, Tailored, document

if TYPE_CHECKING:
    from collections.abc import Iterator


TODAY = 2026 * 12 + 5


OPTIONS = PrintOptions(Site(), "a4", "#0b5f66")


def block(
    docname: str, text: str, level: int = 1, skills: tuple[str, ...] = (), **more: Any
) -> Block:
    """A sentence that says its text and then the names of its skills."""
    runs = [Run(f"{text} "), *(part for name in skills for part in (Run(name, name), Run(" ")))]
    return Block(docname, text.replace(" ", "-").lower(), tuple(runs), level, **more)


def position(number: int, *blocks: Block, environment: tuple[str, ...] = ()) -> Position:
    year = 2000 + number
    return Position(
        docname=f"role-{number}",
        blocks=blocks,
        title=f"Keeper {number}",
        organization="Lighthouse",
        period=Period(Date(year), Date(year + 1)),
        environment=tuple(Listing(name, name) for name in environment),
    )


def career_of(*declared: Any, skills: tuple[str, ...] = ()) -> Career:
    """A career of these declarations, each on a page of its own."""
    person = Person(docname="index", name="Nobody Atall")
    pages = {
        f"page-{number}": Page(declared=(item,)) for number, item in enumerate((person, *declared))
    }
    pages["skills"] = Page(declared=tuple(Skill(docname="skills", name=name) for name in skills))
    return Career(pages, TODAY)


def chosen(career: Career, most: int = 1000, **asked: Any) -> Choice:
    """The choice for an edition that has room for so many sentences."""
    asked = {"skills": ("Knots",), **asked}
    resolved, _ = resolve(career, Edition(name="job", source=Source("job.toml", 1), **asked))

    def fits(selection: Selection) -> bool:
        return len(selection.blocks or ()) <= most

    return choose(career, resolved, fits)


def outline(career: Career, choice: Choice) -> list[str]:
    """The bullets of all works as they are set, two blanks for each level."""
    tailored = Tailored(choice.asked.edition, choice.asked.skills, choice.selection, 0)
    data = document(career, OPTIONS, tailored)
    return [
        line
        for section in data["sections"]
        if section["kind"] == "works"
        for work in section["items"]
        for line in _outline(work["bullets"], 0)
    ]


def _outline(items: list[dict[str, Any]], depth: int) -> Iterator[str]:
    for item in items:
        yield "  " * depth + ("# " if item["is_heading"] else "") + words_of(item["text"])
        yield from ("  " * (depth + 1) + words_of(text) for text in item["more"])
        yield from _outline(item["children"], depth + 1)


def words_of(runs: list[Any]) -> str:
    return " ".join("".join(run if isinstance(run, str) else run["text"] for run in runs).split())
