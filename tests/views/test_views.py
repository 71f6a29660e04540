"""The views of the whole career, which an author places and which take no data."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

import pytest
from building import words

from sphinx_resume.views.figures import split_figures, with_unit
from sphinx_resume.views.scale import round_years

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag
    from building import Build, Site


def heard(tag: Tag) -> str:
    """What a screen reader says."""
    visible = copy(tag)
    for hidden in visible.select("[aria-hidden]"):
        hidden.extract()
    return words(visible)


def months(strip: Tag) -> list[list[int | str]]:
    """Start and length in months of each stretch, and what shows it; the career has 150."""
    return [
        [
            *(
                round(float(declaration.partition(":")[2].rstrip("%")) * 1.5)
                for declaration in str(bar["style"]).split(";")
            ),
            "listed" if bar.get("class") else "proved",
        ]
        for bar in strip.select(".resume-strip i")
    ]


def part(site: Site, selector: str) -> Tag:
    element = site.page("glance").select_one(selector)
    assert element is not None
    return element


def test_the_strongest_skills_come_first_by_years_and_sentences(lighthouse_site: Site) -> None:
    skills = [words(item) for item in part(lighthouse_site, ".resume-strongest").find_all("li")]
    assert skills == [
        "Signalling 10 yrs 6 mos · 4 sentences",
        "Fresnel lens 8 yrs 6 mos · 2 sentences",
        "Fog horn 8 yrs 6 mos · 1 sentence",
        "Вахта 5 yrs 4 mos · 1 sentence",
        "Knots++ 8 mos until Feb 2020 · 3 sentences",
    ]


def test_a_lane_of_the_timeline_names_an_employer_and_links_each_role_in_the_order_of_time(
    lighthouse_site: Site,
) -> None:
    timeline = part(lighthouse_site, ".resume-timeline")
    assert [(words(lane), [a["href"] for a in lane.select(".resume-step a")]) for lane in timeline.select(".resume-lane")] == [
        (
            "Cape Nowhere Lighthouse Keeper, Jan 2018 – Mar 2021, 3 yrs 3 mos "
            "Head Keeper, Mar 2021 – present, 5 yrs 4 mos",
            ["posts/assistant-keeper.html", "posts/head-keeper.html"],
        ),
        (
            "Imaginary Ferries Deckhand, 2014 – 2016, 2 yrs Pilot, Jun 2019 – May 2020, 1 yr",
            ["posts/deckhand.html", "posts/ferry-pilot.html"],
        ),
    ]  # fmt: skip


def test_the_timeline_is_to_scale_with_its_gaps_and_overlaps(lighthouse_site: Site) -> None:
    """The career runs from January 2014 to June 2026: 150 months."""
    assert months(part(lighthouse_site, ".resume-timeline")) == [
        [48, 39, "proved"],
        [86, 64, "proved"],
        [0, 24, "proved"],
        [65, 12, "proved"],
    ]


def test_positions_at_one_organization_share_a_lane(lighthouse_site: Site) -> None:
    timeline = part(lighthouse_site, ".resume-timeline > ul")
    lanes = [
        (words(name), len(lane.select(".resume-step")))
        for lane in timeline.find_all("li", recursive=False)
        if (name := lane.select_one(".resume-employer"))
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
    assert round_years(range(first * 12, last * 12 + 12)) == named


def test_each_role_has_a_row_of_the_ledger_with_the_sentences_that_say_the_most(
    lighthouse_site: Site,
) -> None:
    ledger = part(lighthouse_site, ".resume-ledger")
    rows = [words(row) for row in ledger.find_all("li", recursive=False)]
    assert rows == [
        "Mar 2021 – present · 5 yrs 4 mos 2014 2026 Head Keeper, Cape Nowhere Lighthouse "
        "Rebuilt the Fresnel lens after the storm, for 400 coins less than planned. "
        "Polished all 96 prisms by hand. "
        "Taught Signalling to two assistants with the code book. All 4 sentences",
        "Jan 2018 – Mar 2021 · 3 yrs 3 mos Keeper, Cape Nowhere Lighthouse "
        "Oiled the Fresnel lens and the foghorn every night. Answered ships by Signalling.",
        "Jun 2019 – May 2020 · 1 yr Pilot, Imaginary Ferries "
        "Sailed 1,200 crossings without a scratch.",
        "2014 – 2016 · 2 yrs Deckhand, Imaginary Ferries Spliced ropes, and learned Signalling.",
    ]
    assert [strong.get_text() for strong in ledger.select("strong.resume-figure")] == [
        *["400", "96", "1,200"]
    ]
    linked = [str(a["href"]) for a in ledger.select(".resume-sentences a")]
    assert linked[0] == "crafts.html#fresnel-lens"


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Saves $97,000 a year.", ["$97,000"]),
        ("From 10,000 users to 500,000.", ["10,000", "500,000"]),
        ("40 % fewer, then 5%", ["40 %", "5%"]),
        ("1 000 km at 3.5 €", ["1 000", "3.5 €"]),
        ("4.5M users on 100+ nodes", ["4.5M", "100+"]),
        ("$1.3 million a year for 2 million users", ["$1.3 million", "2 million"]),
        ("3,5 Mio. Euro, 12 mln zł, 5 млн рублей", ["3,5 Mio.", "12 mln", "5 млн"]),
        ("37 percent of 5 per cent, 9 Prozent", ["37 percent", "5 per cent", "9 Prozent"]),
        ("10 milestones on 30 mills", ["10", "30"]),
        ("Moved to S3 in 2019, with 2 others", []),  # a name, a year, a word
        ("Licence No. 12345, Nr. 12, #500, from 12:30 on", []),  # names, a time
        ("ISO 27001 on Python 2.7/3, round 24/7", []),  # names
    ],
)
def test_figures_are_numbers_that_count_something(sentence: str, figures: list[str]) -> None:
    assert [part for part, is_figure in split_figures(sentence) if is_figure] == figures
    assert "".join(part for part, _is_figure in split_figures(sentence)) == sentence


@pytest.mark.parametrize(
    ("figure", "sentence", "shown"),
    [
        ("$97,000", "A fix that saves the company $97,000 a year.", "$97,000 a year"),
        ("14", "Led 14 nurses", "14 nurses"),
        ("14", "Led 14 nurses. Then left.", "14 nurses"),
        ("14", "Led 14 nurses, porters and clerks.", "14"),  # not nurses alone
        ("400", "Swept 400 sq. ft. of deck.", "400"),
        ("400", "Fed 400 U.S. owls.", "400"),
        ("37 %", "Cut falls by 37 % with a round every two hours.", "37 %"),  # goes on
        ("120", "Cut outages from 120 to 75 hours.", "120 to 75 hours"),
        ("40 %", "Senkte den Anteil von 40 % auf 9 %.", "40 % auf 9 %"),
        ("20", "Train 20–30 keepers a year in knots.", "20–30"),
        ("10,000", "From 10,000 users to 500,000.", "10,000 users to 500,000"),
        ("14", "Within 14 weeks 20 lamps were lit.", "14"),
        ("50", "50台を移行。", "50"),
        ("40", "In ward S40 alone, led 40 nurses.", "40 nurses"),  # not that of a name
    ],
)
def test_a_figure_that_stands_alone_has_its_unit(figure: str, sentence: str, shown: str) -> None:
    assert with_unit(figure, sentence) == shown


def test_a_sentence_that_its_author_named_goes_before_stronger_ones(
    lighthouse: Path, build: Build
) -> None:
    page = lighthouse / "posts" / "assistant-keeper.md"
    more = "".join(f"- Saved {number} coins.\n" for number in (100, 200, 300))
    text = page.read_text("utf-8").replace("- Answered", "- (answers)=\n  Answered") + more
    page.write_text(text, "utf-8")
    rows = build(lighthouse).page("glance").select(".resume-ledger > li")
    assert "every night. Answered ships by Signalling. Saved 100 coins. All 5" in words(rows[1])


def test_a_cell_of_the_matrix_says_how_many_sentences_and_leads_to_them(
    lighthouse_site: Site,
) -> None:
    rows = part(lighthouse_site, ".resume-matrix tbody").find_all("tr")
    bars = {
        words(row.th): [(heard(cell), cell.a and cell.a["href"]) for cell in row.find_all("td")]
        for row in rows
        if row.th
    }
    assert bars["Signalling"] == [
        (
            "Signalling, Deckhand: 1 sentence",
            "posts/deckhand.html#spliced-ropes-and-learned-signalling",
        ),
        (
            "Signalling, Keeper: 1 sentence",
            "posts/assistant-keeper.html#answered-ships-by-signalling",
        ),
        ("Signalling, Pilot: listed", "posts/ferry-pilot.html"),
        (
            "Signalling, Head Keeper: 1 sentence",
            "posts/head-keeper.html#taught-signalling-to-two-assistants-with",
        ),
    ]
    assert bars["Fog horn"][0] == ("", None)
    assert bars["Light"] == []  # a category is a heading across all roles
    assert "Kerosene" not in bars
    assert "Knots++" not in bars  # shown by a project, by no role


def test_the_matrix_is_a_table_with_headers(lighthouse_site: Site) -> None:
    matrix = part(lighthouse_site, ".resume-matrix table")
    assert [heard(head) for head in matrix.select("thead th")] == [
        "Skill",
        "Deckhand, Imaginary Ferries (2014 – 2016)",
        "Keeper, Cape Nowhere Lighthouse (Jan 2018 – Mar 2021)",
        "Pilot, Imaginary Ferries (Jun 2019 – May 2020)",
        "Head Keeper, Cape Nowhere Lighthouse (Mar 2021 – present)",
    ]
    assert all(row.find("th") for row in matrix.select("tbody tr"))


def test_a_bar_shows_the_years_of_a_skill_and_says_nothing_aloud(lighthouse_site: Site) -> None:
    entry = lighthouse_site.page("crafts").find("section", id="signalling")
    assert entry is not None
    bar = entry.select_one(".resume-strip")
    assert bar is not None
    assert bar["aria-hidden"] == "true"
    assert bar.get_text() == ""
    assert months(bar) == [
        [0, 24, "proved"],
        [48, 39, "proved"],
        [87, 63, "proved"],  # as a head keeper, though a pilot too lists it
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
    text = site.text(name).replace("\\sphinxhyphen{}", "-")
    for fact in ("Keeper", "Imaginary Ferries", "4 sentences", "(listed)"):
        assert fact in text
    assert ") ;" not in text  # between the roles of a skill
    assert "svg" not in text


def test_pictures_stay_out_of_books(lighthouse: Path, build: Build) -> None:
    """Each would have to be declared in the book's manifest."""
    site = build(lighthouse, builder="epub", epub_show_urls="no")
    pages = list(site.out.rglob("*.xhtml"))
    assert pages
    assert all("<svg" not in page.read_text("utf-8") for page in pages)


def test_views_of_an_empty_career_are_empty(written: Any, build: Build) -> None:
    views = "".join(
        f":::{{{name}}}\n:::\n\n"
        for name in (
            *("timeline", "skill-matrix", "strongest-skills", "role-ledger"),
            *("skill-overview", "background"),
        )
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
