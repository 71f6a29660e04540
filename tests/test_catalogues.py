"""The translations that come with the extension: whole, in step, and what a reader sees."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import furo
import pytest
from babel import Locale
from babel.messages.plurals import get_plural
from catalogues import CATALOGUES, PACKAGE, TEMPLATE, compiled, read

from sphinx_resume.i18n import Wording

if TYPE_CHECKING:
    from babel.messages.catalog import Message
    from building import Build
    from playwright.sync_api import Browser

LANGUAGES = [
    "ar",
    "bn",
    "cs",
    "da",
    "de",
    "el",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "nb",
    "nl",
    "pl",
    "pt_BR",
    "pt_PT",
    "ro",
    "ru",
    "sv",
    "th",
    "tr",
    "uk",
    "vi",
    "zh_CN",
    "zh_TW",
]
OURS = [path for path in CATALOGUES if path.stem == "sphinx_resume"]
FUROS = [path for path in CATALOGUES if path.stem == "sphinx"]
_PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}")


def language_of(path: Path) -> str:
    return path.parents[1].name


def texts(message: Message) -> list[str]:
    """What stands for a message, by plural form if it has any."""
    translated = message.string or ""
    return [translated] if isinstance(translated, str) else list(translated)


def placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


@pytest.mark.parametrize("paths", [OURS, FUROS], ids=["ours", "Furo's"])
def test_every_language_has_both_catalogues(paths: list[Path]) -> None:
    assert [language_of(path) for path in paths] == LANGUAGES


@pytest.mark.parametrize("path", OURS, ids=language_of)
def test_a_catalogue_translates_every_message_and_no_other(path: Path) -> None:
    wanted = {message.id for message in read(TEMPLATE) if message.id}
    translated = {message.id for message in read(path) if message.id and all(texts(message))}
    assert translated == wanted


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.stem}-{language_of(path)}")
def test_a_translation_has_the_placeholders_of_its_message(path: Path) -> None:
    for message in read(path):
        translated = texts(message)
        if message.pluralizable:
            # A form for one number may spell it; the last one stands for many numbers.
            assert placeholders(translated[-1]) == placeholders(message.id[1])
            assert all(placeholders(text) in ([], ["%d"]) for text in translated)
        elif message.id:
            assert placeholders(translated[0]) == placeholders(str(message.id))


@pytest.mark.parametrize("path", OURS, ids=language_of)
def test_a_catalogue_has_the_plural_forms_of_its_language(path: Path) -> None:
    catalogue = read(path)
    assert catalogue.num_plurals == get_plural(language_of(path))[0]
    plurals = [texts(message) for message in catalogue if message.pluralizable]
    assert {len(forms) for forms in plurals} == {catalogue.num_plurals}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.stem}-{language_of(path)}")
def test_a_catalogue_is_compiled_as_it_is_written(path: Path) -> None:
    mended = "make messages"
    assert path.with_suffix(".mo").read_bytes() == compiled(path), mended


def test_what_is_translated_for_furo_is_in_its_templates() -> None:
    folders = (Path(furo.__file__).parent, PACKAGE / "theme")
    templates = "".join(
        re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", path.read_text("utf-8"))
        for folder in folders
        for path in folder.rglob("*.html")
    )
    code = (Path(furo.__file__).parent / "navigation.py").read_text("utf-8")
    templates += re.sub(r"\{[^{}]+\}", "%s", code)
    for path in FUROS:
        messages = [str(message.id) for message in read(path) if message.id]
        assert [text for text in messages if text not in templates] == []
        assert messages == [str(message.id) for message in read(FUROS[0]) if message.id]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", {1: "{} Satz", 2: "{} Sätze"}),
        ("fr", {0: "{} phrase", 1: "{} phrase", 2: "{} phrases"}),  # none is as one
        ("pl", {1: "{} zdanie", 3: "{} zdania", 5: "{} zdań", 12: "{} zdań", 22: "{} zdania"}),
        ("uk", {1: "{} речення", 5: "{} речень", 21: "{} речення"}),  # no integer is `other`
        ("ar", {1: "جملة واحدة", 2: "جملتان", 3: "{} جمل", 11: "{} جملة", 100: "{} جملة"}),
        ("ja", {1: "{}文", 2: "{}文"}),
        ("xx", {1: "{} sentence", 2: "{} sentences"}),  # a language that nobody knows
    ],
)
def test_scripts_have_a_text_for_each_plural_form(
    lighthouse: Path, build: Build, language: str, expected: dict[int, str]
) -> None:
    build(lighthouse, builder="dummy", language=language)
    forms = Wording(language).plural_forms("%d sentence", "%d sentences")
    rule = Locale.parse("en" if language == "xx" else language).plural_form
    assert {number: forms.get(rule(number), forms["other"]) for number in expected} == expected


def test_browsers_choose_the_same_plural_forms(browser: Browser) -> None:
    numbers = [*range(200), 1_000_000]
    page = browser.new_page()
    chosen = page.evaluate(
        "([languages, numbers]) => languages.map((language) =>"
        " numbers.map((number) => new Intl.PluralRules(language).select(number)))",
        [[language.replace("_", "-") for language in LANGUAGES], numbers],
    )
    page.close()
    for language, names in zip(LANGUAGES, chosen, strict=True):
        assert names == [*map(Locale.parse(language).plural_form, numbers)]


@pytest.mark.parametrize(
    ("language", "ours", "furos"),
    [
        ("de", "März 2021 – heute · 5 J. 4 Mon.", "Nach oben"),
        ("pt-br", "mar. de 2021 – atual · 5 anos 4 meses", "Voltar ao topo"),  # as hosts name it
        ("uk", "бер. 2021\xa0р. – дотепер · 5 років 4 міс.", "Угору"),  # Sphinx has no `uk`
        ("ja", "2021年3月～現在 · 5年 4か月", "先頭へ戻る"),
        ("ar", "مارس 2021 – حتى الآن · 5 سنوات و4 أشهر", "العودة إلى الأعلى"),
    ],
)
def test_a_page_is_in_the_language_of_the_project(
    lighthouse: Path, build: Build, language: str, ours: str, furos: str
) -> None:
    site = build(lighthouse, language=language, resume_exports=["resume.txt"])
    assert site.warnings == []
    page = " ".join(site.page("posts/head-keeper").get_text().split(" "))
    assert ours.replace(" ", "") in re.sub(r"[ \n]", "", page)
    assert furos in page
