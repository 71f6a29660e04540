"""The search in careers of other languages and scripts: each page of each works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsing import barriers
from building import ROOTS, run_build

if TYPE_CHECKING:
    from building import Site
    from playwright.sync_api import Page

CAREERS = ROOTS / "languages"
LANGUAGES = {
    "ar": ("عدسة فرينل", "رموز مورس"),
    "de": ("Fresnel-Linse", "Morsezeichen"),
    "fr": ("lentille de Fresnel", "code Morse"),
    "he": ("עדשת פרנל", "קוד מורס"),
    "hi": ("फ्रेनेल लेंस", "मोर्स कूट"),
    "ja": ("フレネルレンズ", "モールス符号"),
    "ko": ("프레넬 렌즈", "모스 부호"),
    "zh_CN": ("菲涅耳透镜", "莫尔斯电码"),
    "zh_TW": ("菲涅耳透鏡", "摩斯電碼"),
}


@pytest.fixture(scope="module", params=LANGUAGES)
def career(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1781524800")
        return run_build(
            CAREERS / request.param,
            tmp_path_factory.mktemp(request.param) / "out",
            conf=CAREERS,
            language=request.param,
            resume_exports=[],
        )


def test_its_pages_say_nothing_in_the_console(career: Site, page: Page) -> None:
    """Sphinx's own search finds the name of a skill, and says how many pages it found."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text))
    name, _alias = LANGUAGES[career.source.name]
    page.goto(f"{career.out.as_uri()}/search.html?q={name}")
    page.locator("#search-results li").nth(1).wait_for()
    page.wait_for_function("document.querySelector('.search-summary').textContent")
    page.goto(f"{career.out.as_uri()}/index.html")  # where the words are marked now
    page.wait_for_function("typeof Documentation !== 'undefined'")
    assert said == []


def test_everyone_can_read_its_pages(career: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    for name in ("index", "search", "404"):
        page.goto((career.out / f"{name}.html").as_uri())
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
