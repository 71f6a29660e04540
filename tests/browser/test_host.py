"""What Read the Docs adds to a page is in nobody's way: its menu, its messages, its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Its menu as it places it: at the corner of the window, of which a page sees nothing but the
# element. It looks for the element in the page before it adds one.
MENU = """() => {
  customElements.define("readthedocs-flyout", class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: "open" }).innerHTML =
        "<div style='position: fixed; right: 20px; bottom: 50px; width: 8em; height: 2.5em'></div>";
    }
    get box() { return this.shadowRoot.firstChild.getBoundingClientRect(); }
  });
  if (!document.querySelector("readthedocs-flyout"))
    document.body.append(document.createElement("readthedocs-flyout"));
  const notice = document.createElement("readthedocs-notification");
  const ad = document.createElement("div");
  ad.dataset.eaPublisher = "readthedocs";
  for (const each of [notice, ad]) {
    each.textContent = "Not of this page";
    document.body.append(each);
  }
}"""
# Its dialog listens where ours must not let the key come.
DIALOG = """() => {
  window.dialogs = 0;
  document.addEventListener("keydown", (event) => { window.dialogs += event.key === "/"; });
}"""


@pytest.mark.parametrize(("width", "height"), [(390, 844), (800, 600), (1280, 800), (1920, 1080)])
def test_the_menu_of_read_the_docs_covers_no_text(
    page: Page, served: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{served}/roles/fubotv-staff-sre.html")
    page.evaluate(MENU)
    menu = page.evaluate("document.querySelector('readthedocs-flyout').box.toJSON()")
    text = page.locator("article").bounding_box()
    assert text is not None
    assert menu["right"] <= text["x"]
    seen = page.locator("readthedocs-flyout").evaluate("it => getComputedStyle(it).visibility")
    assert seen == ("visible" if width > 1008 else "hidden")  # then it is in the drawer
    if width <= 1008:
        page.locator("#__navigation").press("Space")
        page.wait_for_timeout(400)
        box = page.evaluate("document.querySelector('readthedocs-flyout').box.toJSON()")
        assert box["left"] >= 0
        assert box["bottom"] <= height


def test_paper_has_nothing_of_read_the_docs(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    page.evaluate(MENU)
    page.emulate_media(media="print")
    for selector in ("readthedocs-flyout", "readthedocs-notification", "[data-ea-publisher]"):
        assert not page.locator(selector).first.is_visible(), selector


@pytest.mark.parametrize("width", [390, 800, 1280])
@pytest.mark.parametrize("name", ["index", "search", "skills"])
def test_the_key_of_the_search_of_read_the_docs_leads_to_our_box(
    page: Page, served: str, width: int, name: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}/{name}.html")
    page.evaluate(DIALOG)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.className") == "sidebar-search"
    page.keyboard.type("a/b")
    assert page.locator(".sidebar-search").input_value() == "a/b"
    assert page.locator(".sidebar-search").is_visible()
    assert page.evaluate("window.dialogs") == 1  # the one that was typed as text
