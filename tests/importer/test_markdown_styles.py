"""A career comes back whole from Markdown, in whatever style somebody wrote it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from careers import careers
from hypothesis import given
from styles import NO_NESTING, NO_PLACES, STYLES

from sphinx_resume.importer import import_resume

if TYPE_CHECKING:
    from sphinx_resume.importer import Imported


@pytest.mark.parametrize("style", STYLES)
@given(career=careers())
def test_a_career_comes_back_from_any_style(style: str, career: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "resume.md"
        file.write_text(STYLES[style](career), encoding="utf-8")
        imported = import_resume(file)
    assert facts_of(imported, style) == expected_facts(career, style)
    assert imported.report.losses == {}


def expected_facts(career: dict[str, Any], style: str) -> dict[str, Any]:
    """What an import has to find, as far as the style says it."""
    has_places, has_nesting = style not in NO_PLACES, style not in NO_NESTING
    return {
        "person": [career[key] for key in ("name", "label", "email", "phone")],
        "work": [
            {
                "name": work["name"],
                "position": position["title"],
                "start": position["start"],
                "end": position["end"] or "present",
                "location": position["location"] if has_places else "",
                "highlights": list(_nested(position["highlights"], 0 if has_nesting else None)),
                "environment": position["environment"],
            }
            for work in career["work"]
            for position in work["positions"]
        ],
        "education": [
            [study[key] for key in ("degree", "area", "institution", "start", "end")]
            for study in career["education"]
        ],
        "skills": sorted(name for _, names in career["skills"] for name in names),
    }


def facts_of(imported: Imported, style: str) -> dict[str, Any]:
    """What an import found."""
    resume = imported.resume
    basics = resume.basics
    has_places = style not in NO_PLACES
    return {
        "person": [basics.name, basics.label, basics.email, basics.phone],
        "work": [
            {
                "name": work.name,
                "position": work.position,
                "start": work.start,
                "end": work.end,
                "location": work.location if has_places else "",
                "highlights": [(passage.depth, passage.plain) for passage in work.highlights],
                "environment": work.keywords,
            }
            for work in resume.work
        ],
        "education": [
            [study.study_type, study.area, study.institution, study.start, study.end]
            for study in resume.education
        ],
        "skills": sorted(
            name for group in resume.skills for name in group.keywords or [group.name]
        ),
    }


def _nested(highlights: list[Any], depth: int | None) -> Any:
    for highlight in highlights:
        if isinstance(highlight, list):
            yield from _nested(highlight, None if depth is None else depth + 1)
        else:
            yield (depth or 0, highlight)
