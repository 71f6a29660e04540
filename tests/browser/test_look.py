"""The look, as a browser, a keyboard and axe-core find it: on every page, in every light."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pypdfium2
import pytest
from browsing import COLOURS, barriers
from building import PROJECT

if TYPE_CHECKING:
    from building import Site
    from playwright.sync_api import Browser, Page, ViewportSize

DOCS = PROJECT / "docs"
PAGES = [
    *sorted(str(path.relative_to(DOCS).with_suffix("")) for path in DOCS.rglob("*.md")),
    "search",
    "404",
]
TELEPHONE: ViewportSize = {"width": 390, "height": 844}
SIZES: dict[str, ViewportSize] = {
    "desktop": {"width": 1280, "height": 800},
    "telephone": TELEPHONE,
}


@pytest.fixture(params=SIZES.values(), ids=list(SIZES))
def sized(page: Page, request: Any) -> Page:
    page.set_viewport_size(request.param)
    page.emulate_media(reduced_motion="reduce")
    return page


@pytest.mark.parametrize("name", PAGES)
def test_everyone_can_read_every_page_in_light_and_dark(
    sized: Page, served: str, name: str
) -> None:
    complaints: list[str] = []
    sized.on("console", lambda message: complaints.append(message.text))
    sized.on("pageerror", lambda error: complaints.append(str(error)))
    sized.goto(f"{served}/{name}.html")
    sized.emulate_media(color_scheme="light")
    assert barriers(sized) == []
    sized.emulate_media(color_scheme="dark")
    assert barriers(sized, rules=COLOURS) == []
    wide, seen = sized.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= seen
    assert complaints == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_when_zoomed_and_paper_has_nothing_of_the_interface(
    page: Page, served: str, name: str
) -> None:
    page.goto(f"{served}/{name}.html")
    page.emulate_media(media="print")
    interface = "aside, .bottom-of-page, .skip-to-content, .theme-toggle, .resume-neighbours"
    for part in page.locator(interface).all():
        assert not part.is_visible(), part.evaluate("it => it.outerHTML")
    assert page.locator("h1").is_visible()
    page.emulate_media(media="screen")
    for zoom in (2, 4):
        page.set_viewport_size({"width": 1280 // zoom, "height": 800 // zoom})
        wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= seen, f"{zoom * 100} %"


@pytest.mark.parametrize(("width", "top"), [(1280, 0), (800, 48), (390, 48)])
def test_the_head_of_the_matrix_stays_in_sight(
    page: Page, served: str, width: int, top: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}/skill-matrix.html")
    page.mouse.wheel(0, 1000)
    page.wait_for_function("scrollY > 500")
    box = page.locator(".resume-matrix thead th").first.bounding_box()
    assert box is not None
    assert box["y"] == top  # below the bar of a narrow screen


def test_the_head_of_the_matrix_lets_go_where_it_would_take_a_third(
    page: Page, served: str
) -> None:
    page.set_viewport_size({"width": 640, "height": 400})  # 1280 by 800, zoomed to 200 %
    page.goto(f"{served}/skill-matrix.html")
    page.mouse.wheel(0, 1000)
    page.wait_for_function("scrollY > 500")
    box = page.locator(".resume-matrix thead th").first.bounding_box()
    assert box is not None
    assert box["y"] < 0


def test_the_keyboard_skips_to_a_category(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    skips = page.locator(".resume-skips")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert skips.evaluate("it => it.contains(document.activeElement)")
    box = skips.bounding_box()
    assert box is not None
    assert box["y"] == 0
    skips.get_by_role("link", name="Data and messaging").press("Enter")
    page.wait_for_url("**/skills.html#data-and-messaging")
    page.keyboard.press("Tab")
    place = "document.activeElement.closest('section:has(> .resume-skill)').id"
    assert page.evaluate(place) == "data-and-messaging"


@pytest.mark.parametrize(("width", "visible"), [(1280, True), (390, False)])
def test_the_figure_of_a_named_sentence_hangs_in_the_margin(
    page: Page, served: str, width: int, visible: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}/roles/fubotv-staff-sre.html")
    hung = "it => getComputedStyle(it.querySelector('.headerlink'), '::after').content"
    content = page.locator("#saved-97k").evaluate(hung)
    assert ("$97,000" in content) is visible
    unnamed = page.locator("article li > p", has_text="Moved applications")
    assert unnamed.evaluate(hung) == "none"


MANY = """() => {
    const categories = [...document.querySelectorAll("section:has(> .resume-skill)")]
    for (let time = 1; time < 5; time++)
        for (const category of categories) {
            const copy = category.cloneNode(true)
            for (const each of copy.querySelectorAll("[id]")) each.id += `-${time}`
            categories[0].parentElement.append(copy)
        }
}"""


def test_a_link_far_into_a_long_page_lands_just_below_the_header(sized: Page, served: str) -> None:
    sized.goto(f"{served}/skills.html")
    sized.evaluate(MANY)
    for anchor in ("kafka-4", "kafka-1", "microsoft-exchange-3"):
        sized.evaluate("anchor => location.hash = anchor", anchor)
        sized.wait_for_timeout(200)
        box = sized.locator(f"#{anchor}").bounding_box()
        assert box is not None
        assert box["y"] == pytest.approx(72, abs=2)


@pytest.mark.parametrize(
    ("name", "link", "anchor"),
    [
        ("roles/fubotv-staff-sre", "#saved-97k > .headerlink", "saved-97k"),
        ("skills", "#kafka > h3 > .headerlink", "kafka"),
    ],
)
@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "finger"])
def test_each_sentence_and_skill_gives_its_address(
    browser: Browser, served: str, name: str, link: str, anchor: str, touch: bool
) -> None:
    with browser.new_context(
        has_touch=touch, is_mobile=touch, permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        page.goto(f"{served}/{name}.html")
        sign = page.locator(link)
        seen = "it => [null, '::before'].map((part) => getComputedStyle(it, part).opacity)"
        assert ("0" in sign.evaluate(seen)) is not touch
        sign.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        assert sign.evaluate(seen) == ["1", "1"]
        if touch:
            sign.tap()
        else:
            sign.click()
        page.get_by_role("status").filter(has_text="Address copied").wait_for(state="attached")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == f"{served}/{name}.html#{anchor}" == page.url


def test_preferences_for_contrast_and_reduced_motion_are_respected(page: Page, served: str) -> None:
    page.emulate_media(contrast="more", reduced_motion="reduce")
    page.goto(f"{served}/roles/fubotv-staff-sre.html")
    quiet = page.locator(".resume-environment a").first
    assert "underline" in quiet.evaluate("it => getComputedStyle(it).textDecorationLine")
    for selector in ("html", ".skip-to-content", ".sidebar-drawer"):
        style = page.locator(selector).first.evaluate(
            "it => [getComputedStyle(it).scrollBehavior, getComputedStyle(it).transitionDuration]"
        )
        assert style == ["auto", "0s"]


def test_the_first_screen_says_who_what_since_when_how_good_and_how_to_reach(
    sized: Page, served: str
) -> None:
    sized.goto(f"{served}/index.html")
    article = sized.locator("#furo-main-content")
    for text in (
        *["Site Reliability Engineer", "Staff Site Reliability Engineer", "FuboTV"],
        *["since Aug 2019", "anurag@mohanty.io", "+1 (516) 218-1593", "github.com/tevren"],
        *["10,000 to 500,000", "$97,000", "$40,000"],
    ):
        box = article.get_by_text(text, exact=True).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= sized.evaluate("innerHeight"), text


@pytest.mark.parametrize("name", ["index", "skills", "experience"])
def test_whatever_the_keyboard_reaches_is_seen(sized: Page, served: str, name: str) -> None:
    sized.goto(f"{served}/{name}.html")
    for _ in range(25):
        sized.keyboard.press("Tab")
        unseen = sized.evaluate(
            """() => {
                const one = document.activeElement
                const box = one.getBoundingClientRect()
                const shown = [one, ...(one.labels || []), one.parentElement].some((it) =>
                    ["outlineStyle", "boxShadow"].some((s) => getComputedStyle(it)[s] !== "none"))
                const inside = box.right > 0 && box.left < innerWidth && box.width > 0
                return shown && inside ? "" : one.outerHTML
            }"""
        )
        assert unseen == ""


def test_the_navigation_opens_by_keyboard_on_a_telephone(page: Page, served: str) -> None:
    page.set_viewport_size(TELEPHONE)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{served}/index.html")
    link = page.locator(".sidebar-tree").get_by_role("link", name="Projects")
    assert not link.is_visible()
    page.get_by_label("Toggle site navigation sidebar").focus()
    page.keyboard.press("Space")
    assert link.is_visible()
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/projects.html")


@pytest.mark.parametrize("drawer", ["__navigation", "__toc"])
def test_a_drawer_takes_the_keyboard_and_gives_it_back(
    page: Page, served: str, drawer: str
) -> None:
    page.set_viewport_size(TELEPHONE)
    page.goto(f"{served}/experience.html")
    page.locator(f"#{drawer}").press("Space")
    page.keyboard.press("Tab")
    inside = "aside.sidebar-drawer, aside.toc-drawer"
    assert page.evaluate("aside => document.activeElement.closest(aside) !== null", inside)
    page.keyboard.press("Escape")
    assert page.locator(f"#{drawer}").is_checked() is False
    assert page.evaluate("document.activeElement.id") == drawer


def test_contents_close_behind_a_choice(page: Page, served: str) -> None:
    page.set_viewport_size(TELEPHONE)
    page.goto(f"{served}/experience.html")
    page.locator("#__toc").press("Space")
    page.locator(".toc-drawer a", has_text="Spotify").click()
    assert page.locator("#__toc").is_checked() is False
    assert page.url.endswith("#spotify")


def test_a_sentence_that_one_is_sent_to_is_marked(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    page.get_by_role("link", name="$97,000").click()
    page.wait_for_url("**/fubotv-staff-sre.html#saved-97k")
    plain, marked = (
        page.locator("article li", has_text=text).evaluate("it => getComputedStyle(it, null).boxShadow + getComputedStyle(it.querySelector('p')).boxShadow")
        for text in ("highly available", "$97,000 a year")
    )  # fmt: skip
    assert marked != plain


@pytest.mark.parametrize(
    ("name", "sheets"),
    [("index", 2), ("experience", 1), ("roles/fubotv-staff-sre", 1), ("skills", 4), ("skill-matrix", 2)],
)  # fmt: skip
def test_paper_is_not_wasted_and_names_the_pdf(
    page: Page, served: str, name: str, sheets: int
) -> None:
    page.goto(f"{served}/{name}.html")
    with pypdfium2.PdfDocument(page.pdf(format="A4")) as pdf:
        assert len(pdf) <= sheets
        last = pdf[len(pdf) - 1].get_textpage().get_text_bounded()
    assert "Printable résumé: resume.pdf" in last


def test_paper_shows_where_links_to_elsewhere_lead(page: Page, served: str) -> None:
    page.goto(f"{served}/projects.html")
    page.emulate_media(media="print")
    content = page.locator("a[href='https://www.diffbot.com']").evaluate(
        "it => getComputedStyle(it, '::after').content"
    )
    assert "https://www.diffbot.com" in content


def test_home_is_light(page: Page, served: str, resume: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(unquote(urlsplit(request.url).path)))
    page.goto(f"{served}/index.html")
    page.wait_for_load_state("networkidle")
    sizes = {path: len(gzip.compress((resume.out / path[1:]).read_bytes())) for path in asked}
    assert len(sizes) <= 10
    assert sum(sizes.values()) < 40_000, sizes


def test_the_search_of_a_telephone_is_one_tap_away(page: Page, served: str) -> None:
    page.set_viewport_size(TELEPHONE)
    page.goto(f"{served}/index.html")
    page.locator(".resume-search-button").click()
    assert page.evaluate("document.activeElement.matches('.sidebar-search')")
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert not page.locator(".resume-search-button").is_visible()


def test_the_theme_switch_says_its_state(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    switch = page.locator(".content-icon-container .theme-toggle")
    names = []
    for _ in range(3):
        switch.click()
        names.append(switch.get_attribute("aria-label"))
    assert sorted(filter(None, names)) == [
        *["Colours: as the system has them", "Colours: dark", "Colours: light"]
    ]


def test_a_dark_page_is_dark_before_any_script_has_come(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.route("**/*.js*", lambda route: route.abort())
    page.goto(f"{served}/skills.html")
    colours = page.evaluate(
        "['backgroundColor', 'color'].map((it) => getComputedStyle(document.body)[it])"
    )
    paper, ink = ([int(part) for part in re.findall(r"\d+", colour)] for colour in colours)
    assert max(paper) < 60
    assert min(ink) > 200


def test_from_a_disk_nothing_is_refused(page: Page, resume: Site) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto((resume.out / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    assert messages == []


@pytest.mark.parametrize("name", ["search", "404"])
def test_a_page_that_has_nothing_else_to_say_shows_the_strongest_skills(
    page: Page, served: str, name: str
) -> None:
    page.goto(f"{served}/{name}.html")
    assert page.locator(".resume-strongest a").first.inner_text() == "Python"
    page.goto(f"{served}/search.html?q=kafka")
    page.locator("#search-results li").first.wait_for()
    assert not page.locator(".resume-strongest").is_visible()


def test_a_name_that_has_room_stands_on_one_line(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{served}/index.html")
    lines = "it => it.getBoundingClientRect().height / parseFloat(getComputedStyle(it).lineHeight)"
    assert page.locator("h1").evaluate(lines) == pytest.approx(1, abs=0.1)


def test_labels_of_the_timeline_begin_at_one_line_on_a_telephone(page: Page, served: str) -> None:
    page.goto(f"{served}/experience.html")
    starts = "labels => new Set(labels.map((label) => label.getBoundingClientRect().x)).size"
    labels = page.locator(".resume-timeline .resume-lane-label")
    assert labels.evaluate_all(starts) > 1
    page.set_viewport_size({"width": 390, "height": 844})
    assert labels.evaluate_all(starts) == 1


@pytest.mark.parametrize("width", [1010, 1280])
def test_no_role_over_the_matrix_is_cut_short(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}/skill-matrix.html")
    for label in page.locator(".resume-heads .resume-lane-label").all():
        wide, seen = label.evaluate("it => [it.scrollWidth, it.clientWidth]")
        assert wide <= seen
