"""This site's own facts, written as the one Markdown page that it began as, come back as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from building import PROJECT

from sphinx_resume.importer import import_resume

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.importer import Imported

_DOCS = PROJECT / "docs"
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"]  # fmt: skip
_ROLE = re.compile(r"\{skill\}`([^`<]*?)(?:\s*<[^`>]*>)?`")
_TARGET = re.compile(r"^(\s*(?:- )?)\([\w-]+\)=\n\s*", re.MULTILINE)
_DIRECTIVE = re.compile(r":::\{(\w+)\}([^\n]*)\n(.*?)\n?:::", re.DOTALL)


def _text(source: str) -> str:
    """A text of a page without roles and targets."""
    return _ROLE.sub(r"\1", _TARGET.sub(r"\1", source))


def _directives(file: str, name: str) -> list[tuple[str, dict[str, str], str]]:
    """The directives of a page: argument, options and content."""
    directives = []
    for match in _DIRECTIVE.finditer((_DOCS / file).read_text("utf-8")):
        if match[1] == name:
            options = dict(re.findall(r"^:([\w-]+):[ ]?(.*)$", match[3], re.MULTILINE))
            content = re.sub(r"^:[\w-]+:.*$", "", match[3], flags=re.MULTILINE).strip()
            directives.append((match[2].strip(), options, _text(content)))
    return directives


def _roles() -> list[dict[str, Any]]:
    toctree = (_DOCS / "experience.md").read_text("utf-8").partition(":hidden:")[2]
    roles = []
    for name in re.findall(r"roles/[\w-]+", toctree):
        source = (_DOCS / f"{name}.md").read_text("utf-8")
        ((employer, options, _),) = _directives(f"{name}.md", "position")
        bullets = _text(source.split("\n:::\n")[-1]).strip()
        environment = [
            re.sub(r"\s*<.*>", "", entry) for entry in options["environment"].split(", ")
        ]
        title = re.search(r"^# (.*)$", source, re.MULTILINE)
        assert title is not None
        roles.append(
            {
                "title": title[1],
                "employer": employer,
                "bullets": bullets,
                **options,
                "environment": environment,
            }
        )
    return roles


def _date(date: str) -> str:
    year, _, month = date.partition("-")
    return (
        f"{_MONTHS[int(month) - 1]} {year}" if month else "Present" if date == "present" else date
    )


def _written() -> str:
    """The facts of the pages as one page of Markdown."""
    ((name, person, _),) = _directives("index.md", "person")
    address = re.search(r"<(.*)>", person["profiles"])
    assert address is not None
    parts = [
        f"# {name}\n\n## {person['label']}\n",
        f"> [github/{address[1].rpartition('/')[2]}]({address[1]})</br>\n> [{person['email']}](mailto:{person['email']})</br>",
        f"> [{person['phone'].removeprefix('+1 ')}](tel:{re.sub('[^+0-9]', '', person['phone'])})</br>\n\n-----\n### Technical Skills",
    ]
    table = re.findall(
        r"^\s+- (\{skill\}.*)$", (_DOCS / "index.md").read_text("utf-8"), re.MULTILINE
    )
    columns = [_text(row).split(", ") for row in table]
    rows = [
        [column[at] if at < len(column) else "" for column in columns]
        for at in range(max(map(len, columns)))
    ]
    parts.append("|" * (len(columns) + 1) + "\n|" + "---|" * len(columns))
    parts[-1] += "".join(f"\n| {' | '.join(row)} |" for row in rows)
    parts.append("\n-----\n\n### Experience\n")
    roles = _roles()
    for employer, _, content in _directives("experience.md", "organization"):
        held = [role for role in roles if role["employer"] == employer]
        parts.append(f"#### {employer} _{_date(held[-1]['start'])} to {_date(held[0]['end'])}_")
        parts.append(" ".join(content.split()))
        for role in held:
            dates = f" _{_date(role['start'])} to {_date(role['end'])}_" if len(held) > 1 else ""
            parts.append(f"##### {role['title']}{dates}\n{role['bullets']}\n")
        parts.append(f"**Technical Environment:** {', '.join(held[-1]['environment'])}\n")
    parts.append("-----\n\n### Projects\n")
    for at, (project, options, content) in enumerate(_directives("projects.md", "project"), 1):
        text = content.replace("A ", "is a ", 1)
        parts.append(f"{at}. **{project}**</br>\n  [{project}]({options['url']})\n  {text}\n")
    ((school, options, _),) = _directives("projects.md", "education")
    parts.append(
        f"-----\n\n### Education\n\n#### {options['study-type']} in {options['area']} _{options['start']} to {options['end']}_ </br>\n  {school}, {options['location']}"
    )
    return "\n".join(parts)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    file: Path = tmp_path_factory.mktemp("own") / "resume.md"
    file.write_text(_written(), encoding="utf-8")
    return import_resume(file)


def test_nothing_is_lost(own: Imported) -> None:
    assert own.report.losses == {}


def test_the_person_is_the_same(own: Imported) -> None:
    ((name, options, _),) = _directives("index.md", "person")
    basics = own.resume.basics
    assert (basics.name, basics.label, basics.email, basics.phone) == (
        name, options["label"], options["email"], options["phone"],
    )  # fmt: skip
    assert [f"{profile.network} <{profile.url}>" for profile in basics.profiles] == [
        options["profiles"]
    ]


def test_every_role_has_its_employer_title_dates_and_environment(own: Imported) -> None:
    assert [
        (work.name, work.position, work.start, work.end, work.keywords) for work in own.resume.work
    ] == [
        (role["employer"], role["title"], role["start"], role["end"], role["environment"])
        for role in _roles()
    ]


def test_every_bullet_stands_in_its_order_and_nesting(own: Imported) -> None:
    assert [
        ["  " * passage.depth + "- " + passage.plain for passage in work.highlights]
        for work in own.resume.work
    ] == [role["bullets"].split("\n") for role in _roles()]


def test_every_organization_has_its_text(own: Imported) -> None:
    described = {
        work.name: " ".join(passage.plain for passage in work.description)
        for work in own.resume.work
    }
    assert described == {
        name: " ".join(content.split())
        for name, _, content in _directives("experience.md", "organization")
    }


def test_the_projects_and_the_degree_are_the_same(own: Imported) -> None:
    assert [(project.name, project.url) for project in own.resume.projects] == [
        (name, options["url"]) for name, options, _ in _directives("projects.md", "project")
    ]
    ((school, options, _),) = _directives("projects.md", "education")
    (study,) = own.resume.education
    assert (study.institution, study.location) == (school, options["location"])
    assert [study.study_type, study.area, study.start, study.end] == [
        options[key] for key in ("study-type", "area", "start", "end")
    ]


def test_the_skills_of_the_table_and_of_the_environments_are_declared(own: Imported) -> None:
    table = re.findall(
        r"\{skill\}`([^`]+)`",
        "".join(
            re.findall(
                r"^\s+- (\{skill\}.*)$", (_DOCS / "index.md").read_text("utf-8"), re.MULTILINE
            )
        ),
    )
    environments = [name for role in _roles() for name in role["environment"]]
    assert [name for name in [*table, *environments] if own.skills.find_used(name) is None] == []
