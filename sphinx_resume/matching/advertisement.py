"""A job advertisement as the requirements that it has."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from sphinx_resume.matching.mentions import (
    employer_products,
    find_mentions,
    has_certain_name,
    is_technical,
)
from sphinx_resume.matching.rules import pattern, rules
from sphinx_resume.matching.sections import ABOUT, ASKING, IGNORED, UNKNOWN, Part, split_sections
from sphinx_resume.matching.text import Line, parse_lines, sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx_resume.matching.names import Candidate, Names

Need = Literal["must", "nice"]
_LIMITS = rules()["limits"]


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
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All that is wanted, as groups of names of which one will do."""
        return (*((name,) for name in self.all_of), *self.any_of)

    @property
    def skills(self) -> tuple[str, ...]:
        """All names, each once, as they come."""
        return tuple(dict.fromkeys(chain(*self.groups)))


class Advertisement(NamedTuple):
    """The first line, and the requirements in order."""

    title: str
    requirements: tuple[Requirement, ...]


def parse(numbered: Iterable[tuple[int, str]], names: Names) -> Advertisement:
    """Parse an advertisement.

    Args:
        numbered: The number and the text of each of its lines.
        names: What it may name.
    """
    lines = parse_lines(numbered)
    parts = split_sections(lines, lambda line: has_certain_name(line, names))
    candidates = [names.candidates(part.line) for part in parts]
    about_technology = is_technical(chain(*candidates), " ".join(line.folded for line in lines))
    own_products = employer_products(chain(*candidates))
    requirements: list[Requirement] = []
    for part, part_candidates in zip(parts, candidates, strict=True):
        if part.section in IGNORED:
            continue
        part_mentions = find_mentions(
            part_candidates,
            names,
            is_technical=about_technology,
            is_asking=part.section != ABOUT,
        )
        wanted = [
            mention
            for number, mention in enumerate(part_mentions)
            if mention.name not in own_products or _is_wanted(part, part_mentions, number)
        ]
        requirements += _requirements(part, wanted)
    return Advertisement(lines[0].text if lines else "", tuple(requirements))


def _is_wanted(part: Part, mentions: Sequence[Candidate], number: int) -> bool:
    """Whether a technology that the employer makes is asked for: after "with", or in a list."""
    if not part.line.is_bullet or part.section == ABOUT:
        return False
    if pattern("with").search(mentions[number].before):
        return True
    neighbours = mentions[max(number - 1, 0) : number + 2]
    return any(pattern("list").match(gap) for gap in _gaps(neighbours))


def _gaps(mentions: Sequence[Candidate]) -> list[str]:
    """What stands between the names of a line."""
    return [
        mention.line.folded[mention.end : following.start]
        for mention, following in pairwise(mentions)
    ]


class _Piece(NamedTuple):
    start: int
    end: int
    need: Need


def _requirements(part: Part, mentions: Sequence[Candidate]) -> Iterator[Requirement]:
    """What one line asks for."""
    line = part.line
    for piece in _pieces(part):
        inside = [mention for mention in mentions if piece.start <= mention.start < piece.end]
        folded = line.folded[piece.start : piece.end]
        years = next((years for _start, years in _years(folded)), None)
        if not _asks(part, folded, inside, has_years=years is not None):
            continue
        any_of, all_of = _alternatives(line, inside, piece.start, piece.end)
        text = line.text[piece.start : piece.end].strip(" ;,")
        if text:
            is_prose = part.section in {ABOUT, UNKNOWN} and not line.is_bullet
            is_description = is_prose and years is None and not pattern("ask").search(folded)
            need: Need = "nice" if is_description else piece.need
            yield Requirement(text, line.number, need, any_of, all_of, years)


def _asks(part: Part, folded: str, mentions: Sequence[Candidate], *, has_years: bool) -> bool:
    """Whether a piece of a line asks for something, or tells what the work is done with."""
    is_bullet = part.line.is_bullet
    is_boilerplate = pattern("boilerplate").search(folded) is not None
    if part.section in ASKING and (is_bullet or not part.has_bullets):
        return is_bullet or not is_boilerplate
    if is_boilerplate:
        return False
    asks = pattern("ask").search(folded) is not None
    if part.section == ABOUT:
        if not mentions:
            return has_years and asks
        return (
            len({mention.name for mention in mentions}) >= _LIMITS["stack_names"]
            or pattern("stack_sentence").search(folded) is not None
            or pattern("stack_verb").search(folded) is not None
            or asks
        )
    return (part.section == UNKNOWN and is_bullet) or bool(mentions) or has_years or asks


# ── pieces: where one line asks for several things, or not for all alike ─────────


def _pieces(part: Part) -> list[_Piece]:
    line = part.line
    text, folded = line.text[part.start :], line.folded[part.start :]
    can_join = line.is_bullet or part.section == "stack"
    pieces: list[_Piece] = []
    for sentence_start, sentence_end in sentence_spans(text, folded):
        for start, end in _split_by_years(folded, sentence_start, sentence_end):
            for piece in _split_by_need(part, folded, start, end):
                last = pieces[-1] if pieces else None
                if (
                    last
                    and can_join
                    and last.need == piece.need
                    and len(_years(folded[last.start : piece.end])) <= 1
                ):
                    pieces[-1] = last._replace(end=piece.end)
                else:
                    pieces.append(piece)
    return [
        _Piece(piece.start + part.start, piece.end + part.start, piece.need) for piece in pieces
    ]


def _split_by_years(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that ask for years of something each."""
    cut = start
    for at, _count in _years(folded[start:end])[1:]:
        lead = folded[cut : start + at + 1]
        place = max((match.end() for match in pattern("joint").finditer(lead)), default=0)
        if place and not pattern("or_first").match(lead[place:]):
            yield cut, cut + place
            cut += place
    yield cut, end


def _split_by_need(part: Part, folded: str, start: int, end: int) -> list[_Piece]:
    """A sentence, cut where it stops to be a must."""
    if part.section in {"nice", "stack"} or pattern("stack_sentence").search(folded[start:end]):
        return [_Piece(start, end, "nice")]
    match = pattern("nice").search(folded, start, end)
    if match is None:
        return [_Piece(start, end, "must")]
    opening = folded.rfind("(", start, match.start() + 1)
    closing = folded.find(")", match.start(), end)
    if opening > start and closing > 0 and ")" not in folded[opening : match.start()]:
        goes_on = re.search(r"\w", folded[closing + 1 : end], re.ASCII) is not None
        if pattern("only_nice").match(folded[opening : closing + 1]):
            return [_Piece(start, end, "must" if goes_on else "nice")]
        return [
            _Piece(start, opening, "must"),
            _Piece(opening + 1, closing, "nice"),
            *([_Piece(closing + 1, end, "must")] if goes_on else []),
        ]
    comma = max(folded.rfind(sign, start, match.start() + 1) for sign in (", ", " - ", ": "))
    lead = folded[start : max(comma, start)]
    is_must = pattern("must").search(lead) is not None
    is_adverb = match.start() - comma <= _LIMITS["adverb_gap"]
    if comma > start and (is_adverb or is_must) and len(lead.split()) > 1:
        return [_Piece(start, comma, "must"), _Piece(comma + 1, end, "nice")]
    return [_Piece(start, end, "must" if is_must else "nice")]


def _years(folded: str) -> list[tuple[int, int]]:
    """The years that a text asks for, each with the place where it does."""
    if pattern("no_years").search(folded):
        return []
    years = []
    for match in pattern("years").finditer(folded):
        number = match[1] or match[2]
        count = rules()["number_words"].get(number) or (int(number) if number.isdigit() else 0)
        if (
            0 < count <= _LIMITS["years"]
            and not pattern("no_years_before").search(folded[: match.start() + 1])
            and not pattern("no_years_after").match(folded[match.end() :])
        ):
            years.append((match.start(), count))
    return years


# ── alternatives ─────────────────────────────────────────────────────────────────


def _alternatives(
    line: Line, mentions: Sequence[Candidate], start: int, end: int
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """The names of which one will do, group by group, and those that are all wanted."""
    any_of: list[tuple[str, ...]] = []
    all_of: list[str] = []
    for listed in _lists(mentions):
        before = line.folded[start : listed[0].start]
        after = line.folded[listed[-1].end : end]
        is_any = (
            pattern("lead").search(before) is not None
            or pattern("trail").search(after) is not None
            or _is_in_brackets(before, after)
        )
        for group in [listed] if is_any else _split_list(listed):
            names = tuple(dict.fromkeys(mention.name for mention in group))
            if len(names) > 1 and (is_any or any(map(pattern("or").search, _gaps(group)))):
                any_of.append(names)
            else:
                all_of += names
    in_groups = set(chain(*any_of))
    return tuple(any_of), tuple(dict.fromkeys(n for n in all_of if n not in in_groups))


def _is_in_brackets(before: str, after: str) -> bool:
    """Whether a list stands in brackets after what it gives examples of."""
    is_open = before.rfind("(") > before.rfind(")")
    return is_open and ")" in after and pattern("category").search(before.rstrip(" ")) is not None


def _lists(mentions: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """The names that follow each other as a list, with few other words between them."""
    listed = list(mentions[:1])
    for gap, mention in zip(_gaps(mentions), mentions[1:], strict=True):
        is_list = pattern("list").match(gap) or pattern("gap").match(gap)
        if "(" in gap or ")" in gap or not is_list:
            yield listed
            listed = []
        listed.append(mention)
    if listed:
        yield listed


def _split_list(listed: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """A list, cut where "and" joins what is wanted besides; a comma cuts one without "or"."""
    gaps = _gaps(listed)
    has_or = any(map(pattern("or_word").search, gaps))
    group = [listed[0]]
    for gap, mention in zip(gaps, listed[1:], strict=True):
        is_or = pattern("or").search(gap) is not None
        is_and = pattern("and").search(gap) is not None and not is_or
        if (is_and and not (has_or and "," in gap)) or ("," in gap and not is_or and not has_or):
            yield group
            group = []
        group.append(mention)
    yield group
