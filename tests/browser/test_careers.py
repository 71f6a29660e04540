"""Careers unlike the one at the top: a nurse's, long words, two roles, mostly claimed skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsing import COLOURS, barriers
from building import ROOTS, run_build

if TYPE_CHECKING:
    from pathlib import Path

    from building import Site
    from playwright.sync_api import Page

CAREERS = ("nurse", "longwords", "tworoles", "claimed")


@pytest.fixture(scope="module", params=CAREERS)
def career(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return run_build(ROOTS / request.param, tmp_path_factory.mktemp(request.param) / "out")


def pages(site: Site) -> list[Path]:
    return [path for path in site.out.rglob("*.html") if path.name != "genindex.html"]


def test_a_career_builds_without_a_warning(career: Site) -> None:
    assert career.warnings == []


def test_no_page_is_wider_than_the_window(career: Site, page: Page) -> None:
    wide = []
    for path in pages(career):
        page.goto(path.as_uri())
        for width in (320, 390, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((path.name, width))
    assert wide == []


def test_everyone_can_read_home_and_the_skills(career: Site, page: Page) -> None:
    for name in ("index", "skills", "skills-by-role"):
        page.goto((career.out / f"{name}.html").as_uri())
        assert barriers(page) == []
        page.evaluate("document.body.dataset.theme = 'dark'")
        assert barriers(page, rules=COLOURS) == []


def test_the_name_of_a_skill_stands_before_its_button(career: Site, page: Page) -> None:
    page.goto((career.out / "skills.html").as_uri(), wait_until="networkidle")
    behind = """buttons => buttons.every((button) => {
        const name = button.closest(".resume-skill").querySelector("h2, h3")
        const [first, second] = [name, button].map((part) => part.getBoundingClientRect())
        return !second.width || second.left > first.left || second.top >= first.bottom
    })"""
    assert page.locator(".resume-combine").evaluate_all(behind)
