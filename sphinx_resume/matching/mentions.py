"""Which candidates of a line are meant as names.

A name that is an ordinary word too counts only where its capitals and its neighbours say so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.matching.names import SHORT
from sphinx_resume.matching.rules import pattern, rules
from sphinx_resume.matching.spelling import (
    CASE_SENSITIVE,
    ORDINARY_WORD,
    has_right_capitals,
    is_capitalized,
    name_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.matching.names import Candidate, Names
    from sphinx_resume.matching.text import Line

_PUNCTUATION = ",.;:()"


def find_mentions(
    candidates: Iterable[Candidate], names: Names, *, is_technical: bool, is_asking: bool
) -> list[Candidate]:
    """The candidates of a line that are meant as names.

    Args:
        candidates: What is spelled like a name in it.
        names: All names.
        is_technical: Whether the advertisement is about such work at all; where it is
            not, three letters are no name.
        is_asking: Whether the line asks for something; where it does not, an ordinary
            word needs names beside it.
    """
    named = [candidate for candidate in candidates if candidate.name]
    if is_asking and is_technical and len(named) > 1 and _is_list_of_names(named):
        return named
    sure = [
        _is_mention(candidate, names, is_technical=is_technical, is_asking=is_asking)
        for candidate in named
    ]
    for order in (range(len(named)), reversed(range(len(named)))):
        for number in order:
            if sure[number] is None and any(
                sure[other] and _are_listed(named[number], named[other])
                for other in (number - 1, number + 1)
                if 0 <= other < len(named)
            ):
                sure[number] = True
    return [candidate for candidate, is_sure in zip(named, sure, strict=True) if is_sure]


def _is_mention(
    candidate: Candidate, names: Names, *, is_technical: bool, is_asking: bool
) -> bool | None:
    """Whether a candidate is meant as a name; none where the names beside it have to tell."""
    written = candidate.written
    mark = candidate.spelling.mark
    if len(name_key(written)) <= SHORT and written.isascii() and not is_technical:
        return False
    if not mark:
        return True
    if _is_company(candidate, names, is_asking=is_asking):
        return False
    has_capitals = mark == CASE_SENSITIVE and has_right_capitals(written, candidate.spelling)
    can_have_noun = is_technical and (is_capitalized(written) or mark == CASE_SENSITIVE)
    if has_capitals or (can_have_noun and _has_noun(candidate)):
        return True
    if candidate.after[:1] == "-" and candidate.after[1:2].isalpha():
        return False
    return True if is_asking and _has_cue(candidate, is_technical=is_technical) else None


def _has_noun(candidate: Candidate) -> bool:
    """Whether a word such as "developer" or "scripts" comes after it."""
    return re.match(rf"[\s-]+{rules()['noun']}", candidate.after, re.ASCII) is not None


def _has_cue(candidate: Candidate, *, is_technical: bool) -> bool:
    """Whether the words around it make it a name: "in Go", "strong Go"."""
    has_capital = is_capitalized(candidate.written)
    if not has_capital and candidate.spelling.mark == ORDINARY_WORD:
        return False
    cue = pattern("cue" if has_capital else "bare_cue")
    if cue.search(candidate.before) and pattern("cue_after").match(candidate.after):
        return True
    return has_capital and is_technical and _is_item(candidate)


def _is_list_of_names(named: list[Candidate]) -> bool:
    """Whether a line is a list of names and nothing else."""
    line = named[0].line
    label = line.folded.find(": ", 0, named[0].start)
    ends = [label + 1 if label > 0 else 0, *(candidate.end for candidate in named)]
    starts = [*(candidate.start for candidate in named), len(line.folded)]
    return all(
        pattern("list").match(line.folded[end:start].strip(" .:"))
        for end, start in zip(ends, starts, strict=True)
    )


def _is_company(candidate: Candidate, names: Names, *, is_asking: bool) -> bool:
    """Whether what stands beside a name makes a company of it: "& Table", "Holdings"."""
    line = candidate.line
    is_word = candidate.spelling.mark == ORDINARY_WORD
    if not is_word and is_asking and line.is_bullet:
        return False
    before, after = line.text[: candidate.start], line.text[candidate.end :]
    first = re.search(r"(\S+)\s+&\s+$", before)
    if first and first[1][:1].isupper() and not names.name_of(first[1].strip(_PUNCTUATION)):
        return True
    if not re.match(rules()["company"], after):
        return False
    second = re.match(r"\s*(&|and|und|et|y|\+)\s+(\S+)", after)
    if second is None:
        return is_word
    joins = second[1] == "&" or (is_word and not is_asking)
    return joins and not names.name_of(second[2].strip(_PUNCTUATION))


def _is_item(candidate: Candidate) -> bool:
    """Whether an item of a list, or a whole bullet, is this name and how well it is known."""
    level, level_after = rules()["level"], rules()["level_after"]
    return bool(
        re.search(rf"(?:^|[,;:(/•])\s*(?:{level}\s+)*$", candidate.before, re.ASCII)
        and re.match(rf"\s*(?:$|[,;:)/(]|{level_after})", candidate.after, re.ASCII)
    )


def _are_listed(candidate: Candidate, neighbour: Candidate) -> bool:
    """Whether a candidate stands in a list with a name beside it."""
    first, second = sorted((candidate, neighbour), key=lambda one: one.start)
    between = candidate.line.folded[first.end : second.start]
    mark = candidate.spelling.mark
    is_list = pattern("list").match(between) and between.strip()
    if not is_list and (mark == ORDINARY_WORD or not between.isspace()):
        return False
    if is_capitalized(candidate.written) or mark == CASE_SENSITIVE:
        return True
    # A word in small letters has to be an item of the list by itself.
    is_item = re.search(r"[,/|]", between) and pattern("item").match(candidate.after)
    return is_item is not None


def has_certain_name(line: Line, names: Names) -> bool:
    """Whether a line has a name that is no ordinary word."""
    return any(
        candidate.name
        and candidate.spelling.mark != ORDINARY_WORD
        and (
            not candidate.spelling.mark or has_right_capitals(candidate.written, candidate.spelling)
        )
        for candidate in names.candidates(line)
    )


def employer_products(candidates: Iterable[Candidate]) -> set[str]:
    """The names of those technologies whose maker is the employer: "At GitLab, we …"."""
    before, after = pattern("employer_before"), pattern("employer_after")
    return {
        candidate.name
        for candidate in candidates
        if candidate.name and (before.search(candidate.before) or after.match(candidate.after))
    }


def is_technical(candidates: Iterable[Candidate], folded: str) -> bool:
    """Whether an advertisement is about technical work: by a long name, or by its words.

    Args:
        candidates: All that is spelled like a name in it.
        folded: Its text, folded.
    """
    if any(
        candidate.name
        and not candidate.spelling.mark
        and len(name_key(candidate.spelling.text)) > SHORT
        for candidate in candidates
    ):
        return True
    words = {match[0] for match in pattern("technical").finditer(folded)}
    return len(words) > 1
