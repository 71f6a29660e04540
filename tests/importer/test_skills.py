"""Which skills are declared and which mentions are marked up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sphinx_resume.importer import markdown, markup, skill_catalogue
from sphinx_resume.importer.mentions import Marker
from sphinx_resume.importer.report import Place, Report
from sphinx_resume.importer.schema import Basics, Resume, SkillGroup
from sphinx_resume.importer.skills import Skills, declare
from sphinx_resume.matching.rules import vocabulary

if TYPE_CHECKING:
    from importing import ImportSite

NAMES = ["Go", "R", "C", "Chef", "Puppet", "Play", "Scala", "Spark", "Swift", "Python", "Express"]
NAMES += [
    "Design",
    "Node.js",
    "React",
    "React Native",
    "C++",
    "Google Cloud",
    "Kubernetes",
    "JavaScript",
]


def skills(*groups: SkillGroup) -> Skills:
    resume = Resume(basics=Basics(name="Nobody Atall"), skills=list(groups))
    return declare(resume, Place("", Report(), 0))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Used Python daily.", "Used {skill}`Python` daily."),
        ("Used python daily.", "Used {skill}`python <Python>` daily."),
        ("Pythonic ways", "Pythonic ways"),  # whole words
        ("React Native and React", "{skill}`React Native` and {skill}`React`"),  # the longest
        ("C++, not C#", "{skill}`C++`, not C#"),
        ("Ran k8s on GCP.", "Ran {skill}`k8s <Kubernetes>` on {skill}`GCP <Google Cloud>`."),
        ("**Google** Cloud", "**{skill}`Google Cloud`**"),  # across two styles: the first
        ("`Python` and [Go](https://go.dev)", "`Python` and [Go](https://go.dev)"),
        # A word as well as a name: only where the text says so.
        ("Go to market", "{skill}`!Go` to market"),
        ("Wrote services in Go.", "Wrote services in {skill}`Go`."),
        ("Go services", "{skill}`Go` services"),
        ("Go, Python and R", "{skill}`Go`, {skill}`Python` and {skill}`R`"),
        ("R&D", "{skill}`!R`&D"),
        ("C-level talks", "{skill}`!C`-level talks"),
        ("plain C code", "plain {skill}`C` code"),
        ("Head Chef", "Head {skill}`!Chef`"),
        ("moved from Chef to Puppet", "moved from {skill}`Chef` to {skill}`Puppet`"),
        ("Play hard", "{skill}`!Play` hard"),
        ("a Play framework app", "a {skill}`Play framework <Play>` app"),
        ("used Spark for batches", "used {skill}`Spark` for batches"),
        ("Spark joy", "{skill}`!Spark` joy"),
        ("Swift delivery in Swift 5", "{skill}`!Swift` delivery in {skill}`Swift` 5"),
        # Neighbours in a list tell, declared or not.
        ("MongoDB, OpenShift, React, GraphQL", "MongoDB, OpenShift, {skill}`React`, GraphQL"),
        ("(JavaEE, Spark)", "(JavaEE, {skill}`Spark`)"),
        ("Go", "{skill}`Go`"),  # a whole bullet
        ("React-based pages", "{skill}`React`-based pages"),
        ("Puppet-Modules", "{skill}`Puppet`-Modules"),
        ("Integrated Chef to bake", "Integrated {skill}`Chef` to bake"),
        ("Spark Streaming", "{skill}`Spark` Streaming"),  # a family of products
        ("The Go Team won", "The {skill}`!Go` Team won"),
        ("Go-to-market in Q3", "{skill}`!Go`-to-market in Q3"),
        # Scripts without spaces end a Latin word.
        ("采用Python管理", "采用{skill}`Python`管理"),
        ("Kubernetes을 썼다", "{skill}`Kubernetes`을 썼다"),
        ("C言語", "{skill}`C`言語"),
        ("维护React组件", "维护{skill}`React`组件"),
        ("modern React SPAs", "modern {skill}`React` SPAs"),
        ("design, and Designers", "{skill}`design <Design>`, and Designers"),
        ("go on and express it", "go on and express it"),  # in another case it is a word
    ],
)
def test_a_mention_is_marked_where_the_text_means_the_skill(text: str, marked: str) -> None:
    marker = Marker(skills(SkillGroup(name="All", keywords=NAMES)))
    (passage,) = markup.passages(text)
    assert markdown.block([marker.mark(passage, "")]) == marked


@pytest.mark.parametrize(
    ("groups", "declared"),
    [
        pytest.param(
            [{"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]}],
            {"Web": {"Master": ["HTML", "CSS"]}},
            id="a group is a heading",
        ),
        pytest.param(
            [{"name": "Python"}, {"name": "Kubernetes"}, {"name": "Welding"}],
            {
                "Languages": {"": ["Python"]},
                "Cloud and operations": {"": ["Kubernetes"]},
                "Other skills": {"": ["Welding"]},
            },
            id="a skill alone stands under the heading of its kind",
        ),
        pytest.param(
            [{"name": "Horns: brass, tin"}, {"name": "HTML, CSS"}],
            {"Horns": {"": ["brass", "tin"]}, "Languages": {"": ["HTML", "CSS"]}},
            id="names with commas are several, and a label is their heading",
        ),
        pytest.param(
            [{"name": "JavaScript", "keywords": ["React"]}],
            {"JavaScript": {"": ["JavaScript", "React"]}},
            id="a group called like a skill is one too",
        ),
        pytest.param(
            [{"name": "A", "keywords": ["HTML", "html"]}, {"name": "B", "keywords": ["HTML"]}],
            {"A": {"": ["HTML"]}},
            id="a skill stands once",
        ),
        pytest.param(
            [{"name": "Git", "keywords": ["VCS"]}, {"name": "Zork", "keywords": ["VCS"]}],
            {"VCS": {"": ["Git", "Zork"]}},
            id="where keywords are tags, they are headings",
        ),
        pytest.param(
            [{"name": "HTML5/CSS3"}, {"name": "CI/CD"}, {"name": "Node.js (Next.js, Express)"}],
            {
                "Languages": {"": ["HTML5", "CSS3"]},
                "Cloud and operations": {"": ["CI/CD"]},
                "Frameworks and libraries": {"": ["Node.js", "Next.js", "Express"]},
            },
            id="a name is several where its parts are known",
        ),
        pytest.param(
            [{"name": "Javascript | Typescript", "category": "Web"}, {"name": "Fog"}],
            {"Web": {"": ["Javascript", "Typescript"]}, "Other skills": {"": ["Fog"]}},
            id="a skill may say its category",
        ),
        pytest.param(
            [{"name": "A", "level": "x", "keywords": ["B"]}, {"name": "a", "keywords": ["C"]}],
            {"A": {"x": ["B"], "": ["C"]}},
            id="a heading is spelled one way, and each level stands for itself",
        ),
        pytest.param(
            [{"name": "Python", "keywords": ["Python"]}],
            {"Languages": {"": ["Python"]}},
            id="a heading with itself alone is none",
        ),
    ],
)
def test_skills_stand_once_under_sensible_headings(
    groups: list[dict[str, Any]], declared: dict[str, dict[str, list[str]]]
) -> None:
    declared_groups = skills(*(SkillGroup(**group) for group in groups)).groups()
    assert {
        category: {level: [skill.name for skill in held] for level, held in levels.items()}
        for category, levels in declared_groups.items()
    } == declared


def test_the_other_names_of_a_skill_come_from_the_table_unless_they_are_skills() -> None:
    declared = skills(SkillGroup(name="All", keywords=["JavaScript", "JS", "k8s"]))
    assert {skill.name: skill.aliases for skill in declared.declared} == {
        "JavaScript": ["ECMAScript"],
        "JS": [],
        "k8s": ["Kubernetes", "kube"],
    }


def test_what_work_lists_is_declared_and_what_nothing_shows_is_claimed(
    import_site: ImportSite,
) -> None:
    result = import_site(
        {
            "basics": {"name": "N", "summary": "Wrote Python."},
            "work": [{"name": "L", "position": "K", "keywords": ["Welding", "k8s"]}],
            "skills": [{"name": "Python"}, {"name": "Kubernetes"}, {"name": "Fog"}],
        }
    )
    assert ":environment: Welding, k8s" in result.imported.pages["roles/l-k.md"]
    evidence = {skill.name: skill.has_evidence for skill in result.imported.skills.declared}
    assert evidence == {"Python": True, "Kubernetes": True, "Fog": False, "Welding": True}
    assert result.site.warnings == []


def test_the_vocabulary_of_advertisements_agrees_on_what_a_name_means() -> None:
    technologies, _phrases = vocabulary()
    meaning = {
        name.lstrip("^*").casefold(): technology.name
        for technology in technologies
        for name in (technology.name, *technology.aliases)
    }
    told_apart = [
        names
        for _category, names in skill_catalogue.rows()
        if len({meaning[name.casefold()] for name in names if name.casefold() in meaning}) > 1
    ]
    assert told_apart == []
