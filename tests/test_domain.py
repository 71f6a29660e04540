"""Names lead to what they mean, from this project and from others, in any builder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.util.inventory import InventoryFile

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site


@pytest.mark.parametrize(
    ("page", "text", "href"),
    [
        ("posts/assistant-keeper", "foghorn", "../crafts.html#fog-horn"),  # by an alias
        ("employers", "Morse code", "crafts.html#signalling"),  # with a text of its own
        ("more", "Keeper", "posts/assistant-keeper.html"),  # a position, by its title
        ("more", "Cape Nowhere Lighthouse", "employers.html#cape-nowhere-lighthouse"),
        ("more", "Model Light", "#model-light"),  # on the same page
    ],
)
def test_a_name_is_a_link(lighthouse_site: Site, page: str, text: str, href: str) -> None:
    article = lighthouse_site.page(page).find(id="furo-main-content")
    assert article is not None
    assert href in [a["href"] for a in article.find_all("a") if a.get_text() == text]


def test_the_inventory_names_every_declaration(lighthouse_site: Site) -> None:
    inventory = InventoryFile.loads((lighthouse_site.out / "objects.inv").read_bytes(), uri="")
    named = {
        f"{kind} {name}": item.uri
        for kind, items in inventory.data.items()
        if kind.startswith("resume:")
        for name, item in items.items()
    }
    assert named == {
        "resume:person Nobody Atall": "index.html",
        "resume:position Head Keeper, Cape Nowhere Lighthouse": "posts/head-keeper.html",
        "resume:position Keeper, Cape Nowhere Lighthouse": "posts/assistant-keeper.html",
        "resume:position Pilot, Imaginary Ferries": "posts/ferry-pilot.html",
        "resume:position Deckhand, Imaginary Ferries": "posts/deckhand.html",
        "resume:organization Cape Nowhere Lighthouse": "employers.html#cape-nowhere-lighthouse",
        "resume:organization Imaginary Ferries": "employers.html#imaginary-ferries",
        "resume:skill Fresnel lens": "crafts.html#fresnel-lens",
        "resume:skill Kerosene": "crafts.html#kerosene",
        "resume:skill Fog horn": "crafts.html#fog-horn",
        "resume:skill Signalling": "crafts.html#signalling",
        "resume:skill Вахта": "crafts.html#вахта",
        "resume:skill Knots++": "crafts.html#knotspp",
        "resume:project Model Light": "more.html#model-light",
        "resume:education School of Tides": "more.html#school-of-tides",
        "resume:volunteer Teacher of knots, Night School": "beyond.html#teacher-of-knots",
        "resume:certificate Licence for Lights": "beyond.html#licence-for-lights",
        "resume:publication On Prisms": "beyond.html#on-prisms",
        "resume:award Golden Wick": "beyond.html#golden-wick",
        "resume:language English": "beyond.html#english",
        "resume:language Semaphore": "beyond.html#semaphore",
        "resume:interest Birds": "beyond.html#birds",
        "resume:reference Somebody Else": "beyond.html#somebody-else",
    }


@pytest.mark.parametrize("parallel", [1, 2])
@pytest.mark.parametrize(
    "builder", ["html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "gettext", "xml"]
)
def test_every_builder_is_silent(
    lighthouse: Path, build: Build, builder: str, parallel: int
) -> None:
    assert build(lighthouse, builder=builder, parallel=parallel).warnings == []


@pytest.mark.parametrize(
    ("builder", "file"),
    [
        ("text", "crafts.txt"),
        ("man", "nobodyatall.1"),
        ("latex", "nobodyatall.tex"),
        ("singlehtml", "index.html"),
    ],
)
def test_the_evidence_stands_in_every_builder(
    lighthouse: Path, build: Build, builder: str, file: str
) -> None:
    written = build(lighthouse, builder=builder).text(file)
    assert "Listed in the environment, without a sentence" in written
    assert "10 yrs 6 mos" in written


def test_restructuredtext_declares_a_career_too(lighthouse: Path, build: Build) -> None:
    (lighthouse / "posts" / "deckhand.md").unlink()
    (lighthouse / "posts" / "deckhand.rst").write_text(
        "Deckhand\n========\n\n"
        ".. position:: Imaginary Ferries\n   :start: 2014\n   :end: 2016-13\n\n"
        "- Learned :skill:`Signalling`.\n",
        encoding="utf-8",
    )
    site = build(lighthouse)
    assert [warning.partition(" WARNING")[0] for warning in site.warnings] == [
        "posts/deckhand.rst:6:"
    ]
    assert "Learned Signalling." in site.article("crafts")


@pytest.mark.parametrize(
    ("title", "pages"),
    [
        ("Keeper", 0),  # two have it: neither is guessed
        ("Keeper, Cape Nowhere Lighthouse", 1),
        ("Keeper, Imaginary Ferries", 1),
    ],
)
def test_an_ambiguous_title_leads_nowhere(
    lighthouse: Path, build: Build, title: str, pages: int
) -> None:
    pilot = lighthouse / "posts" / "ferry-pilot.md"
    pilot.write_text(pilot.read_text("utf-8").replace("# Pilot", "# Keeper"), encoding="utf-8")
    more = lighthouse / "more.md"
    more.write_text(f"# More\n\nSee {{position}}`{title}`, or {{any}}`{title}`.\n", "utf-8")
    article = build(lighthouse).page("more").find(id="furo-main-content")
    assert article is not None
    assert [link.get_text() for link in article.select("p a")] == [title] * 2 * pages


@pytest.mark.parametrize(
    ("written", "display"),
    [
        ("fog HORN", "fog HORN"),
        ("FOGHORN", "FOGHORN"),  # an alias
        ("the horn <fog horn>", "the horn"),
        ("вахта", "вахта"),
    ],
)
def test_a_skill_is_found_in_any_case(
    lighthouse: Path, build: Build, written: str, display: str
) -> None:
    deckhand = lighthouse / "posts" / "deckhand.md"
    text = deckhand.read_text("utf-8")
    deckhand.write_text(f"{text}\n- Heard of {{skill}}`{written}`.\n", encoding="utf-8")
    site = build(lighthouse)
    assert site.warnings == []
    crafts = site.page("crafts")
    marks = [mark.get_text() for mark in crafts.select(".resume-evidence .resume-mark")]
    assert display in marks
    article = site.page("posts/deckhand").find(id="furo-main-content")
    assert article is not None
    assert display in [link.get_text() for link in article.find_all("a")]
