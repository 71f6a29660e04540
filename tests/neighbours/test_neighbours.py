"""In a project of somebody else, beside other extensions and themes, nothing changes but our pages.

Each build is a process of its own: some extensions change what all builds of a process share, or
leave a process running.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from building import PROJECT, ROOTS, Site

if TYPE_CHECKING:
    from pathlib import Path

THEMES = [
    *("alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme"),
    # It does not support docutils 0.23 yet, which Sphinx takes on newer Pythons.
    *(["sphinx_rtd_theme"] if sys.version_info < (3, 13) else []),
]
OTHERS = ["index", "api", "notes", "search", "genindex"]
NEIGHBOURS = [
    *("sphinx.ext.autodoc", "sphinxext.opengraph", "sphinx_sitemap", "notfound.extension"),
    *("sphinx_copybutton", "sphinx_tags", "sphinxcontrib.mermaid"),
]
# What sphinxext-opengraph says where its drawings of pages have nothing to draw with.
NOT_OURS = ["matplotlib is not installed, social cards will not be generated"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A project with an API, notes, and a page about a member of the team."""
    return shutil.copytree(ROOTS / "library", tmp_path / "library")


def build(source: Path, out: Path, *extensions: str, **settings: str) -> Site:
    """Build with these extensions, in this order, and with these settings."""
    settings["extensions"] = ",".join(extensions)
    given = [argument for item in settings.items() for argument in ("-D", "=".join(item))]
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-n", "--no-color", *given, source, out],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Site(source, out, [line for line in done.stderr.splitlines() if line not in NOT_OURS])


@pytest.mark.parametrize("theme", THEMES)
def test_our_page_has_its_views_and_all_others_are_the_same_to_the_byte(
    library: Path, tmp_path: Path, theme: str
) -> None:
    parser = ("myst_parser", *NEIGHBOURS)
    ours = build(library, tmp_path / "with", "sphinx_resume", *parser, html_theme=theme)
    assert ours.warnings == []
    page = ours.page("team")
    for view in ("strongest", "timeline", "matrix", "evidence", "explorer", "downloads"):
        assert page.select(f".resume-{view}"), view
    assert page.select_one("#pigeonholes a[href$='#sorted-letters-with-pigeonholes-and-knots']")
    (library / "team.md").write_text("# Nobody Nimbus\n", "utf-8")
    plain = build(library, tmp_path / "without", *parser, html_theme=theme)
    for name in OTHERS:
        assert ours.text(f"{name}.html") == plain.text(f"{name}.html"), name
    assert ours.text("sitemap.xml") == plain.text("sitemap.xml")


@pytest.mark.parametrize(
    "order",
    [
        ("myst_nb", "sphinx_resume"),
        ("sphinx_resume", "myst_nb"),
        ("sphinx_resume", "myst_parser"),
    ],
    ids=" then ".join,
)
def test_any_parser_of_markdown_goes_in_any_order(
    library: Path, tmp_path: Path, order: tuple[str, ...]
) -> None:
    site = build(library, tmp_path / "out", *order, *NEIGHBOURS, html_theme="furo")
    assert site.warnings == []
    assert "Sorted letters" in site.text("team.html")


def test_a_project_without_a_person_gets_no_files(library: Path, tmp_path: Path) -> None:
    (library / "team.md").write_text("# Nobody Nimbus\n", "utf-8")
    site = build(library, tmp_path / "out", "myst_parser", "sphinx_resume", *NEIGHBOURS)
    assert [path.name for path in site.out.glob("resume*")] == []
    assert not (site.out / "llms.txt").exists()


def test_a_base_without_a_host_is_no_address_of_the_site(library: Path, tmp_path: Path) -> None:
    """Sphinx takes a path; schema.org, JSON Resume and vCard take whole addresses."""
    parser = ("myst_parser", "sphinx_resume")
    site = build(library, tmp_path / "out", *parser, html_baseurl="/library/")
    for name in ("resume.json", "resume.vcf"):
        assert "/library/" not in site.text(name)
    [script] = site.page("team").select("script[type='application/ld+json']")
    assert "/library/" not in script.text


def test_the_preset_leaves_to_others_what_they_do_already(lighthouse: Path, tmp_path: Path) -> None:
    others = ("sphinxext.opengraph", "sphinx_sitemap", "notfound.extension", "sphinx_copybutton")
    base = "https://example.org/"
    site = build(lighthouse, tmp_path / "out", "sphinx_resume.site", *others, html_baseurl=base)
    assert site.warnings == []
    page = site.page("crafts")
    for name in ("og:title", "og:description", "og:url"):
        assert len(page.select(f'meta[property="{name}"]')) == 1, name
    assert len(page.select('meta[name="description"]')) == 1
    assert "/en/latest/_static/" in site.text("404.html")  # as sphinx-notfound-page has addresses
    assert site.text("sitemap.xml").count("/crafts.html</loc>") == 1


@pytest.mark.parametrize(
    "order",
    [("myst_nb", "sphinx_resume.site"), ("sphinx_resume.site", "myst_nb")],
    ids=" then ".join,
)
def test_the_preset_reads_notebooks_where_myst_nb_is_loaded(
    lighthouse: Path, tmp_path: Path, order: tuple[str, ...]
) -> None:
    site = build(lighthouse, tmp_path / "out", *order, nb_execution_mode="off")
    assert site.warnings == []
    assert "4 sentences" in site.article("crafts")
