"""The answer to an advertisement on the page: pasted, or as names in the address."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from browsing import COLOURS, barriers

if TYPE_CHECKING:
    from building import Site
    from playwright.sync_api import Page

AD = """\
Platform engineer

Requirements
- 5+ years of Kubernetes
- Go or Rust
- PostgreSQL
- Terraform
- on-call duty
- a love of herring

Nice to have
- Redis
"""


def paste(page: Page, root: str, text: str) -> None:
    page.goto(f"{root}/skills.html")
    page.locator(".resume-explorer-ask").click()
    page.locator("#resume-answer-text").fill(text)
    page.get_by_role("button", name="Show the answer").click()


def rows(page: Page) -> list[str]:
    page.locator(".resume-answer-row").first.wait_for()
    return [" ".join(text.split()) for text in page.locator(".resume-answer-row").all_inner_texts()]


def test_each_requirement_has_its_verdict_its_best_sentence_and_the_time(
    page: Page, root: str
) -> None:
    paste(page, root, AD)
    answer = rows(page)
    verdicts = page.locator(".resume-answer-verdict strong").all_text_contents()
    assert verdicts == [
        *("proved", "proved", "listed", "claimed", "nearest, not proof", "not checked", "proved")
    ]
    assert answer[0].startswith(
        "Kubernetes 5+ years of Kubernetes asked: 5 yrs, here: 8 yrs 11 mos"
    )
    assert "Original author and main maintainer" in answer[0]
    assert answer[0].endswith("proved 8 yrs 11 mos")
    assert answer[1].startswith("Go or Rust")
    assert "Not among the skills here." in answer[1]
    assert "In an environment, without a sentence." in answer[2]
    assert "Listed as a skill; no work here shows it." in answer[3]
    assert "? " in answer[4]
    assert "It names no skill, and no sentence here comes near it." in answer[5]
    assert page.locator(".resume-answer h3").all_text_contents() == ["Must have", "Nice to have"]
    href = page.locator(".resume-answer-sentence a").first.get_attribute("href") or ""
    assert "roles/fubotv-senior-sre.html#original-author" in href
    assert "%" not in (page.locator(".resume-answer").text_content() or "")


def test_the_entries_give_way_to_the_answer_and_come_back(page: Page, root: str) -> None:
    paste(page, root, AD)
    rows(page)
    assert not page.locator("#kafka").is_visible()
    page.get_by_role("button", name="Close").click()
    assert page.locator("#kafka").is_visible()
    assert not page.locator(".resume-answer").is_visible()
    assert page.locator("#resume-answer-text").input_value() == ""


def test_what_was_pasted_can_be_changed(page: Page, served: str) -> None:
    paste(page, served, AD)
    rows(page)
    page.get_by_role("button", name="Change").click()
    assert page.locator("#resume-answer-text").input_value() == AD
    page.locator("#resume-answer-text").fill("Engineer\n\nRequirements\n- Kafka\n")
    page.get_by_role("button", name="Show the answer").click()
    assert [row.split()[0] for row in rows(page)] == ["Kafka"]


def test_the_text_enters_no_address_no_storage_and_no_request(page: Page, served: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.post_data or ''}"))
    word = "Zanzibarquartz"
    paste(page, served, AD.replace("herring", word))
    rows(page)
    assert word in (page.locator(".resume-answer").text_content() or "")
    assert not [request for request in requests if word in request]
    assert word not in page.url
    kept: str = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])"
    )
    assert word not in kept


def test_a_short_address_asks_for_names(page: Page, root: str) -> None:
    page.goto(f"{root}/skills.html#job=Kubernetes,k8s,Golang,PostgreSQL,Terraform,Herring")
    answer = rows(page)
    assert [row.split()[0] for row in answer] == [
        *("Kubernetes", "Go", "PostgreSQL", "Terraform", "Herring")
    ]
    assert answer[-1] == "Herring Not among the skills here. missing"
    page.get_by_role("button", name="Close").click()
    assert page.locator("#kafka").is_visible()
    assert "job=" not in page.url


def test_back_and_forward_open_and_close_the_answer(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    page.locator(".resume-explorer-ask").wait_for()
    page.evaluate("location.hash = '#job=Kafka'")
    rows(page)
    page.go_back()
    page.locator("#kafka").wait_for()
    assert not page.locator(".resume-answer").is_visible()
    page.go_forward()
    assert rows(page)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Nothing was pasted. Copy the words of the advertisement."),
        (" \n ", "Nothing was pasted. Copy the words of the advertisement."),
        ("https://jobs.example/1", "This is an address. Copy the words of the page instead."),
        ("x" * 200_001, "This is longer than 200 kB. Paste the advertisement alone."),
        ("About us\n\nLamps.", "No requirement was found. Paste the lines that tell what is asked."),
    ],
)  # fmt: skip
def test_what_is_no_advertisement_is_reported(
    page: Page, served: str, text: str, message: str
) -> None:
    paste(page, served, text)
    alert = page.locator(".resume-answer-problem")
    alert.filter(has_text=message).wait_for()
    assert page.evaluate("document.activeElement.id") == "resume-answer-text"


def test_an_advertisement_for_other_work_is_reported(page: Page, served: str) -> None:
    paste(page, served, "Nurse\n\nRequirements\n- a nursing diploma\n- charting in Epic\n")
    rows(page)
    assert "None of what it asks for is in this résumé." in (
        page.locator(".resume-answer").text_content() or ""
    )


def test_the_answer_is_reached_by_keyboard_alone_and_announced(page: Page, served: str) -> None:
    page.goto(f"{served}/skills.html")
    page.locator(".resume-explorer-ask").focus()
    page.keyboard.press("Enter")
    page.locator("#resume-answer-text:focus").wait_for()
    page.keyboard.insert_text(AD)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#resume-answer-title:focus").wait_for()
    status = page.locator(".resume-answer ~ [role=status]").text_content()
    assert status == (
        "Platform engineer: 3 proved, 1 listed, 1 claimed, 1 nearest, not proof, 1 not checked"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Close
    page.locator(".resume-explorer-ask:focus").wait_for()


def test_what_reads_an_advertisement_is_small_and_loaded_for_one_alone(
    page: Page, served: str, resume: Site
) -> None:
    static = resume.out / "_static"
    reader = gzip.compress((static / "resume-match.js").read_bytes(), mtime=0)
    assert len(reader) <= 25_000
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.rpartition("/")[2]))
    page.goto(f"{served}/skills.html#skill=Kafka")
    page.locator(".resume-chips button").first.wait_for()
    lazy = {"resume-match.js", "resume-suggest.js", "resume-answer.js"}
    assert not lazy & set(requests)
    paste(page, served, AD)
    rows(page)
    assert lazy <= set(requests)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_answer_has_no_barrier(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{served}/skills.html")
    page.locator(".resume-explorer-ask").click()
    page.locator("#resume-answer-text").wait_for()
    assert barriers(page, ".resume-explorer") == []
    page.locator("#resume-answer-text").fill(AD)
    page.get_by_role("button", name="Show the answer").click()
    rows(page)
    assert barriers(page, ".resume-answer") == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, ".resume-answer", COLOURS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
