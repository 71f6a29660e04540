"""How skills stand in lines and groups, in each format that has no page for each of them."""

from __future__ import annotations

import pytest

from sphinx_resume.career.career import Career
from sphinx_resume.career.model import Skill
from sphinx_resume.career.page import Page
from sphinx_resume.exports import common
from sphinx_resume.exports.export import Site
from sphinx_resume.exports.json_resume import resume

WEB = [("HTML", "Web", "Master"), ("CSS", "Web", "Master")]


@pytest.mark.parametrize(
    ("skills", "entries", "lines"),
    [
        (  # a level that all of a category share is the category's
            WEB,
            [{"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]}],
            {"Web (Master)": ["HTML", "CSS"]},
        ),
        (  # a category of one skill of the same name is that skill
            [*WEB, ("Python", "Python", "Expert")],
            [
                {"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]},
                {"name": "Python", "level": "Expert"},
            ],
            {"Web (Master)": ["HTML", "CSS"], "": ["Python (Expert)"]},
        ),
        (  # so is a skill without a category
            [("Python", "", "Expert"), ("Go", "", "")],
            [{"name": "Python", "level": "Expert"}, {"name": "Go"}],
            {"": ["Python (Expert)", "Go"]},
        ),
        (  # different levels within a category are told apart
            [("HTML", "Web", "Master"), ("CSS", "Web", ""), ("SVG", "Web", "Master")],
            [
                {"name": "Web", "level": "Master", "keywords": ["HTML", "SVG"]},
                {"name": "Web", "keywords": ["CSS"]},
            ],
            {"Web (Master)": ["HTML", "SVG"], "Web": ["CSS"]},
        ),
    ],
)
def test_skills_are_grouped_by_category_and_level(
    skills: list[tuple[str, str, str]],
    entries: list[dict[str, object]],
    lines: dict[str, list[str]],
) -> None:
    declared = tuple(
        Skill(name=name, category=category, level=level, docname="a", anchor=name)
        for name, category, level in skills
    )
    career = Career({"a": Page(declared=declared)}, 24_000)
    groups = resume(career, Site(pages={"a": "a.html"}))["skills"]
    assert [{key: entry[key] for key in entry if key != "evidence"} for entry in groups] == entries
    printed = common.skill_lines(career)
    assert {label: [name for name, _ in line] for label, line in printed.items()} == lines
