"""Each format is known by what it holds, and all of its facts come over."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_resume.importer import FORMATS, import_resume

if TYPE_CHECKING:
    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.schema import Resume

FILES = Path(__file__).parent / "files"
LINKEDIN = {
    "Profile.csv": (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
        "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
        'Zoë,Nimbus,,1 Cape Street,Jan 1,Keeper of Lamps,Keeps lamps.,,12345,"Cape Nowhere, XX",'
        "[nimbus],[PERSONAL:https://example.org],\n"
    ),
    "Email Addresses.csv": (
        "Email Address,Confirmed,Primary,Updated On\n"
        "old@example.org,Yes,No,1/1/20\nzoe@example.org,Yes,Yes,1/1/24\n"
    ),
    "Positions.csv": (
        "Company Name,Title,Description,Location,Started On,Finished On\n"
        'Cape Nowhere Lighthouse,Head Keeper,"In charge.\n• Rebuilt the lens • Wrote the log in Python",'
        "Cape Nowhere,Aug 2019,\n"
        "Fog & Sons,Assistant,,,Jan 2012,Feb 2013\n"
    ),
    "Education.csv": (
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
        "School of Tides,2008,2010,,Diploma,Choir\n"
    ),
    "Skills.csv": "Name\nPython\nLenses\n",
    "Certifications.csv": (
        "Name,Url,Authority,Started On,Finished On,License Number\n"
        "Diving,https://example.org/d,Fish Academy,May 2013,May 2016,F-1\n"
    ),
    "Languages.csv": "Name,Proficiency\nEnglish,Native or bilingual proficiency\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nModel Light,A small one.,,Jan 2020,Feb 2020\n",
    "Honors.csv": "Title,Description,Issued On\nLamp,It shone.,Nov 2014\n",
    "Publications.csv": "Name,Published On,Description,Publisher,Url\nOn Fog,May 2015,Grey.,Mist,\n",
    "Volunteering.csv": (
        "Company Name,Role,Cause,Started On,Finished On,Description\n"
        "Night School,Mentor,Education,Jan 2012,Feb 2013,Taught owls.\n"
    ),
    "Recommendations_Received.csv": (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Jane,Boss,Big Ships,Captain,"We did not sink.",1/1/23,VISIBLE\n'
        "Joe,Crew,Big Ships,Cook,Hidden words.,1/1/23,HIDDEN\n"
    ),
    "messages.csv": "FROM,TO,CONTENT\nA,B,secret\n",
}
REACTIVE = {
    "basics": {
        "name": "Zoë Nimbus", "headline": "Keeper of Lamps", "email": "zoe@example.org",
        "phone": "+1 212 555 0100", "location": "Cape Nowhere", "url": {"label": "", "href": "https://example.org"},
        "customFields": [{"name": "Cat", "value": "Yes"}], "picture": {"url": ""},
    },
    "sections": {
        "summary": {"visible": True, "content": "<p>Keeps <strong>lamps</strong>.</p>"},
        "profiles": {"items": [{"network": "GitHub", "username": "nimbus", "url": {"href": "https://github.com/nimbus"}}]},
        "experience": {
            "items": [
                {
                    "visible": True, "company": "Cape Nowhere Lighthouse", "position": "Head Keeper",
                    "location": "Cape Nowhere", "date": "August 2019 to Present", "url": {"href": ""},
                    "summary": "<ul><li><p>Rebuilt the lens</p></li><li><p>Wrote the log in Python</p></li></ul>",
                },
                {"visible": False, "company": "Secret", "position": "Spy", "date": "2010"},
            ]
        },
        "education": {"items": [{"institution": "School of Tides", "studyType": "Diploma", "area": "Tides", "date": "2008 - 2010"}]},
        "skills": {"items": [{"name": "Craft", "description": "Expert", "level": 0, "keywords": ["Lenses", "Oil"]}]},
        "languages": {"items": [{"name": "English", "description": "Native"}]},
        "references": {"visible": False, "items": [{"name": "A Ship"}]},
        "custom": {"x": {"name": "Talks", "items": [{"name": "Fog and you", "date": "2021"}]}},
    },
    "metadata": {"template": "onyx"},
}  # fmt: skip
FRESH: dict[str, Any] = {
    "name": "Zoë Nimbus",
    "meta": {"format": "FRESH@0.6.0"},
    "info": {"label": "Keeper of Lamps", "brief": "Keeps lamps."},
    "contact": {"email": "zoe@example.org", "phone": "+1 212 555 0100", "website": "https://example.org"},
    "location": {"city": "Cape Nowhere", "country": "XX", "code": "12345"},
    "social": [{"network": "GitHub", "user": "nimbus", "url": "https://github.com/nimbus"}],
    "employment": {
        "history": [
            {
                "employer": "Cape Nowhere Lighthouse", "position": "Head Keeper", "start": "2019-08",
                "highlights": ["Rebuilt the lens", "Wrote the log in Python"], "keywords": ["Python"],
            }
        ]
    },
    "education": {"history": [{"institution": "School of Tides", "title": "Diploma", "area": "Tides", "start": "2008", "end": "2010", "grade": "3.8"}]},
    "skills": {"sets": [{"name": "Craft", "level": "Expert", "skills": ["Lenses", "Oil"]}], "list": [{"name": "Lenses"}]},
    "testimonials": [{"name": "A Ship", "quote": "We did not sink.", "private": True}],
    "governance": [{"role": "Chair"}],
}  # fmt: skip


def archive(files: dict[str, str], folder: str = "") -> bytes:
    """A ZIP of files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(f"{folder}{name}", text)
    return content.getvalue()


CONTENTS: dict[str, bytes] = {
    "rendercv": (FILES / "rendercv.yaml").read_bytes(),
    "yamlresume": (FILES / "yamlresume.yml").read_bytes(),
    "linkedin": archive(LINKEDIN),
    "reactive-resume": json.dumps(REACTIVE).encode(),
    "fresh": json.dumps(FRESH).encode(),
    "json-resume": json.dumps({"basics": {"name": "Zoë Nimbus"}, "work": []}).encode(),
    "markdown": b"# Zo\xc3\xab Nimbus\n\n## Experience\n\n### Head Keeper at Lighthouse\n\n2019 - now\n",
}


def words(passages: list[Passage]) -> list[str]:
    """Their words; a nested bullet is indented."""
    return [f"{'  ' * passage.depth}{passage.plain}" for passage in passages]


def imported(tmp_path: Path, name: str, wanted: str | None = None) -> tuple[Resume, list[str]]:
    """What an import makes of the sample of a format, and its losses with their places."""
    file = tmp_path / "a-file"
    file.write_bytes(CONTENTS[name])
    result = import_resume(file, wanted)
    losses = [
        f"{path}: {message}" for message, paths in result.report.losses.items() for path in paths
    ]
    return result.resume, losses


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("is_named", [True, False], ids=["named", "by its content"])
def test_a_format_is_named_or_known_by_its_content(
    tmp_path: Path, name: str, is_named: bool
) -> None:
    resume, _ = imported(tmp_path, name, name if is_named else None)
    assert resume.basics.name == "Zoë Nimbus"


@pytest.mark.parametrize("name", ["rendercv", "yamlresume", "linkedin", "reactive-resume", "fresh"])
def test_every_format_tells_person_work_studies_and_skills(tmp_path: Path, name: str) -> None:
    resume, _ = imported(tmp_path, name)
    basics, work, studies = resume.basics, resume.work[0], resume.education[0]
    assert (basics.label, basics.email, basics.url) == (
        "Keeper of Lamps", "zoe@example.org", "https://example.org",
    )  # fmt: skip
    assert (work.name, work.position, work.end) == (
        "Cape Nowhere Lighthouse",
        "Head Keeper",
        "present",
    )
    assert work.start.startswith("2019-08")
    assert [text for text in words(work.highlights) if not text.startswith(" ")] == [
        "Rebuilt the lens", "Wrote the log in Python",
    ]  # fmt: skip
    assert (studies.institution, studies.study_type) == ("School of Tides", "Diploma")
    assert (studies.start[:4], studies.end[:4]) == ("2008", "2010")
    names = [name for group in resume.skills for name in group.keywords or [group.name]]
    assert "Lenses" in names


def test_rendercv_names_its_sections_as_it_likes(tmp_path: Path) -> None:
    resume, losses = imported(tmp_path, "rendercv")
    assert losses == []
    basics = resume.basics
    assert (basics.phone, basics.location) == ("+1-212-555-0100", "Cape Nowhere")
    assert [(profile.network, profile.username, profile.url) for profile in basics.profiles] == [
        ("GitHub", "nimbus", "https://github.com/nimbus"),
        ("Mastodon", "zoe", "https://example.social/@zoe"),
    ]
    assert words(basics.summary) == ["Keeps lamps burning since 2010.", "Notes", "Has a cat."]
    head, assistant = resume.work
    assert (head.url, head.location, words(head.summary)) == (
        "https://example.org/light", "Cape Nowhere", ["In charge of the light."],
    )  # fmt: skip
    # " - " begins a nested highlight
    assert words(head.highlights) == [
        "Rebuilt the lens", "  Polished 96 prisms", "  Oiled the clockwork", "Wrote the log in Python",
    ]  # fmt: skip
    assert (assistant.end, words(assistant.summary)) == ("2012", ["End: Winter 2012"])
    assert [(done.organization, done.position, done.start) for done in resume.volunteer] == [
        ("Night School", "Mentor", "2012-01")
    ]
    assert words(resume.education[0].summary) == ["Thesis: On fog"]
    assert [(project.name, project.type) for project in resume.projects] == [
        ("Model Light", ""),
        ("Fog and you", "Talks"),
    ]
    (publication,) = resume.publications
    assert (publication.name, publication.publisher, publication.date, publication.url) == (
        "On Fog", "Mist", "2015-05", "https://doi.org/10.1000/182",
    )  # fmt: skip
    assert [(group.name, group.keywords) for group in resume.skills] == [
        ("Craft", ["Lenses", "Oil"]), ("Programming", ["Python", "C++"]),
    ]  # fmt: skip
    assert [(spoken.language, spoken.fluency) for spoken in resume.languages] == [
        ("English", "fluent"), ("Turkish", "native"),
    ]  # fmt: skip
    (certificate,) = resume.certificates
    assert (certificate.name, certificate.issuer, certificate.date) == (
        "Diving",
        "Fish Academy",
        "2013",
    )


def test_yamlresume_publishes_nobody_elses_number(tmp_path: Path) -> None:
    resume, losses = imported(tmp_path, "yamlresume")
    assert losses == ["content.references[0]: phone of somebody else is not published"]
    assert words(resume.basics.summary) == ["Keeps lamps burning", "And fog at bay"]
    assert resume.basics.location == "Cape Nowhere, Nowhere"
    assert resume.education[0].courses == ["Ebb", "Flow"]
    assert resume.work[0].keywords == ["Python"]
    assert words(resume.projects[0].description) == ["A small one"]
    assert words(resume.projects[0].highlights) == ["It shines"]


def test_yamlresume_tells_basics_that_are_no_object(tmp_path: Path) -> None:
    file = tmp_path / "resume.yml"
    text = "content:\n  basics: [Zoë Nimbus]\n  work:\n    - name: Lighthouse\n"
    file.write_text(text, encoding="utf-8")
    report = import_resume(file).report
    assert report.losses == {"'[\"Zoë Nimbus\"]' is no object": ["content.basics"]}


def test_linkedin_keeps_what_is_private_and_the_names_of_others(tmp_path: Path) -> None:
    resume, losses = imported(tmp_path, "linkedin")
    assert losses == [
        "Profile.csv.Birth Date: is private, and so is left out",
        "Profile.csv.Address: is private, and so is left out",
        "Profile.csv.Zip Code: is private, and so is left out",
        "Recommendations_Received.csv:3: is hidden there, and so is left out",
    ]
    assert resume.basics.location == "Cape Nowhere, XX"
    assert [(profile.network, profile.username) for profile in resume.basics.profiles] == [
        ("Twitter", "nimbus")
    ]
    assert words(resume.work[0].summary) == ["In charge."]
    assert (resume.work[1].start, resume.work[1].end) == ("2012-01", "2013-02")
    assert words(resume.education[0].summary) == ["Activities: Choir"]
    (certificate,) = resume.certificates
    assert (certificate.date, words(certificate.summary)) == (
        "2013-05",
        ["Valid until: May 2016", "Number: F-1"],
    )
    assert [(reference.name, words(reference.summary)) for reference in resume.references] == [
        ("Captain, Big Ships", ["We did not sink."])
    ]
    assert [done.organization for done in resume.volunteer] == ["Night School"]
    assert [(award.title, award.date) for award in resume.awards] == [("Lamp", "2014-11")]
    assert [(paper.name, paper.publisher) for paper in resume.publications] == [("On Fog", "Mist")]


def test_the_files_of_an_archive_may_be_few_and_in_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "export.zip"
    file.write_bytes(archive({"profile.csv": LINKEDIN["Profile.csv"]}, "Basic_LinkedInDataExport/"))
    assert import_resume(file).resume.basics.name == "Zoë Nimbus"


def test_what_reactive_resume_hides_is_left_out(tmp_path: Path) -> None:
    resume, losses = imported(tmp_path, "reactive-resume")
    assert losses == [
        "sections.experience[1]: is hidden there, and so is left out",
        "sections.references: is hidden there, and so is left out",
    ]
    assert [work.name for work in resume.work] == ["Cape Nowhere Lighthouse"]
    assert words(resume.basics.summary) == ["Keeps lamps.", "Cat: Yes"]
    assert [(group.name, group.level) for group in resume.skills] == [("Craft", "Expert")]
    assert [(project.name, project.type, project.end) for project in resume.projects] == [
        ("Fog and you", "Talks", "2021")
    ]


def test_fresh_has_the_type_of_a_study_before_its_title(tmp_path: Path) -> None:
    file = tmp_path / "resume.json"
    [study] = FRESH["education"]["history"]
    history = [{"studyType": "BSc", **study}]
    file.write_text(json.dumps({**FRESH, "education": {"history": history}}))
    assert import_resume(file).resume.education[0].study_type == "BSc"


def test_fresh_tells_what_has_no_section(tmp_path: Path) -> None:
    resume, losses = imported(tmp_path, "fresh")
    assert losses == [
        "testimonials[0]: is private, and so is left out",
        """governance: there is no section for '[{"role": "Chair"}]'""",
    ]
    assert resume.basics.location == "Cape Nowhere, 12345, XX"
    assert (resume.education[0].area, resume.education[0].score) == ("Tides", "3.8")
    assert resume.work[0].keywords == ["Python"]


@pytest.mark.parametrize(
    ("private", "is_private"),
    [(True, True), ("True", True), (1, True), (False, False), ([], False), ({"x": 1}, False)],
)
def test_fresh_leaves_out_what_is_marked_as_private(
    tmp_path: Path, private: object, is_private: bool
) -> None:
    file = tmp_path / "resume.json"
    [testimonial] = FRESH["testimonials"]
    file.write_text(json.dumps({**FRESH, "testimonials": [{**testimonial, "private": private}]}))
    assert (import_resume(file).resume.references == []) is is_private


def test_places_are_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "resume.md"
    file.write_text(
        "# Nobody\n\n## Experience\n\n### Keeper at Light\n\nAug 2019 - now\n", encoding="utf-8"
    )
    repairs: dict[str, Any] = import_resume(file).report.repairs
    assert repairs["'Aug 2019' is 2019-08"] == ["line 5 (startDate)"]
