"""On every theme, a browser finds the views readable, reachable and in their places."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from browsing import barriers
from building import ROOTS
from test_neighbours import THEMES, build

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

# Without those that load scripts from other hosts.
EXTENSIONS = ["sphinx.ext.autodoc", "myst_parser", "sphinx_resume"]
VIEWS = [
    *(".resume-strongest", ".resume-ledger", ".resume-timeline", ".resume-matrix"),
    *(".resume-explorer", "ul.resume-downloads", "#pigeonholes .resume-evidence"),
]
# Wider than what they stand in, over the view that follows, or a list with the theme's own signs.
_MISPLACED = """selectors => selectors.flatMap(selector => {
  const view = document.querySelector(selector), box = view.getBoundingClientRect();
  const around = view.parentElement.getBoundingClientRect(), next = view.nextElementSibling;
  const item = view.querySelector(":scope > li, :scope > ul > li");
  return [
    box.height < 10 && `${selector} is empty`,
    box.right > around.right + 1 && `${selector} is too wide`,
    next && next.getBoundingClientRect().height && next.getBoundingClientRect().top < box.bottom - 1
      && getComputedStyle(view).display !== "contents" && `${selector} covers what follows`,
    item && getComputedStyle(item).listStyleType !== "none" && `${selector} has signs`,
  ].filter(Boolean);
})"""


@pytest.mark.parametrize("theme", THEMES)
def test_the_views_are_right(page: Page, tmp_path: Path, theme: str) -> None:
    library = shutil.copytree(ROOTS / "library", tmp_path / "library")
    site = build(library, tmp_path / "out", *EXTENSIONS, html_theme=theme)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto((site.out / "team.html").as_uri())
        page.wait_for_selector(".resume-explorer input")
        assert page.evaluate(_MISPLACED, VIEWS) == [], width
        for view in VIEWS:
            assert barriers(page, view) == [], (view, width)
    assert errors == []
