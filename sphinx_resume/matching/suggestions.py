"""The sentences that come nearest to a requirement which names no skill.

They are ranked by words (BM25) and by themes: on call, disaster recovery, documentation …
A theme joins an advertisement's words to a résumé's where they share none, in any of the
four languages. A result is a suggestion for a person to judge, and no proof.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING

from sphinx_resume.matching.folding import fold
from sphinx_resume.matching.rules import themes
from sphinx_resume.matching.spelling import tokenize

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_WEIGHTS, _LIMITS = themes().weights, themes().limits
_SATURATION, _LENGTH = _WEIGHTS["saturation"], _WEIGHTS["length"]  # the usual ones of BM25


class Suggestions:
    """The sentences of a résumé, ready to be searched.

    Args:
        texts: The sentences; of equal ones the first goes first.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        folded = [fold(text) for text in texts]
        self._stem_counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._lengths: list[int] = []
        for number, text in enumerate(folded):
            stems = _stems(text)
            self._lengths.append(len(stems))
            for stem, count in Counter(stems).items():
                self._stem_counts[stem][number] = count
        self._mean_length = max(sum(self._lengths) / max(len(folded), 1), 1)
        # In which sentences a theme has words, and how many different ones.
        self._theme_counts = [
            {
                number: len(words)
                for number, text in enumerate(folded)
                if (words := _words(theme, text))
            }
            for theme in themes().patterns
        ]

    def nearest(self, requirement: str) -> list[int]:
        """The numbers of the sentences that come nearest, at most three."""
        folded = fold(requirement)
        scores: dict[int, float] = defaultdict(float)
        for stem in dict.fromkeys(_stems(folded)):
            counts = self._stem_counts.get(stem, {})
            rarity = self._rarity(len(counts))
            for number, count in counts.items():
                length = 1 - _LENGTH + _LENGTH * self._lengths[number] / self._mean_length
                scores[number] += (
                    rarity * count * (_SATURATION + 1) / (count + _SATURATION * length)
                )
        for theme, counts in zip(themes().patterns, self._theme_counts, strict=True):
            if not theme.search(folded):
                continue
            rarity = self._rarity(len(counts))
            for number, count in counts.items():
                further = min(count, _LIMITS["words_of_a_theme"]) - 1
                scores[number] += (
                    _WEIGHTS["theme"] * rarity * (1 + _WEIGHTS["further_word"] * further)
                )
        order = sorted(scores, key=lambda number: (-scores[number], number))
        least = _WEIGHTS["least"] * self._rarity(1)  # a part of what the rarest word counts
        return [number for number in order if scores[number] >= least][: _LIMITS["sentences"]]

    def _rarity(self, count: int) -> float:
        return log(1 + (len(self._lengths) - count + 0.5) / (count + 0.5))


def _words(theme: re.Pattern[str], folded: str) -> set[str]:
    return {match[0] for match in theme.finditer(folded)}


def _stems(folded: str) -> list[str]:
    stop_words = themes().stop_words
    return [
        token[: _LIMITS["stem"]]
        for _start, _end, token in tokenize(folded)
        if len(token) >= _LIMITS["shortest_word"] and token not in stop_words
    ]
