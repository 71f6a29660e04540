"""The answer to an advertisement: a verdict for each requirement, with what shows it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from sphinx_resume.matching import advertisement
from sphinx_resume.matching.facts import Facts, Sentence, Skill
from sphinx_resume.matching.names import Names
from sphinx_resume.matching.rules import rules, themes, vocabulary
from sphinx_resume.matching.spelling import key
from sphinx_resume.matching.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.matching.advertisement import Requirement

Verdict = Literal["proved", "listed", "claimed", "missing", "suggestion", "not checked"]
_LONG = 4  # letters that two names have to share at least
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
        found = Counter(row.verdict for row in self.rows if row.requirement.need == need)
        return {verdict: found[verdict] for verdict in VERDICTS if found[verdict]}

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
        technologies, phrases = vocabulary()
        declared = [(skill.name, skill.aliases) for skill in facts.skills]
        self._names = Names(declared, technologies, phrases, rules())
        self._suggestions = Suggestions([each.text for each in facts.sentences], themes())

    def answer(self, numbered: Iterable[tuple[int, str]]) -> Answer:
        """The answer to an advertisement.

        Args:
            numbered: The number and the text of each of its lines.
        """
        read = advertisement.read(numbered, self._names, rules())
        return Answer(read.title, tuple(map(self._row, read.requirements)))

    def _row(self, requirement: Requirement) -> Row:
        skills = {name: self._skill(name) for name in requirement.skills}
        verdicts = [
            *(skills[name].verdict for name in requirement.all_of),
            *(
                min((skills[name].verdict for name in group), key=VERDICTS.index)
                for group in requirement.any_of
            ),
        ]
        if verdicts:
            worst: Verdict = max(verdicts, key=VERDICTS.index)
            near = {
                name: self._near(name)
                for name, skill in skills.items()
                if skill.verdict == "missing"
            }
            months = self._months(requirement, skills)
            return Row(requirement, worst, tuple(skills.values()), near, months, ())
        found = tuple(
            self._facts.sentences[number] for number in self._suggestions.nearest(requirement.text)
        )
        verdict: Verdict = "suggestion" if found else "not checked"
        return Row(requirement, verdict, (), {}, self._facts.months, found)

    def _skill(self, name: str) -> Skill:
        return self._skills.get(name) or Skill(name, (), "missing", 0, None, (), ())

    @staticmethod
    def _months(requirement: Requirement, skills: dict[str, Skill]) -> int:
        """The time in use of the weakest skill that is wanted, of alternatives the longest."""
        return min(
            [
                *(skills[name].months for name in requirement.all_of),
                *(max(skills[name].months for name in group) for group in requirement.any_of),
            ]
        )

    def _near(self, name: str) -> tuple[str, ...]:
        """The declared skills that are near a name: by the vocabulary, or by a shared name."""
        found = [self._names.named(near) for near in self._names.near.get(name, ())]
        words = key(name)
        for skill in self._facts.skills:
            for spelling in (skill.name, *skill.aliases):
                k = key(spelling)
                if min(len(k), len(words)) >= _LONG and (
                    words.startswith(k) or k.startswith(words)
                ):
                    found.append(skill.name)
        declared = (each for each in found if each in self._skills)
        return tuple(dict.fromkeys(each for each in declared if each))
