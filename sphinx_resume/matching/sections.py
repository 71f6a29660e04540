"""The sections of an advertisement: which of its lines ask for something, and which only tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.matching.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sphinx_resume.matching.rules import Rules
    from sphinx_resume.matching.text import Line

ABOUT = "about"
UNKNOWN = "unknown"
ASKING = frozenset({"duties", "requirements", "nice"})
SILENT = frozenset({"benefits", "process", "legal"})
_LONGEST_HEADING = 70
_LONGEST_INTRODUCTION = 140
_MOST_WORDS = 9
_MOST_LABEL_WORDS = 5
_WHOLE, _MOST, _HALF = 0.75, 0.6, 0.5
_SHOUTED = 4


class Part(NamedTuple):
    """A line with the section that it stands in; ``start`` is where its text begins.

    ``has_bullets`` tells whether the section lists what it has as bullets.
    """

    line: Line
    section: str
    start: int = 0
    has_bullets: bool = False


def section_of(heading: str, rules: Rules, coverage: float) -> str | None:
    """The kind of section that a folded heading announces, if its words tell.

    Args:
        heading: The folded heading.
        rules: What each kind of section is called.
        coverage: How much of the heading these words have to be, from 0 to 1.
    """
    bare = heading.strip(" :?!.-*")
    best, longest = None, 0.0
    for name, pattern in rules.sections:
        for match in pattern.finditer(bare):
            before, after = bare[: match.start()], bare[match.end() :]
            if before[-1:].isalnum() or after[:1].isalnum():
                continue
            if len(match[0]) > longest:
                best, longest = name, len(match[0])
    return best if bare and longest / len(bare) >= coverage else None


def parts(lines: Sequence[Line], rules: Rules, has_name: Callable[[Line], bool]) -> list[Part]:
    """Each line that is no heading, with its section.

    Args:
        lines: The lines.
        rules: What the sections are called.
        has_name: Whether a line names a technology for sure; then it is no heading, if nothing
            but its words says so.
    """
    found = list(_parts(lines, rules, has_name))
    if not any(part.section in {"duties", "requirements"} for part in found):
        found = [
            part._replace(section=UNKNOWN) if part.section == ABOUT else part for part in found
        ]
    listing: dict[int, bool] = {}
    block = 0
    blocks = []
    for number, part in enumerate(found):
        if number and part.section != found[number - 1].section:
            block += 1
        blocks.append(block)
        listing[block] = listing.get(block, False) or part.line.is_bullet
    return [
        part._replace(has_bullets=listing[block]) for part, block in zip(found, blocks, strict=True)
    ]


def _parts(lines: Sequence[Line], rules: Rules, has_name: Callable[[Line], bool]) -> Iterator[Part]:
    section = ABOUT
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        before = lines[number - 1] if number else None
        announced = _announced(line, before, after, section, rules)
        is_plain = not line.is_heading and line.folded[-1] != ":"
        if announced and not (is_plain and has_name(line)):
            section = announced
            continue
        if number == 0 and after and _is_title(line):
            continue
        for piece in _labelled(line, rules):
            start = _label(piece)
            labelled = start and section_of(piece.folded[: start - 1], rules, _MOST)
            if labelled and labelled != "nice" and not line.is_bullet:
                section = labelled
            yield Part(piece, labelled or section, start if labelled else 0)


def _is_title(line: Line) -> bool:
    return not line.is_bullet and len(line.text) <= _LONGEST_INTRODUCTION and ". " not in line.text


def _labelled(line: Line, rules: Rules) -> Iterator[Line]:
    """A line, cut where a sentence in it begins with the name of another section."""
    start = 0
    for begin, _end in sentences(line.text, line.folded, rules):
        rest = line._replace(text=line.text[begin:], folded=line.folded[begin:])
        label = _label(rest) if begin else 0
        if label and section_of(rest.folded[: label - 1], rules, _WHOLE):
            yield line._replace(text=line.text[start:begin], folded=line.folded[start:begin])
            start = begin
    yield line._replace(text=line.text[start:], folded=line.folded[start:])


def _announced(
    line: Line, before: Line | None, after: Line | None, section: str, rules: Rules
) -> str | None:
    """The section that a line opens if it is a heading."""
    folded = line.folded
    if line.is_bullet or after is None:
        is_last = not line.is_bullet and folded[-1] not in ".,;"
        return section_of(folded, rules, _WHOLE) if is_last else None
    if line.is_heading:
        return section_of(folded, rules, _HALF) or UNKNOWN
    if len(folded) > _LONGEST_HEADING or len(folded.split()) > _MOST_WORDS or folded[-1] in ".,;":
        return _introduced(folded, after, section, rules)
    opens = folded.endswith(":")
    whole = section_of(folded, rules, _WHOLE) or (opens and _tail(folded, rules))
    if whole:
        return whole
    stands_apart = before is None or line.is_after_blank or before.is_bullet
    known = section_of(folded, rules, 0 if opens and after.is_bullet else _HALF)
    is_shouted = line.text.isupper() and sum(map(str.isalpha, line.text)) > _SHOUTED
    if stands_apart and (after.is_bullet or is_shouted):
        return known or UNKNOWN
    return known if opens and not after.is_bullet else None


def _introduced(folded: str, after: Line, section: str, rules: Rules) -> str | None:
    """The section that a long line before bullets opens: "As part of the team, you will:"."""
    if not (folded.endswith(":") and len(folded) <= _LONGEST_INTRODUCTION):
        return None
    known = _tail(folded, rules)
    if known or not after.is_bullet:
        return known
    return section_of(folded, rules, 0) or (UNKNOWN if section in {ABOUT, *SILENT} else section)


def _tail(folded: str, rules: Rules) -> str | None:
    """The section that the last words of an introduction announce: "as a …, you will:"."""
    words = folded.split()
    tails = (" ".join(words[-count:]) for count in range(min(_MOST_LABEL_WORDS, len(words)), 0, -1))
    return next(filter(None, (section_of(tail, rules, 1) for tail in tails)), None)


def _label(line: Line) -> int:
    """Where the text begins after a label such as "Perks:", or 0."""
    at = line.folded.find(":")
    if at < 1 or at + 1 >= len(line.folded) or line.folded[at + 1] != " ":
        return 0
    return at + 1 if len(line.folded[:at].split()) <= _MOST_LABEL_WORDS else 0
