"""The table of fields: what JSON Resume, the directives and the exports take from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sphinx_resume.career.dates import Date, Period
from sphinx_resume.career.fields import argument, fields_of, option, options_of, value_of
from sphinx_resume.career.model import KINDS, Award, Entry, Person, Position
from sphinx_resume.directives.declarations import DECLARATIONS, EntryDirective
from sphinx_resume.exports.vocabulary import named_values
from sphinx_resume.importer import schema

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "data" / "jsonresume-schema-1.3.1.json").read_text("utf-8")
)["properties"]
# What we add to the schema, which allows it.
ADDED = {
    ("volunteer", "location"),
    ("volunteer", "environment"),
    ("work", "environment"),
    ("education", "location"),
}


def properties(section: str) -> dict[str, Any]:
    schema = SCHEMA[section]
    properties: dict[str, Any] = schema.get("items", schema)["properties"]
    return properties


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.json_section])
def test_a_field_has_a_key_of_the_schema(name: str) -> None:
    section = KINDS[name].json_section
    keys = {field.json.partition(".")[0] for field in fields_of(KINDS[name]) if field.json}
    assert {
        key for key in keys - properties(section).keys() if (section, key) not in ADDED
    } == set()


@pytest.mark.parametrize("name", DECLARATIONS)
def test_a_directive_tells_its_options(name: str) -> None:
    spec = DECLARATIONS[name].option_spec
    assert list(spec) == [field.option for field in options_of(KINDS[name])]
    assert all(converter(" value ") == "value" for converter in spec.values())


# The environment is imported from the keywords.
@pytest.mark.parametrize("kind", [k for k in vars(schema).values() if hasattr(k, "declares")])
def test_an_import_reads_every_field(kind: Any) -> None:
    keys = {key for field in schema.described(kind) for key in field.keys}
    wanted = {field.json.partition(".")[0] for field in fields_of(kind.declares)}
    assert wanted - keys <= {"environment"}


def test_a_new_field_is_one_line() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Medal(Award):
        name: str = argument("title", json="title")
        metal: str = option("line", json="metal", schema_org="material")

    medal = Medal(name="Wick", awarder="Guild", metal="gold")
    assert list(EntryDirective.of(Medal).option_spec) == ["date", "awarder", "metal"]
    assert named_values(medal, "json") == {
        "title": "Wick",
        "date": None,
        "awarder": "Guild",
        "metal": "gold",
    }
    assert named_values(medal, "schema_org") == {"material": "gold"}
    assert medal.details == ("Guild", "gold")  # what its line on the page says
    assert isinstance(medal, Entry)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Period(Date(2020), Date(2021)), Date(2020), Date(2021)),
        (Period(Date(2020), None), Date(2020), None),  # it still runs
        (Period(Date(2020), Date(2020), "end"), Date(2020), None),
        (Period(Date(2021), Date(2021), "start"), None, Date(2021)),
        (None, None, None),
    ],
)
def test_a_period_is_two_fields(
    period: Period | None, start: Date | None, end: Date | None
) -> None:
    position = Position(organization="Lighthouse", period=period)
    values = {field.name: value_of(position, field) for field in options_of(Position)}
    assert (values["start"], values["end"]) == (start, end)


def test_a_name_with_a_dot_is_an_object_in_the_object() -> None:
    person = Person(name="Nobody", location="Cape Nowhere")
    assert named_values(person, "json")["location"] == {"address": "Cape Nowhere"}
