"""Pages of a language that is written from right to left: everything is on the other side."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from browsing import barriers
from building import ROOTS, run_build

from sphinx_resume.theme.direction import logical

if TYPE_CHECKING:
    from pathlib import Path

    from building import Site
    from playwright.sync_api import Page

ROLE = "roles/head-keeper"


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return run_build(ROOTS / "minar", tmp_path_factory.mktemp("minar") / "out")


def pages(site: Site) -> list[Path]:
    return [path for path in site.out.rglob("*.html") if path.name != "genindex.html"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a{left:0;top:1px}", "a{inset-inline-start:0;top:1px}"),
        ("a{margin-left:1em}", "a{margin-inline-start:1em}"),
        (".left{border-right-color:red}", ".left{border-inline-end-color:red}"),
        ("a{border-top-left-radius:0}", "a{border-start-start-radius:0}"),
        ("a{text-align:right}", "a{text-align:end}"),
        ("a{float:left!important}", "a{float:inline-start!important}"),
        ("a{transition:right .2s}", "a{transition:inset-inline-end .2s}"),
        ("a{padding:1px 2px 3px calc(4px + var(--b))}",
         "a{padding-block:1px 3px;padding-inline:calc(4px + var(--b)) 2px}"),
        ("a{margin:1px 2px 3px 2px}", "a{margin:1px 2px 3px 2px}"),  # the same on both sides
        ("@media (x:1){a{right:0}}", "@media (x:1){a{inset-inline-end:0}}"),
    ],
)  # fmt: skip
def test_left_and_right_become_the_start_and_the_end_of_a_line(written: str, read: str) -> None:
    assert logical(written) == read


def test_an_arabic_career_builds_without_a_warning(arabic: Site) -> None:
    assert arabic.warnings == []


@pytest.mark.parametrize(
    ("name", "right", "left"),
    [
        ("index", ".sidebar-drawer", "article"),
        ("index", "article h1", ".content-icon-container"),
        ("experience", ".prev-page", ".next-page"),
        ("experience", ".resume-axis > :first-child", ".resume-axis > :last-child"),  # years
        ("experience", "li:last-child .resume-strip > i", "li:first-child .resume-strip > i"),
        ("skills-by-role", "thead th:first-child", "thead th:last-child"),
        ("skills-by-role", "li:first-child > .resume-head a", "li:last-child > .resume-head a"),
        (ROLE, ".resume-label", ".resume-environment a"),
    ],
)
def test_what_comes_first_is_on_the_right(
    arabic: Site, page: Page, name: str, right: str, left: str
) -> None:
    page.goto((arabic.out / f"{name}.html").as_uri())
    first, then = (page.locator(each).first.bounding_box() for each in (right, left))
    assert first
    assert then
    assert first["x"] + first["width"] > then["x"] + then["width"]


@pytest.mark.parametrize(
    ("drawer", "aside", "edge"),
    [
        ("__navigation", "aside.sidebar-drawer", ["right", 390]),
        ("__toc", "aside.toc-drawer", ["left", 0]),
    ],
)
def test_a_drawer_comes_from_its_own_side(
    arabic: Site, page: Page, drawer: str, aside: str, edge: list[object]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((arabic.out / "experience.html").as_uri())
    page.locator(f"#{drawer}").press("Space")
    page.wait_for_function(
        "([it, side, at]) => document.querySelector(it).getBoundingClientRect()[side] === at",
        arg=[aside, *edge],
    )
    assert page.locator(aside).is_visible()


@pytest.mark.parametrize(
    ("name", "heading", "size"),
    [
        ("index", "section > section > h2", "14px"),
        ("experience", ".resume-organization > h2", "22px"),
    ],
)
def test_a_label_is_small_and_the_name_of_an_employer_is_not(
    arabic: Site, page: Page, name: str, heading: str, size: str
) -> None:
    page.goto((arabic.out / f"{name}.html").as_uri())
    style = "it => getComputedStyle(it).fontSize"
    assert page.locator(heading).first.evaluate(style) == size


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("skills", "C++"),  # a heading
        (ROLE, "C++"),  # in a sentence
        (ROLE, "$400,000"),
        ("index", "+20 2 5550 0100"),
        ("experience", "Imaginary Ferries Ltd."),
    ],
)
def test_signs_at_the_ends_of_latin_names_and_amounts_stay_there(
    arabic: Site, page: Page, name: str, text: str
) -> None:
    page.goto((arabic.out / f"{name}.html").as_uri())
    torn = page.evaluate(
        """text => {
            const walker = document.createTreeWalker(
                document.querySelector("article"), NodeFilter.SHOW_TEXT)
            const ordered = []
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(text)
                if (at < 0 || walker.currentNode.parentElement.closest(".resume-unseen")) continue
                const boxes = [...text].map((_letter, next) => {
                    const range = document.createRange()
                    range.setStart(walker.currentNode, at + next)
                    range.setEnd(walker.currentNode, at + next + 1)
                    return range.getBoundingClientRect().x
                })
                ordered.push(boxes.every((x, next) => !next || x >= boxes[next - 1]))
            }
            return ordered
        }""",
        text,
    )
    assert torn
    assert all(torn)


def test_signs_at_the_ends_of_latin_names_stay_there_in_the_pdf(arabic: Site) -> None:
    for sheet in pypdfium2.PdfDocument((arabic.out / "resume.pdf").read_bytes()):
        text = sheet.get_textpage()
        boxes = [
            (text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())
        ]
        names = [box for letter, box in boxes if letter == "C"]
        for left, bottom, *_ in (box for letter, box in boxes if letter == "+"):
            beside = [name for name in names if abs(name[1] - bottom) < 5]
            assert not beside or any(0 < left - name[0] < 20 for name in beside)


def test_word_reads_its_paragraphs_from_the_right_and_latin_names_from_the_left(
    arabic: Site,
) -> None:
    with zipfile.ZipFile(arabic.out / "resume.docx") as file:
        styles, body = (file.read(f"word/{name}.xml").decode() for name in ("styles", "document"))
    assert "<w:pPrDefault><w:pPr><w:bidi/>" in styles
    runs = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>(.*?)</w:t>", body)
    marked = {text: "<w:rtl/>" in marks for marks, text in runs}
    assert marked["C++"] is marked["+20 2 5550 0100"] is False
    assert marked["ليلى الخيالية"] is True


def test_the_skills_that_a_box_finds_are_below_it(arabic: Site, page: Page) -> None:
    page.goto((arabic.out / "index.html").as_uri())
    box = page.locator(".sidebar-search")
    box.press_sequentially("C")
    matches = page.locator(".resume-matches")
    matches.wait_for()
    edges = [each.evaluate("it => it.getBoundingClientRect().right") for each in (box, matches)]
    assert abs(edges[0] - edges[1]) < 2


def test_results_keep_latin_names_together_and_their_parts_in_order(
    arabic: Site, page: Page
) -> None:
    page.goto((arabic.out / "skills.html").as_uri() + "#skill=C%2B%2B&skill=Linux")
    sentence = page.locator(".resume-explorer-results li").first
    isolated = sentence.locator("bdi[dir=ltr]").all_text_contents()
    assert isolated == ["C++", "C++"]  # of the sentence, and of the role's title
    parts = sentence.locator(".resume-match-detail > bdi")
    edges = [part.evaluate("it => it.getBoundingClientRect().right") for part in parts.all()]
    assert len(edges) == 3  # title, organization and period, the first on the right
    assert edges == sorted(edges, reverse=True)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_is_wider_than_the_window(arabic: Site, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in pages(arabic):
        page.goto(path.as_uri())
        # What is out on the left of such a page is out of reach, and counts as width.
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path.name)
    assert wide == []


def test_everyone_can_read_every_page(arabic: Site, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    problems = {}
    for path in pages(arabic):
        page.goto(path.as_uri())
        problems[path.name] = barriers(page)
    assert {name: each for name, each in problems.items() if each} == {}
    assert errors == []
