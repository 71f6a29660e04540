"""Positions, paid or not: who is the employer and what is the title, decided once for a section."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.environment import labelled_technologies
from sphinx_resume.importer.sources.markdown.body import Body, bullet_lines, read_body
from sphinx_resume.importer.sources.markdown.header import Part, dates_of
from sphinx_resume.importer.sources.markdown.lines import is_web, plain
from sphinx_resume.importer.sources.markdown.places import is_place, split_place
from sphinx_resume.importer.sources.markdown.tree import build_tree
from sphinx_resume.importer.sources.markdown.vocabulary import (
    is_employer,
    is_kind_of_work,
    is_title,
)
from sphinx_resume.importer.sources.source import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.importer.sources.markdown.lines import Line
    from sphinx_resume.importer.sources.markdown.tree import Node

_SUFFIX = re.compile(
    r"^(?:inc|llc|ltd|gmbh|corp|co|s\.?a|jr|sr|ag|plc|llp|pte|pvt)\b\.?", re.IGNORECASE
)
_MOST_WORDS_OF_PLACE = 4


@dataclass(slots=True)
class Names:
    """The names in the header of a position."""

    position: str = ""
    name: str = ""
    url: str = ""
    location: str = ""
    more: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A position as a JSON Resume has it, and the line where it begins."""

    fields: dict[str, Any]
    number: int


def read_work(lines: list[Line], *, organization: str = "name") -> tuple[list[Entry], list[str]]:
    """The positions of a section.

    Args:
        lines: The section's lines.
        organization: The key of the employer: "organization" in volunteer work.

    Returns:
        The positions, and the texts that stand above the first.
    """
    root = build_tree(lines)
    titles_first = _titles_first(root)
    apart = _has_names_apart(root)
    entries: list[Entry] = []
    employer = Names()
    description: list[str] = []
    for at, node in enumerate(root.children):
        if node.children and not _is_whole(node, titles_first=titles_first):
            entries += _group(node, titles_first=titles_first)
            employer, description = Names(), []
            continue
        is_alone = apart and len([header for header in node.headers if header.has_names]) == 1
        is_titled = is_alone and _begins_with_title(node)
        names = _names(node.parts, titles_first=titles_first, knows_employer=is_titled)
        following = root.children[at + 1 :][:1]
        if is_alone and not is_titled and any(map(_begins_with_title, following)):
            employer = names  # its titles follow, as headers of the same weight
            description = read_body(node.body).text.split("\n\n")
            continue
        if names.name:
            employer, description = names, []
        else:
            names.name, names.url = employer.name, employer.url
        # Another title with dates is a further position at the same employer.
        further = [c for c in node.children if c.has_dates and _begins_with_title(c)]
        node.children = [child for child in node.children if child not in further]
        entries.append(_entry(node, names, description))
        for child in further:
            held = _names(child.parts, titles_first=True, knows_employer=True)
            held.name, held.url = names.name, names.url
            entries.append(_entry(child, held, []))
    for entry in entries:
        entry.fields[organization] = entry.fields.pop("name")
    return entries, read_body(root.body).text.split("\n\n")


def _begins_with_title(node: Node) -> bool:
    return any(is_title(part.text) for part in node.parts[:1])


def _has_names_apart(root: Node) -> bool:
    """Whether employers and titles have lines of their own, by vote of the headers of two lines."""
    votes = 0
    for node in root.children:
        named = [header for header in node.headers if header.has_names]
        titled = [is_title(header.text) for header in named]
        votes += any(titled) and not all(titled)
    return votes > 0 and votes * 4 >= len(root.children)


def _group(node: Node, *, titles_first: bool) -> Iterator[Entry]:
    """The positions below one header: most often an employer with several titles."""
    parts = node.parts
    parents_are_titles = _begins_with_title(node) and not any(
        is_title(part.text) for child in node.children for part in child.parts
    )
    body = read_body(node.body)
    shared = _shared_environment(node)
    if len(node.children) > 1 and node.has_dates and not any(c.has_dates for c in node.children):
        # Whose dates they are, nobody knows; they stand in the text.
        dates = _dates(node)
        body.lead.append(f"{dates['startDate']} – {dates['endDate']}")
    for child in node.children:
        if parents_are_titles:
            names = _names(child.parts, titles_first=False, knows_title=True)
            names.position = parts[0].text
            names.more += [part.linked_aside or part.text for part in parts[1:]]
        else:
            names = _names(child.parts, titles_first=True, knows_employer=True)
            employer = _names(parts, titles_first=False, knows_title=True)
            names.name, names.url = names.name or employer.name, names.url or employer.url
            names.location = names.location or employer.location
            names.more += employer.more
        entry = _entry(child, names, body.lead + bullet_lines(body.bullets) + body.trail)
        if len(node.children) == 1 and not child.has_dates:
            entry.fields.update(_dates(node))
        if shared and not _environments(child):
            entry.fields["summary"] = paragraphs(entry.fields["summary"], shared)
        yield entry


def _shared_environment(node: Node) -> str:
    """The line of technologies below the last of several titles, if only that one has any.

    It stands below all of them, so it is about all of them.
    """
    *others, last = node.children
    lines = _environments(last)
    if not others or len(lines) != 1 or any(_environments(child) for child in others):
        return ""
    line = lines[0]
    return line.text if line.role != "bullet" and not line.level else ""


def _environments(node: Node) -> list[Line]:
    return [line for line in node.body if labelled_technologies(line.plain)]


def _entry(node: Node, names: Names, description: list[str]) -> Entry:
    body = body_of(node)
    fields = {
        "name": names.name,
        "position": names.position,
        "url": names.url,
        "location": names.location,
        "description": "\n\n".join(description),
        **_dates(node),
        "summary": "\n\n".join([*names.more, *body.paragraphs]),
        "highlights": body.bullets,
    }
    return Entry(fields, node.number)


def body_of(node: Node) -> Body:
    """The text of a position; headers within it are bullets above their own."""
    body = read_body(node.body)
    for child in node.children:
        inner = body_of(child)
        body.bullets.append(" – ".join(plain(header.raw) for header in child.headers))
        inside = [*inner.lead, *inner.bullets, *inner.trail]
        if inside:
            body.bullets.append(inside)
    return body


def _dates(node: Node) -> dict[str, str]:
    """The fields of a period; a year or month alone is its start and its end."""
    dates = dates_of(node.headers)
    if dates is None:
        return {}
    return {"startDate": dates.start or dates.end, "endDate": dates.end}


def _is_whole(node: Node, *, titles_first: bool) -> bool:
    """Whether a header with others below it tells a whole position itself."""
    names = _names(node.parts, titles_first=titles_first)
    return node.has_dates and bool(names.position and names.name) and is_title(names.position)


def _titles_first(root: Node) -> bool:
    """Whether titles stand in front of employers, by vote of the headers that tell."""
    votes = 0
    for node in _all(root):
        texts = [part.text for part in node.parts if not is_place(part.text)]
        if len(texts) == 1:
            texts = _pieces(texts[0])
        if len(texts) > 1 and is_title(texts[0]) != is_title(texts[1]):
            votes += 1 if is_title(texts[0]) else -1
        elif len(texts) > 1 and is_employer(texts[0]) != is_employer(texts[1]):
            votes += 1 if is_employer(texts[1]) else -1
    return votes >= 0


def _all(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _all(child)


def _names(
    parts: list[Part],
    *,
    titles_first: bool,
    knows_title: bool = False,
    knows_employer: bool = False,
) -> Names:
    """Tell the parts of a header apart.

    Args:
        parts: Its texts.
        titles_first: What is in front where the words do not tell.
        knows_title: Whether another header has the title.
        knows_employer: Whether another header has the employer.
    """
    names = Names(more=[part.linked_aside for part in parts if part.linked_aside])
    rest: list[Part] = []
    parts = [part for part in parts if not part.linked_aside]
    parts = _with_a_name(parts, 1 if knows_title or knows_employer else 2)
    for part in parts:
        if is_kind_of_work(part.text):
            names.more.append(part.text)
        elif part.is_aside or (is_place(part.text) and len(parts) > 1 and not part.is_name):
            names.location, other = (names.location or part.text), names.location
            names.more += [part.text] if other and other != part.text else []
        else:
            rest.append(part)
    if len(rest) == 1 and not (knows_title or knows_employer):
        rest = _split_by_commas(rest[0], names, titles_first=titles_first)
    at = next((part for part in rest if part.is_at), None)
    title = employer = None
    if at is not None and rest[0] is not at and not knows_title:
        title, employer = rest[0], at
    elif knows_title:
        employer = rest[0] if rest else None
    elif knows_employer:
        title = next((part for part in rest if is_title(part.text)), rest[0] if rest else None)
    elif len(rest) == 1:
        title, employer = (rest[0], None) if _is_only_title(rest[0].text) else (None, rest[0])
    elif rest:
        title, employer = _told_apart(rest, titles_first=titles_first)
    _fill(names, title, employer, [part for part in rest if part not in (title, employer)])
    return names


def _with_a_name(parts: list[Part], wanted: int) -> list[Part]:
    """The parts, of which one that looks like a place is a name if too few others can be.

    "Cape Light, Nantes" is an employer and its place, if nothing else is the employer.

    Args:
        parts: The texts of a header.
        wanted: How many of them have to be names.
    """
    named = [part for part in parts if not (part.is_aside or is_kind_of_work(part.text))]
    unsure = [p for p in named if is_place(p.text) and not is_place(p.text, whole=True)]
    if not unsure or len(named) - len(unsure) >= wanted:
        return parts
    return [replace(part, is_name=True) if part is unsure[0] else part for part in parts]


def _fill(names: Names, title: Part | None, employer: Part | None, rest: list[Part]) -> None:
    if title:
        names.position = title.text
    if employer:
        name, place = split_place(employer.text)
        names.name, names.url = name, employer.url if is_web(employer.url) else ""
        names.location = names.location or place
    elif title:
        name, place = split_place(title.text)
        if place and not names.location:
            names.position, names.location = name, place
    for part in rest:
        short = len(part.text.split()) <= _MOST_WORDS_OF_PLACE and part.text[:1].isupper()
        if not names.location and short and not is_title(part.text):
            names.location = part.text
        else:
            names.more.append(part.text)


def _is_only_title(text: str) -> bool:
    return is_title(text) and not is_employer(text)


def _told_apart(parts: list[Part], *, titles_first: bool) -> tuple[Part, Part]:
    """The title and the employer among several parts."""
    scores = [
        (is_title(part.text) - is_employer(part.text) - bool(part.url) * 0.5, part)
        for part in parts
    ]
    best = max(score for score, _ in scores)
    worst = min(score for score, _ in scores[:3])
    if best == worst:
        first, second = parts[:2]
        return (first, second) if titles_first else (second, first)
    titles = [part for score, part in scores if score == best]
    title = titles[0] if titles_first or len(titles) == 1 else titles[-1]
    others = [(score, part) for score, part in scores[:3] if part is not title]
    lowest = min(score for score, _ in others)
    return title, next(part for score, part in others if score == lowest)


def _pieces(text: str) -> list[str]:
    """A text split at its commas, with what belongs to a name: "Acme, Inc."."""
    pieces: list[str] = []
    for piece in re.split(r",\s+(?![^()]{0,99}\))", text):
        if pieces and _SUFFIX.match(piece):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def _split_by_commas(part: Part, names: Names, *, titles_first: bool) -> list[Part]:  # noqa: PLR0911 -- a case a return
    """A header of one part as title and employer, if commas stand between them."""
    text, place = split_place(part.text)
    pieces = _pieces(text)
    if len(pieces) == 1 and (not place or names.location or _is_only_title(text)):
        return [part]
    names.location = names.location or place
    if len(pieces) == 1:
        return [Part(text, part.url)]
    titled = [
        is_title(piece) and not (is_employer(piece) and at) for at, piece in enumerate(pieces)
    ]
    if not any(titled):
        at = 1 if titles_first else len(pieces) - 1
        return [Part(", ".join(pieces[:at])), Part(", ".join(pieces[at:]), part.url)]
    employers = [at for at, piece in enumerate(pieces) if at and is_employer(piece)]
    if titled[0] and employers and employers[0] < len(pieces) - 1:
        # "Intern, Noble AG, Augsburg": what is behind the employer is its place.
        title, place = ", ".join(pieces[: employers[0]]), ", ".join(pieces[employers[0] + 1 :])
        return [Part(title), Part(pieces[employers[0]], part.url), Part(place)]
    if titled[0] and (titles_first or not all(titled)):
        # "Senior Manager, Reliability, Acme": the last is the employer.
        return [Part(", ".join(pieces[:-1])), Part(pieces[-1], part.url)]
    if titled[0]:
        return [Part(", ".join(pieces))]
    at = titled.index(True)
    return [Part(", ".join(pieces[:at]), part.url), Part(", ".join(pieces[at:]))]
