"""A generated career, written in each format that programs write, comes back whole."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from careers import careers
from hypothesis import given
from test_formats import archive

from sphinx_resume.importer import import_resume

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx_resume.importer import Imported

Career = dict[str, Any]


def _flat(highlights: list[Any]) -> list[str]:
    return [
        text
        for member in highlights
        for text in (_flat(member) if isinstance(member, list) else [member])
    ]


def _positions(career: Career) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for work in career["work"]:
        for position in work["positions"]:
            yield work, position


def rendercv(career: Career) -> bytes:
    """Sections with experience, education and one-line entries."""
    cv = {
        **{key: career[key] for key in ("name", "email", "phone", "location")},
        "headline": career["label"],
        "sections": {
            "experience": [
                {
                    "company": work["name"], "position": position["title"], "location": position["location"],
                    "start_date": position["start"], "end_date": position["end"] or "present",
                    "highlights": _flat(position["highlights"]),
                }
                for work, position in _positions(career)
            ],
            "education": [
                {"institution": study["institution"], "area": study["area"], "degree": study["degree"],
                 "start_date": int(study["start"]), "end_date": int(study["end"])}
                for study in career["education"]
            ],
            "skills": [{"label": label, "details": ", ".join(names)} for label, names in career["skills"]],
        },
    }  # fmt: skip
    return yaml.safe_dump({"cv": cv, "design": {"theme": "classic"}}, allow_unicode=True).encode()


def yamlresume(career: Career) -> bytes:
    """Content like a JSON Resume; summaries are bullets in Markdown."""
    content = {
        "basics": {**{key: career[key] for key in ("name", "email", "phone")}, "headline": career["label"]},
        "work": [
            {
                "name": work["name"], "position": position["title"], "location": position["location"],
                "startDate": position["start"], "endDate": position["end"] or None,
                "summary": "\n".join(f"- {text}" for text in _flat(position["highlights"])),
            }
            for work, position in _positions(career)
        ],
        "education": [
            {"institution": study["institution"], "area": study["area"], "degree": study["degree"],
             "startDate": study["start"], "endDate": study["end"]}
            for study in career["education"]
        ],
        "skills": [{"name": label, "keywords": names} for label, names in career["skills"]],
    }  # fmt: skip
    return yaml.safe_dump(
        {"content": content, "locale": {"language": "en"}}, allow_unicode=True
    ).encode()


def reactive_resume(career: Career) -> bytes:
    """Sections of items; texts in HTML, periods in one text."""
    items = [
        {
            "visible": True, "company": work["name"], "position": position["title"], "location": position["location"],
            "date": f"{position['start']} to {position['end'] or 'Present'}",
            "summary": "<ul>" + "".join(f"<li><p>{text}</p></li>".replace("&", "&amp;") for text in _flat(position["highlights"])) + "</ul>",
        }
        for work, position in _positions(career)
    ]  # fmt: skip
    studies = [
        {
            "institution": study["institution"],
            "area": study["area"],
            "studyType": study["degree"],
            "date": f"{study['start']} - {study['end']}",
        }
        for study in career["education"]
    ]
    data = {
        "basics": {
            **{key: career[key] for key in ("name", "email", "phone")},
            "headline": career["label"],
        },
        "sections": {
            "experience": {"items": items},
            "education": {"items": studies},
            "skills": {
                "items": [{"name": label, "keywords": names} for label, names in career["skills"]]
            },
        },
    }
    return json.dumps(data).encode()


def fresh(career: Career) -> bytes:
    """Histories of employment and education."""
    data = {
        "name": career["name"],
        "meta": {"format": "FRESH@1.0.0"},
        "info": {"label": career["label"]},
        "contact": {"email": career["email"], "phone": career["phone"]},
        "employment": {
            "history": [
                {
                    "employer": work["name"], "position": position["title"], "location": position["location"],
                    "start": position["start"], "end": position["end"] or "current", "highlights": _flat(position["highlights"]),
                }
                for work, position in _positions(career)
            ]
        },
        "education": {
            "history": [
                {"institution": study["institution"], "area": study["area"], "studyType": study["degree"], "start": study["start"], "end": study["end"]}
                for study in career["education"]
            ]
        },
        "skills": {"sets": [{"name": label, "skills": names} for label, names in career["skills"]]},
    }  # fmt: skip
    return json.dumps(data).encode()


def linkedin(career: Career) -> bytes:
    """CSV files in a ZIP; bullets are signs within a description."""

    def table(*rows: list[str]) -> str:
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        return text.getvalue()

    first, last = career["name"].rsplit(" ", 1)
    positions = [
        [
            work["name"],
            position["title"],
            "\n".join(f"• {text}" for text in _flat(position["highlights"])),
            position["location"],
            position["start"],
            position["end"],
        ]
        for work, position in _positions(career)
    ]
    studies = [
        [study["institution"], study["start"], study["end"], "", study["degree"], ""]
        for study in career["education"]
    ]
    return archive(
        {
            "Profile.csv": table(
                ["First Name", "Last Name", "Headline"], [first, last, career["label"]]
            ),
            "Email Addresses.csv": table(
                ["Email Address", "Confirmed", "Primary"], [career["email"], "Yes", "Yes"]
            ),
            "PhoneNumbers.csv": table(
                ["Extension", "Number", "Type"], ["", career["phone"], "Mobile"]
            ),
            "Positions.csv": table(
                ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
                *positions,
            ),
            "Education.csv": table(
                ["School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"],
                *studies,
            ),
            "Skills.csv": table(
                ["Name"], *([name] for _, names in career["skills"] for name in names)
            ),
        }
    )


FORMATS: dict[str, Callable[[Career], bytes]] = {
    writer.__name__: writer for writer in (rendercv, yamlresume, reactive_resume, fresh, linkedin)
}


@pytest.mark.parametrize("name", FORMATS)
@given(career=careers())
def test_a_career_comes_back_from_every_format(name: str, career: Career) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a-file"
        file.write_bytes(FORMATS[name](career))
        imported = import_resume(file)
    assert facts_of(imported) == {
        "person": [career[key] for key in ("name", "label", "email", "phone")],
        "work": [
            [
                work["name"],
                position["title"],
                position["location"],
                position["start"],
                position["end"] or "present",
                _flat(position["highlights"]),
            ]
            for work, position in _positions(career)
        ],
        "education": [
            [
                study["institution"],
                study["degree"],
                "" if name == "linkedin" else study["area"],
                study["start"],
                study["end"],
            ]
            for study in career["education"]
        ],
        "skills": [skill for _, names in career["skills"] for skill in names],
    }
    assert imported.report.losses == {}


def facts_of(imported: Imported) -> dict[str, Any]:
    """What an import found."""
    resume = imported.resume
    return {
        "person": [
            resume.basics.name,
            resume.basics.label,
            resume.basics.email,
            resume.basics.phone,
        ],
        "work": [
            [
                work.name,
                work.position,
                work.location,
                work.start,
                work.end,
                [passage.plain for passage in work.highlights],
            ]
            for work in resume.work
        ],
        "education": [
            [study.institution, study.study_type, study.area, study.start, study.end]
            for study in resume.education
        ],
        "skills": [skill for group in resume.skills for skill in group.keywords or [group.name]],
    }
