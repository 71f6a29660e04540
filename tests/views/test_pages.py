"""What a reader sees of a career: every skill leads to its sentences, and back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from building import words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag
    from building import Build, Site


def entry(site: Site, anchor: str) -> Tag:
    entry = site.page("crafts").find("section", id=anchor)
    assert entry is not None
    return entry


def test_a_skill_entry_holds_all_of_its_evidence_and_nothing_else(lighthouse_site: Site) -> None:
    assert words(entry(lighthouse_site, "signalling")) == (
        "Signalling Also called: Morse, signal flags "
        "10 yrs 6 mos · in use now · 4 sentences "
        "Head Keeper, Cape Nowhere Lighthouse (Mar 2021 – present) "
        "Taught Signalling to two assistants with the code book. "
        "Keeper, Cape Nowhere Lighthouse (Jan 2018 – Mar 2021) "
        "Answered ships by Signalling. "
        "Deckhand, Imaginary Ferries (2014 – 2016) "
        "Spliced ropes, and learned Signalling. "
        "Cape Nowhere Lighthouse (Jan 2018 – present) "
        "Ships pass it by Morse code. "
        "Listed in the environment, without a sentence "
        "Pilot, Imaginary Ferries (Jun 2019 – May 2020)"
    )


def test_each_sentence_leads_to_its_bullet_and_the_bullet_back(lighthouse_site: Site) -> None:
    proofs = entry(lighthouse_site, "fresnel-lens").select("dd li a")
    assert [proof["href"] for proof in proofs] == [
        "posts/head-keeper.html#rebuilt-the-fresnel-lens-after-the",
        "posts/assistant-keeper.html#oiled-the-fresnel-lens-and-the",
    ]
    for proof in proofs:
        page, _, anchor = str(proof["href"]).partition("#")
        target = lighthouse_site.page(page.removesuffix(".html")).find(id=anchor)
        assert target is not None
        bullet = target.find_parent("li")
        assert bullet is not None
        assert words(bullet).startswith(words(proof))
        assert "../crafts.html#fresnel-lens" in [a["href"] for a in bullet.find_all("a")]


def test_a_person_shows_wherever_an_author_declares_one(lighthouse: Path, build: Build) -> None:
    index = lighthouse / "index.md"
    text = index.read_text("utf-8").replace(":::{person}", "## About me\n\n:::{person}")
    index.write_text(text, "utf-8")
    assert "+1 212 555 0100" in build(lighthouse).article("index")


def test_a_claimed_skill_says_so(lighthouse_site: Site) -> None:
    assert words(entry(lighthouse_site, "kerosene")) == (
        "Kerosene Master · Listed as a skill; no work here shows it."
    )


def test_a_skill_marks_itself_in_its_sentences(lighthouse_site: Site) -> None:
    marks = entry(lighthouse_site, "fog-horn").select("strong.resume-mark")
    assert [mark.get_text() for mark in marks] == ["foghorn"]


def test_entries_stand_in_the_contents_of_their_page(lighthouse_site: Site) -> None:
    contents = lighthouse_site.page("crafts").select(".toc-tree a")
    assert [a["href"] for a in contents if a["href"] != "#"] == [
        "#light",
        "#fresnel-lens",
        "#kerosene",
        "#sound-and-signs",
        "#fog-horn",
        "#signalling",
        "#вахта",
        "#knotspp",
    ]


def test_skills_stay_out_of_the_sidebar(lighthouse_site: Site) -> None:
    sidebar = lighthouse_site.page("index").select_one(".sidebar-tree")
    assert sidebar is not None
    assert "Fresnel" not in sidebar.get_text()


def test_a_role_page_says_where_when_how_long_and_with_what(lighthouse_site: Site) -> None:
    assert lighthouse_site.article("posts/ferry-pilot") == (
        "Pilot, Imaginary Ferries Jun 2019 – May 2020 · 1 yr · The Strait 2014 2020 2026 "
        "Ferries between invented islands. "
        "Environment: Signalling "
        "Sailed 1,200 crossings without a scratch. "
        "Previous role: Deckhand, Imaginary Ferries (2014 – 2016) "
        "Next role: Keeper, Cape Nowhere Lighthouse (Jan 2018 – Mar 2021)"
    )


def test_an_organization_has_its_roles_newest_first(lighthouse_site: Site) -> None:
    organization = lighthouse_site.page("employers").find(id="cape-nowhere-lighthouse")
    assert organization is not None
    assert [words(item) for item in organization.select(".resume-positions li")] == [
        "Head Keeper · Mar 2021 – present · 5 yrs 4 mos · 4 sentences",
        "Keeper · Jan 2018 – Mar 2021 · 3 yrs 3 mos · 2 sentences",
    ]


def test_a_title_held_twice_is_kept_apart_wherever_it_is_listed(lighthouse_site: Site) -> None:
    page = lighthouse_site.page("index")
    assert [a.get_text() for a in page.select(".sidebar-tree a")][:2] == [
        "Head Keeper, Cape Nowhere Lighthouse",
        "Keeper, Cape Nowhere Lighthouse",
    ]
    title = lighthouse_site.page("posts/deckhand").title
    assert title is not None
    assert title.get_text().startswith("Deckhand, Imaginary Ferries - ")


def test_the_person_can_be_reached(lighthouse_site: Site) -> None:
    contact = lighthouse_site.page("index").select(".resume-contact a")
    assert [(a.get_text(), a["href"]) for a in contact] == [
        ("nobody@example.org", "mailto:nobody@example.org"),
        ("+1 212 555 0100", "tel:+12125550100"),
        ("example.org/nobody", "https://example.org/nobody"),
        ("example.org/log/nobody", "https://example.org/log/nobody"),
    ]


def test_an_address_is_said_the_same_way_on_every_page(lighthouse: Path, build: Build) -> None:
    more = lighthouse / "more.md"
    studies = ":area: Tides\n:url: https://www.example.org/tides/"
    more.write_text(more.read_text("utf-8").replace(":area: Tides", studies), "utf-8")
    site = build(lighthouse)
    shown_links = [
        link.get_text()
        for page in ("employers", "more")
        for link in site.page(page).select(":is(.resume-when, .resume-fact) a.external")
    ]
    assert shown_links == ["example.org/cape", "example.org/model", "example.org/tides"]


@pytest.mark.parametrize(
    ("hostile", "expected"),
    [
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ('"quoted" & </script>', "“quoted” & </script>"),  # quotes as typographers set them
        ("\u202emirrored", "\u202emirrored"),
    ],
)
def test_whatever_a_name_holds_shows_as_text(
    lighthouse: Path, build: Build, hostile: str, expected: str
) -> None:
    crafts = lighthouse / "crafts.md"
    crafts.write_text(
        crafts.read_text("utf-8") + f"\n:::{{skill}} {hostile}\n:claimed:\n:::\n", "utf-8"
    )
    site = build(lighthouse)
    assert site.warnings == []
    headings = [words(heading) for heading in site.page("crafts").find_all("h3")]
    assert expected in headings


def test_a_translation_is_a_catalog_and_no_code(lighthouse: Path, build: Build) -> None:
    catalog = lighthouse / "locale" / "de" / "LC_MESSAGES" / "sphinx_resume.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\n'
        'msgid "%s – present"\nmsgstr "%s – heute"\n\n'
        '#, python-format\nmsgid "%(degree)s in %(area)s"\nmsgstr "%(area)s%(degree)s"\n\n'
        'msgid "%d yr"\nmsgid_plural "%d yrs"\nmsgstr[0] "%d J."\nmsgstr[1] "%d J."\n\n'
        'msgid "%d mo"\nmsgid_plural "%d mos"\nmsgstr[0] "%d M."\nmsgstr[1] "%d M."\n',
        encoding="utf-8",
    )
    site = build(lighthouse, language="de", locale_dirs=["locale"])
    assert site.warnings == []
    article = site.article("posts/head-keeper")
    assert "März 2021 – heute · 5 J. 4 M." in article
    assert "Umfeld" in article  # what it leaves out is as it comes with the extension

    # Another word is on every page with the next build, though no source is new.
    catalog.write_text(catalog.read_text("utf-8").replace("heute", "jetzt"), encoding="utf-8")
    os.utime(catalog, (2_000_000_000, 2_000_000_000))
    site = build(lighthouse, language="de", locale_dirs=["locale"])
    assert "März 2021 – jetzt · 5 J. 4 M." in site.article("posts/head-keeper")


def test_a_sentence_has_its_address_on_its_own_paragraph(lighthouse_site: Site) -> None:
    """Where a preview of a link looks for it; and a link to copy it from, without a text."""
    page = lighthouse_site.page("posts/head-keeper")
    sentence = page.find(id="polished-all-96-prisms-by-hand")
    assert sentence is not None
    assert (sentence.name, sentence.get_text()) == ("p", "Polished all 96 prisms by hand.")
    [link] = sentence.select("a.headerlink")
    assert (link["href"], link["title"]) == (
        "#polished-all-96-prisms-by-hand",
        "Link to this sentence",
    )


def test_the_roles_before_and_after_are_navigation(lighthouse_site: Site) -> None:
    newest = lighthouse_site.page("posts/head-keeper").select("nav .resume-neighbours li")
    assert [words(item) for item in newest] == [
        "Previous role: Keeper, Cape Nowhere Lighthouse (Jan 2018 – Mar 2021)",
        "All 4 roles on a timeline",  # no label: that would name a role
    ]
    assert newest[1].a is not None
    assert newest[1].a["href"] == "../glance.html"


def test_a_skill_that_is_listed_differs_by_shape_from_one_that_is_proved(
    lighthouse_site: Site,
) -> None:
    line = lighthouse_site.page("posts/head-keeper").select_one(".resume-environment")
    assert line is not None
    marks = [(mark["class"], words(mark)) for mark in line.select(".resume-proved, .resume-listed")]
    assert marks == [
        (["resume-proved"], "Fresnel lens 1 sentence"),
        (["resume-listed"], "Fog horn"),
    ]
