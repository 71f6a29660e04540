"""The names of skills: by which of them one is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sphinx_resume.career.model import Skill

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class SkillNames(Mapping[str, Skill]):
    """Skills by every name and alias, in any case.

    Where two skills want one, names go before aliases, and the very spelling before another case.
    """

    def __init__(self, skills: Sequence[Skill]) -> None:
        self._skills: dict[str, Skill] = {}
        for skill in skills:
            self._skills.setdefault(skill.name, skill)
        for skill in skills:
            for other in (*skill.originals, *skill.aliases):
                self._skills.setdefault(other, skill)
        self._folded: dict[str, Skill] = {}
        for name, skill in self._skills.items():
            self._folded.setdefault(name.casefold(), skill)

    def __getitem__(self, name: str) -> Skill:
        return self._skills.get(name) or self._folded[name.casefold()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._skills)

    def __len__(self) -> int:
        return len(self._skills)

    def meant(self, names: Iterable[str]) -> list[str]:
        """The own names of the skills that these names mean, each once."""
        return list(dict.fromkeys(skill.name for skill in map(self.get, names) if skill))
