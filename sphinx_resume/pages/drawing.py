"""What every view on a page is made of: facts from the career, drawn as standard nodes.

A view draws its facts and nothing else. So the facts alone tell when a page has to be
written again, and every builder can show it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from docutils import nodes
from sphinx import addnodes

from sphinx_resume.wording import Wording  # noqa: TC001 -- a field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx_resume.career import Career, Place, Tenure
    from sphinx_resume.model import Declaration, Listing, Run, Text

D = TypeVar("D")
F = TypeVar("F")

SEPARATOR = " · "
_STYLED: dict[str, type[nodes.TextElement]] = {
    "emphasis": nodes.emphasis,
    "strong": nodes.strong,
    "literal": nodes.literal,
}


@dataclass(frozen=True)
class Drawing(Generic[D, F]):
    """One kind of view: whom it is ``about``, the ``facts`` it shows, how to ``draw`` them.

    One that is about no one declaration (``None``) shows the whole career.
    """

    about: type[D] | None
    facts: Callable[[Career, D], F]
    draw: Callable[[F, Wording], list[nodes.Node]]


def link(place: Place, *content: nodes.Node, title: str = "") -> addnodes.pending_xref:
    """A link to a place; `fill_views` resolves it for the builder that is at work."""
    return addnodes.pending_xref(
        "",
        nodes.inline("", "", *(content or (nodes.Text(place.label),))),
        reftarget=place.docname,
        refanchor=place.anchor,
        reftitle=title,
    )


def outside(url: str, text: str) -> nodes.reference:
    """A link to another site."""
    return nodes.reference("", text, refuri=url, internal=False)


def said(url: str) -> str:
    """A web address as people say it."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")


def fact(label: str, value: str) -> nodes.paragraph:
    """A line that says what something is."""
    return paragraph("fact", span("label", f"{label}: "), nodes.Text(value))


def paragraph(name: str, *content: nodes.Node) -> nodes.paragraph:
    """A paragraph of the class ``resume-name``."""
    return nodes.paragraph("", "", *content, classes=[f"resume-{name}"])


def joined(parts: Iterable[nodes.Node], separator: str = SEPARATOR) -> list[nodes.Node]:
    """Nodes in one line."""
    found: list[nodes.Node] = []
    for part in parts:
        if found:
            found.append(span("separator", separator))
        found.append(part)
    return found


def when(tenure: Tenure, words: Wording) -> list[nodes.Node]:
    """The period of something, and how long that is."""
    if tenure.period is None:
        return []
    shown: list[nodes.Node] = [span("period", words.period(tenure.period))]
    if tenure.months:
        shown.append(span("duration", words.duration(tenure.months)))
    return shown


def span(name: str, text: str) -> nodes.inline:
    """A stretch of text of the class ``resume-name``."""
    return nodes.inline("", text, classes=[f"resume-{name}"])


def where(builders: str, *content: nodes.Node) -> addnodes.only:
    """What is shown by some builders alone, as ``{only}`` names them; see `fill_views`."""
    return addnodes.only("", *content, expr=builders)


def picture(markup: str) -> addnodes.only:
    """What only a page with our styles can show; it says nothing that the text does not.

    A book would have to declare each in its manifest.
    """
    return where("html and not epub", nodes.raw("", markup, format="html"))


def years(used: tuple[range, ...], span: range) -> addnodes.only:
    """A bar of the months in a span, of which some were used."""
    strokes = "".join(
        f'<path d="M{each.start - span.start} 0h{len(each)}v1h-{len(each)}z"/>'
        for each in (span, *used)
    )
    box = f'viewBox="0 0 {len(span)} 1" preserveAspectRatio="none" width="120" height="6"'
    return picture(f'<svg class="resume-years" {box} aria-hidden="true">{strokes}</svg>')


def named(tenure: Tenure) -> list[nodes.Node]:
    """A piece of work by its link, and the organization that it belongs to."""
    shown: list[nodes.Node] = [link(tenure.place)]
    if tenure.within:
        shown.append(nodes.Text(f", {tenure.within}"))
    return shown


def sentence(text: Text, marked: frozenset[str] = frozenset()) -> list[nodes.Node]:
    """A sentence elsewhere than in its own place: without its links, a skill marked."""
    return [_run(run, marked) for run in text]


def _run(run: Run, marked: frozenset[str]) -> nodes.Node:
    shown: nodes.Node = nodes.Text(run.text)
    for style in run.styles:
        shown = _STYLED[style]("", "", shown)
    if run.skill in marked:
        shown = nodes.strong("", "", shown, classes=["resume-mark"])
    return shown


def skill_places(
    career: Career, environment: tuple[Listing, ...]
) -> tuple[tuple[str, Place | None], ...]:
    """An environment as its author words it, each entry with its skill's place."""
    return tuple(
        (listing.text, career.place(career.skill_names.get(listing.skill)))
        for listing in environment
    )


def environment_line(
    label: str, environment: tuple[tuple[str, Place | None], ...]
) -> list[nodes.Node]:
    """A line of an environment's skills, if there are any."""
    if not environment:
        return []
    shown = [
        link(place, nodes.Text(text), title=place.label if text != place.label else "")
        if place
        else span("unknown", text)
        for text, place in environment
    ]
    return [
        paragraph("environment", span("label", f"{label}: "), *joined(shown, ", ")),
    ]


def declaration_at(
    career: Career, docname: str, anchor: str, kind: type[Declaration]
) -> Declaration | None:
    """What of a kind is declared at an address."""
    return next(
        (
            found
            for found in career.pages[docname].declared
            if isinstance(found, kind) and found.anchor == anchor
        ),
        None,
    )
