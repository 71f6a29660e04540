/* What Furo's page lacks for those who do not see it or do not point: names of its parts, the
 * keyboard in wide tables, and drawers that Escape or a choice closes. Without this script
 * the drawers open and close by their switches alone. */
"use strict";

(() => {
  const labels = document.currentScript.dataset;
  const navigationSwitch = document.getElementById("__navigation");
  const contentsSwitch = document.getElementById("__toc");
  const contents = document.querySelector(".toc-drawer");

  // ── landmarks: each part of the page is in one, and no two have the same name ─────────

  const tools = document.querySelector(".content-icon-container");
  const header = document.querySelector(".header-left");
  if (header && navigationSwitch) header.prepend(navigationSwitch);
  if (tools) {
    tools.setAttribute("role", "region");
    tools.setAttribute("aria-label", labels.tools);
    if (contentsSwitch) tools.prepend(contentsSwitch);
    tools.append(...document.querySelectorAll(".back-to-top"));
  }
  const title = contents?.querySelector(".toc-title");
  if (title) contents.setAttribute("aria-label", title.textContent.trim());

  // ── the same page in another language: at the same place, with the same search ─────────

  for (const link of document.querySelectorAll(".resume-languages a"))
    link.addEventListener("click", () => {
      link.hash = location.hash;
      link.search = location.search;
    });

  // ── the theme switch says which theme it is at ─────────────────────────────────────────

  const nameThemes = () => {
    const theme = document.body.dataset.theme || "auto";
    for (const button of document.querySelectorAll(".theme-toggle"))
      button.setAttribute("aria-label", `${labels.theme}: ${labels[theme] ?? theme}`);
  };
  nameThemes();
  new MutationObserver(nameThemes).observe(document.body, { attributeFilter: ["data-theme"] });

  // ── words that a search led here for are marked by Sphinx's own scripts ────────────────

  const searched = () => {
    try {
      if (localStorage.getItem("sphinx_highlight_terms")) return true;
    } catch {
      // a browser may keep nothing
    }
    return new URLSearchParams(location.search).has("highlight");
  };
  if (searched() && typeof Documentation === "undefined") {
    const options = typeof DOCUMENTATION_OPTIONS === "undefined" && "documentation_options.js";
    const names = [options, "doctools.js", labels.words, "sphinx_highlight.js"];
    for (const name of names.filter(Boolean)) {
      const script = document.createElement("script");
      script.src = new URL(name, document.currentScript.src);
      script.async = false; // each needs the first
      document.head.append(script);
    }
  }

  // ── a link to a heading or a sentence copies its address, and says so ─────────────────

  const announced = document.createElement("div");
  announced.className = "visually-hidden";
  announced.setAttribute("role", "status");
  document.querySelector("article")?.append(announced);
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.headerlink");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return; // the address bar has it, as for any link
    }
    link.dataset.copied = announced.textContent = labels.copied;
    setTimeout(() => {
      delete link.dataset.copied;
      announced.textContent = "";
    }, 3000);
  });

  // ── a page of many skills: the keyboard may skip to a category ────────────────────────

  const skip = document.querySelector(".skip-to-content");
  const categories = document.querySelectorAll("section:has(> .resume-skill) > h2");
  if (skip && categories.length > 1) {
    const skips = document.createElement("nav");
    skips.className = "resume-skips";
    skips.setAttribute("aria-label", title?.textContent.trim() ?? document.title);
    for (const heading of categories) {
      const link = document.createElement("a");
      link.href = `#${heading.parentElement.id}`;
      link.textContent = heading.firstChild.textContent;
      skips.append(link);
    }
    skip.after(skips);
  }

  // ── tables that scroll sideways take the keyboard ──────────────────────────────────────

  const wideTables = () => {
    for (const table of document.querySelectorAll(".table-wrapper"))
      if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
      else table.removeAttribute("tabindex");
  };
  wideTables();
  addEventListener("resize", wideTables);

  // ── drawers: what one covers is out of reach, and Escape or a choice closes it ─────────

  const drawers = [
    [navigationSwitch, "(max-width: 63em)", ".main, .header-center, .header-right"],
    [contentsSwitch, "(max-width: 82em)", "article, footer"],
  ]
    .filter(([toggle]) => toggle)
    .map(([toggle, width, covered]) => ({
      toggle,
      narrow: matchMedia(width),
      covered: document.querySelectorAll(covered),
    }));

  const update = () => {
    for (const { toggle, narrow, covered } of drawers)
      for (const part of covered) part.inert = toggle.checked && narrow.matches;
  };
  const close = ({ toggle }) => {
    toggle.checked = false;
    update();
  };

  // On a narrow screen the search is one tap away.
  const searchBox = document.querySelector(".sidebar-search");
  const headerTools = document.querySelector(".header-right");
  if (searchBox && headerTools && navigationSwitch) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "resume-search-button";
    button.setAttribute("aria-label", searchBox.placeholder);
    button.addEventListener("click", () => {
      navigationSwitch.checked = true;
      update();
      searchBox.focus();
    });
    headerTools.prepend(button);
  }

  for (const { toggle, narrow } of drawers) {
    toggle.addEventListener("change", update);
    narrow.addEventListener("change", update);
  }
  // A page that one comes back to shows its text, not the drawer that led away from it.
  addEventListener("pageshow", () => drawers.forEach(close));
  // Before Sphinx, which takes every Escape that reaches the document.
  document.body.addEventListener("keydown", (event) => {
    const open = drawers.find(({ toggle, narrow }) => toggle.checked && narrow.matches);
    if (event.key !== "Escape" || event.defaultPrevented || !open) return;
    close(open);
    open.toggle.focus();
  });
  contents?.addEventListener("click", (event) => {
    const drawer = drawers.find(({ toggle }) => toggle === contentsSwitch);
    if (drawer && event.target.closest("a")) close(drawer);
  });
})();
