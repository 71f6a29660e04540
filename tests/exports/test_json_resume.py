"""``resume.json``: valid by the official schema, strict by ours, and every fact in it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from building import PROJECT, ROOTS, run_build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from building import Build

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "data" / "jsonresume-schema-1.3.1.json").read_text("utf-8")
)
# What is documented on top of the schema, by where it stands.
OURS = {
    "work[]": {"keywords", "environment", "company"},
    "volunteer[]": {"keywords", "environment", "location"},
    "education[]": {"location", "summary"},
    "skills[]": {"evidence"},
    "skills[].evidence[]": {
        *["name", "url", "aliases", "firstUsed", "lastUsed", "months", "claimed"],
        *["sentences", "listed"],
    },
    "skills[].evidence[].sentences[]": {"text", "url", "work"},
    "skills[].evidence[].listed[]": {"work", "url"},
}

# What themes stop without, whether there is any or not.
SECTIONS = [
    *["work", "volunteer", "projects", "education", "awards", "certificates", "publications"],
    *["skills", "languages", "interests", "references"],
]
EXPECTED = {"basics.location", "basics.profiles", *SECTIONS}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The file of each career, by its own builder."""
    files = {}
    for name, source, conf in (
        ("the fictional career", ROOTS / "lighthouse", None),
        ("this résumé", PROJECT / "docs", PROJECT),
    ):
        out = tmp_path_factory.mktemp("json") / "out"
        site = run_build(
            source, out, conf=conf, builder="resume-json", html_baseurl="https://example.org/cv"
        )
        assert site.warnings == []
        assert [path.name for path in site.out.iterdir()] == ["resume.json"]
        files[name] = json.loads((site.out / "resume.json").read_text("utf-8"))
    return files


CAREERS = ["the fictional career", "this résumé"]


@pytest.mark.parametrize("career", CAREERS)
def test_it_is_valid_by_the_official_schema(files: dict[str, Any], career: str) -> None:
    checker = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(files[career])] == []


def test_themes_find_every_section_even_of_somebody_with_no_more_than_a_name(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    site = build(written({"index.md": "# Nobody\n\n:::{person} Nobody\n:::\n"}))
    data = json.loads((site.out / "resume.json").read_text("utf-8"))
    assert data["basics"] == {"name": "Nobody", "location": {}, "profiles": []}
    assert {name: data[name] for name in SECTIONS} == {name: [] for name in SECTIONS}


def test_older_themes_find_the_employer(files: dict[str, Any]) -> None:
    for role in files["this résumé"]["work"]:
        assert role["company"] == role["name"]


def unknown(value: Any, schema: dict[str, Any], where: str = "") -> Iterator[str]:
    """Keys that neither the schema nor our documentation has, and values that say nothing."""
    if isinstance(value, dict):
        known = schema.get("properties", {})
        for key, inner in value.items():
            if key not in known and key not in OURS.get(where, set()):
                yield f"{where}.{key}"
            yield from unknown(inner, known.get(key, {}), f"{where}.{key}".strip("."))
    elif isinstance(value, list):
        for item in value:
            yield from unknown(item, schema.get("items", {}), f"{where}[]")
    if value in ("", None, [], {}) and where not in EXPECTED:
        yield f"{where} is empty"


@pytest.mark.parametrize("career", CAREERS)
def test_no_key_is_unknown_and_no_value_empty(files: dict[str, Any], career: str) -> None:
    assert [*unknown(files[career], SCHEMA)] == []


def day(text: str) -> date:
    year, *rest = map(int, text.split("-"))
    return date(year, rest[0] if rest else 1, 1)


@pytest.mark.parametrize("career", CAREERS)
@pytest.mark.parametrize("section", ["work", "projects", "education"])
def test_dates_are_real_and_nothing_ends_before_it_starts(
    files: dict[str, Any], career: str, section: str
) -> None:
    for entry in files[career][section]:
        if "endDate" in entry:
            assert day(entry["startDate"]) <= day(entry["endDate"])
        assert ("startDate" in entry) or section == "projects"


@pytest.mark.parametrize("career", CAREERS)
def test_positions_at_one_organization_stand_together_newest_first(
    files: dict[str, Any], career: str
) -> None:
    names = [entry["name"] for entry in files[career]["work"]]
    assert [n for n, before in zip(names, ["", *names], strict=False) if n != before] == [
        *dict.fromkeys(names)
    ]
    for name in names:
        starts = [entry["startDate"] for entry in files[career]["work"] if entry["name"] == name]
        assert starts == sorted(starts, reverse=True)


def test_every_fact_of_the_person_is_there(files: dict[str, Any]) -> None:
    assert files["the fictional career"]["basics"] == {
        "name": "Nobody Atall",
        "label": "Lighthouse Keeper",
        "image": "https://example.org/portrait.jpg",
        "email": "nobody@example.org",
        "phone": "+1 212 555 0100",
        "url": "https://example.org/nobody",
        "summary": "Keeps lights burning.",
        "location": {"address": "Cape Nowhere"},
        "profiles": [
            {
                "network": "Harbour Log",
                "username": "nobody",
                "url": "https://example.org/log/nobody",
            },
            {"network": "Flags", "username": "nobody_atall"},
        ],
    }


def test_a_position_has_its_organization_its_bullets_in_order_and_its_skills(
    files: dict[str, Any],
) -> None:
    entry = files["the fictional career"]["work"][0]
    assert {key: text for key, text in entry.items() if isinstance(text, str)} == {
        "name": "Cape Nowhere Lighthouse",
        "company": "Cape Nowhere Lighthouse",
        "position": "Head Keeper",
        "location": "Cape Nowhere",
        "description": "A lighthouse on a cape that is on no map.\n\nShips pass it by Morse code.",
        "url": "https://example.org/cape",
        "startDate": "2021-03",
    }
    assert [highlight.split()[0] for highlight in entry["highlights"]] == [
        *["Rebuilt", "Polished", "Taught", "Kept"]
    ]
    assert entry["keywords"] == ["Fresnel lens", "Fog horn", "Signalling", "Вахта"]


def test_projects_and_education_are_there(files: dict[str, Any]) -> None:
    career = files["the fictional career"]
    assert career["projects"] == [
        {
            "name": "Model Light",
            "description": "A model, held up by Knots++.",
            "keywords": ["Knots++"],
            "startDate": "2020-01",
            "endDate": "2020-02",
            "url": "https://example.org/model",
            "roles": ["Carpenter", "Painter"],
            "entity": "Museum of Models",
            "type": "exhibition",
        }
    ]
    assert career["education"] == [
        {
            "institution": "School of Tides",
            "area": "Tides",
            "studyType": "Certificate",
            "startDate": "2012",
            "endDate": "2014",
            "score": "19 of 20",
            "courses": ["Ebb", "Flow"],
        }
    ]


def test_volunteer_work_is_apart_from_work(files: dict[str, Any]) -> None:
    assert files["the fictional career"]["volunteer"] == [
        {
            "organization": "Night School",
            "position": "Teacher of knots",
            "location": "Imaginary Harbour",
            "url": "https://example.org/night",
            "startDate": "2017-01",
            "endDate": "2017-06",
            "summary": "Evenings with those who go to sea.",
            "highlights": ["Taught Knots++ to forty sailors."],
            "keywords": ["Knots++"],
            "environment": ["Knots++"],
        }
    ]


@pytest.mark.parametrize(
    ("section", "entries"),
    [
        (
            "certificates",
            [
                {
                    "name": "Licence for Lights",
                    "date": "2017-12",
                    "issuer": "Board of Beacons",
                    "url": "https://example.org/licence",
                }
            ],
        ),
        (
            "publications",
            [
                {
                    "name": "On Prisms",
                    "publisher": "Tidal Press",
                    "releaseDate": "2022",
                    "url": "https://example.org/prisms",
                    "summary": "How to polish them.",
                }
            ],
        ),
        (
            "awards",
            [
                {
                    "title": "Golden Wick",
                    "date": "2023-11-02",  # as precise as it is written
                    "awarder": "Guild of Keepers",
                    "summary": "For Knots++ tied in a storm.",
                }
            ],
        ),
        (
            "languages",
            [{"language": "English", "fluency": "Native speaker"}, {"language": "Semaphore"}],
        ),
        ("interests", [{"name": "Birds", "keywords": ["Gulls", "Terns, all of them"]}]),
        (
            "references",
            [
                {
                    "name": "Somebody Else",
                    "reference": "Burns brighter than the lamp.\n\nNever late.",
                }
            ],
        ),
    ],
)
def test_an_entry_has_all_that_the_schema_has_for_it(
    files: dict[str, Any], section: str, entries: list[dict[str, Any]]
) -> None:
    assert files["the fictional career"][section] == entries


def test_skills_stand_in_their_categories_each_with_its_evidence(files: dict[str, Any]) -> None:
    light, sound = files["the fictional career"]["skills"]
    assert (light["name"], light["keywords"]) == ("Light", ["Fresnel lens", "Kerosene"])
    assert (light["level"], sound.get("level")) == ("Master", None)
    lens, kerosene = light["evidence"]
    assert kerosene == {
        "name": "Kerosene",
        "url": "https://example.org/cv/crafts.html#kerosene",
        "claimed": True,
    }
    assert lens["aliases"] == ["lens of Fresnel"]
    assert (lens["firstUsed"], lens["months"], "lastUsed" in lens) == ("2018-01", 102, False)
    assert lens["sentences"][-1] == {
        "text": "Oiled the Fresnel lens and the foghorn every night.",
        "url": "https://example.org/cv/posts/assistant-keeper.html#oiled-the-fresnel-lens-and-the",
        "work": "Keeper, Cape Nowhere Lighthouse",
    }
    horn = sound["evidence"][0]
    assert horn["listed"] == [
        {
            "work": "Head Keeper, Cape Nowhere Lighthouse",
            "url": "https://example.org/cv/posts/head-keeper.html",
        }
    ]


def test_addresses_are_ascii_as_rfc_3986_wants_it(files: dict[str, Any]) -> None:
    log = next(
        skill
        for category in files["the fictional career"]["skills"]
        for skill in category["evidence"]
        if skill["name"] == "Вахта"
    )
    assert log["url"].isascii()


def test_it_tells_its_own_address_and_when_the_sources_changed(files: dict[str, Any]) -> None:
    assert files["this résumé"]["meta"] == {
        "canonical": "https://example.org/cv/resume.json",
        "lastModified": "2026-06-15T12:00:00Z",
    }


def test_without_an_address_places_are_relative_and_nothing_is_canonical(
    lighthouse: Path, build: Build
) -> None:
    site = build(lighthouse, builder="resume-json")
    data = json.loads((site.out / "resume.json").read_text("utf-8"))
    assert "canonical" not in data["meta"]
    assert data["skills"][0]["evidence"][0]["url"] == "crafts.html#fresnel-lens"
    checker = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert checker.is_valid(data)
