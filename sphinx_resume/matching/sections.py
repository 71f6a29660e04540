"""The sections of an advertisement: which of its lines ask for something, and which only tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def parts(lines: Sequence[Line], rules: Rules) -> list[Part]:
    """Each line that is no heading, with its section."""
    found = list(_parts(lines, rules))
    if not any(part.section in ASKING for part in found):
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
        part._replace(has_bullets=listing[block])
        for part, block in zip(found, blocks, strict=True)
    ]


def _parts(lines: Sequence[Line], rules: Rules) -> Iterator[Part]:
    section = ABOUT
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        before = lines[number - 1] if number else None
        announced = _announced(line, before, after, section, rules)
        if announced:
            section = announced
            continue
        start = _label(line)
        labelled = start and section_of(line.folded[: start - 1], rules, _MOST)
        if labelled:
            if not line.is_bullet:
                section = labelled
            while start < len(line.text) and line.text[start] == " ":
                start += 1
            yield Part(line, labelled, start)
        else:
            yield Part(line, section)


def _announced(
    line: Line, before: Line | None, after: Line | None, section: str, rules: Rules
) -> str | None:
    """The section that a line opens if it is a heading."""
    if line.is_bullet or after is None:
        return None
    folded = line.folded
    opens = folded.endswith(":")
    if line.is_heading:
        return section_of(folded, rules, _HALF) or UNKNOWN
    words = len(folded.split())
    leads = after.is_bullet
    if len(folded) > _LONGEST_HEADING or words > _MOST_WORDS or folded[-1] in ".,;":
        if opens and leads and len(folded) <= _LONGEST_INTRODUCTION:
            return section_of(folded, rules, 0) or (UNKNOWN if section in {ABOUT, *SILENT} else section)
        return None
    whole = section_of(folded, rules, _WHOLE)
    if whole:
        return whole
    stands_apart = before is None or line.is_after_blank or before.is_bullet
    if (leads and stands_apart) or (opens and not leads):
        known = section_of(folded, rules, _HALF)
        if known or leads:
            return known or (section_of(folded, rules, 0) if opens else None) or UNKNOWN
    letters = [char for char in line.text if char.isalpha()]
    if len(letters) > _SHOUTED and line.text.isupper() and stands_apart:
        return section_of(folded, rules, _HALF) or UNKNOWN
    return None


def _label(line: Line) -> int:
    """Where the text begins after a label such as "Perks:", or 0."""
    at = line.folded.find(":")
    if at < 1 or at + 1 >= len(line.folded) or line.folded[at + 1] != " ":
        return 0
    return at + 1 if len(line.folded[:at].split()) <= _MOST_LABEL_WORDS else 0
