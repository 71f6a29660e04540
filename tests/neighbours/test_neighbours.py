"""In a project of somebody else, beside other extensions and themes, nothing changes but our pages."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest
from building import ROOTS

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

# Other extensions use what Sphinx will remove; ours is held to that by all other tests.
pytestmark = pytest.mark.filterwarnings("ignore")

THEMES = [
    *("alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme"),
    # It does not support docutils 0.23 yet, which Sphinx takes on newer Pythons.
    *(["sphinx_rtd_theme"] if sys.version_info < (3, 13) else []),
]
OTHERS = ["index", "api", "notes", "search", "genindex"]
# What sphinxext-opengraph says where its drawings of pages have nothing to draw with.
NOT_OURS = ["matplotlib is not installed, social cards will not be generated"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A project with an API, notes, and a page about a member of the team."""
    return shutil.copytree(ROOTS / "library", tmp_path / "library")


def loaded(library: Path, *extensions: str, **options: Any) -> dict[str, Any]:
    """The settings that add extensions to those of the project, in this order."""
    namespace: dict[str, Any] = {}
    exec((library / "conf.py").read_text("utf-8"), namespace)  # noqa: S102 -- as Sphinx does
    return {"extensions": [*extensions, *namespace["extensions"]], **options}


def warnings(site: Site) -> list[str]:
    return [warning for warning in site.warnings if warning not in NOT_OURS]


@pytest.mark.parametrize("theme", THEMES)
def test_pages_without_our_directives_are_the_same_to_the_byte(
    library: Path, build: Build, tmp_path: Path, theme: str
) -> None:
    options = loaded(library, "myst_parser", "sphinx_resume", html_theme=theme)
    ours = build(library, tmp_path / "with", **options)
    assert warnings(ours) == []
    (library / "team.md").write_text("# Nobody Nimbus\n", "utf-8")
    plain = build(library, tmp_path / "without", **loaded(library, "myst_parser", html_theme=theme))
    for page in OTHERS:
        assert (ours.out / f"{page}.html").read_text("utf-8") == (
            plain.out / f"{page}.html"
        ).read_text("utf-8"), page
    assert (ours.out / "sitemap.xml").read_bytes() == (plain.out / "sitemap.xml").read_bytes()


@pytest.mark.parametrize("theme", THEMES)
def test_our_views_are_on_our_page(library: Path, build: Build, theme: str) -> None:
    site = build(library, **loaded(library, "myst_parser", "sphinx_resume", html_theme=theme))
    page = site.page("team")
    for view in ("strongest", "timeline", "matrix", "evidence", "explorer", "downloads"):
        assert page.select(f".resume-{view}"), view
    assert page.select_one("#pigeonholes a[href$='#sorted-letters-with-pigeonholes-and-knots']")


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
    library: Path, build: Build, order: tuple[str, ...]
) -> None:
    site = build(library, **loaded(library, *order, html_theme="furo"))
    assert warnings(site) == []
    assert "Sorted letters" in site.text("team.html")


def test_a_project_without_a_person_gets_no_files(library: Path, build: Build) -> None:
    (library / "team.md").write_text("# Nobody Nimbus\n", "utf-8")
    site = build(library, **loaded(library, "myst_parser", "sphinx_resume"))
    assert [path.name for path in site.out.glob("resume*")] == []
    assert not (site.out / "llms.txt").exists()


def test_the_preset_leaves_to_others_what_they_do_already(lighthouse: Path, build: Build) -> None:
    extensions = [
        *("sphinx_resume.site", "sphinxext.opengraph"),
        *("sphinx_sitemap", "notfound.extension", "sphinx_copybutton"),
    ]
    site = build(lighthouse, extensions=extensions, html_baseurl="https://example.org/")
    assert warnings(site) == []
    page = site.page("crafts")
    for name in ("og:title", "og:description", "og:url"):
        assert len(page.select(f'meta[property="{name}"]')) == 1, name
    assert len(page.select('meta[name="description"]')) == 1
    assert "sphinx-notfound-page" in site.text("404.html") or "not found" in site.text("404.html")
    assert site.text("sitemap.xml").count("/crafts.html</loc>") == 1


def test_the_preset_reads_notebooks_where_myst_nb_is_loaded(lighthouse: Path, build: Build) -> None:
    for extensions in (["myst_nb", "sphinx_resume.site"], ["sphinx_resume.site", "myst_nb"]):
        site = build(lighthouse, extensions=extensions, nb_execution_mode="off")
        assert warnings(site) == []
        assert "4 sentences" in site.article("crafts")
