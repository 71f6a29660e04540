"""The tables of words are written as the importer looks them up."""

from __future__ import annotations

import pytest

from sphinx_resume.importer.sources.markdown.vocabulary import fold, section_kind
from sphinx_resume.importer.vocabulary import read_table

TABLES = [
    "columns",
    "dates",
    "labels",
    "networks",
    "places",
    "sections",
    "skills",
    "titles",
    "words",
]


@pytest.mark.parametrize("name", TABLES)
def test_an_entry_stands_once_in_its_group_and_says_something(name: str) -> None:
    for group, entries in read_table(name).items():
        twice = {entry for entry in entries if entries.count(entry) > 1}
        assert (group, twice, "" in entries) == (group, set(), False)


@pytest.mark.parametrize("name", ["columns", "dates", "labels", "places", "titles", "words"])
def test_words_are_in_lower_case(name: str) -> None:
    assert [
        word for words in read_table(name).values() for word in words if word != word.lower()
    ] == []


def test_every_name_of_a_section_is_found_as_a_heading() -> None:
    sections = read_table("sections")
    assert [name for names in sections.values() for name in names if fold(name) != name] == []
    assert [name for names in sections.values() for name in names if not section_kind(name)] == []
