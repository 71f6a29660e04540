"""The real résumé in German: the translation is a site of its own, with the same addresses."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pypdfium2
import pytest
from browsing import barriers
from building import PROJECT, Site, run_build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BASE = "https://example.org/resume/"
GERMAN = Path(__file__).with_name("german.po")
# The same sentence, by its address, in both languages.
SENTENCE = "roles/fubotv-staff-sre.html#saved-97k"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Both languages, by one build."""
    project = tmp_path_factory.mktemp("german")
    shutil.copytree(PROJECT / "docs", project / "docs")
    shutil.copy(PROJECT / "conf.py", project)
    (project / "docs" / "moved" / "education.html").unlink()  # one address, in English
    catalog = project / "locale" / "de" / "LC_MESSAGES" / "resume.po"
    catalog.parent.mkdir(parents=True)
    shutil.copy(GERMAN, catalog)
    return run_build(
        project / "docs",
        project / "out",
        conf=project,
        html_baseurl=BASE,
        resume_pdf_pages=3,  # German is longer
    )


@pytest.fixture(scope="module")
def names(site: Site) -> list[str]:
    """The pages, as seen from the top of each language."""
    paths = (path.relative_to(site.out) for path in site.out.rglob("*.html"))
    return sorted(path.with_suffix("").as_posix() for path in paths if path.parts[0] != "de")


def files(out: Path, *but: str) -> set[str]:
    paths = (path.relative_to(out) for path in out.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if path.parts[0] not in but}


def test_the_german_site_has_every_page_and_file(site: Site) -> None:
    assert site.warnings == []
    of_the_root = {"sitemap.xml", "robots.txt"}  # which speak for all languages
    assert files(site.out, "de", "_static") - of_the_root == files(site.out / "de", "_static")


def test_every_address_is_the_same(site: Site, names: list[str]) -> None:
    assert len(names) > 10
    for name in names:
        english, german = (
            [tag["id"] for tag in site.page(page).select("article [id]")]
            for page in (name, f"de/{name}")
        )
        assert english == german, name


def test_each_page_names_itself_in_each_language(site: Site, names: list[str]) -> None:
    for name in names:
        if name == "404":
            continue
        address = "" if name == "index" else f"{name}.html"
        expected = {
            "x-default": f"{BASE}{name}.html",
            "en": f"{BASE}{name}.html",
            "de": f"{BASE}de/{name}.html",
        }
        for page in (name, f"de/{name}"):
            links = site.page(page).select("link[rel=alternate][hreflang]")
            assert {str(link["hreflang"]): str(link["href"]) for link in links} == expected, address


def test_the_switch_leads_to_the_same_page(site: Site, names: list[str]) -> None:
    for name in names:
        target = "index" if name == "404" else name
        for page, own in ((name, "en"), (f"de/{name}", "de")):
            links = site.page(page).select("nav.resume-languages a")
            assert [link.get_text() for link in links] == ["English", "Deutsch"]
            assert [link["lang"] for link in links] == [link["hreflang"] for link in links]
            alternates = {
                str(link["lang"]): urljoin(f"/{page}.html", str(link["href"])) for link in links
            }
            assert alternates == {"en": f"/{target}.html", "de": f"/de/{target}.html"}
            [current] = [link for link in links if link.get("aria-current")]
            assert current["lang"] == own


def test_the_map_has_all_pages_in_each_language(site: Site, names: list[str]) -> None:
    text = site.text("sitemap.xml")
    pages = dict(re.findall("<url><loc>([^<]+)</loc>(.*?)</url>", text))
    own = [name for name in names if name not in {"404", "search"}]
    assert set(pages) == {f"{BASE}{folder}{name}.html" for name in own for folder in ("", "de/")}
    for links in pages.values():
        alternates = dict(re.findall('hreflang="([^"]+)" href="([^"]+)"', links))
        assert set(alternates) == {"x-default", "en", "de"}
        assert pages[alternates["en"]] == pages[alternates["de"]] == links


def test_a_wrong_address_is_answered_in_german(site: Site) -> None:
    page = site.page("de/404")
    assert page.html is not None
    assert page.html["lang"] == "de"
    assert "Seite nicht gefunden" in page.get_text()
    assert page.select_one(f'base[href="{BASE}de/404.html"]')
    assert not page.select("link[hreflang]")


def test_the_whole_page_is_in_its_language(site: Site) -> None:
    home = site.page("de/index")
    assert home.html is not None
    assert home.html["lang"] == "de"
    sidebar = home.select_one(".sidebar-tree")
    assert sidebar is not None
    assert sidebar.get_text(" ", strip=True).startswith("Berufserfahrung")
    assert "erfüllt" in site.article("de/roles/fubotv-staff-sre")
    assert "DSGVO" in site.article("de/roles/fubotv-staff-sre")  # in place of {skill}`GDPR`
    assert "Angewandte Mathematik" in site.article("de/projects")


def test_json_and_structured_data_are_in_german(site: Site) -> None:
    german = json.loads((site.out / "de" / "resume.json").read_text("utf-8"))
    assert german["work"][0]["description"].startswith("FuboTV streamt Fernsehen")
    assert german["work"][0]["highlights"][0].startswith("Anwendungen von einem hauseigenen")
    assert german["education"][0]["area"] == "Angewandte Mathematik"
    assert "Datenschutz" in json.dumps(german, ensure_ascii=False)
    english = json.loads((site.out / "resume.json").read_text("utf-8"))
    assert [work["name"] for work in german["work"]] == [work["name"] for work in english["work"]]
    assert len(german["work"][0]["highlights"]) == len(english["work"][0]["highlights"])
    script = site.page("de/index").find("script", type="application/ld+json")
    assert script is not None
    assert json.loads(script.get_text())["inLanguage"] == "de"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("resume.txt", ["BERUFSERFAHRUNG", "97.000 $ im Jahr", "Umfeld: Google Cloud"]),
        ("llms.txt", [f"{BASE}de/"]),
    ],
)
def test_a_file_of_text_is_in_german(site: Site, file: str, words: list[str]) -> None:
    text = site.text(f"de/{file}")
    assert [word for word in words if word not in text] == []


def test_the_pdf_is_in_german(site: Site) -> None:
    with pypdfium2.PdfDocument(site.out / "de" / "resume.pdf") as pdf:
        text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())
    assert "Angewandte Mathematik" in text
    assert "Notfallwiederherstellung" in text
    assert f"{BASE}de/".encode() in (site.out / "de" / "resume.pdf").read_bytes()


def test_the_german_search_finds_german_words_and_names_of_both_languages(
    site: Site, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"file://{site.out}/de/index.html")
    for typed in ("DSGVO", "GDPR"):
        page.fill(".sidebar-search", typed)
        first = page.locator(".resume-hit, [role=option]").first
        first.wait_for()
        assert "DSGVO" in first.inner_text()
    page.goto(f"file://{site.out}/de/search.html?q=Notfallwiederherstellung")
    sentence = page.get_by_text("Notfallwiederherstellung für die Video-Ausspielung")
    sentence.first.wait_for()
    page.close()


@pytest.mark.parametrize("name", ["de/roles/spotify-senior-sre", "de/search"])
def test_everyone_can_read_the_german_pages(site: Site, page: Page, name: str) -> None:
    page.goto(f"file://{site.out}/{name}.html")
    assert barriers(page) == []


@pytest.mark.parametrize("is_scripted", [True, False])
def test_the_link_to_the_other_language_leads_to_the_same_sentence(
    site: Site, browser: Browser, *, is_scripted: bool
) -> None:
    with browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=is_scripted
    ) as context:
        page = context.new_page()
        page.goto(f"file://{site.out}/{SENTENCE}")
        page.get_by_role("link", name="Deutsch").click()
        came_to = urlsplit(page.url)
        assert came_to.path == f"{site.out}/de/{SENTENCE.partition('#')[0]}"
        if is_scripted:
            assert came_to.fragment == "saved-97k"
            page.emulate_media(media="print")
            assert not page.get_by_role("link", name="English").is_visible()
