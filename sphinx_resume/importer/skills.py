"""Which skills a résumé declares: each once, under a heading, with the names it goes by.

A group with keywords is a heading and its keywords are skills; if the group itself is called
like a well-known skill, that one is declared too. Where groups are skills and their keywords
are tags ("Git": "Version control"), the tags are the headings. A skill without keywords stands
under the heading that the table knows for it, as does one that only a piece of work names.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinx_resume.importer import skill_catalogue
from sphinx_resume.importer.skill_names import composite, several, skill_name, without_version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.importer.report import Place
    from sphinx_resume.importer.schema import Project, Resume, SkillGroup, Volunteer, Work

OTHER = "Other skills"


@dataclass(slots=True)
class DeclaredSkill:
    """A skill: the heading above it, its level, and its other names."""

    name: str
    category: str
    level: str = ""
    aliases: list[str] = field(default_factory=list)
    has_evidence: bool = False


class Skills:
    """The skills of one résumé, by any of their names."""

    def __init__(self) -> None:
        self.declared: list[DeclaredSkill] = []
        self._by_name: dict[str, DeclaredSkill] = {}
        self.headings: dict[str, str] = {}

    def heading(self, name: str) -> str:
        """A heading, spelled as it was the first time."""
        return self.headings.setdefault(name.casefold(), name)

    def find(self, name: str) -> DeclaredSkill | None:
        """The skill of that name, whatever its case."""
        return self._by_name.get(name) or self._by_name.get(name.casefold())

    def add(self, name: str, category: str, level: str, place: Place | None) -> DeclaredSkill:
        """Declare a skill, unless it is declared already.

        Args:
            name: What it is called.
            category: The heading above it.
            level: How well it is mastered, or ``""``.
            place: Where the file names it, for the report; ``None`` if only a list of used
                technologies does.
        """
        skill = self.find(name)
        if skill is not None:
            if name not in {skill.name, *skill.aliases}:
                skill.aliases.append(name)
            if place:
                place.repaired(f"{name!r} stands under {skill.category!r} already")
            if level and not skill.level:
                skill.level = level
            elif place and level not in {"", skill.level}:
                place.lost(f"the level of {name!r} is {skill.level!r} already, and not {level!r}")
            return skill
        skill = DeclaredSkill(name, self.heading(category), level)
        self.declared.append(skill)
        self._by_name[name] = self._by_name.setdefault(name.casefold(), skill)
        return skill

    def add_used(self, names: Iterable[str]) -> None:
        """Declare what a piece of work lists, unless a declared skill is meant."""
        for name in names:
            base = without_version(name)
            if self.find(name) or self.find(base):
                continue
            chosen = base if skill_catalogue.is_known(base) else name
            self.add(chosen, _category(chosen), "", None)

    def find_used(self, name: str) -> DeclaredSkill | None:
        """The skill that an entry of a list of used technologies means, with a version or not."""
        return self.find(name) or self.find(without_version(name))

    def move_singles(self) -> None:
        """Find another heading for a skill that is alone under its own name.

        The site exports it as a skill without a heading.
        """
        for category, levels in self.groups().items():
            for skills in levels.values():
                if [skill.name for skill in skills] == [category]:
                    skills[0].category = self.heading(_category(category))

    def add_aliases(self) -> None:
        """Give each skill the other names of the table that no skill has."""
        for skill in self.declared:
            for alias in skill_catalogue.NAMES.get(skill.name.casefold(), ()):
                if self.find(alias) is None:
                    skill.aliases.append(alias)
                    self._by_name[alias] = self._by_name.setdefault(alias.casefold(), skill)

    def names(self) -> dict[str, DeclaredSkill]:
        """Every name and alias as it is written."""
        return {name: skill for skill in self.declared for name in (skill.name, *skill.aliases)}

    def groups(self) -> dict[str, dict[str, list[DeclaredSkill]]]:
        """The skills by heading, and each level under it for itself, in order.

        The heading for what has no better one comes last.
        """
        groups: dict[str, dict[str, list[DeclaredSkill]]] = {}
        for skill in sorted(self.declared, key=lambda skill: skill.category == OTHER):
            groups.setdefault(skill.category, {}).setdefault(skill.level, []).append(skill)
        return groups


def declare(resume: Resume, place: Place) -> Skills:
    """Declare what stands in ``skills``, then what the work names besides.

    Args:
        resume: The résumé in the normal form.
        place: The top of the file, for the report.
    """
    skills = Skills()
    tagged = _tagged(resume.skills)
    for at, group in enumerate(resume.skills):
        where = place.key("skills").number(at)
        if not group.keywords:
            _declare_alone(skills, group, where)
        elif at in tagged:
            _declare_tagged(skills, group, where)
        else:
            _declare_group(skills, group, where)
    skills.add_aliases()
    works: list[Work | Volunteer | Project] = [*resume.work, *resume.volunteer, *resume.projects]
    for work in works:
        skills.add_used(work.keywords)
    skills.move_singles()
    skills.add_aliases()
    return skills


def _declare_alone(skills: Skills, group: SkillGroup, place: Place) -> None:
    label, parts = several(group.name)
    names = [name for part in parts for name in map(skill_name, composite(part.strip())) if name]
    for name in names:
        skills.add(name, label or group.category or _category(name), group.level, place)
    if not names:
        place.lost(f"{group.name!r} is no name of a skill")


def _declare_tagged(skills: Skills, group: SkillGroup, place: Place) -> None:
    name = skill_name(group.name)
    skills.add(name, group.keywords[0], group.level, place)
    if len(group.keywords) > 1:
        more = ", ".join(map(repr, group.keywords[1:]))
        place.lost(f"{name!r} stands under its first tag alone, not under {more}")


def _declare_group(skills: Skills, group: SkillGroup, place: Place) -> None:
    name = skill_name(group.name)
    keywords = list(group.keywords)
    is_new = name and name not in keywords and not skills.find(name)
    if is_new and skill_catalogue.is_known(name):
        keywords.insert(0, name)
    elif all(map(skills.find, keywords)) and group.name.casefold() not in skills.headings:
        place.lost(f"the heading {group.name!r} has no skill that stands under no other")
    for keyword in keywords:
        skills.add(keyword, group.name or group.category or OTHER, group.level, place)
    if group.category and group.name:
        place.lost(f"a skill has one heading; {group.category!r} is left out")


def _tagged(groups: list[SkillGroup]) -> set[int]:
    """The groups, by number, that are skills with tags; none unless most of them are."""
    uses = Counter(word.casefold() for group in groups for word in dict.fromkeys(group.keywords))
    tagged = {
        at
        for at, group in enumerate(groups)
        if group.keywords
        and skill_name(group.name)
        and group.name.casefold() not in skill_catalogue.KINDS
        and all(
            word.casefold() in skill_catalogue.KINDS
            or (uses[word.casefold()] > 1 and not skill_catalogue.is_known(word))
            for word in group.keywords
        )
    }
    return tagged if 2 * len(tagged) > sum(bool(group.keywords) for group in groups) else set()


def _category(name: str) -> str:
    """The heading for a skill that has none."""
    return skill_catalogue.CATEGORY.get(name.casefold(), OTHER)
