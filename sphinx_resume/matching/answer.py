"""The answer to an advertisement: a verdict for each requirement, with what shows it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from sphinx_resume.matching import advertisement
from sphinx_resume.matching.facts import Facts, Sentence, Skill
from sphinx_resume.matching.names import Names
from sphinx_resume.matching.spelling import name_key
from sphinx_resume.matching.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.matching.advertisement import Requirement

Verdict = Literal["proved", "listed", "claimed", "missing", "suggestion", "not checked"]
_SHARED = 4  # letters that two near names have in common at least
VERDICTS: tuple[Verdict, ...] = (
    *("proved", "listed", "claimed", "missing"),
    *("suggestion", "not checked"),
)


class Row(NamedTuple):
    """A requirement with its verdict: the weakest of its parts, of alternatives the best.

    ``skills`` are those it names, and ``missing`` the names that are not declared, each with
    what is near it in the résumé. ``months`` is the time in use that its ``years`` are held
    against: of its skills, or of the whole career where it names none.
    """

    requirement: Requirement
    verdict: Verdict
    skills: tuple[Skill, ...]
    near: dict[str, tuple[str, ...]]
    months: int
    suggestions: tuple[Sentence, ...]


class Answer(NamedTuple):
    """The advertisement's first line, and its rows in order."""

    title: str
    rows: tuple[Row, ...]

    def counts(self, need: str) -> dict[str, int]:
        """How many requirements of a need have each verdict, those that none has left out."""
        counts = Counter(row.verdict for row in self.rows if row.requirement.need == need)
        return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}

    @property
    def names_declared(self) -> bool:
        """Whether anything that is asked for is declared."""
        return any(skill.verdict != "missing" for row in self.rows for skill in row.skills)


class Matcher:
    """A career, ready to answer advertisements.

    Args:
        facts: What the career has.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._skills = {skill.name: skill for skill in reversed(facts.skills)}
        self._names = Names((skill.name, skill.aliases) for skill in facts.skills)
        self._suggestions = Suggestions([sentence.text for sentence in facts.sentences])

    def answer(self, numbered: Iterable[tuple[int, str]]) -> Answer:
        """The answer to an advertisement.

        Args:
            numbered: The number and the text of each of its lines.
        """
        title, requirements = advertisement.parse(numbered, self._names)
        return Answer(title, tuple(map(self._row, requirements)))

    def _row(self, requirement: Requirement) -> Row:
        groups = requirement.groups
        if not groups:
            numbers = self._suggestions.nearest(requirement.text)
            suggestions = tuple(self._facts.sentences[number] for number in numbers)
            verdict: Verdict = "suggestion" if suggestions else "not checked"
            return Row(requirement, verdict, (), {}, self._facts.months, suggestions)
        skills = {name: self._skill(name) for name in requirement.skills}
        best = [
            min((skills[name].verdict for name in group), key=VERDICTS.index) for group in groups
        ]
        months = min(max(skills[name].months for name in group) for group in groups)
        near = {
            name: self._near(name) for name, skill in skills.items() if skill.verdict == "missing"
        }
        weakest = max(best, key=VERDICTS.index)
        return Row(requirement, weakest, tuple(skills.values()), near, months, ())

    def _skill(self, name: str) -> Skill:
        return self._skills.get(name) or Skill(name, (), "missing", 0, None, (), ())

    def _near(self, name: str) -> tuple[str, ...]:
        """The declared skills that are near a name: by the vocabulary, or by a shared beginning."""
        key = name_key(name)
        near = [self._names.name_of(other) for other in self._names.near.get(name, ())]
        near += [
            skill.name
            for skill in self._facts.skills
            if any(
                _share_beginning(key, name_key(spelling))
                for spelling in (skill.name, *skill.aliases)
            )
        ]
        return tuple(other for other in dict.fromkeys(near) if other in self._skills)


def _share_beginning(key: str, other: str) -> bool:
    is_long = min(len(key), len(other)) >= _SHARED
    return is_long and (key.startswith(other) or other.startswith(key))
