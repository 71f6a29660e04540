"""Markdown in the shapes that people write; each file stands beside what it says.

A fact that a shape has is in its ``.json``, as a JSON Resume has it.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from sphinx_resume.importer import import_resume
from sphinx_resume.importer.report import Report
from sphinx_resume.importer.sources import markdown

FILES = Path(__file__).parent / "files" / "markdown"


def _filled(value: Any) -> Any:
    """A value without empty members."""
    if isinstance(value, dict):
        return {key: _filled(member) for key, member in value.items() if member}
    return [_filled(member) for member in value] if isinstance(value, list) else value


@pytest.mark.parametrize("file", sorted(FILES.glob("*.md")), ids=lambda file: file.stem)
def test_a_shape_says_what_stands_beside_it(file: Path) -> None:
    source = markdown.read(file.read_text("utf-8"), file.name, Report())
    expected = json.loads(file.with_suffix(".json").read_text("utf-8"))
    assert _filled(source.content) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("### Keeper at Light", ("Keeper", "Light", "")),
        ("### Keeper @ [Light](https://example.org)", ("Keeper", "Light", "")),
        ("### Keeper | Light | Oslo, Norway", ("Keeper", "Light", "Oslo, Norway")),
        ("### Light — Keeper", ("Keeper", "Light", "")),
        ("### Light, Inc., Keeper", ("Keeper", "Light, Inc.", "")),
        ("### Senior Keeper, Lamps, Light", ("Senior Keeper, Lamps", "Light", "")),
        ("### **Keeper**, *Light*", ("Keeper", "Light", "")),
        ("### Keeper, Light (Remote)", ("Keeper", "Light", "Remote")),
        ("### Keeper, Light, Austin, TX", ("Keeper", "Light", "Austin, TX")),
        ("##Keeper, Light", ("Keeper", "Light", "")),  # no blank behind the signs
    ],
)
@pytest.mark.parametrize(
    "dates",
    [
        *("\n\n*May 2019 - now*", " (May 2019 – now)", " *(May 2019 – now)*"),
        *(" | 05/2019 – present", "\n**since May 2019**"),
    ],
)
def test_a_header_tells_title_employer_and_place(
    line: str, expected: tuple[str, str, str], dates: str
) -> None:
    text = f"# Nobody\n\n# Experience\n\n{line}{dates}\n\n- Oiled the lamp.\n"
    (work,) = markdown.read(text, "resume.md", Report()).content["work"]
    assert (work["position"], work["name"], work["location"]) == expected
    assert work["startDate"].replace("05/", "May ") == "May 2019"
    assert work["endDate"] in {"now", "present"}
    assert work["highlights"] == ["Oiled the lamp."]


def test_what_has_no_section_stands_in_the_summary_and_is_told() -> None:
    report = Report()
    text = "# Nobody\n\n## Experience\n\n## Lighthouse talks\n\n- On fog\n"
    source = markdown.read(text, "resume.md", report)
    assert source.content["basics"]["summary"] == "**Lighthouse talks**\n\n- On fog"
    assert report.repairs == {
        "the text of 'Lighthouse talks' that is no entry stands in the summary": ["line 5"]
    }


@pytest.mark.parametrize(
    "lines", ["#### Technical Environment\n\nPython, Redis.", "**Tech stack**\n\n- Python\n- Redis"]
)
def test_a_label_of_technologies_may_stand_above_them(lines: str) -> None:
    text = f"# Nobody\n\n## Experience\n\n### Keeper at Light (2019 - now)\n\n- Oiled.\n\n{lines}\n"
    (work,) = markdown.read(text, "resume.md", Report()).content["work"]
    assert work["highlights"] == ["Oiled."]
    assert work["summary"].split(": ")[1] == "Python, Redis"


def test_dates_of_an_employer_are_nobodys_where_several_titles_have_none() -> None:
    text = "# N\n\n## Experience\n\n### Lake Inc — 2015-2020\n\n#### Engineer\n\n- A.\n\n#### Trainee\n\n- B.\n"
    work = markdown.read(text, "resume.md", Report()).content["work"]
    assert [
        (entry["position"], entry.get("startDate"), entry["description"]) for entry in work
    ] == [
        ("Engineer", None, "2015 – 2020"),
        ("Trainee", None, "2015 – 2020"),
    ]


def test_the_head_of_a_table_is_no_entry() -> None:
    rows = "| Name | Issuer | Year |\n|---|---|---|\n| Diver | Fish Academy | 2013 |"
    text = f"# N\n\n## Experience\n\n## Certificates\n\n{rows}\n"
    (entry,) = markdown.read(text, "resume.md", Report()).content["certificates"]
    assert (entry["name"], entry["issuer"], entry["date"]) == ("Diver", "Fish Academy", "2013")


@pytest.mark.parametrize(
    ("line", "issuer"),
    [("Keeper, State of Fog, No. 12345", "State of Fog"), ("Keeper, License #A-12", "")],
)
def test_the_number_of_a_certificate_did_not_give_it(line: str, issuer: str) -> None:
    text = f"# Nobody\n\n## Experience\n\n## Certificates\n\n- {line}\n"
    (entry,) = markdown.read(text, "resume.md", Report()).content["certificates"]
    assert (entry["name"], entry["issuer"]) == ("Keeper", issuer)
    assert entry["summary"] == line.rpartition(", ")[2]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Diver, Fog Academy (exp. 06/2026)", ("Diver", "Fog Academy", "", "exp. 06/2026")),
        ("**Diver** | Fog Academy | 2021 | Expires: May 2026",
         ("Diver", "Fog Academy", "2021", "Expires: May 2026")),
        ("Diver, Expo 2021", ("Diver", "Expo", "2021", "")),
        ("Diver, Fog Academy, 2021", ("Diver", "Fog Academy", "2021", "")),
    ],
)  # fmt: skip
def test_a_certificate_was_not_given_when_it_expires(
    line: str, expected: tuple[str, str, str, str]
) -> None:
    text = f"# Nobody\n\n## Experience\n\n## Certificates\n\n- {line}\n"
    (entry,) = markdown.read(text, "resume.md", Report()).content["certificates"]
    assert (entry["name"], entry["issuer"], entry["date"], entry["summary"]) == expected


def test_the_brackets_behind_a_subject_are_closed() -> None:
    degree = "Associate of Science in Nursing (ASN)"
    text = f"# Nobody\n\n## Education\n\n{degree}, College of Tides, May 2018\n"
    (study,) = markdown.read(text, "resume.md", Report()).content["education"]
    assert (study["studyType"], study["area"]) == ("Associate of Science", "Nursing (ASN)")


@pytest.mark.parametrize("degree", ["BSN, Nursing", "MSN in Nursing", "ADN, Nursing"])
def test_the_degrees_of_nurses_are_degrees(degree: str) -> None:
    text = f"# Nobody\n\n## Education\n\n**{degree}**, University of Tides, 2011 – 2015\n"
    (study,) = markdown.read(text, "resume.md", Report()).content["education"]
    assert (study["studyType"], study["area"], study["location"]) == (degree[:3], "Nursing", "")


@pytest.mark.parametrize(
    "line", ["Born on 1 May 1990", "Geburtstag: 1. Mai 1990", "Data de nascimento: 01/05/1990"]
)
def test_a_date_of_birth_is_left_out_and_told(line: str) -> None:
    report = Report()
    source = markdown.read(f"# Nobody\n\n{line}\n\n## Experience\n", "resume.md", report)
    assert "1990" not in str(source.content)
    assert list(report.losses) == [f"{line!r} is left out; nobody needs a date of birth"]


@pytest.mark.parametrize("title", ['"On fog"', "[On fog](https://example.org/fog)"])
def test_a_publisher_may_stand_in_the_brackets_of_the_date(title: str) -> None:
    text = f"# Nobody\n\n## Experience\n\n## Publications\n\n- {title} (Mist, 2015)\n"
    (paper,) = markdown.read(text, "resume.md", Report()).content["publications"]
    assert (paper["name"], paper["publisher"], paper["releaseDate"]) == ("On fog", "Mist", "2015")


def test_a_project_keeps_what_stands_in_the_brackets_of_its_date() -> None:
    text = "# Nobody\n\n## Experience\n\n## Projects\n\n- **Fog** (2025, for a school)\n- **Mist**\n- **Ice**\n"
    fog, *_ = markdown.read(text, "resume.md", Report()).content["projects"]
    assert (fog["name"], fog["description"], fog["date"]) == ("Fog", "for a school", "2025")


@pytest.mark.parametrize("dates", ["*(2019)*", "(*2019*)", "**2019**"])
def test_bullets_with_dates_are_entries_whatever_stars_they_have(dates: str) -> None:
    text = f"# Nobody\n\n## Education\n\n- School of Tides {dates}\n  Diploma in Tides\n"
    (study,) = markdown.read(text, "resume.md", Report()).content["education"]
    assert (study["institution"], study["studyType"], study["area"], study["endDate"]) == (
        "School of Tides", "Diploma", "Tides", "2019",
    )  # fmt: skip


def test_brackets_of_a_link_do_not_close_those_of_dates() -> None:
    text = "# Nobody\n\n## Projects\n\n### Fog\n(2025 keynote, [Ships](https://example.org/x))\n"
    text += "\n## Experience\n"
    (project,) = markdown.read(text, "resume.md", Report()).content["projects"]
    assert (project["description"], project["date"], project["url"]) == (
        "keynote, Ships", "2025", "https://example.org/x",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        ("work", "### Keeper, Light AS"),
        ("volunteer", "### Keeper, Light AS"),
        ("education", "### School of Tides"),
        ("education", "- School of Tides, BSc"),
    ],
)
def test_a_link_beside_dates_keeps_its_address(section: str, entry: str) -> None:
    titles = {"work": "Experience", "volunteer": "Volunteering", "education": "Education"}
    text = f"# Nobody\n\n## {titles[section]}\n\n{entry} (2019, [Log](https://example.org/log))\n"
    (fields,) = markdown.read(f"{text}\n## Skills\n", "resume.md", Report()).content[section]
    assert (fields["endDate"], fields["summary"]) == ("2019", "[Log](https://example.org/log)")


def test_a_heading_of_contact_details_is_no_label() -> None:
    text = "# Nobody\n\n## (+1) 212 555 0100 | Oslo, Norway\n\n## Experience\n"
    basics = markdown.read(text, "resume.md", Report()).content["basics"]
    assert "label" not in basics
    assert (basics["phone"], basics["location"]) == ("(+1) 212 555 0100", "Oslo, Norway")


@pytest.mark.parametrize(
    "heading", ["## Job History", "## Tätigkeiten", "### <div id='work'>Experience</div>"]
)
def test_a_section_of_work_may_be_called_so(heading: str) -> None:
    text = f"# Nobody\n\n{heading}\n\n#### Keeper at Light (2019 - now)\n"
    (work,) = markdown.read(text, "resume.md", Report()).content["work"]
    assert (work["position"], work["name"]) == ("Keeper", "Light")


def test_forty_roles_and_three_hundred_skills_take_less_than_a_second(tmp_path: Path) -> None:
    skills = [f"Tool {number}" for number in range(300)]
    sentences = [f"Brought {name} to step {at}, **well**." for at, name in enumerate(skills)]
    roles = [
        f"### Engineer {at}, Works {at % 20}\n\n*{1980 + at} - {1981 + at}*\n\n"
        + "\n".join(f"- {text}" for text in sentences[at::25])
        for at in range(40)
    ]
    groups = [f"- Group {at}: {', '.join(skills[at * 30 : at * 30 + 30])}" for at in range(10)]
    file = tmp_path / "resume.md"
    text = "\n\n".join(["# Nobody", "## Experience", *roles, "## Skills", "\n".join(groups)])
    file.write_text(text, encoding="utf-8")
    start = time.process_time()
    imported = import_resume(file)
    assert time.process_time() - start < 1
    assert (len(imported.resume.work), len(imported.skills.declared)) == (40, 300)
