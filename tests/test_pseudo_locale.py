"""A language in which every message is spelled in other letters: what is left in ours was forgotten.

The career is written in Arabic, with the few Latin names of `NAMES`; the interface is in Cyrillic
letters. So a Latin word that is not a name is one that no translator can reach.
"""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import sphinx
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from building import ROOTS, run_build
from catalogues import PACKAGE, TEMPLATE, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from building import Site
    from playwright.sync_api import Page

LANGUAGE = "ar"  # its dates have no Latin letter
SPHINX = Path(sphinx.__file__).parent / "locale"
NAMES = {
    *("C", "cpp", "Linux", "Kubernetes", "k8s", "PostgreSQL", "Morse", "Fresnel", "lens", "CKA"),
    *("layla", "example", "org", "https", "log", "Flags", "English", "Model", "Light", "Painter"),
    *("Imaginary", "Ferries", "Ltd", "Board", "of", "Beacons", "Tidal", "Press"),
    *("make", "kubectl", "get", "lights", "all"),  # code
    *("night", "prisms", "licence", "cape", "model", "laylak", "C1"),  # in addresses and names
    *("PDF", "pdf", "resume", "DOCX", "JSON", "TXT", "Markdown", "vCard"),  # files
    *("Furo", "pradyunsg"),  # the theme, and who made it
}
_KEPT = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}|<[^>]*>|&#?\w+;|\\u\w{4}|\$\{\w+\}")
_WORD = re.compile(r"[A-Za-z]\w*", re.ASCII)


def marked(message: str) -> str:
    """A message whose letters are Cyrillic; what is filled in, and tags, are as they were."""
    parts, at = [], 0
    for kept in (*_KEPT.finditer(message), None):
        words = message[at : kept.start() if kept else None]
        parts.append(
            "".join(
                chr(0x430 + ord(c.lower()) - 97) if c.isascii() and c.isalpha() else c
                for c in words
            )
        )
        parts.append(kept[0] if kept else "")
        at = kept.end() if kept else at
    return "".join(parts)


def write_catalogue(path: Path, sources: Iterable[Catalog]) -> None:
    """A compiled catalogue of this language with every message of others."""
    catalogue = Catalog(locale=LANGUAGE)
    for message in (message for source in sources for message in source if message.id):
        if message.pluralizable:
            one, many = map(marked, message.id)
            catalogue.add(message.id, [one, *[many] * (catalogue.num_plurals - 1)])
        else:
            catalogue.add(message.id, marked(str(message.id)))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    path.write_bytes(compiled.getvalue())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("pseudo")
    messages = folder / LANGUAGE / "LC_MESSAGES"
    messages.mkdir(parents=True)
    write_catalogue(messages / "sphinx_resume.mo", [read(TEMPLATE)])
    with (SPHINX / "sphinx.pot").open("rb") as template:
        furos = read(PACKAGE / "theme" / "locale" / LANGUAGE / "LC_MESSAGES" / "sphinx.po")
        write_catalogue(messages / "sphinx.mo", [read_po(template), furos])
    script = (SPHINX / LANGUAGE / "LC_MESSAGES" / "sphinx.js").read_text("utf-8")
    known = json.loads(script[script.index("{") : script.rindex("}") + 1])
    known["messages"] = {
        text: [marked(text)] * 6 if isinstance(translated, list) else marked(text)
        for text, translated in known["messages"].items()
    }
    (messages / "sphinx.js").write_text(
        f"Documentation.addTranslations({json.dumps(known)});", "utf-8"
    )
    return run_build(
        ROOTS / "minar",
        folder / "out",
        language=LANGUAGE,
        locale_dirs=[str(folder)],
        html_baseurl="https://example.org/",
    )


def forgotten(text: str) -> list[str]:
    """The words of a text that are neither in Cyrillic nor names."""
    return [word for word in _WORD.findall(text) if word not in NAMES]


SEEN = """() => {
    const texts = [document.title]
    const attributes = ["title", "aria-label", "aria-description", "aria-roledescription",
        "placeholder", "alt", "label", "data-tooltip"]
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            texts.push(node.data)
        } else if (node.nodeType === Node.ELEMENT_NODE && !/^(script|style|noscript)$/i.test(node.tagName)) {
            for (const name of attributes) texts.push(node.getAttribute(name) ?? "")
            if (node.matches("input[type=submit], input[type=button]")) texts.push(node.value)
            node.childNodes.forEach(walk)
        }
    }
    walk(document.body)
    const metas = "meta[name=description], meta[property='og:title'], meta[property='og:description'], meta[property='og:image:alt'], meta[property='og:site_name']"
    for (const meta of document.querySelectorAll(metas)) texts.push(meta.content)
    for (const link of document.querySelectorAll("link[title]")) texts.push(link.title)
    return texts.filter(Boolean)
}"""


def seen(page: Page) -> list[str]:
    """The forgotten words of all that a page says, shown or not."""
    return sorted({word for text in page.evaluate(SEEN) for word in forgotten(text)})


def pages(site: Site) -> list[Path]:
    return sorted(path for path in site.out.rglob("*.html"))


def test_every_word_of_a_page_can_be_translated(site: Site, page: Page) -> None:
    untranslated = {}
    for path in pages(site):
        page.goto(path.as_uri())
        untranslated[path.relative_to(site.out).as_posix()] = seen(page)
    assert {name: words for name, words in untranslated.items() if words} == {}


def test_what_a_page_says_without_scripts_can_be_translated(site: Site) -> None:
    for path in pages(site):
        for notice in site.page(str(path.relative_to(site.out))[:-5]).find_all("noscript"):
            assert forgotten(notice.get_text()) == []


@pytest.mark.parametrize(
    "typed", ["C", "Linux", "ضوء", "قققق"], ids=["a skill", "another", "a word", "nothing"]
)
def test_every_word_of_the_box_can_be_translated(site: Site, page: Page, typed: str) -> None:
    page.goto((site.out / "index.html").as_uri())
    page.locator(".sidebar-search").press_sequentially(typed)
    page.locator(".resume-matches [role=option]").first.wait_for()
    assert seen(page) == []


@pytest.mark.parametrize("asked", ["C", "Kubernetes", "ضوء", "قققق"])
def test_every_word_of_the_search_page_can_be_translated(
    site: Site, page: Page, asked: str
) -> None:
    page.goto(f"{(site.out / 'search.html').as_uri()}?q={asked}")
    page.locator("#search-results p, .resume-results").first.wait_for()
    page.wait_for_timeout(300)
    assert seen(page) == []


def test_every_word_of_the_explorer_can_be_translated(site: Site, page: Page) -> None:
    page.goto((site.out / "skills.html").as_uri())
    box = page.locator(".resume-explorer input").first
    for name in ("C++", "Linux", "كيروسين"):
        box.fill(name)
        box.press("Enter")
        assert seen(page) == []
    page.goto((site.out / "skills.html").as_uri() + "#skill=nothing")
    page.locator(".resume-explorer-status").wait_for()
    assert [word for word in seen(page) if word != "nothing"] == []


AD = "المتطلبات\n- Linux\n- C++ 15 سنوات\n- PostgreSQL\n- كيروسين\n- شغف بالبحر\n- Board of Beacons\n"


@pytest.mark.parametrize("ad", [AD, "", "https://example.org/log", "شغف"])
def test_every_word_of_the_answer_to_an_advertisement_can_be_translated(
    site: Site, page: Page, ad: str
) -> None:
    page.goto((site.out / "skills.html").as_uri())
    page.locator(".resume-explorer-ask").click()
    page.locator("#resume-answer-text").fill(ad)
    page.locator(".resume-answer-buttons button").first.click()
    page.locator(".resume-answer-head, .resume-answer-problem:not(:empty)").first.wait_for()
    assert seen(page) == []


def word_file(site: Site) -> str:
    with zipfile.ZipFile(site.out / "resume.docx") as file:
        names = [
            name for name in file.namelist() if re.search(r"/(document|footer|core)\d?\.", name)
        ]
        parts = [BeautifulSoup(file.read(name), "xml") for name in names]
    for part in parts:
        for element in part.find_all(["language", "created", "modified", "instrText"]):
            element.decompose()
    return "\n".join(part.get_text("\n") for part in parts)


def printed(site: Site) -> str:
    file = pypdfium2.PdfDocument((site.out / "resume.pdf").read_bytes())
    properties = file.get_metadata_dict()
    fields = [properties[name] for name in ("Title", "Subject", "Keywords")]
    return "\n".join([*fields, *(sheet.get_textpage().get_text_bounded() for sheet in file)])


def plain(site: Site) -> str:
    return (site.out / "resume.txt").read_text("utf-8")


@pytest.mark.parametrize("text", [word_file, printed, plain], ids=["Word", "PDF", "plain text"])
def test_every_word_of_the_files_can_be_translated(site: Site, text: Callable[[Site], str]) -> None:
    assert sorted(set(forgotten(text(site)))) == []
