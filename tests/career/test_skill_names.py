"""A skill is found by its name and its aliases, in any case."""

from __future__ import annotations

import pytest

from sphinx_resume.career.model import Skill
from sphinx_resume.career.skill_names import SkillNames

SKILLS = SkillNames(
    [
        Skill(name="Go", aliases=("golang",)),
        Skill(name="GO", aliases=("Weiqi",)),  # the spelling tells them apart
        Skill(name="R"),
        Skill(name="Sharp", aliases=("r", "C#")),
        Skill(name="Straße"),
    ]
)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Go", "Go"),
        ("GO", "GO"),
        ("gO", "Go"),  # the first that has it in another case
        ("GoLang", "Go"),
        ("weiqi", "GO"),
        ("R", "R"),
        ("r", "Sharp"),  # an alias in this very spelling
        ("c#", "Sharp"),
        ("STRASSE", "Straße"),
    ],
)
def test_a_spelling_leads_to_one_skill(written: str, name: str) -> None:
    assert SKILLS[written].name == name


@pytest.mark.parametrize("written", ["", "C", "Golan"])
def test_an_unknown_name_leads_to_no_skill(written: str) -> None:
    assert written not in SKILLS
