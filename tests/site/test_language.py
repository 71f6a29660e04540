"""A build in the language that its host names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.i18n import gettext_code

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build


@pytest.mark.parametrize(
    ("written", "tag", "search"),
    [
        ("de", "de", "Suche"),
        ("pt-br", "pt-BR", "Buscar"),
        ("pt_BR", "pt-BR", "Buscar"),
        ("", "en", "Search"),  # a variable that is not set
    ],
)
def test_a_language_is_understood_as_hosts_write_it(
    lighthouse: Path, build: Build, written: str, tag: str, search: str
) -> None:
    site = build(lighthouse, language=written)
    assert site.warnings == []
    home = site.page("index")
    assert home.html is not None
    assert home.html["lang"] == tag
    box = home.select_one(".sidebar-search")
    assert box is not None
    assert box["placeholder"] == search


@pytest.mark.parametrize(
    ("language", "tag", "direction"),
    [
        ("ar", "ar", "rtl"),
        ("he", "he", "rtl"),
        ("fa_IR", "fa-IR", "rtl"),
        ("de", "de", None),  # as browsers take it without
        ("sr@latin", "sr-Latn", None),
    ],
)
def test_a_page_has_the_direction_of_its_language(
    lighthouse: Path, build: Build, language: str, tag: str, direction: str | None
) -> None:
    site = build(lighthouse, language=language, resume_exports=["json-ld"])
    for page in ("index", "search", "404"):
        html = site.page(page).html
        assert html is not None
        assert (html["lang"], html.get("dir")) == (tag, direction)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("en", "en"),
        ("zh-cn", "zh_CN"),
        ("zh-hans-cn", "zh_Hans_CN"),  # a script
        ("es-419", "es_419"),  # a region by its number
        ("PT-BR", "pt_BR"),
    ],
)
def test_a_name_is_written_as_sphinx_has_it(written: str, name: str) -> None:
    assert gettext_code(written) == name


def test_what_is_no_language_is_reported(lighthouse: Path, build: Build) -> None:
    [warning] = build(lighthouse, language="xx-yy").warnings
    assert warning.startswith("-D language:1: WARNING: the setting 'language' is 'xx_YY'.")


@pytest.fixture
def translated(lighthouse: Path) -> Path:
    """The career with a German and a Brazilian translation, and Dutch labels alone."""
    for language, catalog in (("de", "more"), ("pt_BR", "posts/deckhand"), ("nl", "sphinx_resume")):
        path = lighthouse / "locales" / language / "LC_MESSAGES" / f"{catalog}.po"
        path.parent.mkdir(parents=True)
        path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n', "utf-8")
    return lighthouse


@pytest.mark.parametrize("language", ["en", "de", "pt-br"])
def test_the_map_of_a_site_knows_its_translations(
    translated: Path, build: Build, language: str
) -> None:
    base = f"https://example.org/{language}/latest/"
    text = build(translated, language=language, html_baseurl=base).text("sitemap.xml")
    pages = re.findall("<url><loc>([^<]+)</loc>(.*?)</url>", text)
    assert len(pages) > 5
    for address, links in pages:
        assert dict(re.findall('hreflang="([^"]+)" href="([^"]+)"', links)) == {
            tag: address.replace(f"/{language}/", f"/{tag.lower()}/")
            for tag in ("de", "en", "pt-BR")
        }


@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org/nl/latest/"])
def test_an_address_that_does_not_name_its_language_has_no_translations(
    translated: Path, build: Build, base: str
) -> None:
    assert "hreflang" not in build(translated, html_baseurl=base).text("sitemap.xml")


def test_a_site_in_one_language_has_no_translations(lighthouse: Path, build: Build) -> None:
    site = build(lighthouse, html_baseurl="https://example.org/en/latest/")
    assert "xhtml" not in site.text("sitemap.xml")
