/* The search box of the sidebar, before it is used: all that a page loads of the search.
 *
 * The box is a form that leads to the search page. When it gets the focus, it becomes a box that
 * suggests: its script and style are loaded then. What was typed meanwhile stays in it.
 */
"use strict";

(() => {
  const input = document.querySelector(".sidebar-search");
  if (!input) return;
  const base = document.currentScript.src;

  const added = (tag, attributes) =>
    new Promise((resolve, reject) => {
      const node = Object.assign(document.createElement(tag), attributes);
      node.onload = resolve;
      node.onerror = reject;
      document.head.append(node);
    });
  const hasOptions = () => typeof DOCUMENTATION_OPTIONS !== "undefined";
  const loaded = () => {
    if (window.ResumeSearch) return Promise.resolve();
    const scripts = [...(hasOptions() ? [] : ["documentation_options.js"]), "resume-names.js", "resume-search.js"];
    return Promise.all([
      added("link", { rel: "stylesheet", href: new URL("resume-search.css", base) }),
      // One after the other.
      ...scripts.map((name) => added("script", { src: new URL(name, base), async: false })),
    ]);
  };

  // What it will be, for who hears it when it gets the focus.
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.autocomplete = "off";

  let isReady = null;
  const prepare = () => {
    isReady ??= loaded().then(
      () => window.ResumeSearch.addToBox(input),
      () => (isReady = null), // the network failed: the next focus tries again
    );
  };
  for (const event of ["focus", "input"]) input.addEventListener(event, prepare);
  if (document.activeElement === input) prepare();

  /** "/" leads to the box. Before anything else: the page's host may take the key as well. */
  const shortcut = (event) => {
    const isText = event.target.matches?.("input, textarea, select") || event.target.isContentEditable;
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey;
    if (event.key !== "/" || isText || hasModifier) return;
    if (hasOptions() && !DOCUMENTATION_OPTIONS.ENABLE_SEARCH_SHORTCUTS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const drawer = document.getElementById("__navigation");
    if (drawer && getComputedStyle(input).visibility === "hidden") drawer.click();
    input.focus();
  };
  addEventListener("keydown", shortcut, { capture: true });
})();
