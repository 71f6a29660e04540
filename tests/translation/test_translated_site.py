"""A career and its translations: names, what is missing, and what a change makes anew."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

PAGES = {
    "index.md": """\
# Ada Amber

:::{person} Ada Amber
:label: Bell founder
:::

Learnt from {position}`Founder` and {organization}`Bell Works`.

```{toctree}
founder
crafts
```
""",
    "founder.md": """\
# Founder

:::{position} Bell Works
:start: 2019
:end: present
:environment: Casting, hot metal <Casting>, Bells
:::

- Wrote of {skill}`Casting` and of {skill}`the sound <Bells>`.
- Spoke of {skill}`Casting`.
- Rang at noon.
- Slept at night.
""",
    "crafts.md": """\
# Crafts

:::{organization} Bell Works
:::

:::{skill} Casting
:aliases: founding
:::

:::{skill} Bells
:::
""",
}
GERMAN = {
    "Ada Amber": "Ada Bernstein",
    "Bell founder": "Glockengießerin",
    "Founder": "Gießerin",
    "Tools": "Werkzeug",
    "Crafts": "Handwerk",
    "Casting": "Gießen",
    "founding": "Gießerei",
    "hot metal": "heißes Metall",
    "Bell Works": "Glockenwerk",
    "Learnt from {position}`Founder` and {organization}`Bell Works`.": (
        "Gelernt bei {organization}`Bell Works`, als {position}`Founder`."
    ),
    "Wrote of {skill}`Casting` and of {skill}`the sound <Bells>`.": (
        "Schrieb über {skill}`Casting` und über {skill}`den Klang <Bells>`."
    ),
    "Spoke of {skill}`Casting`.": "Sprach von der Kunst {skill}`des Gießens <Casting>`.",
}


def catalog(texts: dict[str, str]) -> str:
    entries = (f'msgid "{text}"\nmsgstr "{other}"\n\n' for text, other in texts.items())
    return 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n' + "".join(entries)


def put(source: Path, code: str, texts: dict[str, str]) -> Path:
    path = source / "locale" / code / "LC_MESSAGES" / "resume.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(catalog(texts), "utf-8")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The career, and a German file that lacks a sentence and has an old one."""
    source = tmp_path / "source"
    source.mkdir()
    for name, text in PAGES.items():
        (source / name).write_text(text, "utf-8")
    (source / "conf.py").write_text(
        'extensions = ["sphinx_resume.site"]\nresume_exports = ["resume.json", "resume.vcf"]\n'
        'resume_environment_label = "Tools"\n',
        "utf-8",
    )
    path = put(source, "de", GERMAN)
    with path.open("a", encoding="utf-8") as file:
        file.write('#, fuzzy\nmsgid "Slept at night."\nmsgstr "Schlief am Tag."\n')
    return source


def links(site: Site, page: str) -> dict[str, str]:
    """Where the references in the text of a page lead, by their words."""
    links = site.page(page).select("#furo-main-content p:not(.resume-line) a.internal")
    return {link.get_text(): str(link["href"]) for link in links}


def test_a_name_keeps_its_address_and_is_shown_translated(
    source: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    site = build(source)
    assert site.warnings == []
    assert capsys.readouterr().err == (
        "German: 7 of 9 texts are translated; the others are shown in English (1 new, 1 changed). "
        "What is left: sphinx-resume translate de\n"
    )
    for missing in ("Rang at noon.", "Slept at night."):
        assert missing in site.article("de/founder")
    assert "Schrieb über Gießen und über den Klang." in site.article("de/founder")
    environment = site.page("de/founder").select_one(".resume-environment")
    assert environment is not None
    assert [
        word
        for word in ("Werkzeug", "Gießen", "heißes Metall", "Bells")
        if word not in environment.get_text()
    ] == []
    assert "von der Kunst des Gießens." in site.article("de/founder")
    cards = [site.text(f"{folder}resume.vcf") for folder in ("", "de/")]
    assert ["Ada Bernstein" in card for card in cards] == [False, True]
    assert len({re.findall("UID:\\S+", card)[0] for card in cards}) == 1
    home = links(site, "de/index")
    assert home["Glockenwerk"] == "crafts.html#bell-works"
    assert home["Gießerin"] == "founder.html"
    assert links(site, "de/founder")["Gießen"] == "crafts.html#casting"
    crafts = site.article("de/crafts")
    assert "Gießen" in crafts
    assert "Gießerei" in crafts
    assert "Casting" not in crafts
    english = site.article("crafts")
    assert "Gießen" not in english
    tag = site.page("de/crafts").select_one("section#casting h2")
    assert tag is not None
    assert "Gießen" in tag.get_text()


def test_a_change_makes_anew_what_it_changes(
    source: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    put(source, "pt_BR", {"Crafts": "Ofícios"})
    site = build(source)
    assert "Ofícios" in site.article("pt-br/crafts")
    pages = [path for path in site.out.rglob("*.html") if path.stem not in {"search", "404"}]
    before = {path: path.stat().st_mtime_ns for path in pages}
    time.sleep(0.01)

    def written() -> set[str]:
        return {
            str(path.relative_to(site.out).parent)
            for path in pages
            if path.stat().st_mtime_ns != before[path]
        }

    build(source)
    assert written() == set()
    capsys.readouterr()
    put(source, "de", GERMAN | {"Rang at noon.": "Läutete am Mittag."})
    site = build(source)
    assert "Läutete am Mittag." in site.article("de/founder")
    assert written() == {"de"}
    assert capsys.readouterr().err.startswith("German: 8 of 9 texts are translated;")


def test_what_is_wrong_in_the_pages_is_reported_once(source: Path, build: Build) -> None:
    page = source / "founder.md"
    page.write_text(page.read_text("utf-8").replace(":end: present", ":end: soon"), "utf-8")
    warnings = build(source).warnings
    assert [line.partition(" WARNING")[0] for line in warnings] == ["founder.md:5:"]


def test_a_language_can_be_built_alone(source: Path, build: Build, tmp_path: Path) -> None:
    alone = build(source, language="de", html_baseurl="https://example.org/")
    assert alone.warnings == []
    assert "Glockengießerin" in alone.article("index")
    assert not (alone.out / "de").exists()
    assert not alone.page("index").select(".resume-languages, link[hreflang]")
    assert "https://example.org/founder.html" in alone.text("sitemap.xml")
    part = build(source, tmp_path / "all" / "de", language="de")  # into its place
    assert part.page("founder").select('.resume-languages a[href="../founder.html"]')


def test_what_is_private_is_in_no_language(source: Path, build: Build) -> None:
    page = source / "index.md"
    text = page.read_text("utf-8").replace(":label:", ":location: Quiet Lane 7\n:label:")
    page.write_text(text, "utf-8")
    put(source, "de", GERMAN | {"Quiet Lane 7": "Stille Gasse 7"})
    site = build(source, resume_private=["location"])
    for path in (path for path in site.out.rglob("*") if path.is_file()):
        content = path.read_bytes()
        assert b"Quiet Lane" not in content, path
        assert b"Stille Gasse" not in content, path


def test_a_site_in_one_language_knows_of_no_other(lighthouse_site: Site) -> None:
    assert "resume-languages" not in lighthouse_site.text("index.html")
    assert "hreflang" not in lighthouse_site.text("index.html")
