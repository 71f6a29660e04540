"""Which technologies a line names: the résumé's own, and those it does not declare.

A name is found however it is spelled: in any case, joined or apart, in the plural. The
longest counts. A name that is an ordinary word too counts only where its form and its
neighbours say so.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.words import ENDING, LONGEST, PREFIX
from sphinx_resume.matching.folding import doubled, loose
from sphinx_resume.matching.spelling import (
    Spelling,
    fits,
    has_form,
    is_capital,
    key,
    tokens,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx_resume.matching.rules import Rules, Technology
    from sphinx_resume.matching.text import Line

_MOST_TOKENS = 6
_MOST_LETTERS = 24  # of a name in a script where each is a word
_ACRONYM = 4
_SHORT = 3
_LEAST = 2
_FORM, _WORD = "^", "*"
_PREFIX, _ENDING = re.compile(PREFIX), re.compile(ENDING)
_ARTICLE = "ال"


class Mention(NamedTuple):
    """A name in a line, from ``start`` to ``end``."""

    start: int
    end: int
    name: str


class _Candidate(NamedTuple):
    start: int
    end: int
    spelling: Spelling


def _respelled(name: str) -> Iterator[str]:
    """Other ways to write a name: ``ue`` for ``ü``, and Arabic without the article."""
    if doubled(name) != name.lower():
        yield doubled(name)
    if name.startswith(_ARTICLE):
        yield name.removeprefix(_ARTICLE)


class Names:
    """All names that an advertisement may mean.

    Args:
        declared: The name and the aliases of each skill of the résumé.
        technologies: The vocabulary.
        phrases: What looks like a name and is none.
        rules: The patterns.
    """

    def __init__(
        self,
        declared: Iterable[tuple[str, Sequence[str]]],
        technologies: Iterable[Technology],
        phrases: Iterable[str],
        rules: Rules,
    ) -> None:
        self._rules = rules
        self._spellings: dict[str, list[Spelling]] = {}
        self.near: dict[str, tuple[str, ...]] = {}
        own: dict[str, str] = {}
        written: dict[str, str] = {}
        declared = [(name, list(aliases)) for name, aliases in declared]
        for name, _aliases in declared:
            own.setdefault(key(name), name)
            written.setdefault(key(name), name)
        for name, aliases in declared:
            for alias in (*aliases, *itertools.chain(*map(_respelled, (name, *aliases)))):
                own.setdefault(key(alias), name)
                written.setdefault(key(alias), alias)
        self.declared = frozenset(own.values())
        marks: dict[str, str] = {}
        for technology in technologies:
            same = (technology.name, *technology.same)
            usual = technology.name.lstrip("^*")
            name = next((own[k] for k in map(key, same) if k in own), usual)
            self.near[name] = technology.near
            for spelling in (*same, *technology.parts):
                bare = spelling.lstrip("^*")
                mark = spelling[: len(spelling) - len(bare)]
                for variant, its_mark in (
                    (bare, mark),
                    *((each, "") for each in self._variants(bare)),
                ):
                    marks.setdefault(key(variant), its_mark)
                    if key(variant) not in own:
                        self._add(variant, name, its_mark)
        for k, name in own.items():
            self._add(written[k], name, marks.get(k, ""))
        for phrase in phrases:
            self._add(phrase, "", "")

    def _variants(self, name: str) -> list[str]:
        """A name with other names of its vendor: AWS EKS for Amazon EKS."""
        for vendors in self._rules.data["vendors"]:
            for vendor in vendors:
                if name.startswith(f"{vendor} "):
                    return [each + name[len(vendor) :] for each in vendors if each != vendor]
        return []

    def _add(self, text: str, name: str, mark: str) -> None:
        letters = re.sub(r"[^A-Za-z0-9]", "", text)
        if name and not mark and letters.isupper() and len(letters) <= _ACRONYM:
            mark = _FORM
        k = key(text)
        if k:
            self._spellings.setdefault(k, []).append(Spelling(text, name, mark))

    def named(self, text: str) -> str | None:
        """What a text names as a whole, if it is a name."""
        spellings = self._spellings.get(key(text), ())
        return next((each.name for each in spellings if each.name), None)

    # ── candidates: what is spelled like a name ──────────────────────────────────

    def candidates(self, line: Line) -> list[_Candidate]:
        """All that is spelled like a name, the longest where several could be."""
        found = []
        words = list(tokens(line.folded))
        ways = [words]
        if not line.text.isascii():
            ways.append([(s, e, loose(doubled(line.text[s:e]))) for s, e, _ in words])
        at = 0
        while at < len(words):
            count, candidate = self._longest(line, ways, at)
            if candidate:
                found.append(candidate)
            at += max(count, 1)
        return found

    def _longest(
        self, line: Line, ways: list[list[tuple[int, int, str]]], at: int
    ) -> tuple[int, _Candidate | None]:
        token = ways[0][at][2]
        most = _MOST_LETTERS if len(token) == 1 and not token.isascii() else _MOST_TOKENS
        for count in range(min(most, len(ways[0]) - at), 0, -1):
            for words in ways:
                candidate = self._spelled(line, words[at : at + count])
                if candidate:
                    return count, candidate
        return 0, None

    def _spelled(self, line: Line, words: list[tuple[int, int, str]]) -> _Candidate | None:
        """The name that these words are, as a whole, or but for what is written with it."""
        letters, gaps, before = "", {}, 0
        for start, end, token in words:
            if letters:
                gaps[len(letters)] = line.folded[before:start]
            letters += token
            before = end
        for lead, ending, is_word in self._trims(letters):
            stem = letters[lead : len(letters) - ending]
            if (lead or ending) and len(stem) < _LEAST:
                continue
            for spelling in self._spellings.get(stem, ()):
                if is_word and not self._takes(spelling, letters[-ending:]):
                    continue
                if all(fits(place - lead, gap, spelling) for place, gap in gaps.items()):
                    return _Candidate(words[0][0] + lead, before - ending, spelling)
        return None

    def _trims(self, letters: str) -> Iterator[tuple[int, int, bool]]:
        """How many letters before and behind may be no part of a name; whether they are an ending."""
        yield 0, 0, False
        for ending in self._rules.endings:
            if letters.endswith(ending):
                yield 0, len(ending), True
        if not letters.isascii():
            sizes = range(1, LONGEST + 1)
            yield from ((n, 0, False) for n in sizes if _PREFIX.fullmatch(letters[:n]))
            yield from ((0, n, False) for n in sizes if _ENDING.fullmatch(letters[-n:]))

    @staticmethod
    def _takes(spelling: Spelling, ending: str) -> bool:
        """Whether a name can have an ending: an ordinary word or a short one takes none."""
        if not spelling.name or spelling.mark == _WORD or len(spelling.text) < _SHORT:
            return False
        return ending != "s" or spelling.text[-1].lower() != "s"

    # ── mentions: what is meant as one ───────────────────────────────────────────

    def mentions(
        self, line: Line, candidates: list[_Candidate], *, is_technical: bool, is_asking: bool
    ) -> list[Mention]:
        """The candidates that are meant as names.

        Args:
            line: Where they stand.
            candidates: What is spelled like a name in it.
            is_technical: Whether the advertisement is about such work at all; where it is
                not, three letters are no name.
            is_asking: Whether the line asks for something; where it does not, an ordinary
                word needs names beside it.
        """
        names = [each for each in candidates if each.spelling.name]
        sure = [
            self._is_sure(line, each, is_technical=is_technical, is_asking=is_asking)
            for each in names
        ]
        if is_asking and is_technical and len(names) > 1 and self._is_all(line, names):
            sure = [True] * len(names)
        for numbers in (range(len(names)), reversed(range(len(names)))):
            for number in numbers:
                if sure[number] is None and self._is_in_list(line, names, sure, number):
                    sure[number] = True
        return [
            Mention(each.start, each.end, each.spelling.name)
            for each, is_sure in zip(names, sure, strict=True)
            if is_sure
        ]

    def _is_sure(
        self, line: Line, each: _Candidate, *, is_technical: bool, is_asking: bool
    ) -> bool | None:
        """Whether a candidate is a name; none where the names beside it have to tell."""
        written = line.text[each.start : each.end]
        mark = each.spelling.mark
        if len(key(written)) <= _SHORT and written.isascii() and not is_technical:
            return False
        if not mark:
            return True
        if self._is_company(line, each, is_asking=is_asking):
            return False
        is_formed = mark == _FORM and has_form(written, each.spelling.text)
        can_have_noun = is_technical and (is_capital(written) or mark == _FORM)
        if is_formed or (can_have_noun and self._has_noun(line, each)):
            return True
        after = line.folded[each.end : each.end + 2]
        if after[:1] == "-" and after[1:].isalpha():
            return False
        is_told = is_asking and self._is_told(line, each, is_technical=is_technical)
        return True if is_told else None

    def _has_noun(self, line: Line, each: _Candidate) -> bool:
        """Whether a word such as "developer" or "scripts" comes after it."""
        pattern = rf"[\s-]+{self._rules.data['noun']}"
        return re.match(pattern, line.folded[each.end :], re.ASCII) is not None

    def _is_told(self, line: Line, each: _Candidate, *, is_technical: bool) -> bool:
        """Whether the words around it tell that it is a name: "in Go", "strong Go"."""
        has_capital = is_capital(line.text[each.start : each.end])
        if not has_capital and each.spelling.mark == _WORD:
            return False
        before, after = line.folded[: each.start], line.folded[each.end :]
        cue = self._rules["cue" if has_capital else "bare_cue"]
        if cue.search(before) and self._rules["cue_after"].match(after):
            return True
        return has_capital and is_technical and self._is_alone(before, after)

    def _is_all(self, line: Line, names: list[_Candidate]) -> bool:
        """Whether a line is a list of names and nothing else."""
        places = [0, *(place for each in names for place in (each.start, each.end)), None]
        label = line.folded.find(": ", 0, names[0].start)
        places[0] = label + 1 if label > 0 else 0
        return all(
            self._rules["list"].match(line.folded[start:end].strip(" .:"))
            for start, end in zip(places[::2], places[1::2], strict=True)
        )

    def _is_company(self, line: Line, each: _Candidate, *, is_asking: bool) -> bool:
        """Whether what stands beside a name makes a company of it: "& Table", "Holdings"."""
        if each.spelling.mark == _FORM and is_asking and line.is_bullet:
            return False
        before, after = line.text[: each.start], line.text[each.end :]
        first = re.search(r"(\S+)\s+&\s+$", before)
        if first and first[1][:1].isupper() and not self.named(first[1].strip(",.;:()")):
            return True
        if not re.match(self._rules.data["company"], after):
            return False
        joined = re.match(r"\s*(&|and|und|et|y|\+)\s+(\S+)", after)
        if joined is None:
            return each.spelling.mark == _WORD
        is_firm = joined[1] == "&" or (each.spelling.mark == _WORD and not is_asking)
        return is_firm and not self.named(joined[2].strip(",.;:()"))

    def _is_alone(self, before: str, after: str) -> bool:
        """Whether an item of a list, or a whole bullet, is this name and how well it is known."""
        level, behind = self._rules.data["level"], self._rules.data["level_after"]
        return bool(
            re.search(rf"(?:^|[,;:(/•])\s*(?:{level}\s+)*$", before, re.ASCII)
            and re.match(rf"\s*(?:$|[,;:)/(]|{behind})", after, re.ASCII)
        )

    def _is_in_list(
        self, line: Line, names: list[_Candidate], sure: list[bool | None], number: int
    ) -> bool:
        """Whether a name that is sure stands beside this one."""
        each = names[number]
        written = line.text[each.start : each.end]
        for other in (number - 1, number + 1):
            if not (0 <= other < len(names) and sure[other]):
                continue
            one, two = sorted((each, names[other]))
            between = line.folded[one.end : two.start]
            is_list = self._rules["list"].match(between) and between.strip()
            if not is_list and (each.spelling.mark == _WORD or not between.isspace()):
                continue
            if is_capital(written) or each.spelling.mark == _FORM:
                return True
            # A word in small letters has to be an item of the list by itself.
            if re.search(r"[,/|]", between) and self._rules["item"].match(line.folded[each.end :]):
                return True
        return False

    def has_sure_name(self, line: Line) -> bool:
        """Whether a line has a name that is no ordinary word."""
        return any(
            each.spelling.name
            and each.spelling.mark != _WORD
            and (
                not each.spelling.mark
                or has_form(line.text[each.start : each.end], each.spelling.text)
            )
            for each in self.candidates(line)
        )

    def employers(self, found: Iterable[tuple[Line, list[_Candidate]]]) -> set[str]:
        """The names of those technologies whose maker is the employer: "At GitLab, we …"."""
        before, after = self._rules["employer_before"], self._rules["employer_after"]
        return {
            each.spelling.name
            for line, candidates in found
            for each in candidates
            if each.spelling.name
            and (before.search(line.folded[: each.start]) or after.match(line.folded[each.end :]))
        }

    def is_technical(self, found: Iterable[_Candidate], folded: str) -> bool:
        """Whether an advertisement is about technical work: by a long name, or by its words."""
        for each in found:
            if (
                each.spelling.name
                and not each.spelling.mark
                and len(key(each.spelling.text)) > _SHORT
            ):
                return True
        words = {match[0] for match in self._rules["technical"].finditer(folded)}
        return len(words) > 1
