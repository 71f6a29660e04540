"""The views of the whole career, which an author places and which take no data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from building import words

from sphinx_resume.views.scale import ticks

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag
    from building import Build, Site


def part(site: Site, selector: str) -> Tag:
    found = site.page("glance").select_one(selector)
    assert found is not None
    return found


def test_the_strongest_skills_come_first_by_years_and_sentences(lighthouse_site: Site) -> None:
    shown = [words(item) for item in part(lighthouse_site, ".resume-strongest").find_all("li")]
    assert shown == [
        "Signalling 10 yrs 6 mos · 4 sentences",
        "Fresnel lens 8 yrs 6 mos · 2 sentences",
        "Fog horn 8 yrs 6 mos · 1 sentence",
        "Вахта 5 yrs 4 mos · 1 sentence",
        "Knots++ 8 mos until Feb 2020 · 3 sentences",
    ]


def test_each_bar_of_the_timeline_is_a_link_that_says_its_title_and_period(
    lighthouse_site: Site,
) -> None:
    timeline = part(lighthouse_site, ".resume-timeline")
    bars = [bar.find_parent("a") for bar in timeline.select(".resume-bar")]
    assert [(words(bar), bar["href"]) for bar in bars if bar] == [
        ("Head Keeper, Mar 2021 – present", "posts/head-keeper.html"),
        ("Keeper, Jan 2018 – Mar 2021", "posts/assistant-keeper.html"),
        ("Pilot, Jun 2019 – May 2020", "posts/ferry-pilot.html"),
        ("Deckhand, 2014 – 2016", "posts/deckhand.html"),
    ]


def test_the_timeline_is_to_scale_with_its_gaps_and_overlaps(lighthouse_site: Site) -> None:
    """The career runs from January 2014 to June 2026: 150 months."""
    styles = [str(bar["style"]) for bar in part(lighthouse_site, ".resume-timeline").select(".resume-bar")]  # fmt: skip
    months = [
        [round(float(each.partition(":")[2].rstrip("%")) * 1.5) for each in style.split(";")]
        for style in styles
    ]
    assert months == [[86, 64], [48, 39], [65, 12], [0, 24]]


def test_positions_at_one_organization_share_a_lane(lighthouse_site: Site) -> None:
    timeline = part(lighthouse_site, ".resume-timeline > ul")
    lanes = [
        (words(lane.p), len(lane.select("li")))
        for lane in timeline.find_all("li", recursive=False)
        if lane.p
    ]
    assert lanes == [("Cape Nowhere Lighthouse", 2), ("Imaginary Ferries", 2)]


@pytest.mark.parametrize(
    ("first", "last", "named"),
    [
        (2007, 2026, [2010, 2015, 2020, 2025]),
        (2019, 2024, [2019, 2020, 2021, 2022, 2023, 2024]),
        (1980, 2026, [1980, 1990, 2000, 2010, 2020]),
        (2024, 2024, [2024]),
    ],
)
def test_the_years_beside_a_timeline_are_round_and_few(
    first: int, last: int, named: list[int]
) -> None:
    assert ticks(range(first * 12, last * 12 + 12)) == named


def test_each_role_has_a_card(lighthouse_site: Site) -> None:
    cards = part(lighthouse_site, ".resume-cards").find_all("li")
    assert words(cards[0]) == (
        "Head Keeper Cape Nowhere Lighthouse · Mar 2021 – present · 5 yrs 4 mos"
    )
    assert len(cards) == 4


def test_a_cell_of_the_matrix_says_how_many_sentences_and_leads_to_them(
    lighthouse_site: Site,
) -> None:
    rows = part(lighthouse_site, ".resume-matrix tbody").find_all("tr")
    shown = {
        words(row.th): [(words(cell), cell.a and cell.a["href"]) for cell in row.find_all("td")]
        for row in rows
        if row.th
    }
    assert shown["Signalling"] == [
        ("1", "posts/head-keeper.html#taught-signalling-to-two-assistants-with"),
        ("1", "posts/assistant-keeper.html#answered-ships-by-signalling"),
        ("listed", "posts/ferry-pilot.html"),
        ("1", "posts/deckhand.html#spliced-ropes-and-learned-signalling"),
    ]
    assert shown["Fog horn"][-2:] == [("", None), ("", None)]
    assert shown["Light"] == []  # a category is a heading across all roles
    assert "Kerosene" not in shown
    assert "Knots++" not in shown  # shown by a project, by no role


def test_the_matrix_is_a_table_with_headers(lighthouse_site: Site) -> None:
    matrix = part(lighthouse_site, ".resume-matrix table")
    heads = [words(head) for head in matrix.select("thead th")]
    assert heads[0] == "Skill"
    assert heads[1] == "Head Keeper, Cape Nowhere Lighthouse Mar 2021 – present"
    assert all(row.find("th") for row in matrix.select("tbody tr"))


def test_a_bar_shows_the_years_of_a_skill_and_says_nothing_aloud(lighthouse_site: Site) -> None:
    entry = lighthouse_site.page("crafts").find("section", id="signalling")
    assert entry is not None
    bar = entry.select_one("svg.resume-years")
    assert bar is not None
    assert bar["aria-hidden"] == "true"
    assert bar.get_text() == ""
    assert [path["d"] for path in bar.find_all("path")] == [
        "M0 0h150v1h-150z",
        "M0 0h24v1h-24z",
        "M48 0h102v1h-102z",
    ]


@pytest.mark.parametrize("builder", ["text", "man", "latex"])
def test_builders_without_pictures_say_the_same(
    lighthouse: Path, build: Build, builder: str
) -> None:
    options: dict[str, Any] = {
        "man_pages": [("index", "career", "Career", "", 1)],
        "latex_documents": [("index", "career.tex", "Career", "", "howto")],
    }
    site = build(lighthouse, builder=builder, **options)
    name = {"text": "glance.txt", "man": "career.1", "latex": "career.tex"}[builder]
    said = site.text(name).replace("\\sphinxhyphen{}", "-")
    for fact in ("Keeper", "Imaginary Ferries", "4 sentences", "(listed)"):
        assert fact in said
    assert "svg" not in said


def test_pictures_stay_out_of_books(lighthouse: Path, build: Build) -> None:
    """Each would have to be declared in the book's manifest."""
    site = build(lighthouse, builder="epub", epub_show_urls="no")
    pages = list(site.out.rglob("*.xhtml"))
    assert pages
    assert all("<svg" not in page.read_text("utf-8") for page in pages)


def test_views_of_an_empty_career_are_empty(written: Any, build: Build) -> None:
    views = "".join(
        f":::{{{name}}}\n:::\n\n"
        for name in ("timeline", "skill-matrix", "strongest-skills", "role-cards")
    )
    site = build(written({"index.md": f"# Nothing yet\n\n{views}"}))
    assert site.warnings == []
    assert site.article("index") == "Nothing yet"


def test_key_figures_lead_to_the_sentences_that_hold_them(resume: Site) -> None:
    figures = resume.page("index").select(".resume-figures a")
    assert len(figures) == 5
    for figure in figures:
        page, _, anchor = str(figure["href"]).partition("#")
        target = resume.page(page.removesuffix(".html")).find(id=anchor)
        assert target is not None
        number = words(figure).partition(" ")[0].removesuffix("+")
        assert number in words(target.find_parent("section") or target)
