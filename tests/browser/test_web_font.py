"""The font of what the author wrote comes in without a jerk, and stands in the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route


def has_web_font(page: Page) -> bool:
    """Whether the title of the page is drawn with one."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    top = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": top, "selector": "h1"})
    fonts = session.send("CSS.getPlatformFontsForNode", node)["fonts"]
    return any(font["isCustomFont"] for font in fonts)


def test_nothing_moves_when_the_face_comes_late(new_page: Page, served: str) -> None:
    """A shift of 0.1 is what Lighthouse calls good."""
    page = new_page
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    page.route("**/*.woff2", hold)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
        "window.moved += entry.value})).observe({type: 'layout-shift', buffered: true})"
    )
    for name in ("index", "roles/fubotv-staff-sre", "experience", "skills"):
        page.goto(f"{served}/{name}.html", wait_until="commit")
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        assert not has_web_font(page)
        asked.pop().continue_()
        page.evaluate("document.fonts.load('16px \"Resume Serif\"')")
        page.wait_for_timeout(100)
        assert has_web_font(page)
        assert page.evaluate("window.moved") < 0.05


@pytest.mark.parametrize("weight", [400, 600])
def test_the_serif_of_the_reader_takes_the_place_of_the_face(
    page: Page, served: str, weight: int
) -> None:
    page.goto(f"{served}/roles/fubotv-staff-sre.html")
    (width, *lines), (other_width, *other_lines) = page.evaluate(
        """async (weight) => {
            const text = document.querySelector("article").innerText
            const boxes = []
            for (const family of ["Resume Serif", "Resume Serif Fallback"]) {
                await document.fonts.load(`${weight} 16px "${family}"`)
                const line = document.body.appendChild(document.createElement("span"))
                line.style.cssText =
                    `position: absolute; white-space: nowrap; font: ${weight} 100px "${family}"`
                line.innerHTML = '<i style="display: inline-block; height: 1px"></i>'
                line.prepend(text)
                const box = line.getBoundingClientRect()
                const baseline = line.lastChild.getBoundingClientRect().bottom - box.top
                boxes.push([box.width, box.height, baseline])
            }
            return boxes
        }""",
        weight,
    )
    assert other_width == pytest.approx(width, rel=0.005)
    assert other_lines == pytest.approx(lines, abs=1)


def test_the_face_does_not_wait_for_the_styles(page: Page, served: str) -> None:
    """So the first paint has it, mostly."""
    page.route("**/*.css*", lambda _route: None)
    with page.expect_request("**/*.woff2"):
        page.goto(f"{served}/index.html", wait_until="commit")
