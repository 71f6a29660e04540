"""Pictures of the built site, for people to look at: ``make screenshots``.

Each page at three widths and in both schemes, and a role as it prints.
"""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from chromium import ARGUMENTS, system_browser
from playwright.sync_api import Browser, sync_playwright

WIDTHS = {1920: 1080, 1280: 800, 390: 844}
SEARCH = "search.html?q=go"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing of each request."""


def pages(site: Path) -> dict[str, str]:
    """The pages to show: those every site has, and the first of the roles."""
    role = min(str(path.relative_to(site)) for path in site.glob("roles/*.html"))
    names = ("index", "experience", "skills", "skill-matrix", "projects", "404")
    return {name: f"{name}.html" for name in names} | {"role": role, "search": SEARCH}


def take(browser: Browser, address: str, site: Path, out: Path) -> None:
    """Take all pictures."""
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            with browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme
            ) as context:
                page = context.new_page()
                for name, path in pages(site).items():
                    page.goto(f"{address}/{path}", wait_until="networkidle")
                    page.screenshot(path=out / f"{name}-{width}-{scheme}.png")
    for_readme(browser, address, out)
    page = browser.new_page()
    page.goto(f"{address}/{pages(site)['role']}")
    for paper in ("A4", "Letter"):
        page.pdf(path=out / f"role-{paper}.pdf", format=paper)
    page.set_viewport_size({"width": 674, "height": 1000})  # what A4 leaves between its margins
    page.emulate_media(media="print")
    page.screenshot(path=out / "role-printed.png")


def for_readme(browser: Browser, address: str, out: Path) -> None:
    """Take the two pictures of the README, which are kept in manual/pictures/."""
    page = browser.new_page(viewport={"width": 1180, "height": 700})
    page.goto(f"{address}/index.html", wait_until="networkidle")
    page.screenshot(path=out / "home.png")
    page.goto(f"{address}/skills.html", wait_until="networkidle")
    page.locator("#kafka").screenshot(path=out / "skill.png")


def main(site: Path, out: Path) -> None:
    """Serve the site and take the pictures."""
    out.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=ARGUMENTS)
        take(browser, f"http://127.0.0.1:{server.server_port}", site, out)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
