"""The navigation that is computed once is, on every page, what Furo makes for that page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from building import PROJECT, ROOTS, run_build
from furo.navigation import get_navigation_tree

if TYPE_CHECKING:
    from pathlib import Path

    from building import Site


def trees(site: Site) -> dict[str, list[str]]:
    """What stands in the sidebar, page by page."""
    names = (str(path.relative_to(site.out))[:-5] for path in site.out.rglob("*.html"))
    return {
        name: [str(child) for child in tree.children if str(child).strip()]
        for name in names
        if (tree := site.page(name).select_one(".sidebar-tree")) and not name.startswith("404")
    }


def both(tmp_path: Path, source: Path, **options: Any) -> list[dict[str, list[str]]]:
    """The trees of our theme, and those of Furo itself."""
    return [
        trees(run_build(source, tmp_path / theme, html_theme=theme, resume_exports=[], **options))
        for theme in ("sphinx_resume", "furo")
    ]


@pytest.mark.parametrize("career", ["lighthouse", "resume"])
def test_every_page_has_the_navigation_that_furo_makes(tmp_path: Path, career: str) -> None:
    source, conf = (PROJECT / "docs", PROJECT) if career == "resume" else (ROOTS / career, None)
    ours, furo = both(tmp_path, source, conf=conf)
    assert ours == furo
    assert any("current-page" in part for tree in ours.values() for part in tree)


def test_what_stands_in_two_places_or_deep_in_folders_is_current_there(
    lighthouse: Path, tmp_path: Path
) -> None:
    deep = lighthouse / "posts" / "a & b" / "deep.md"
    deep.parent.mkdir()
    deep.write_text("# Deep\n\nHere.\n", "utf-8")
    more = lighthouse / "more.md"
    more.write_text(
        more.read_text("utf-8")
        + "\n```{toctree}\n:caption: Again\ncrafts\nposts/a & b/deep\nWeb <https://example.org>\n```\n",
        "utf-8",
    )
    ours, furo = both(tmp_path, lighthouse, suppress_warnings=["toc.multiple_toc_parents"])
    assert ours == furo


def test_dirhtml_has_the_navigation_that_furo_makes(tmp_path: Path) -> None:
    ours, furo = both(tmp_path, ROOTS / "lighthouse", builder="dirhtml")
    assert ours == furo


def test_furo_parses_the_tree_once_and_not_for_each_page(tmp_path: Path) -> None:
    """Without what ours relies on, Furo would parse one tree for each page."""
    get_navigation_tree.cache_clear()
    site = run_build(ROOTS / "lighthouse", tmp_path / "out", resume_exports=[])
    assert len(trees(site)) > 5
    assert get_navigation_tree.cache_info().misses == 2  # the tree, and the empty string
