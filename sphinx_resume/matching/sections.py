"""The sections of an advertisement: which of its lines ask for something, and which do not."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.matching.rules import rules, section_patterns
from sphinx_resume.matching.text import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sphinx_resume.matching.text import Line

ABOUT = "about"
UNKNOWN = "unknown"
ASKING = frozenset(rules()["asking"])
IGNORED = frozenset(rules()["ignored"])
_LIMITS = rules()["limits"]
_COVERAGE = rules()["coverage"]
_WHOLE, _MOST, _HALF = _COVERAGE["whole"], _COVERAGE["most"], _COVERAGE["half"]


class Part(NamedTuple):
    """A line with the section that it stands in; ``start`` is where its text begins.

    ``has_bullets`` tells whether the section lists what it has as bullets.
    """

    line: Line
    section: str
    start: int = 0
    has_bullets: bool = False


def section_of(heading: str, coverage: float) -> str | None:
    """The kind of section that a folded heading announces, if its words tell.

    Args:
        heading: The folded heading.
        coverage: How much of the heading these words have to be, from 0 to 1.
    """
    bare = heading.strip(" :?!.-*")
    section, longest = None, 0
    for name, pattern in section_patterns():
        for match in pattern.finditer(bare):
            before, after = bare[: match.start()], bare[match.end() :]
            if before[-1:].isalnum() or after[:1].isalnum():
                continue
            if len(match[0]) > longest:
                section, longest = name, len(match[0])
    return section if bare and longest / len(bare) >= coverage else None


def split_sections(lines: Sequence[Line], has_name: Callable[[Line], bool]) -> list[Part]:
    """Each line that is no heading, with its section.

    Args:
        lines: The lines.
        has_name: Whether a line names a technology for sure; then it is no heading, if nothing
            but its words says so.
    """
    parts = list(_parts(lines, has_name))
    if not any(part.section in {"duties", "requirements"} for part in parts):
        parts = [
            part._replace(section=UNKNOWN) if part.section == ABOUT else part for part in parts
        ]
    with_bullets = []
    for _section, group in groupby(parts, attrgetter("section")):
        section_parts = list(group)
        has_bullets = any(part.line.is_bullet for part in section_parts)
        with_bullets += [part._replace(has_bullets=has_bullets) for part in section_parts]
    return with_bullets


def _parts(lines: Sequence[Line], has_name: Callable[[Line], bool]) -> Iterator[Part]:
    section = ABOUT
    for before, line, after in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        announced = _announced_section(line, before, after, section)
        is_plain = not line.is_heading and line.folded[-1] != ":"
        if announced and not (is_plain and has_name(line)):
            section = announced
            continue
        if before is None and after and _is_title(line):
            continue
        for piece in _split_at_labels(line):
            start = _label_end(piece)
            labelled = start and section_of(piece.folded[: start - 1], _MOST)
            if labelled and labelled != "nice" and not line.is_bullet:
                section = labelled
            yield Part(piece, labelled or section, start if labelled else 0)


def _is_title(line: Line) -> bool:
    return (
        not line.is_bullet and len(line.text) <= _LIMITS["introduction"] and ". " not in line.text
    )


def _split_at_labels(line: Line) -> Iterator[Line]:
    """A line, cut where a sentence in it begins with the name of another section."""
    start = 0
    for begin, _end in sentence_spans(line.text, line.folded):
        rest = line._replace(text=line.text[begin:], folded=line.folded[begin:])
        label_end = _label_end(rest) if begin else 0
        if label_end and section_of(rest.folded[: label_end - 1], _WHOLE):
            yield line._replace(text=line.text[start:begin], folded=line.folded[start:begin])
            start = begin
    yield line._replace(text=line.text[start:], folded=line.folded[start:])


def _announced_section(
    line: Line, before: Line | None, after: Line | None, section: str
) -> str | None:
    """The section that a line opens if it is a heading."""
    folded = line.folded
    if line.is_bullet or after is None:
        can_open = not line.is_bullet and folded[-1] not in ".,;"
        return section_of(folded, _WHOLE) if can_open else None
    if line.is_heading:
        return section_of(folded, _HALF) or UNKNOWN
    is_long = len(folded) > _LIMITS["heading"] or len(folded.split()) > _LIMITS["heading_words"]
    if is_long or folded[-1] in ".,;":
        return _introduced_section(folded, after, section)
    has_colon = folded.endswith(":")
    whole = section_of(folded, _WHOLE) or (has_colon and _tail_section(folded))
    if whole:
        return whole
    stands_apart = before is None or line.is_after_blank or before.is_bullet
    partial = section_of(folded, 0 if has_colon and after.is_bullet else _HALF)
    letters = sum(map(str.isalpha, line.text))
    is_in_capitals = line.text.isupper() and letters > _LIMITS["capitals"]
    if stands_apart and (after.is_bullet or is_in_capitals):
        return partial or UNKNOWN
    return partial if has_colon and not after.is_bullet else None


def _introduced_section(folded: str, after: Line, section: str) -> str | None:
    """The section that a long line before bullets opens: "As part of the team, you will:"."""
    if not (folded.endswith(":") and len(folded) <= _LIMITS["introduction"]):
        return None
    tail = _tail_section(folded)
    if tail or not after.is_bullet:
        return tail
    return section_of(folded, 0) or (UNKNOWN if section in {ABOUT, *IGNORED} else section)


def _tail_section(folded: str) -> str | None:
    """The section that the last words of an introduction announce: "as a …, you will:"."""
    words = folded.split()
    tails = (
        " ".join(words[-count:]) for count in range(min(_LIMITS["label_words"], len(words)), 0, -1)
    )
    return next(filter(None, (section_of(tail, 1) for tail in tails)), None)


def _label_end(line: Line) -> int:
    """Where the text begins after a label such as "Perks:", or 0."""
    at = line.folded.find(":")
    if at < 1 or at + 1 >= len(line.folded) or line.folded[at + 1] != " ":
        return 0
    return at + 1 if len(line.folded[:at].split()) <= _LIMITS["label_words"] else 0
