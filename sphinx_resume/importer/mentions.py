"""Marks up the skills that texts name: whole words, the longest name first, as it is written.

A name that is a word as well ("Go", "Chef") is taken for the skill only where the text says so
(see `clear_context`). Elsewhere it is written so that the site takes it for a word, and told in
the summary of the import.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sphinx_resume.career.names import by_first_word, find_names
from sphinx_resume.importer import skill_catalogue
from sphinx_resume.importer.clear_context import clear_matches, is_ambiguous

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_resume.career.names import NameMatch
    from sphinx_resume.importer.markup import Passage, Span
    from sphinx_resume.importer.skills import Skills

    _Cut = tuple[NameMatch, str, bool]  # a name in a text, its skill, and whether that is meant

_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
_LONG = 5  # a word of so many letters is the same one in another case


@dataclass(slots=True)
class Mentions:
    """What was marked: how often each skill, and where a name was left a word.

    ``undeclared`` counts well-known skills that texts name and the résumé does not declare.
    """

    counts: Counter[str] = field(default_factory=Counter)
    left: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    undeclared: Counter[str] = field(default_factory=Counter)


class Marker:
    """Marks up the texts of one résumé.

    Args:
        skills: What the résumé declares.
        organizations: The employers; a name that is theirs is not taken for the skill where
            it could be either.
    """

    def __init__(self, skills: Skills, organizations: Iterable[str] = ()) -> None:
        self.mentions = Mentions()
        self._skills = skills.names()
        self._organizations = {name.casefold() for name in organizations}
        known = {names[0] for _, names in skill_catalogue.rows() if not skills.find(names[0])}
        self._undeclared = by_first_word(known - self._skills.keys())
        self._declared = by_first_word(self._skills)

    def mark(self, passage: Passage, path: str) -> Passage:
        """A passage with its mentions marked; ``path`` is the file where it stands."""
        text = "".join(
            _HIDDEN * len(span.text) if span.href or "literal" in span.styles else span.text
            for span in passage.spans
        )
        declared = list(find_names(text, self._declared, is_proper))
        taken = {at for match in declared for at in range(match.start, match.end)}
        undeclared = [
            match
            for match in find_names(text, self._undeclared, is_proper)
            if taken.isdisjoint(range(match.start, match.end))
        ]
        matches = sorted([*declared, *undeclared], key=lambda match: match.start)
        clear = clear_matches(text, matches, self._organizations)
        self.mentions.undeclared.update(match.name for match in undeclared if match in clear)
        cuts: list[_Cut] = []
        for match in declared:
            skill = self._skills[match.name]
            written = text[match.start : match.end]
            if match in clear:
                skill.has_evidence = True
                self.mentions.counts[skill.name] += 1
            elif path not in self.mentions.left[written]:
                self.mentions.left[written].append(path)
            cuts.append((match, skill.name, match in clear))
        return replace(passage, spans=tuple(_split(passage.spans, cuts))) if cuts else passage


def is_proper(name: str) -> bool:
    """Whether a name is one in any case: well known, of several words, or at least not short."""
    if is_ambiguous(name):
        return False
    return skill_catalogue.is_known(name) or not name.isalpha() or len(name) >= _LONG


def _split(spans: tuple[Span, ...], cuts: list[_Cut]) -> Iterator[Span]:
    """The spans with a span of its own for each name; one across two styles has the first."""
    text = "".join(span.text for span in spans)
    end = 0
    for span in spans:
        at, end = end, end + len(span.text)
        for match, skill, is_meant in cuts:
            if at <= match.start < end:
                if at < match.start:
                    yield replace(span, text=text[at : match.start])
                name = text[match.start : match.end]
                yield replace(span, text=name, skill=skill, meant=is_meant)
            if match.start < end:
                at = max(at, match.end)
        if at < end:
            yield replace(span, text=text[at:end])
