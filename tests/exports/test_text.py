"""``resume.txt`` and ``llms.txt``: text that people paste, and text that models read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from building import words
from docutils.utils import column_width

from sphinx_resume.career.career import Career
from sphinx_resume.career.page import Page
from sphinx_resume.exports import llms
from sphinx_resume.exports.export import Site
from sphinx_resume.exports.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build
    from building import Site as Built


@pytest.mark.parametrize("name", ["lighthouse_site", "resume"])
def test_no_line_is_wider_than_78_columns(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    text = (site.out / "resume.txt").read_text("utf-8")
    assert [line for line in text.splitlines() if column_width(line) > 78] == []
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("name", ["lighthouse_site", "resume"])
def test_every_word_of_the_roles_is_in_the_text(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    text = "".join((site.out / "resume.txt").read_text("utf-8").split())
    for path in [*site.out.glob("roles/*.html"), *site.out.glob("posts/*.html")]:
        page = site.page(str(path.relative_to(site.out).with_suffix("")))
        article = page.find(id="furo-main-content")
        assert article is not None
        for bullet in article.select("section > ul:not(.resume-neighbours) li > p"):
            assert "".join(words(bullet).split()) in text


def test_it_reads_as_an_application_form_wants_it(lighthouse_site: Built) -> None:
    text = (lighthouse_site.out / "resume.txt").read_text("utf-8")
    assert text.startswith(
        "Nobody Atall\nLighthouse Keeper\n\nnobody@example.org\n+1 212 555 0100\n"
        "https://example.org/nobody\nHarbour Log: https://example.org/log/nobody\n"
        "Flags: nobody_atall\nCape Nowhere\n\n"
        "Keeps lights burning.\n\n\nEXPERIENCE\n\n"
        "Head Keeper, Cape Nowhere Lighthouse, Cape Nowhere, Mar 2021 – present\n"
        "2 roles, Jan 2018 – present: A lighthouse on a cape that is on no map. Ships\npass it by Morse code.\n"
        "- Rebuilt the Fresnel lens"
    )
    assert (
        "\n\nEDUCATION\n\nCertificate in Tides, School of Tides, 2012 – 2014\nScore: 19 of 20\n"
        in text
    )
    assert "\nLight (Master): Fresnel lens, Kerosene\n" in text
    assert text.endswith(
        "\n\nLANGUAGES\n\nEnglish, Native speaker\nSemaphore\n\n\nINTERESTS\n\n"
        "Birds, Gulls, Terns, all of them\n\n\nREFERENCES\n\nSomebody Else\n"
        "Burns brighter than the lamp.\nNever late.\n"
    )
    assert (
        "\n\nVOLUNTEERING\n\n"
        "Teacher of knots, Night School, Imaginary Harbour, Jan 2017 – Jun 2017\n"
        "https://example.org/night\nEvenings with those who go to sea.\n"
        "- Taught Knots++ to forty sailors.\nEnvironment: Knots++\n"
    ) in text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("word " * 20, [("- " + "word " * 15).strip(), "  word word word word word"]),
        # an address that is cut leads nowhere
        ("See https://example.org/" + "x" * 80, ["- See", "  https://example.org/" + "x" * 80]),
        ("well-known " * 8, ["- " + ("well-known " * 7).strip(), "  well-known"]),
        ("灯" * 40, ["- " + "灯" * 38, "  灯灯"]),  # a wide letter is two columns
    ],
)
def test_words_stay_whole(text: str, lines: list[str]) -> None:
    assert wrap(text, "- ") == lines


def test_a_model_finds_every_page_and_file(lighthouse: Path, build: Build) -> None:
    out = build(lighthouse, html_baseurl="https://example.org/cv").out
    assert (out / "llms.txt").read_text("utf-8") == (
        "# Nobody Atall\n\n> Lighthouse Keeper\n\nKeeps lights burning.\n\n## Pages\n\n"
        "- [Nobody Atall](https://example.org/cv/index.html)\n"
        "- [Head Keeper, Cape Nowhere Lighthouse](https://example.org/cv/posts/head-keeper.html):"
        " Mar 2021 – present\n"
        "- [Keeper, Cape Nowhere Lighthouse]"
        "(https://example.org/cv/posts/assistant-keeper.html): Jan 2018 – Mar 2021\n"
        "- [Pilot, Imaginary Ferries](https://example.org/cv/posts/ferry-pilot.html):"
        " Jun 2019 – May 2020\n"
        "- [Deckhand, Imaginary Ferries](https://example.org/cv/posts/deckhand.html):"
        " 2014 – 2016\n"
        "- [Employers](https://example.org/cv/employers.html)\n"
        "- [Crafts](https://example.org/cv/crafts.html): 6 skills\n"
        "- [More](https://example.org/cv/more.html)\n"
        "- [Beyond work](https://example.org/cv/beyond.html)\n"
        "- [At a glance](https://example.org/cv/glance.html)\n\n## Files\n\n"
        "- [resume.pdf](https://example.org/cv/resume.pdf): Printable résumé\n"
        "- [resume.docx](https://example.org/cv/resume.docx): Résumé for Word\n"
        "- [resume.vcf](https://example.org/cv/resume.vcf): Contact for address books\n"
        "- [resume.txt](https://example.org/cv/resume.txt): Plain text for application forms\n"
        "- [resume.json](https://example.org/cv/resume.json): JSON Resume for programs\n"
        "- [llms.txt](https://example.org/cv/llms.txt): Overview for language models\n"
    )


def test_files_that_need_a_person_are_not_listed_without_one(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    page = "# Keeper\n\n:::{position} Cape Nowhere\n:start: 2019\n:end: 2020\n:::\n\n- Kept it.\n"
    exports = ["resume.pdf", "resume.vcf", "resume.txt", "llms.txt"]
    site = build(written({"index.md": page}), resume_exports=exports)
    _, _, files = site.text("llms.txt").partition("## Files")
    listed = re.findall(r"\[(.+?)\]", files)
    assert listed == ["resume.txt", "llms.txt"]
    assert all((site.out / name).is_file() for name in listed)


def test_titles_are_no_markup() -> None:
    career = Career({"more": Page(title="A [b] `c` \\<d>")}, 24_000)
    text = llms.make(career, Site(pages={"more": "more.html"})).decode()
    assert "- [A \\[b\\] \\`c\\` \\\\\\<d\\>](more.html)\n" in text


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("灯" * 38 + "台」と", "台」と"),  # a closing sign stays with its word
        ("灯" * 38 + "「台」", "「台」"),  # an opening one too
        ("あ" * 38 + "ちゃん", "ちゃん"),  # a small letter
        ("한" * 3 + " " + "글" * 36, "글" * 36),  # Korean is broken at blanks
        ("灯" * 38 + "Kubernetes", "Kubernetes"),
    ],
)
def test_east_asian_lines_end_where_their_rules_allow(text: str, second: str) -> None:
    lines = wrap(text)
    assert lines[1] == second
    assert all(column_width(line) <= 78 for line in lines)
