"""The skill explorer: what is chosen, found and narrowed, and the address that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page


def entries(page: Page) -> list[str]:
    """The ids of the entries of skills that are to be seen."""
    ids: list[str] = page.evaluate(
        "[...document.querySelectorAll('.resume-skill')]"
        ".filter((entry) => entry.checkVisibility()).map((entry) => entry.id)"
    )
    return ids


def test_the_explorer_shows_the_work_that_has_all_of_some_skills(page: Page, root: str) -> None:
    page.goto(f"{root}/skills.html#skill=Kafka&skill=Redis")
    results = page.locator(".resume-explorer-results")
    results.locator("h3").first.wait_for()
    text = " ".join((results.text_content() or "").split())
    assert text.startswith("Sentences with all of them (1)Developed a strategy to roll out")
    assert "Roles with all of them (2)Staff Site Reliability Engineer" in text
    assert "Jun 2016 – Jul 2017" not in text  # Spotify has one of them
    assert page.locator(".resume-explorer-status").text_content() == (
        "Have all of them: roles 2, sentences 1"
    )
    assert results.locator(".resume-mark").all_text_contents() == ["Redis", "Kafka"]


@pytest.mark.parametrize("width", [320, 360, 600, 735, 736, 1010, 1040, 1280])
def test_its_room_is_kept_at_every_width_and_in_every_language(
    page: Page, served: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}/skills.html")
    page.locator(".resume-explorer-status").wait_for()
    for words in ("Of", "Zuletzt verwendet seit"):
        room, height = page.evaluate(
            """(words) => {
                const explorer = document.querySelector(".resume-explorer")
                for (const label of explorer.querySelectorAll("label")) label.firstChild.data = words
                const room = getComputedStyle(explorer).minHeight
                explorer.style.minHeight = 0
                const { height } = explorer.getBoundingClientRect()
                explorer.style.minHeight = ""
                return [parseFloat(room), height]
            }""",
            words,
        )
        assert height == pytest.approx(room, abs=1)


def test_what_is_chosen_filters_the_entries_of_the_page(page: Page, root: str) -> None:
    page.goto(f"{root}/skills.html#skill=Redis&skill=Kafka")
    page.locator(".resume-explorer-results h3").first.wait_for()
    assert entries(page) == ["kafka", "redis"]  # in the order of the page
    headings = [h for h in page.locator("article h2").all() if h.is_visible()]
    assert [(h.text_content() or "").rstrip("#") for h in headings] == [
        "Find work by its skills",
        "Data and messaging",
    ]
    page.get_by_role("button", name="Remove Redis").click()
    page.get_by_role("button", name="Remove Kafka").click()
    page.wait_for_function("!location.hash.includes('skill')")
    assert len(entries(page)) == 72


def test_a_claimed_skill_in_the_choice_says_so(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html#skill=Terraform&skill=AWS")
    page.get_by_role("button", name="Remove Terraform (claimed)").wait_for()
    status = page.locator(".resume-explorer-status").text_content() or ""
    assert status.startswith("Terraform: no work here shows it.")


def test_an_unknown_name_in_the_address_is_reported(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html#skill=Kafka&skill=Herring")
    page.get_by_role("button", name="Remove Kafka").wait_for()
    status = page.locator(".resume-explorer-status").text_content() or ""
    assert status.startswith("No skill here is called “Herring”.")


def test_an_entry_is_combined_with_others(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    page.get_by_role("button", name="Combine Kafka with other skills").click()
    page.wait_for_url("**#skill=Kafka")
    assert page.evaluate("document.activeElement.id") == "resume-explorer-skill"
    page.keyboard.type("redis")
    page.keyboard.press("Enter")
    page.wait_for_url("**#skill=Kafka&skill=Redis")


def test_an_address_pasted_on_the_same_page_scrolls_there(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    page.locator(".resume-explorer-ask").wait_for()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("location.hash = '#skill=Kafka'")
    page.wait_for_function(
        "document.querySelector('.resume-explorer').getBoundingClientRect().top >= 0"
    )
    assert (
        page.evaluate("document.querySelector('.resume-explorer').getBoundingClientRect().top")
        < 200
    )


def test_the_state_of_the_explorer_is_in_the_address(page: Page, root: str) -> None:
    page.goto(f"{root}/skills.html")
    box = page.locator("#resume-explorer-skill")
    box.press_sequentially("kafka")
    page.locator(".resume-explorer [role=option]").first.click()
    page.wait_for_url("**#skill=Kafka")
    box.press_sequentially("golang")
    page.locator(".resume-explorer [role=option]").first.click()
    page.wait_for_url("**#skill=Kafka&skill=Go")
    page.go_back()
    assert page.locator(".resume-chips button").all_text_contents() == ["Kafka ×"]
    page.go_forward()
    assert page.locator(".resume-chips button").all_text_contents() == ["Kafka ×", "Go ×"]
    page.get_by_role("button", name="Remove Kafka").click()
    page.wait_for_url("**#skill=Go")


@pytest.mark.parametrize(
    ("state", "first", "count"),
    [
        ("#since=2026&sort=name", "bigquery", None),
        ("#category=Monitoring+and+logging", "datadog", "5 skills"),
        ("#sort=last", "google-cloud", None),
        ("#sort=sentences", "python", None),
    ],
)
def test_the_explorer_narrows_and_sorts(
    page: Page, served: str, state: str, first: str, count: str | None
) -> None:
    page.goto(f"{served}/skills.html{state}")
    page.locator(".resume-explorer-ask").wait_for()
    ids = entries(page)
    assert ids[0] == first
    if "sort=name" in state:
        assert ids == sorted(ids)
        assert "perl" not in ids
    if count:
        assert page.locator(".resume-explorer-status").text_content() == count
        assert len(ids) == 5
