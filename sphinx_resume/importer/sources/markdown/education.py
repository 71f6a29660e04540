"""Courses of study: the degree and the institution, in whatever order they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.sources.markdown.body import Body, flat, read_body
from sphinx_resume.importer.sources.markdown.header import Part, dates_of, parse_header
from sphinx_resume.importer.sources.markdown.lines import is_web, plain
from sphinx_resume.importer.sources.markdown.places import is_place, split_place
from sphinx_resume.importer.sources.markdown.tree import build_tree
from sphinx_resume.importer.sources.markdown.vocabulary import is_degree, is_school
from sphinx_resume.importer.sources.markdown.work import Entry
from sphinx_resume.importer.sources.source import paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx_resume.importer.sources.markdown.dates import Dates
    from sphinx_resume.importer.sources.markdown.header import Header
    from sphinx_resume.importer.sources.markdown.lines import Line
    from sphinx_resume.importer.sources.markdown.tree import Node

_SCORE = re.compile(
    r"(?:(?:cumulative |overall |final |major )?c?gpa|percentage|grade(?: point average)?|score|note|abschlussnote|gesamtnote"
    r"|durchschnitt|mention|moyenne|nota(?: media)?|promedio|平均分|绩点)\s*(?:of|is)?\s*[:=：]?\s*"
    r"(?P<score>[\d.,]+(?:\s*(?:/|out of|of|von|sur)\s*[\d.,]+)?%?|[A-F][+-]?(?!\w)|[^\d,;|]{3,30}$)",
    re.IGNORECASE,
)
_COURSES = re.compile(
    r"(?:relevant |selected |key |main )?(?:course ?work|courses|modules|subjects|kurse|schwerpunkte|cours|asignaturas"
    r"|主修课程|相关课程|课程)(?:\s+(?:includes?|included))?\s*[:：]\s*(?P<courses>.+)",
    re.IGNORECASE,
)
_DEGREE_NAME = re.compile(
    r"(?P<degree>(?:(?:bachelor|master|doctor|associate)(?:s|'s|’s)?(?:\s+degree)?(?:\s+of\s+(?:science|arts"
    r"|engineering|technology|business administration|applied sciences?|fine arts|laws?|philosophy|education"
    r"|music|commerce|computer applications|architecture|design))?(?:\s+degree)?|high school diploma"
    r"|[bm]\.?\s?(?:sc|eng|tech|comp?|arch|ed|cs|ba|fa)\.?|[bm]\.?\s?[as]\.?(?:cs)?|ph\.?\s?d\.?|mba|ll[bm]|[abm]sn|adn|dnp|mph|msw|doctorate"
    r"|diploma|diplom|licence"
    r"|licenciatura|grado|máster|maestría|laurea|associate degree|postgraduate degree|学士|硕士|博士|本科|修士)"
    r"(?:\.?\s*\(?hons?\.?\)?)?(?:\s*\([^()]{1,20}\))?)(?P<joint>\s*(?:,|:|;|\s-|\s–|\||\s(?:in|of|en|im|der|di|em|für|with(?: a)?)(?=\s))\s*|\s+)(?P<area>\S.*)",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"\b(?:class of|graduated(?: in)?|graduation(?: date)?|expected(?: graduation)?|completed(?: in)?)\s*:?$",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r"\b(?:distinction|hono[u]?rs?|cum laude|first[- ]class|merit|dean|mention|auszeichnung)\b",
    re.IGNORECASE,
)
_SHORT = 14
_NAMED = {"school", "degree"}


def read_education(lines: list[Line]) -> tuple[list[Entry], list[str]]:
    """The studies of a section, and the texts that stand above the first.

    Args:
        lines: The section's lines.
    """
    root = build_tree(lines)
    entries = [entry for node in root.children for entry in _entries(node)]
    body = read_body(root.body)
    if not entries:
        entries, body = _from_bullets(root, body)
    return entries, [text for text in body.text.split("\n\n") if text]


def _entries(node: Node) -> Iterator[Entry]:
    """An institution with several degrees is several entries."""
    own = _lines(node)
    if not node.children:
        yield _entry(own, read_body(node.body), node.number)
        return
    degrees = [
        child for child in node.children if is_degree(" ".join(h.raw for h in child.headers))
    ]
    if len(degrees) > 1 and not any(is_degree(plain(header.raw)) for header in own):
        text = read_body(node.body)
        for child in node.children:
            body = read_body(child.body)
            body.lead = [*text.paragraphs, *body.lead] if child is node.children[0] else body.lead
            yield _entry([*_lines(child), *own], body, child.number)
        return
    body = read_body(node.body)
    lines = list(own)
    for child in node.children:
        inner = read_body(child.body)
        names = plain(" ".join(header.raw for header in child.headers))
        if is_degree(names) or is_school(names) or child.has_dates:
            lines += _lines(child)
        else:
            body.bullets.append(names)
        body.lead += inner.lead
        body.bullets += inner.bullets
        body.trail += inner.trail
    yield _entry(lines, body, node.number)


def _lines(node: Node) -> list[Header]:
    """The headers of a node; "at" is a part of many an institution's name."""
    return [
        parse_header(header.raw.replace(" @ ", " | "), splits_at=False) for header in node.headers
    ]


def _from_bullets(root: Node, body: Body) -> tuple[list[Entry], Body]:
    """Entries that are a bullet or a paragraph each, if they name degrees or schools."""
    texts = [*body.lead, *(text for text in body.bullets if isinstance(text, str)), *body.trail]
    if not any(is_degree(plain(text)) or is_school(plain(text)) for text in texts):
        return [], body
    entries = []
    number = root.number
    for at, text in enumerate(body.bullets):
        if isinstance(text, str):
            nested = body.bullets[at + 1 :][:1]
            inner = Body(bullets=nested[0] if nested and isinstance(nested[0], list) else [])
            entries.append(_entry([parse_header(text, splits_at=False)], inner, number))
    entries += [
        _entry([parse_header(text, splits_at=False)], Body(), number) for text in body.paragraphs
    ]
    return entries, Body()


def _entry(headers: list[Header], body: Body, number: int) -> Entry:
    parts = [part for header in headers for part in header.parts]
    for is_wanted in (is_school, is_degree):
        if not any(is_wanted(part.text) for part in parts):
            parts += _names_below(body, is_wanted)
    dates = dates_of(headers) or _dates_below(body)
    named = [part for part in parts if not part.linked_aside or _kind(part.text) in _NAMED]
    links = [part.linked_aside for part in parts if part not in named]
    fields, more = _names(named)
    if dates is not None:
        fields |= {"startDate": dates.start, "endDate": dates.end}
    for text in [*more, *links, *body.paragraphs, *flat(body.bullets)]:
        _add_text(fields, text)
    return Entry(fields, number)


def _names_below(body: Body, is_wanted: Callable[[str], bool]) -> list[Part]:
    """The parts of the first line below, if that is the institution or the degree."""
    for lines in (body.lead, body.bullets):
        if lines and isinstance(lines[0], str) and len(plain(lines[0]).split()) <= _SHORT:
            text = plain(lines[0])
            if is_wanted(text) and not _COURSES.match(text) and not _SCORE.match(text):
                return parse_header(lines.pop(0), splits_at=False).parts
    return []


def _dates_below(body: Body) -> Dates | None:
    """The dates of the first line below that has nothing else."""
    for lines in (body.lead, body.bullets):
        for text in lines:
            header = parse_header(text, splits_at=False) if isinstance(text, str) else None
            if header and header.dates and not header.parts:
                lines.remove(text)
                return header.dates
    return None


def _names(parts: list[Part]) -> tuple[dict[str, Any], list[str]]:
    """The degree, the institution and the place, told apart, and the texts that are none."""
    fields: dict[str, Any] = dict.fromkeys(
        ("institution", "studyType", "area", "location", "score"), ""
    )
    more: list[str] = []
    rest: list[Part] = []
    for part in parts:
        text = _CLASS.sub("", part.text).strip(" ,-–")
        # "Diploma, Tides" beside a school is a degree and its subject.
        is_whole = len(parts) > 1 and is_degree(text) and not is_school(text)
        rest += [replace(part, text=text)] if is_whole else _pieces(replace(part, text=text))
    for part in rest:
        if not part.text:
            continue
        text = part.text
        score = _SCORE.match(text)
        if score and not fields["score"]:
            fields["score"] = score["score"].strip()
        elif is_school(text) and not fields["institution"] and not _is_degree_name(text):
            fields["institution"], place = split_place(text)
            fields["location"] = fields["location"] or place
            fields["url"] = part.url if is_web(part.url) else ""
        elif is_degree(text) and not fields["studyType"]:
            fields["studyType"], fields["area"] = split_degree(text)
        elif is_place(text) and not fields["location"]:
            fields["location"] = text
        else:
            more.append(text)
    honours = [text for text in more if _HONOURS.search(text)]
    others = [text for text in more if text not in honours]
    for field in ("institution", "area", "location"):
        if not fields[field] and others:
            fields[field] = others.pop(0)
    return fields, [*others, *honours]


def _is_degree_name(text: str) -> bool:
    """Whether a text with a word for a school is a degree: "High School Diploma"."""
    return bool(re.match(r"(?:high school diploma|bachelor|master|[bm]\.?sc)", text, re.IGNORECASE))


def _pieces(part: Part) -> list[Part]:
    """A part at its commas, where they stand between a degree, a school and a place."""
    if is_place(part.text):
        return [part]
    text, place = split_place(part.text)
    pieces = [piece.strip() for piece in re.split(r",\s+(?![^()]{0,99}\))", text) if piece.strip()]
    pieces += [place] if place else []
    kinds = [_kind(piece) for piece in pieces]
    grouped: list[tuple[str, str]] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if not kind and grouped and grouped[-1][0] == "degree" and "school" in kinds:
            grouped[-1] = ("degree", f"{grouped[-1][1]}, {piece}")
        else:
            grouped.append((kind, piece))
    return [Part(text, part.url) for _, text in grouped]


def _kind(text: str) -> str:
    if is_school(text) and not _is_degree_name(text):
        return "school"
    if is_degree(text):
        return "degree"
    return "place" if is_place(text) else ""


def split_degree(text: str) -> tuple[str, str]:
    """A degree as its kind and its subject: "BSc", "Physics".

    Args:
        text: "BSc in Physics", "Bachelor of Arts, History" and the like.
    """
    match = _DEGREE_NAME.fullmatch(text.strip())
    if match is None:
        return text, ""
    if match["joint"].strip() == "of" and not match["degree"].lower().endswith(
        ("degree", "diploma")
    ):
        return text, ""  # "Master of Tides" is the degree itself
    area = match["area"].strip(" ,")
    return match["degree"], area.strip("()") if area.startswith("(") else area


def _add_text(fields: dict[str, Any], text: str) -> None:
    """A line of text: a score, courses, or a paragraph of the summary."""
    words = plain(text)
    courses, score = _COURSES.match(words), _SCORE.match(words)
    if courses:
        listed = re.split(r"[,;、，]\s*(?![^()]{0,99}\))", courses["courses"].rstrip("."))
        fields.setdefault("courses", []).extend(filter(None, map(str.strip, listed)))
    elif score and not fields["score"] and len(words.split()) <= _SHORT:
        fields["score"] = score["score"].strip(" .")
        rest = words[score.end() :].strip(" ,;|·-–()")
        if rest:
            fields["summary"] = paragraphs(fields.get("summary", ""), rest)
    else:
        fields["summary"] = paragraphs(fields.get("summary", ""), text)
