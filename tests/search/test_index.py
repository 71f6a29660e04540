"""Sphinx's search index has the words of this build, and none of an earlier one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_resume.search.east_asian import split_words

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

PASSAGE = "\n## Zanzibar\n\nThe quicksilver lamp.\n"


def index(site: Site) -> dict[str, Any]:
    text = (site.out / "searchindex.js").read_text("utf-8")
    read: dict[str, Any] = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    return read


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_a_word_that_an_edit_took_away_is_gone(
    lighthouse: Path, build: Build, tmp_path: Path, builder: str
) -> None:
    more = lighthouse / "more.md"
    text = more.read_text("utf-8")
    more.write_text(text + PASSAGE, "utf-8")
    before = index(build(lighthouse, builder=builder))
    assert "quicksilv" in before["terms"]
    assert "zanzibar" in before["titleterms"]
    more.write_text(text, "utf-8")
    again = index(build(lighthouse, builder=builder))
    clean = index(build(lighthouse, tmp_path / "clean", builder=builder))
    assert again["terms"].keys() == clean["terms"].keys()
    assert again["titleterms"].keys() == clean["titleterms"].keys()


def test_a_page_that_is_the_first_keeps_its_words(lighthouse: Path, build: Build) -> None:
    """Sphinx writes the only page of a word as its number, and the first one has 0."""
    first = index(build(lighthouse))
    (lighthouse / "more.md").touch()
    assert index(build(lighthouse))["terms"] == first["terms"]
    assert 0 in first["terms"].values()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("菲涅耳透镜", ["菲涅", "涅耳", "耳透", "透镜"]),
        ("使用Kubernetes部署", ["使用", "Kubernetes", "部署"]),  # Latin words stay whole
        ("灯", ["灯"]),  # has no neighbour
        ("ランプを3個", ["ラン", "ンプ", "プを", "3", "個"]),
    ],
)
def test_chinese_and_japanese_are_found_by_pairs_of_letters(text: str, words: list[str]) -> None:
    assert split_words(text) == words
