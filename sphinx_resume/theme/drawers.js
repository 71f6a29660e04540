/* The drawers of a narrow screen: what one covers is out of reach, and Escape or a choice
 * closes it. Without this script they open and close by their switches alone. */
"use strict";

(() => {
  const DRAWERS = [
    ["__navigation", "(max-width: 63em)", ".main, .header-center, .header-right"],
    ["__toc", "(max-width: 82em)", "article, footer"],
  ].map(([id, width, covered]) => ({
    box: document.getElementById(id),
    narrow: matchMedia(width),
    covered: document.querySelectorAll(covered),
  }));
  const present = DRAWERS.filter(({ box }) => box);

  const settle = () => {
    for (const { box, narrow, covered } of present)
      for (const each of covered) each.inert = box.checked && narrow.matches;
  };
  const close = ({ box }) => {
    box.checked = false;
    settle();
  };

  for (const { box, narrow } of present) {
    box.addEventListener("change", settle);
    narrow.addEventListener("change", settle);
  }
  addEventListener("pageshow", settle);
  // Before Sphinx, which takes every Escape that comes as far as the document.
  document.body.addEventListener("keydown", (event) => {
    const open = present.find(({ box, narrow }) => box.checked && narrow.matches);
    if (event.key !== "Escape" || event.defaultPrevented || !open) return;
    close(open);
    open.box.focus();
  });
  document.querySelector(".toc-drawer")?.addEventListener("click", (event) => {
    const contents = present.find(({ box }) => box.id === "__toc");
    if (contents && event.target.closest("a")) close(contents);
  });
})();
