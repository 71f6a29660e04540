"""Which skills a résumé declares: each once, under a heading, with the names it goes by.

A group with keywords is a heading and its keywords are skills; if the group itself is called
like a well-known skill, that one is declared too. A skill without keywords stands under the
heading that the table knows for it, as does one that only a piece of work names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinx_resume.importer import skill_catalogue
from sphinx_resume.importer.fields import several, skill_name

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Place
    from sphinx_resume.importer.schema import Project, Resume, Volunteer, Work

ELSE = "Other skills"


@dataclass(slots=True)
class Declared:
    """A skill: the heading above it, its level, its other names; ``shown`` if anything shows it."""

    name: str
    category: str
    level: str = ""
    aliases: list[str] = field(default_factory=list)
    shown: bool = False


class Skills:
    """The skills of one résumé, by any of their names."""

    def __init__(self) -> None:
        self.declared: list[Declared] = []
        self._by_name: dict[str, Declared] = {}
        self._headings: dict[str, str] = {}

    def heading(self, name: str) -> str:
        """A heading, spelled as it was the first time."""
        return self._headings.setdefault(name.casefold(), name)

    def find(self, name: str) -> Declared | None:
        """The skill of that name, whatever its case."""
        return self._by_name.get(name) or self._by_name.get(name.casefold())

    def add(self, name: str, category: str, level: str, place: Place | None) -> Declared:
        """Declare a skill, unless it is declared already."""
        found = self.find(name)
        if found is not None:
            if name not in {found.name, *found.aliases}:
                found.aliases.append(name)
            if place:
                place.repaired(f"{name!r} stands under {found.category!r} already")
            if level and not found.level:
                found.level = level
            elif place and level not in {"", found.level}:
                place.lost(f"the level of {name!r} is {found.level!r} already, and not {level!r}")
            return found
        skill = Declared(name, self.heading(category), level)
        self.declared.append(skill)
        self._by_name[name] = self._by_name.setdefault(name.casefold(), skill)
        return skill

    def settle(self) -> None:
        """Find another heading for a skill that is alone under its own name.

        The site exports it as a skill without a heading.
        """
        for category, levels in self.groups().items():
            for skills in levels.values():
                if [skill.name for skill in skills] == [category]:
                    known_for = skill_catalogue.CATEGORY.get(category.casefold(), ELSE)
                    skills[0].category = self.heading(known_for)

    def add_aliases(self) -> None:
        """Give each skill the other names of the table that no skill has."""
        for skill in self.declared:
            for alias in skill_catalogue.NAMES.get(skill.name.casefold(), ()):
                if self.find(alias) is None:
                    skill.aliases.append(alias)
                    self._by_name[alias] = self._by_name.setdefault(alias.casefold(), skill)

    def names(self) -> dict[str, Declared]:
        """Every name and alias as it is written."""
        return {name: skill for skill in self.declared for name in (skill.name, *skill.aliases)}

    def groups(self) -> dict[str, dict[str, list[Declared]]]:
        """The skills by heading, and each level under it for itself, in order."""
        found: dict[str, dict[str, list[Declared]]] = {}
        for skill in self.declared:
            found.setdefault(skill.category, {}).setdefault(skill.level, []).append(skill)
        return found


def declare(resume: Resume, place: Place) -> Skills:
    """Declare what stands in ``skills``, then what the work names besides."""
    skills = Skills()
    for at, group in enumerate(resume.skills):
        where = place.key("skills").number(at)
        name = skill_name(group.name)
        if not group.keywords:
            label, names = several(group.name)
            for each in filter(None, map(skill_name, names)):
                heading = label or skill_catalogue.CATEGORY.get(each.casefold(), ELSE)
                skills.add(each, heading, group.level, where)
            if not name:
                where.lost(f"{group.name!r} is no name of a skill")
            continue
        keywords = list(group.keywords)
        if (
            name.casefold() in skill_catalogue.CATEGORY
            and name not in keywords
            and not skills.find(name)
        ):
            keywords.insert(0, name)
        for keyword in keywords:
            skills.add(keyword, group.name or ELSE, group.level, where)
    skills.add_aliases()
    works: list[Work | Volunteer | Project] = [*resume.work, *resume.volunteer, *resume.projects]
    for work in works:
        for keyword in work.keywords:
            skills.add(keyword, skill_catalogue.CATEGORY.get(keyword.casefold(), ELSE), "", None)
    skills.settle()
    skills.add_aliases()
    return skills
