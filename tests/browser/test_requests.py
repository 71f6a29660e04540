"""Every page in a real browser: no error, no request elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from building import Site
    from playwright.sync_api import Page


def test_no_page_asks_another_host_for_anything(page: Page, served: str, resume: Site) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    pages = {*resume.out.rglob("*.html")} - {resume.out / "education.html"}  # it leads to another
    for path in sorted(pages):
        page.goto(f"{served}/{path.relative_to(resume.out)}")
    assert hosts == {urlsplit(served).netloc}
