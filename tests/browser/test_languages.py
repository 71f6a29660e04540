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
# What readers type, and the skill that they mean.
TYPED = {
    "ar": {
        "عدسة فرينل": "عدسة فرينل", "عدسه فرينل": "عدسة فرينل", "فرينل": "عدسة فرينل",
        "الاشارات": "الإشارات", "اشارات": "الإشارات", "رموز مورس": "الإشارات",
    },
    "de": {
        "fresnel linse": "Fresnel-Linse", "FRESNELLINSE": "Fresnel-Linse", "linse": "Fresnel-Linse",
        "Morsezeichen": "Zeichengebung", "oelfeuerung": "Ölfeuerung", "OLFEUERUNG": "Ölfeuerung",
        "grosslampe": "Ölfeuerung",
    },
    "fr": {
        "Lentille de Fresnel": "lentille de Fresnel", "fresnel": "lentille de Fresnel",
        "CODE MORSE": "signalisation", "signal": "signalisation",
    },
    "he": {
        "עדשת פרנל": "עדשת פרנל", "עֲדָשַׁת פרנל": "עדשת פרנל", "פרנל": "עדשת פרנל",
        "איתות": "איתות", "קוד מורס": "איתות",
    },
    "hi": {
        "फ्रेनेल लेंस": "फ्रेनेल लेंस", "फ़्रेनेल": "फ्रेनेल लेंस", "लेंस": "फ्रेनेल लेंस",
        "मोर्स कूट": "संकेत कला", "कला": "संकेत कला",
    },
    "ja": {
        "フレネルレンズ": "フレネルレンズ", "ふれねるれんず": "フレネルレンズ", "ﾌﾚﾈﾙ": "フレネルレンズ",
        "レンズ": "フレネルレンズ", "信号": "信号", "もーるす符号": "信号", "符号": "信号",
    },
    "ko": {
        "프레넬 렌즈": "프레넬 렌즈", "프레넬렌즈": "프레넬 렌즈", "렌즈": "프레넬 렌즈",
        "신호": "신호", "신ㅎ": "신호", "모스 부호": "신호", "부호": "신호",
    },
    "zh_CN": {
        "菲涅耳透镜": "菲涅耳透镜", "透镜": "菲涅耳透镜",
        "信号": "信号", "莫尔斯电码": "信号", "电码": "信号",
    },
    "zh_TW": {
        "菲涅耳透鏡": "菲涅耳透鏡", "透鏡": "菲涅耳透鏡",
        "燈號": "燈號", "摩斯電碼": "燈號", "電碼": "燈號",
    },
}  # fmt: skip


TYPE = """async (queries) => {
  const box = document.querySelector(".sidebar-search");
  box.focus();
  await ResumeSearch.lookup();
  await new Promise(requestAnimationFrame);
  const first = (query) => {
    box.value = query;
    box.dispatchEvent(new Event("input"));
    return document.querySelector("[role=group]:first-child .resume-match-name")?.textContent;
  };
  return Object.fromEntries(queries.map((query) => [query, first(query)]));
}"""
SEARCH = """async (queries) => {
  const [data, sentences] = [await ResumeSearch.lookup(), await ResumeSearch.sentences()];
  const first = (query) => ResumeSearch.findResults(data, sentences, query).results[0]?.title;
  return Object.fromEntries(queries.map((query) => [query, first(query)]));
}"""


@pytest.fixture(scope="module", params=TYPED)
def career(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return run_build(
        CAREERS / request.param,
        tmp_path_factory.mktemp(request.param) / "out",
        conf=CAREERS,
        language=request.param,
        resume_exports=[],
    )


def test_no_page_logs_an_error(career: Site, page: Page) -> None:
    """Sphinx's own search finds the name of a skill, and says how many pages it found."""
    messages: list[str] = []
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("console", lambda message: messages.append(message.text))
    name = next(iter(TYPED[career.source.name].values()))
    page.goto(f"{career.out.as_uri()}/search.html?q={name}")
    page.locator("#search-results li").nth(1).wait_for()
    page.wait_for_function("document.querySelector('.search-summary').textContent")
    page.goto(f"{career.out.as_uri()}/index.html")  # where the words are marked now
    page.wait_for_function("typeof Documentation !== 'undefined'")
    assert messages == []


def test_everyone_can_read_the_pages(career: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    for name in ("index", "search"):
        page.goto((career.out / f"{name}.html").as_uri())
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_spelling_has_its_skill_first(career: Site, page: Page) -> None:
    meant = TYPED[career.source.name]
    page.goto(f"{career.out.as_uri()}/search.html?q=none")
    page.locator(".resume-results-status").wait_for()
    assert page.evaluate(TYPE, list(meant)) == meant
    assert page.evaluate(SEARCH, list(meant)) == meant
