"""The list of the search box: where it stands, and in browsers that lack or add something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

LIST = ".resume-matches"
# Browsers before Chrome 114, Firefox 125 and Safari 17.
NO_POPOVER = """
  delete HTMLElement.prototype.popover;
  delete HTMLElement.prototype.showPopover;
  delete HTMLElement.prototype.hidePopover;
  const matches = Element.prototype.matches;
  Element.prototype.matches = function (selector) {
    if (selector.includes(":popover-open")) throw new SyntaxError(selector);
    return matches.call(this, selector);
  };
"""


def test_the_list_works_in_a_browser_without_popovers(new_page: Page, served: str) -> None:
    page = new_page
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(NO_POPOVER)
    page.goto(f"{served}/index.html")
    box = page.locator(".sidebar-search")
    box.press_sequentially("kaf")
    page.wait_for_selector("[role=option]")
    box.press("Escape")
    assert not page.locator(LIST).is_visible()
    box.press("ArrowDown")
    option = page.locator("[role=option]").first
    where, of_box = option.bounding_box(), box.bounding_box()
    assert where is not None
    assert of_box is not None
    assert 0 < where["y"] - of_box["y"] - of_box["height"] < 20
    option.click()
    page.wait_for_url("**/skills.html#kafka")
    assert errors == []


@pytest.mark.parametrize("late", ["resume-search.js", "resume-search.css", "resume-lookup.js"])
def test_letters_typed_before_the_scripts_have_come_are_answered(
    page: Page, served: str, late: str
) -> None:
    held: list[Route] = []
    page.route(f"**/{late}", lambda route: held.append(route))  # noqa: PLW0108 -- Playwright marks its handlers
    page.goto(f"{served}/index.html")
    page.keyboard.press("/")
    page.keyboard.type("kaf")
    page.wait_for_timeout(100)
    assert not page.locator("[role=option]").first.is_visible()
    [route] = held
    route.continue_()
    page.keyboard.type("k")
    page.locator("[role=option]", has_text="Kafka").wait_for()
    assert page.locator(".sidebar-search").input_value() == "kafk"


def test_enter_before_the_scripts_have_come_leads_to_the_search_page(
    page: Page, served: str
) -> None:
    page.route("**/resume-search.js", lambda _route: None)
    page.goto(f"{served}/index.html")
    page.locator(".sidebar-search").press_sequentially("kafka")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=kafka*", wait_until="commit")


@pytest.mark.parametrize("height", [300, 480, 800])
@pytest.mark.parametrize("scrolled", [0, 60])
def test_the_list_is_in_sight_and_stays_with_the_box(
    page: Page, served: str, height: int, scrolled: int
) -> None:
    page.set_viewport_size({"width": 1280, "height": height})
    page.goto(f"{served}/skills.html")
    box = page.locator("#resume-explorer-skill")
    box.scroll_into_view_if_needed()
    box.press_sequentially("e")
    page.wait_for_selector(f".resume-explorer {LIST} [role=option]")
    page.mouse.move(900, height / 2)
    page.mouse.wheel(0, scrolled)
    page.wait_for_timeout(200)
    lists, of_box = page.locator(f".resume-explorer {LIST}"), box.bounding_box()
    assert of_box is not None
    if not lists.is_visible():  # the box itself has left the window
        assert of_box["y"] + of_box["height"] < 0
        return
    where = lists.bounding_box()
    assert where is not None
    assert where["y"] >= 0
    assert where["y"] + where["height"] <= height
    gaps = [where["y"] - of_box["y"] - of_box["height"], of_box["y"] - where["y"] - where["height"]]
    assert any(0 <= gap < 10 for gap in gaps)


def test_a_key_that_an_input_method_takes_chooses_nothing(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    box = page.locator(".sidebar-search")
    box.press_sequentially("kafka")
    page.wait_for_selector("[role=option]")
    box.press("ArrowDown")
    taken = "it => it.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, cancelable: true}))"
    assert box.evaluate(taken)  # nothing prevented it
    assert page.locator(LIST).first.is_visible()
    assert page.url.endswith("index.html")


def test_the_status_is_gone_with_the_list(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    box = page.locator("#resume-explorer-skill")
    box.press_sequentially("kafka")
    status = page.locator(".resume-explorer .resume-unseen[role=status]").first
    page.wait_for_function("document.querySelector('.resume-explorer [role=option]')")
    assert status.text_content() == "1 match"
    page.locator(".resume-explorer [role=option]").first.click()
    assert status.text_content() == ""


def test_coming_back_shows_the_page_and_no_open_drawer(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/index.html")
    page.locator("#__navigation").press("Space")
    page.locator(".sidebar-tree").get_by_role("link", name="Projects").click()
    page.wait_for_url("**/projects.html")
    page.go_back()
    assert page.locator("#__navigation").is_checked() is False
    page.get_by_role("link", name="anurag@mohanty.io").click(trial=True)


def names(page: Page, within: str = "") -> list[str]:
    return page.locator(f"{within} [role=option] .resume-match-name").all_text_contents()


def test_an_empty_box_shows_the_strongest_skills(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    strongest = page.locator(".resume-strongest a.reference").all_text_contents()
    page.keyboard.press("/")
    page.get_by_role("group", name="Strongest skills").wait_for()
    assert names(page) == [name for name in strongest if name in names(page)]
    assert len(names(page)) == 8
    page.keyboard.press("Enter")  # chooses none that was not asked for
    page.wait_for_url("**/search.html?q=*")


def test_the_box_of_the_explorer_shows_them_when_it_is_asked(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    box = page.locator("#resume-explorer-skill")
    box.focus()
    page.wait_for_timeout(200)
    assert not page.locator(f".resume-explorer {LIST}").is_visible()  # it would hide the work
    box.press("ArrowDown")
    assert len(names(page, ".resume-explorer")) == 8


@pytest.mark.parametrize(
    ("where", "box"), [("", ".sidebar-search"), (".resume-explorer", "#resume-explorer-skill")]
)
def test_what_matches_nothing_gets_the_nearest_names(
    page: Page, served: str, where: str, box: str
) -> None:
    page.goto(f"{served}/skills.html")
    page.locator(box).press_sequentially("kuburnatis")
    page.get_by_role("group", name="Nearest names").wait_for()
    assert "Kubernetes" in names(page, where)
    if where:
        page.locator(box).press("Enter")  # a guess is no choice
        assert page.locator(".resume-chips button").count() == 0
    page.locator(box).press("ArrowDown")
    page.locator(box).press("Enter")
    page.wait_for_url("**#kubernetes" if not where else "**#skill=Kubernetes")


def test_backspace_in_the_empty_box_takes_the_last_chip(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html#skill=Kafka&skill=Redis")
    box = page.locator("#resume-explorer-skill")
    page.locator(".resume-chips button").first.wait_for()
    box.press_sequentially("x")
    box.press("Backspace")
    assert page.locator(".resume-chips button").count() == 2
    box.press("Backspace")
    page.wait_for_url("**#skill=Kafka")
    assert page.locator(".resume-chips button").all_text_contents() == ["Kafka ×"]
