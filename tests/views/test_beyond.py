"""What is not employment: volunteer work, and entries such as awards and languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from building import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build, Site

    Written = Callable[[Mapping[str, str]], Path]


@pytest.mark.parametrize(
    ("anchor", "text"),
    [
        (
            "teacher-of-knots",
            "Teacher of knots, Night School Jan 2017 – Jun 2017 · 6 mos · Imaginary Harbour "
            "Environment: Knots++ 1 sentence Evenings with those who go to sea. "
            "Taught Knots++ to forty sailors.",
        ),
        ("licence-for-lights", "Licence for Lights Board of Beacons · Dec 2017 · example.org/licence"),
        ("on-prisms", "On Prisms Tidal Press · 2022 · example.org/prisms How to polish them."),
        ("golden-wick", "Golden Wick Guild of Keepers · Nov 2023 For Knots++ tied in a storm."),
        ("english", "English Native speaker"),
        ("semaphore", "Semaphore"),
        ("birds", "Birds Gulls, Terns, all of them"),
        ("somebody-else", "Somebody Else Burns brighter than the lamp. Never late."),
    ],
)  # fmt: skip
def test_each_short_entry_shows_its_fields(lighthouse_site: Site, anchor: str, text: str) -> None:
    section = lighthouse_site.page("beyond").find("section", id=anchor)
    assert section is not None
    assert words(section) == text


def test_sentences_beyond_work_are_evidence_and_volunteer_work_counts_as_time(
    lighthouse_site: Site,
) -> None:
    entry = lighthouse_site.page("crafts").find("section", id="knotspp")
    assert entry is not None
    assert words(entry) == (
        "Knots++ 8 mos · last used Feb 2020 · 3 sentences "
        "Model Light (Jan 2020 – Feb 2020) A model, held up by Knots++. "
        "Teacher of knots, Night School (Jan 2017 – Jun 2017) Taught Knots++ to forty sailors. "
        "Golden Wick For Knots++ tied in a storm."
    )


def test_volunteer_work_is_no_employment(lighthouse_site: Site) -> None:
    glance = lighthouse_site.article("glance")
    assert "Deckhand" in glance
    assert "Teacher of knots" not in glance


def test_the_search_finds_them_and_their_sentences(lighthouse_site: Site) -> None:
    text = (lighthouse_site.out / "_static" / "resume-lookup.js").read_text("utf-8")
    lookup = json.loads(text.removeprefix("window.resumeLookup = ").rstrip(";\n"))
    works = [tuple(work[:3]) for work in lookup["works"]]
    assert ("volunteer", "Teacher of knots", "Night School · Jan 2017 – Jun 2017") in works
    assert ("certificate", "Licence for Lights", "Board of Beacons") in works
    assert {kind for kind, *_ in works} <= set(lookup["labels"])
    [knots] = [skill for skill in lookup["skills"] if skill[0] == "Knots++"]
    assert [works[number][1] for number, _count in knots[9]] == [
        *["Model Light", "Teacher of knots", "Golden Wick"]
    ]


UNDATED = {
    "index.md": "# Nobody\n\n:::{person} Nobody\n:::\n\n:::{organization} Light\n:::\n\n"
    ":::{role-ledger}\n:::\n\n:::{timeline}\n:::\n\n"
    "```{toctree}\nold\nlater\nschool\n```\n\n## Skills\n\n:::{skill} Lens\n:::\n",
    "old.md": "# Keeper of old\n\n:::{position} Light\n:start: unknown\n:end: unknown\n:::\n\n"
    "Led the watch.\n\n- Kept a {skill}`Lens`.\n",
    "later.md": "# Later keeper\n\n:::{position} Light\n:start: 2018-03-15\n:end: unknown\n:::\n",
    "school.md": "# Mentor\n\n:::{volunteer} School\n:end: 2012\n:::\n\n- Taught.\n",
}


def test_a_role_whose_dates_are_unknown_is_shown_and_counts_no_time(
    written: Written, build: Build
) -> None:
    site = build(written(UNDATED))
    assert site.warnings == []
    rows = site.page("index").select(".resume-ledger > li")
    assert [words(row) for row in rows] == [
        "Mar 2018 Later keeper, Light",
        "Keeper of old, Light Led the watch. Kept a Lens.",
    ]
    assert site.page("index").select(".resume-timeline") == []  # there is no time to draw
    # Nobody knows what came before or after it.
    assert site.article("old") == "Keeper of old, Light Led the watch. Kept a Lens."
    assert "Lens 1 sentence Keeper of old, Light Kept a Lens." in site.article("index")


def test_a_skill_is_said_to_be_last_used_only_when_that_is_known(
    written: Written, build: Build
) -> None:
    used = UNDATED["later.md"] + "\n- Ground a {skill}`Lens`.\n"
    site = build(written({**UNDATED, "later.md": used}))
    assert "Lens 2 sentences Later keeper, Light (Mar 2018)" in site.article("index")
    out = build(written({**UNDATED, "later.md": used}), builder="resume-json").out
    [skill] = json.loads((out / "resume.json").read_text("utf-8"))["skills"]
    [evidence] = skill["evidence"]
    assert (evidence["firstUsed"], evidence.get("lastUsed")) == ("2018-03-15", None)


def test_a_timeline_names_what_it_cannot_draw(written: Written, build: Build) -> None:
    dated = "# Last keeper\n\n:::{position} Light\n:start: 2019-03\n:end: 2020-01\n:::\n"
    index = UNDATED["index.md"].replace("later\n", "later\nlast\n")
    site = build(written({**UNDATED, "index.md": index, "last.md": dated}))
    [lane] = site.page("index").select(".resume-timeline li")
    assert [words(step) for step in lane.select(".resume-step")] == [
        "Keeper of old",
        "Later keeper, Mar 2018",
        "Last keeper, Mar 2019 – Jan 2020, 11 mos",
    ]
    assert len(lane.select(".resume-strip i")) == 1


def test_only_dates_that_are_known_are_in_resume_json(written: Written, build: Build) -> None:
    site = build(written(UNDATED), builder="resume-json")
    resume = json.loads((site.out / "resume.json").read_text("utf-8"))
    assert resume["work"] == [
        {
            "name": "Light",
            "company": "Light",
            "position": "Later keeper",
            "startDate": "2018-03-15",
        },
        {
            "name": "Light",
            "company": "Light",
            "position": "Keeper of old",
            "summary": "Led the watch.",
            "highlights": ["Kept a Lens."],
            "keywords": ["Lens"],
        },
    ]
    assert resume["volunteer"] == [
        {
            "organization": "School",
            "position": "Mentor",
            "endDate": "2012",
            "highlights": ["Taught."],
        }
    ]


def test_volunteer_work_can_have_a_page_of_its_own(written: Written, build: Build) -> None:
    site = build(written(UNDATED))
    assert site.article("school") == "Mentor, School 2012 Taught."
    sidebar = site.page("index").select(".sidebar-tree a")
    assert "Mentor, School" in [link.get_text() for link in sidebar]


@pytest.mark.filterwarnings("ignore:.*HTMLBuilder.app' is deprecated")  # their own use of it
@pytest.mark.parametrize("builder", ["json", "pickle"])
def test_builders_for_programs_need_no_templates(
    lighthouse: Path, build: Build, builder: str
) -> None:
    assert build(lighthouse, builder=builder).warnings == []


@pytest.mark.parametrize(
    ("builder", "file", "option"),
    [
        ("text", "beyond.txt", {}),
        ("latex", "career.tex", {"latex_documents": [("index", "career.tex", "C", "", "howto")]}),
        ("man", "career.1", {"man_pages": [("index", "career", "C", "", 1)]}),
    ],
)
def test_other_builders_say_the_same(
    lighthouse: Path, build: Build, builder: str, file: str, option: dict[str, Any]
) -> None:
    text = build(lighthouse, builder=builder, **option).text(file)
    for fact in ("Night School", "Board of Beacons", "Native speaker", "Gulls", "Never late."):
        assert fact in text


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "64f8cf500f0003860180a5b1d2430000000049454e44ae426082"
)


def test_a_portrait_is_shown_once_it_is_there(lighthouse: Path, build: Build) -> None:
    index = lighthouse / "index.md"
    text = index.read_text("utf-8").replace("https://example.org/portrait.jpg", "face.png")
    index.write_text(text, "utf-8")
    assert len(build(lighthouse).warnings) == 1
    (lighthouse / "face.png").write_bytes(PIXEL)
    site = build(lighthouse)
    assert site.warnings == []
    assert len(site.page("index").select("img.u-photo")) == 1


def test_a_portrait_is_shown_only_if_it_comes_with_the_site(lighthouse: Path, build: Build) -> None:
    (lighthouse / "face.png").write_bytes(PIXEL)
    index = lighthouse / "index.md"
    text = index.read_text("utf-8")
    assert build(lighthouse).page("index").select(".u-photo") == []  # it would ask another host
    index.write_text(text.replace("https://example.org/portrait.jpg", "face.png"), "utf-8")
    site = build(lighthouse, html_baseurl="https://example.org/cv/")
    assert site.warnings == []
    [portrait] = site.page("index").select("img.u-photo")
    assert (portrait["src"], portrait["alt"]) == ("_images/face.png", "Nobody Atall")
    resume = json.loads((site.out / "resume.json").read_text("utf-8"))
    assert resume["basics"]["image"] == "https://example.org/cv/_images/face.png"
    assert (site.out / "_images" / "face.png").is_file()


def test_programs_get_the_portrait_that_the_page_shows(lighthouse: Path, build: Build) -> None:
    """Though another picture of the same name, which is read before it, goes by that name."""
    for name in ("a", "b"):
        (lighthouse / name).mkdir()
        (lighthouse / name / "me.png").write_bytes(PIXEL + name.encode())
    other, index = lighthouse / "beyond.md", lighthouse / "index.md"
    other.write_text(other.read_text("utf-8") + "\n![](a/me.png)\n", "utf-8")
    text = index.read_text("utf-8").replace("https://example.org/portrait.jpg", "b/me.png")
    index.write_text(text, "utf-8")
    base = "https://example.org/cv/"
    site = build(lighthouse, html_baseurl=base)
    [photo] = site.page("index").select("img.u-photo")
    portrait = (site.out / str(photo["src"])).read_bytes()
    assert portrait == PIXEL + b"b"
    assert f'"image": "{base}{photo["src"]}"' in site.text("resume.json")
    assert f'"image":"{base}{photo["src"]}"' in site.text("index.html")
    assert f"PHOTO:{base}{photo['src']}" in site.text("resume.vcf")


def test_what_others_say_is_a_quotation(lighthouse_site: Site) -> None:
    quotation = lighthouse_site.page("beyond").select_one("#somebody-else > blockquote")
    assert quotation is not None
    assert [words(paragraph) for paragraph in quotation.find_all("p")] == [
        *["Burns brighter than the lamp.", "Never late."]
    ]
