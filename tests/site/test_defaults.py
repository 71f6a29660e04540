"""What conf.py need not say, and that what it says counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

SHORT = 'project = "Nobody Atall"\nextensions = ["sphinx_resume.site"]\n'


@pytest.fixture
def short(lighthouse: Path) -> Path:
    (lighthouse / "conf.py").write_text(SHORT, encoding="utf-8")
    return lighthouse


def test_what_is_the_same_for_everyone_need_not_stand_in_conf(short: Path, build: Build) -> None:
    site = build(short)
    assert site.warnings == []
    index = site.page("index")
    assert index.title is not None
    assert index.title.get_text() == "Nobody Atall · Lighthouse Keeper"
    assert "Nobody Atall" in site.text("index.html").partition("Copyright")[2][:60]
    assert list(site.out.glob("_sources/**/*.txt")) == []
    assert not (site.out / "genindex.html").exists()


@pytest.mark.parametrize(
    ("conf", "footer"),
    [
        ("", "Copyright © Nobody Atall"),  # the person of {person}
        ('author = "Somebody"', "Copyright © Somebody"),
        ('project = "Lamps"', "Copyright © Lamps"),
        ('copyright = "2001 Own"', "Copyright © 2001 Own"),
    ],
)
def test_the_person_names_a_project_without_a_name(
    lighthouse: Path, build: Build, conf: str, footer: str
) -> None:
    (lighthouse / "conf.py").write_text(f'extensions = ["sphinx_resume.site"]\n{conf}\n', "utf-8")
    site = build(lighthouse, resume_exports=[])
    assert site.warnings == []
    assert footer in " ".join(site.page("crafts").footer.get_text().split())  # type: ignore[union-attr]


def test_another_person_renames_the_project_on_every_page(lighthouse: Path, build: Build) -> None:
    (lighthouse / "conf.py").write_text('extensions = ["sphinx_resume.site"]\n', "utf-8")
    build(lighthouse)
    written = (lighthouse.parent / "out" / "crafts.html").stat().st_mtime_ns
    assert (build(lighthouse).out / "crafts.html").stat().st_mtime_ns == written  # nothing is new
    index = lighthouse / "index.md"
    index.write_text(index.read_text("utf-8").replace("Nobody Atall", "Somebody Else"), "utf-8")
    site = build(lighthouse)
    assert "© Somebody Else" in site.page("crafts").footer.get_text()  # type: ignore[union-attr]
    assert "Nobody Atall" not in site.text("crafts.html")


def test_read_the_docs_tells_the_address(
    short: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READTHEDOCS_CANONICAL_URL", "https://example.org/en/latest/")
    site = build(short)
    assert '<link rel="canonical" href="https://example.org/en/latest/index.html"' in site.text(
        "index.html"
    )


def test_what_an_author_sets_is_theirs(
    short: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READTHEDOCS_CANONICAL_URL", "https://example.org/")
    own = """\
html_title = "Own"
html_copy_source = html_use_index = True
copyright = "2001 Own"
html_baseurl = "https://own.example/"
"""
    (short / "conf.py").write_text(f"{SHORT}{own}", encoding="utf-8")
    site = build(short)
    for text in ("<title>Own</title>", "2001 Own", "https://own.example/index.html"):
        assert text in site.text("index.html")
    assert "Nobody Atall" in site.text("_sources/index.md.txt")
    assert "Index" in site.text("genindex.html")


@pytest.mark.parametrize(
    "line", ['myst_heading_anchors = "3"', 'myst_enable_extensions = ["colon_fense"]'],
)  # fmt: skip
def test_a_wrong_setting_of_myst_is_left_to_myst(short: Path, build: Build, line: str) -> None:
    (short / "conf.py").write_text(f"{SHORT}{line}\n", encoding="utf-8")
    warnings = build(short, builder="dummy").warnings
    assert any("myst" in warning.lower() for warning in warnings)


@pytest.mark.parametrize("value", ["'deflist'", "['deflist']", "{'deflist'}", "()"])
def test_fences_of_colons_are_added_to_the_extensions_of_an_author(
    short: Path, build: Build, value: str
) -> None:
    (short / "conf.py").write_text(f"{SHORT}myst_enable_extensions = {value}\n", encoding="utf-8")
    site = build(short, builder="text")
    assert site.warnings == []
    assert "4 sentences" in site.text("crafts.txt")


@pytest.mark.parametrize("value", ["None", "3"])
def test_extensions_that_are_no_list_are_reported_and_left_out(
    short: Path, build: Build, value: str
) -> None:
    (short / "conf.py").write_text(f"{SHORT}myst_enable_extensions = {value}\n", encoding="utf-8")
    site = build(short, builder="text")
    line = SHORT.count("\n") + 1
    assert site.warnings == [
        f"conf.py:{line}: WARNING: the setting 'myst_enable_extensions' is {value}. "
        "Write a list of texts. [resume.option]"
    ]
    assert "4 sentences" in site.text("crafts.txt")


def test_the_contents_of_a_book_list_every_page(short: Path, build: Build) -> None:
    index = short / "index.md"
    text = index.read_text("utf-8")
    index.write_text(text.replace("```{toctree}\n", "```{toctree}\n:hidden:\n"), "utf-8")
    site = build(short, builder="epub")
    listed = {
        str(link["href"])
        for link in BeautifulSoup(site.text("nav.xhtml"), "html.parser").select("nav a")
    }
    assert {"posts/head-keeper.xhtml", "crafts.xhtml", "employers.xhtml"} <= listed
