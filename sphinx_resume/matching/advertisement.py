"""A job advertisement as the requirements that it has."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from sphinx_resume.matching.sections import ABOUT, ASKING, SILENT, UNKNOWN, Part, parts
from sphinx_resume.matching.text import Line, lines_of, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx_resume.matching.names import Mention, Names
    from sphinx_resume.matching.rules import Rules

Need = Literal["must", "nice"]
_SOME = 2
_MANY = 3
_MANY_YEARS = 40
_JOINT = re.compile(r",\s|;\s|\b(?:and|und|et|y)\s", re.ASCII)


class Requirement(NamedTuple):
    """What one line of an advertisement, or a part of it, asks for.

    ``line`` counts from 1. Each group of ``any_of`` are names of which one will do; those of
    ``all_of`` are all wanted. ``years`` is the least that is asked, if any.
    """

    text: str
    line: int
    need: Need
    any_of: tuple[tuple[str, ...], ...] = ()
    all_of: tuple[str, ...] = ()
    years: int | None = None

    @property
    def skills(self) -> tuple[str, ...]:
        """All names, each once, as they come."""
        groups = (name for group in self.any_of for name in group)
        return tuple(dict.fromkeys((*self.all_of, *groups)))


class Advertisement(NamedTuple):
    """The first line, and the requirements in order."""

    title: str
    requirements: tuple[Requirement, ...]


def read(numbered: Iterable[tuple[int, str]], names: Names, rules: Rules) -> Advertisement:
    """Read an advertisement.

    Args:
        numbered: The number and the text of each of its lines.
        names: What it may name.
        rules: The patterns.
    """
    lines = lines_of(numbered, rules)
    found = parts(lines, rules, names.has_sure_name)
    candidates = {id(part.line): names.candidates(part.line) for part in found}
    is_technical = names.is_technical(
        (each for some in candidates.values() for each in some),
        " ".join(line.folded for line in lines),
    )
    employers = names.employers((part.line, candidates[id(part.line)]) for part in found)
    requirements: list[Requirement] = []
    for part in found:
        if part.section in SILENT:
            continue
        mentions = names.mentions(
            part.line,
            candidates[id(part.line)],
            is_technical=is_technical,
            is_asking=part.section != ABOUT,
        )
        asked = [
            each
            for each in mentions
            if each.name not in employers or _is_wanted(part, mentions, each, rules)
        ]
        requirements += _requirements(part, asked, rules)
    return Advertisement(lines[0].text if lines else "", tuple(requirements))


def _is_wanted(part: Part, mentions: Sequence[Mention], each: Mention, rules: Rules) -> bool:
    """Whether a technology that the employer makes is asked for: after "with", or in a list."""
    if not part.line.is_bullet or part.section == ABOUT:
        return False
    if rules["with"].search(part.line.folded[: each.start]):
        return True
    at = mentions.index(each)
    around = [mentions[n] for n in (at - 1, at + 1) if 0 <= n < len(mentions)]
    gaps = (part.line.folded[min(each.end, o.end) : max(each.start, o.start)] for o in around)
    return any(rules["list"].match(gap) for gap in gaps)


class _Piece(NamedTuple):
    start: int
    end: int
    need: Need


def _requirements(part: Part, mentions: Sequence[Mention], rules: Rules) -> Iterator[Requirement]:
    """What one line asks for."""
    line = part.line
    for piece in _pieces(part, rules):
        inside = [each for each in mentions if piece.start <= each.start < piece.end]
        folded = line.folded[piece.start : piece.end]
        years = _years(folded, rules)
        if not _asks(part, folded, inside, rules, has_years=years is not None):
            continue
        any_of, all_of = grouped(line, inside, piece.start, piece.end, rules)
        text = line.text[piece.start : piece.end].strip(" ;,")
        if text:
            is_told = part.section in {ABOUT, UNKNOWN} and not line.is_bullet
            is_only_told = is_told and years is None and not _is_asked(folded, rules)
            need: Need = "nice" if is_only_told else piece.need
            yield Requirement(text, line.number, need, any_of, all_of, years)


def _is_asked(folded: str, rules: Rules) -> bool:
    return bool(rules["ask"].search(folded))


def _asks(
    part: Part, folded: str, mentions: Sequence[Mention], rules: Rules, *, has_years: bool
) -> bool:
    """Whether a piece of a line asks for something, or tells what the work is done with."""
    is_boilerplate = rules["boilerplate"].search(folded) is not None
    if part.section in ASKING and (part.line.is_bullet or not part.has_bullets):
        return part.line.is_bullet or not is_boilerplate
    if is_boilerplate:
        return False
    if part.section == ABOUT:
        if not mentions:
            return has_years and _is_asked(folded, rules)
        return (
            len({each.name for each in mentions}) >= _MANY
            or rules["stack_told"].search(folded) is not None
            or rules["stack_verb"].search(folded) is not None
            or _is_asked(folded, rules)
        )
    if part.section == UNKNOWN and part.line.is_bullet:
        return True
    return bool(mentions) or has_years or _is_asked(folded, rules)


# ── pieces: where one line asks for several things, or not for all alike ─────────


def _pieces(part: Part, rules: Rules) -> list[_Piece]:
    line = part.line
    text, folded = line.text[part.start :], line.folded[part.start :]
    found: list[_Piece] = []
    for start, end in sentences(text, folded, rules):
        for one, two in _by_years(folded, start, end, rules):
            for piece in _by_need(part, folded, one, two, rules):
                is_apart = not line.is_bullet and part.section != "stack"
                before = found[-1] if found else None
                joins = before and before.need == piece.need and not is_apart
                if before and joins and not _has_two_years(folded, before.start, piece.end, rules):
                    found[-1] = before._replace(end=piece.end)
                else:
                    found.append(piece)
    return [_Piece(p.start + part.start, p.end + part.start, p.need) for p in found]


def _by_years(folded: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that ask for years of something each."""
    spans = [match.start() for match in _year_matches(folded[start:end], rules)]
    cut = start
    for at in spans[1:]:
        lead = folded[cut : start + at + 1]
        place = max((match.end() for match in _JOINT.finditer(lead)), default=0)
        if place and not rules["or_first"].match(lead[place:]):
            yield cut, cut + place
            cut += place
    yield cut, end


def _has_two_years(folded: str, start: int, end: int, rules: Rules) -> bool:
    return len(_year_matches(folded[start:end], rules)) > 1


def _by_need(part: Part, folded: str, start: int, end: int, rules: Rules) -> Iterator[_Piece]:
    """A sentence, cut where it stops to be a must."""
    if part.section in {"nice", "stack"} or rules["stack_told"].search(folded[start:end]):
        yield _Piece(start, end, "nice")
        return
    match = rules["nice"].search(folded, start, end)
    if match is None:
        yield _Piece(start, end, "must")
        return
    opening = folded.rfind("(", start, match.start() + 1)
    closing = folded.find(")", match.start(), end)
    is_inside = opening > start and closing > 0 and ")" not in folded[opening : match.start()]
    if is_inside and rules["only_nice"].match(folded[opening : closing + 1]):
        is_last = not re.search(r"\w", folded[closing + 1 : end], re.ASCII)
        yield _Piece(start, end, "nice" if is_last else "must")
        return
    if is_inside:
        yield _Piece(start, opening, "must")
        yield _Piece(opening + 1, closing, "nice")
        if closing + 1 < end and re.search(r"\w", folded[closing + 1 : end], re.ASCII):
            yield _Piece(closing + 1, end, "must")
        return
    comma = max(folded.rfind(sign, start, match.start() + 1) for sign in (", ", " - ", ": "))
    lead = folded[start : max(comma, start)]
    is_adverb = comma > start and match.start() - comma <= _SOME
    if comma > start and (is_adverb or rules["must"].search(lead)) and len(lead.split()) > 1:
        yield _Piece(start, comma, "must")
        yield _Piece(comma + 1, end, "nice")
        return
    is_must = rules["must"].search(lead) is not None
    yield _Piece(start, end, "must" if is_must else "nice")


# ── years ────────────────────────────────────────────────────────────────────────


def _year_matches(folded: str, rules: Rules) -> list[re.Match[str]]:
    if rules["no_years"].search(folded):
        return []
    found = []
    for match in rules["years"].finditer(folded):
        number = next(group for group in match.groups()[:2] if group)
        value = (
            rules.number_words.get(number) or int(number)
            if number.isdigit() or number in rules.number_words
            else 0
        )
        before = folded[: match.start() + 1]
        if not 0 < value <= _MANY_YEARS:
            continue
        if rules["no_years_before"].search(before) or rules["no_years_after"].match(
            folded[match.end() :]
        ):
            continue
        found.append(match)
    return found


def _years(folded: str, rules: Rules) -> int | None:
    for match in _year_matches(folded, rules):
        number = next(group for group in match.groups()[:2] if group)
        return rules.number_words.get(number) or int(number)
    return None


# ── alternatives ─────────────────────────────────────────────────────────────────


def grouped(
    line: Line, mentions: Sequence[Mention], start: int, end: int, rules: Rules
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """The names of which one will do, group by group, and those that are all wanted."""
    any_of: list[tuple[str, ...]] = []
    all_of: list[str] = []
    for run in _runs(line, mentions, rules):
        before = line.folded[start : run[0].start]
        after = line.folded[run[-1].end : end]
        is_any = (
            rules["lead"].search(before) is not None
            or rules["trail"].search(after) is not None
            or _is_in_brackets(before, after, rules)
        )
        for group in [run] if is_any else _segments(line, run, rules):
            names = tuple(dict.fromkeys(each.name for each in group))
            between = [line.folded[one.end : two.start] for one, two in pairwise(group)]
            if len(names) > 1 and (is_any or any(rules["or"].search(gap) for gap in between)):
                any_of.append(names)
            else:
                all_of += names
    in_groups = {name for group in any_of for name in group}
    return tuple(any_of), tuple(dict.fromkeys(n for n in all_of if n not in in_groups))


def _is_in_brackets(before: str, after: str, rules: Rules) -> bool:
    """Whether a list stands in brackets after what it gives examples of."""
    opened = before.rfind("(") > before.rfind(")")
    return opened and ")" in after and rules["category"].search(before.rstrip(" ")) is not None


def _runs(line: Line, mentions: Sequence[Mention], rules: Rules) -> Iterator[list[Mention]]:
    """The names that follow each other as a list, with few other words between them."""
    run: list[Mention] = []
    for each in mentions:
        if run:
            gap = line.folded[run[-1].end : each.start]
            crosses = "(" in gap or ")" in gap
            is_list = rules["list"].match(gap) or rules["gap"].match(gap)
            if crosses or not is_list:
                yield run
                run = []
        run.append(each)
    if run:
        yield run


def _segments(line: Line, run: list[Mention], rules: Rules) -> Iterator[list[Mention]]:
    """A list, cut where "and" joins what is wanted besides; a comma cuts one without "or"."""
    gaps = [line.folded[one.end : two.start] for one, two in pairwise(run)]
    has_or = any(rules["or_word"].search(gap) for gap in gaps)
    group = [run[0]]
    for gap, each in zip(gaps, run[1:], strict=True):
        is_or = rules["or"].search(gap) is not None
        is_and = rules["and"].search(gap) is not None and not is_or
        if (is_and and not (has_or and "," in gap)) or ("," in gap and not is_or and not has_or):
            yield group
            group = []
        group.append(each)
    yield group
