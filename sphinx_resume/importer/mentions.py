"""Marks up the skills that texts name: whole words, the longest name first, as it is written.

A name that is a word as well ("Go", "Chef") is taken for the skill only where the text says so:
beside another skill in a list, before "services" or "developer", after "written in". Elsewhere
it is written so that the site takes it for a word, and told in the summary of the import.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from sphinx_resume.career.names import stands_alone
from sphinx_resume.importer.markup import Passage, Span
from sphinx_resume.importer.skill_catalogue import AMBIGUOUS, NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.importer.skills import Declared, Skills

_WORD = re.compile(r"\w+")
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
_LONG = 5  # a word of so many letters is the same one in another case
_SHORT = 2  # names of so many letters say little, even with a capital
_BETWEEN = re.compile(
    r"\s*(?:[,/+&;|]|,?\s+(?:and|or|und|oder|et|ou|y|e|en|with|to)\s)\s*(?:the\s)?"
)
_BEHIND = re.compile(
    r"[\s-](?:\d|(?:programming|language|lang|code|codebase|developer|engineer|programmer|backend"
    r"|(?:micro)?services?|apps?|applications?|framework|librar(?:y|ies)|server|scripts?|packages?"
    r"|APIs?|jobs?|clusters?|modules?|cookbooks?|recipes?|playbooks?|charts?|components?|tests?"
    r"|programs?|tooling|tools|stack|pipelines?|SDK|hooks|Native)\b)"
)
_BEFORE = re.compile(
    r"(?:written|programmed|programming|coded|coding|implemented|developed|built|rewritten|code"
    r"|services?|scripts?|tools?|apps?|applications?|software|programs?|backend|server)"
    r"\s+(?:\w+\s+)?(?:in|using|with)\s+$"
)


_Found: TypeAlias = "tuple[int, int, str, Declared]"  # start, end, a name, its skill


@dataclass(slots=True)
class Marked:
    """What was marked: how often each skill, and where a name was left a word."""

    counts: Counter[str] = field(default_factory=Counter)
    left: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


class Marker:
    """Marks up the texts of one résumé."""

    def __init__(self, skills: Skills) -> None:
        self.marked = Marked()
        self._skills = skills.names()
        self._by_word: dict[str, list[tuple[str, Declared]]] = defaultdict(list)
        for name in sorted(self._skills, key=len, reverse=True):
            first = _WORD.search(name)
            if first is not None:
                self._by_word[first[0].casefold()].append((name, self._skills[name]))

    def mark(self, passage: Passage, path: str) -> Passage:
        """A passage with its mentions marked; ``path`` is where it stands."""
        text = "".join(
            _HIDDEN * len(span.text) if span.href or "literal" in span.styles else span.text
            for span in passage.spans
        )
        found = list(self._named(text))
        if not found:
            return passage
        clear = _clear(text, found)
        cuts = []
        for at, (start, end, _, skill) in enumerate(found):
            if at in clear:
                skill.shown = True
                self.marked.counts[skill.name] += 1
            elif path not in self.marked.left[text[start:end]]:
                self.marked.left[text[start:end]].append(path)
            cuts.append((start, end, skill, at in clear))
        return Passage(tuple(_cut(passage.spans, cuts)), passage.bullet)

    def _named(self, text: str) -> Iterator[_Found]:
        """What could be a name of a skill: start, end, name and skill."""
        done = 0
        for word in _WORD.finditer(text):
            if word.start() < done:
                continue
            for name, skill in self._by_word.get(word[0].casefold(), ()):
                first = _WORD.search(name)
                start = word.start() - (first.start() if first else 0)
                end = start + len(name)
                if start < done or not stands_alone(text, start, end):
                    continue
                said = text[start:end]
                if said == name or (said.casefold() == name.casefold() and _is_proper(name)):
                    done = end
                    yield start, end, name, skill
                    break


def _is_proper(name: str) -> bool:
    """Whether a name is one in any case: well known, of several words, or at least not short."""
    if _is_ambiguous(name):
        return False
    return name.casefold() in NAMES or not name.isalpha() or len(name) >= _LONG


def _is_ambiguous(name: str) -> bool:
    return name.casefold() in AMBIGUOUS or len(name) == 1


def _clear(text: str, found: list[_Found]) -> set[int]:
    """Which of the names, by their number, the text means as skills."""
    clear = {
        at
        for at, name in enumerate(found)
        if not _is_ambiguous(name[2]) or _is_in_clear_company(text, name)
    }
    chain: list[int] = []
    for at in range(len(found) + 1):
        joined = (
            chain and at < len(found) and _BETWEEN.fullmatch(text[found[at - 1][1] : found[at][0]])
        )
        if not joined:
            # One of a list is clear: so are the others. Three words are no chance.
            if len(chain) > 2 or clear & set(chain):  # noqa: PLR2004 -- see above
                clear |= set(chain)
            chain = []
        chain.append(at)
    return clear - {
        at for at, name in enumerate(found) if _is_ambiguous(name[2]) and _is_joined(text, name)
    }


def _is_joined(text: str, name: _Found) -> bool:
    """Whether a name is a part of another thing: "R&D", "C-level", "Go-to-market"."""
    before, after = text[max(name[0] - 2, 0) : name[0]], text[name[1] : name[1] + 30]
    if _BEHIND.match(after):
        return False
    return bool(re.match(r"(?:\s?&\s?|[-'’])\w", after) or re.search(r"\w\s?[-&'’]\s?$", before))


def _is_in_clear_company(text: str, name: _Found) -> bool:
    """Whether the words around a name say that it is a skill."""
    start, end, called, _ = name
    before, after = text[max(start - 60, 0) : start], text[end : end + 40]
    if _BEHIND.match(after) or _BEFORE.search(before):
        return True
    if len(called) <= _SHORT or text[start].islower():
        return False
    # A capital within a sentence, and no part of a longer name.
    last = re.search(r"(\w+)\s+$", before)
    following = re.match(r"\s+([^\W\d_])", after)
    return bool(last and last[1][0].islower() and not (following and following[1].isupper()))


def _cut(spans: tuple[Span, ...], cuts: list[tuple[int, int, Declared, bool]]) -> Iterator[Span]:
    """The spans with a span of its own for each name; one across two styles has the first."""
    whole = "".join(span.text for span in spans)
    at = 0
    waiting = iter([*cuts, None])
    cut = next(waiting)
    for span, end in zip(spans, accumulate(len(span.text) for span in spans), strict=True):
        while at < end:
            if cut is None or at < cut[0]:
                until = end if cut is None else min(cut[0], end)
                yield replace(span, text=whole[at:until])
            else:
                until = min(cut[1], end)
                if at == cut[0]:
                    said = whole[cut[0] : cut[1]]
                    yield replace(span, text=said, skill=cut[2].name, meant=cut[3])
                if until == cut[1]:
                    cut = next(waiting)
            at = until
