"""A build in the language that its host names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_resume.language_tags import gettext_code

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build


@pytest.fixture
def page(written: Callable[[Mapping[str, str]], Path]) -> Path:
    """A site of one page."""
    return written({"index.md": "# Nobody\n\n:::{person} Nobody\n:::\n"})


# Each way to write a language, its tag, and what a catalogue of Sphinx and one of ours have.
_WRITTEN = [
    ("de", "de", "Suche", "Werkzeuge der Seite"),
    ("de-AT", "de-AT", "Suche", "Werkzeuge der Seite"),
    ("de-u-co-phonebk", "de-u-co-phonebk", "Suche", "Werkzeuge der Seite"),
    ("pt-br", "pt-BR", "Buscar", "Ferramentas da página"),
    ("pt_BR", "pt-BR", "Buscar", "Ferramentas da página"),
    ("pt", "pt", "Buscar", "Ferramentas da página"),
    ("zh-cn", "zh-CN", "搜索", "页面工具"),
    ("zh-Hans", "zh-Hans", "搜索", "页面工具"),
    ("zh_Hant_TW", "zh-Hant-TW", "搜尋", "頁面工具"),
    ("sr-Latn", "sr-Latn", "Search", "Page tools"),  # Sphinx has it in Cyrillic letters alone
    ("sr@latin", "sr-Latn", "Search", "Page tools"),
    ("sr_RS", "sr-RS", "Претрага", "Page tools"),
    ("uk", "uk", "Пошук", "Інструменти сторінки"),  # Sphinx has uk_UA
    ("nan", "nan", "Search", "Page tools"),  # of which nobody has a catalogue
    ("", "en", "Search", "Page tools"),  # a variable that is not set
]


@pytest.mark.parametrize(("written_as", "tag", "search", "tools"), _WRITTEN)
def test_a_language_is_understood_however_it_is_written(
    page: Path, build: Build, written_as: str, tag: str, search: str, tools: str
) -> None:
    site = build(page, language=written_as, resume_exports=[])
    assert site.warnings == []
    home = site.page("index")
    assert home.html is not None
    assert home.html["lang"] == tag
    box, script = home.select_one(".sidebar-search"), home.select_one("script[data-tools]")
    assert box is not None
    assert script is not None
    assert (box["placeholder"], script["data-tools"]) == (search, tools)


@pytest.mark.parametrize(
    ("hosts", "tag"),
    [
        ("de", "de"),  # a translation project, of pages in English
        ("pt-br", "pt-BR"),
        ("en", "en"),
        ("", "en"),
        ("not a language", "en"),
    ],
)
def test_a_translation_project_of_read_the_docs_has_its_language(
    page: Path,
    build: Build,
    monkeypatch: pytest.MonkeyPatch,
    hosts: str,
    tag: str,
) -> None:
    monkeypatch.setenv("READTHEDOCS_LANGUAGE", hosts)
    home = build(page, resume_exports=[]).page("index")
    assert home.html is not None
    assert home.html["lang"] == tag


def test_the_language_of_the_command_line_goes_before_that_of_read_the_docs(
    page: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READTHEDOCS_LANGUAGE", "de")
    home = build(page, language="fr", resume_exports=[]).page("index")
    assert home.html is not None
    assert home.html["lang"] == "fr"


def test_read_the_docs_says_english_where_nobody_has_chosen(
    page: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READTHEDOCS_LANGUAGE", "en")
    conf = page / "conf.py"
    conf.write_text(conf.read_text("utf-8") + '\nlanguage = "de"\n', "utf-8")
    home = build(page, resume_exports=[]).page("index")
    assert home.html is not None
    assert home.html["lang"] == "de"


@pytest.mark.parametrize(
    ("folder", "written_as"),
    [("pt_BR", "pt-br"), ("zh_CN", "zh-hans"), ("zh_Hans", "zh-Hans"), ("sr@latin", "sr-Latn")],
)
def test_the_translation_of_the_project_is_found(
    page: Path, build: Build, folder: str, written_as: str
) -> None:
    catalog = page / "locale" / folder / "LC_MESSAGES" / "resume.po"
    catalog.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n'
    catalog.write_text(f'{head}\nmsgid "Nobody"\nmsgstr "Somebody"\n', "utf-8")
    site = build(page, language=written_as, resume_exports=["resume.txt"])
    assert site.warnings == []
    assert site.text("resume.txt").startswith("Somebody")


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
    assert warning.startswith("-D language:1: WARNING: the setting 'language' is 'xx-yy'.")
