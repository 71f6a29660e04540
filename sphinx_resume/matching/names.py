"""All names that an advertisement may have, and where a line is spelled like one of them.

A name counts however it is spelled: in any case, joined or apart, in the plural. Where several
could be meant, the longest counts.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.words import ENDING, LONGEST, PREFIX
from sphinx_resume.matching.folding import normalize, with_digraphs
from sphinx_resume.matching.rules import rules, vocabulary
from sphinx_resume.matching.spelling import (
    CASE_SENSITIVE,
    ORDINARY_WORD,
    Spelling,
    allows_gap,
    name_key,
    tokenize,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx_resume.matching.text import Line

    Token = tuple[int, int, str]

_LIMITS = rules()["limits"]
SHORT = _LIMITS["short_name"]
_PREFIX, _ENDING = re.compile(PREFIX), re.compile(ENDING)
_ARTICLE = "ال"


class Candidate(NamedTuple):
    """What is spelled like a name in a line, or like a phrase that names nothing."""

    line: Line
    start: int
    end: int
    spelling: Spelling

    @property
    def name(self) -> str:
        """The name, or ``""``."""
        return self.spelling.name

    @property
    def written(self) -> str:
        """How the line has it."""
        return self.line.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What the line has before it, folded."""
        return self.line.folded[: self.start]

    @property
    def after(self) -> str:
        """What the line has after it, folded."""
        return self.line.folded[self.end :]


class Names:
    """The names of the résumé and of the vocabulary, by their letters.

    Args:
        declared: The name and the aliases of each skill of the résumé.
    """

    def __init__(self, declared: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._spellings: dict[str, list[Spelling]] = {}
        self.near: dict[str, tuple[str, ...]] = {}
        skills = list(declared)
        own: dict[str, tuple[str, str]] = {}  # the name of the skill, and what is written
        for name, _aliases in skills:
            own.setdefault(name_key(name), (name, name))
        for name, aliases in skills:
            for alias in (*aliases, *itertools.chain(*map(_respelled, (name, *aliases)))):
                own.setdefault(name_key(alias), (name, alias))
        marks: dict[str, str] = {}
        technologies, phrases = vocabulary()
        for technology in technologies:
            names = (technology.name, *technology.aliases)
            keys = (name_key(text) for text in names)
            usual = technology.name.lstrip(CASE_SENSITIVE + ORDINARY_WORD)
            name = next((own[key][0] for key in keys if key in own), usual)
            self.near[name] = technology.near
            for marked in (*names, *technology.parts):
                text = marked.lstrip(CASE_SENSITIVE + ORDINARY_WORD)
                mark = marked.removesuffix(text)
                variants = [(variant, "") for variant in _vendor_variants(text)]
                for variant, variant_mark in ((text, mark), *variants):
                    marks.setdefault(name_key(variant), variant_mark)
                    if name_key(variant) not in own:
                        self._add(variant, name, variant_mark)
        for key, (name, text) in own.items():
            self._add(text, name, marks.get(key, ""))
        for phrase in phrases:
            self._add(phrase, "", "")

    def _add(self, text: str, name: str, mark: str) -> None:
        letters = re.sub(r"[^A-Za-z0-9]", "", text)
        if name and not mark and letters.isupper() and len(letters) <= _LIMITS["acronym"]:
            mark = CASE_SENSITIVE
        key = name_key(text)
        if key:
            self._spellings.setdefault(key, []).append(Spelling(text, name, mark))

    def name_of(self, text: str) -> str | None:
        """What a text names as a whole, if it is a name."""
        spellings = self._spellings.get(name_key(text), ())
        return next((spelling.name for spelling in spellings if spelling.name), None)

    def candidates(self, line: Line) -> list[Candidate]:
        """All that is spelled like a name, the longest where several could be."""
        candidates = []
        tokens = list(tokenize(line.folded))
        readings = [tokens]
        if not line.text.isascii():
            readings.append(
                [
                    (start, end, normalize(with_digraphs(line.text[start:end])))
                    for start, end, _ in tokens
                ]
            )
        at = 0
        while at < len(tokens):
            count, candidate = self._longest(line, readings, at)
            if candidate:
                candidates.append(candidate)
            at += count
        return candidates

    def _longest(
        self, line: Line, readings: list[list[Token]], at: int
    ) -> tuple[int, Candidate | None]:
        """The longest candidate that begins with a token, and how many tokens it has."""
        tokens = readings[0]
        token = tokens[at][2]
        is_letter = len(token) == 1 and not token.isascii()  # of a script without blanks
        most = _LIMITS["name_letters" if is_letter else "name_tokens"]
        for count in range(min(most, len(tokens) - at), 0, -1):
            for reading in readings:
                candidate = self._candidate(line, reading[at : at + count])
                if candidate:
                    return count, candidate
        return 1, None

    def _candidate(self, line: Line, tokens: list[Token]) -> Candidate | None:
        """The name that these tokens are, as a whole, or but for what is written with it."""
        letters, gaps, last_end = "", {}, 0
        for start, end, token in tokens:
            if letters:
                gaps[len(letters)] = line.folded[last_end:start]
            letters += token
            last_end = end
        for prefix, suffix, is_word in _affixes(letters):
            stem = letters[prefix : len(letters) - suffix]
            if (prefix or suffix) and len(stem) < _LIMITS["stem"]:
                continue
            for spelling in self._spellings.get(stem, ()):
                if is_word and not _takes_suffix(spelling, letters[-suffix:]):
                    continue
                if all(allows_gap(spelling, place - prefix, gap) for place, gap in gaps.items()):
                    start, end = tokens[0][0] + prefix, last_end - suffix
                    return Candidate(line, start, end, spelling)
        return None


def _respelled(name: str) -> Iterator[str]:
    """Other ways to write a name: ``ue`` for ``ü``, and Arabic without the article."""
    if with_digraphs(name) != name.lower():
        yield with_digraphs(name)
    if name.startswith(_ARTICLE):
        yield name.removeprefix(_ARTICLE)


def _vendor_variants(name: str) -> list[str]:
    """A name with other names of its vendor: AWS EKS for Amazon EKS."""
    for vendors in rules()["vendors"]:
        for vendor in vendors:
            if name.startswith(f"{vendor} "):
                return [other + name[len(vendor) :] for other in vendors if other != vendor]
    return []


def _affixes(letters: str) -> Iterator[tuple[int, int, bool]]:
    """How many letters before and behind may be no part of a name; whether they are a word."""
    yield 0, 0, False
    for ending in rules()["endings"]:
        if letters.endswith(ending):
            yield 0, len(ending), True
    if not letters.isascii():
        sizes = range(1, LONGEST + 1)
        yield from ((size, 0, False) for size in sizes if _PREFIX.fullmatch(letters[:size]))
        yield from ((0, size, False) for size in sizes if _ENDING.fullmatch(letters[-size:]))


def _takes_suffix(spelling: Spelling, suffix: str) -> bool:
    """Whether a name can have a suffix: an ordinary word or a short one takes none."""
    if not spelling.name or spelling.mark == ORDINARY_WORD or len(spelling.text) < SHORT:
        return False
    return suffix != "s" or spelling.text[-1].lower() != "s"
