"""The sentences that come nearest to a requirement which names no skill.

They are found by words (BM25) and by themes: on call, disaster recovery, documentation …
A theme joins an advertisement's words to a résumé's where they share none, in any of the
four languages. What is found is a suggestion for a person to judge, and no proof.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from sphinx_resume.matching.spelling import tokens
from sphinx_resume.matching.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx_resume.matching.rules import Themes

_MOST = 3
_STEM = 5
_SHORTEST = 3
_SATURATION, _LENGTH = 1.2, 0.75  # the usual constants of BM25
_THEME = 1.4
_AGAIN = 0.35
_LEAST = 0.7  # of what the rarest word counts


class Suggestions:
    """The sentences of a résumé, ready to be searched.

    Args:
        texts: The sentences; of equal ones the first goes first.
        themes: The words of each theme, and words that say nothing.
    """

    def __init__(self, texts: Sequence[str], themes: Themes) -> None:
        self._themes = themes
        self._folded = [fold(text) for text in texts]

    def nearest(self, requirement: str) -> list[int]:
        """The numbers of the sentences that come nearest, at most three."""
        folded = fold(requirement)
        wanted = list(dict.fromkeys(self._stems(folded)))
        themes = [
            number for number, theme in enumerate(self._themes.patterns) if theme.search(folded)
        ]
        scores: dict[int, float] = defaultdict(float)
        for stem in wanted:
            having = self._index.get(stem, {})
            rarity = self._rarity(len(having))
            for number, count in having.items():
                length = 1 - _LENGTH + _LENGTH * self._lengths[number] / self._usual
                scores[number] += (
                    rarity * count * (_SATURATION + 1) / (count + _SATURATION * length)
                )
        for theme in themes:
            having = self._having(theme)
            rarity = self._rarity(len(having))
            for number, count in having.items():
                scores[number] += _THEME * rarity * (1 + _AGAIN * (min(count, _MOST) - 1))
        order = sorted(scores, key=lambda number: (-scores[number], number))
        least = _LEAST * self._rarity(1)
        return [number for number in order if scores[number] >= least][:_MOST]

    def _rarity(self, count: int) -> float:
        return log(1 + (len(self._folded) - count + 0.5) / (count + 0.5))

    def _stems(self, folded: str) -> list[str]:
        return [
            token[:_STEM]
            for _start, _end, token in tokens(folded)
            if len(token) >= _SHORTEST and token not in self._themes.stop
        ]

    @cached_property
    def _counted(self) -> list[Counter[str]]:
        return [Counter(self._stems(folded)) for folded in self._folded]

    @cached_property
    def _index(self) -> dict[str, dict[int, int]]:
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for number, counts in enumerate(self._counted):
            for stem, count in counts.items():
                found[stem][number] = count
        return dict(found)

    @cached_property
    def _lengths(self) -> list[int]:
        return [sum(counts.values()) for counts in self._counted]

    @cached_property
    def _usual(self) -> float:
        return max(sum(self._lengths) / max(len(self._lengths), 1), 1)

    @cached_property
    def _by_theme(self) -> dict[int, dict[int, int]]:
        return {}

    def _having(self, theme: int) -> dict[int, int]:
        """In which sentences a theme has words, and how many different ones."""
        if theme not in self._by_theme:
            pattern = self._themes.patterns[theme]
            counts = (
                (number, len({match[0] for match in pattern.finditer(folded)}))
                for number, folded in enumerate(self._folded)
            )
            self._by_theme[theme] = {number: count for number, count in counts if count}
        return self._by_theme[theme]
