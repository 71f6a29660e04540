"""A real browser, and the sites as a reader meets them: served, or opened from a folder."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import axe_playwright_python
import pytest
from chromium import ARGUMENTS, system_browser
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from building import Site
    from playwright.sync_api import Browser, Page, ViewportSize

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
_WINDOW: ViewportSize = {"width": 1280, "height": 800}
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# All that a page in the dark has of its own.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def barriers(page: Page, within: str | None = None, rules: Any = _RULES) -> list[str]:
    """What axe-core finds wrong with a page for people who cannot see, hear or point.

    ``within`` is a selector, where a part of a large page is meant; ``rules`` is what axe-core is
    to look at.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE)
    answer: Any = page.evaluate(
        "([within, rules]) => axe.run(within || document,"
        " {runOnly: rules, resultTypes: ['violations']})",
        [within, rules],
    )
    return [
        f"{rule['id']}: {node['html']} {node['failureSummary']}"
        for rule in answer["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of this session; without one the tests fail."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=system_browser(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def _tab(browser: Browser) -> Iterator[Page]:
    """The one page of a module; a new one takes the processor half a second."""
    with browser.new_context(viewport=_WINDOW) as context:
        yield context.new_page()


@pytest.fixture
def page(_tab: Page) -> Iterator[Page]:
    """A page as if it were new: empty, 1280 by 800, with nothing stored, emulated or routed.

    What listens to its events stays. A test that answers dialogs, or brings a script for every
    document, takes a `new_page`.
    """
    yield _tab
    _tab.unroute_all()
    _tab.mouse.move(0, 0)
    _tab.evaluate("try { localStorage.clear() } catch {}")  # pages of errors have none
    _tab.goto("about:blank")
    _tab.emulate_media(
        media="null",
        color_scheme="null",
        reduced_motion="null",
        forced_colors="null",
        contrast="null",
    )
    _tab.set_viewport_size(_WINDOW)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Page]:
    """A page of a test's own, 1280 by 800."""
    with browser.new_context(viewport=_WINDOW) as context:
        yield context.new_page()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def served(resume: Site) -> Iterator[str]:
    """The address at which the real site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(resume.out)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module", params=["http", "file"])
def root(request: pytest.FixtureRequest, served: str, resume: Site) -> str:
    """The address of the real site: served, or opened from a folder."""
    return served if request.param == "http" else resume.out.as_uri()
