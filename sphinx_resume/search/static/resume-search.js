/* Boxes that suggest skills by any of their names (resume-names.js).
 *
 * A box is a combobox (ARIA Authoring Practices, list autocomplete with manual selection). Its
 * data is loaded when it is first used. The box of the sidebar loads this script as well:
 * resume-box.js.
 */
"use strict";

window.ResumeSearch = (() => {
  const root = () => document.documentElement.dataset.content_root ?? "./";
  const loading = {};

  /** Load a data file once; a script and no fetch, which a page on disk may not do. */
  const load = (name, variable) =>
    (loading[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root()}_static/${name}`;
      script.onload = () => resolve(window[variable]);
      script.onerror = reject;
      document.head.append(script);
    }));
  const lookup = () => load("resume-lookup.js", "resumeLookup");
  const sentences = () => load("resume-sentences.js", "resumeSentences");

  const suffix = (docname) => {
    if (DOCUMENTATION_OPTIONS.BUILDER !== "dirhtml")
      return docname + DOCUMENTATION_OPTIONS.LINK_SUFFIX;
    return docname.replace(/(^|\/)index$/, "$1").replace(/([^/])$/, "$1/");
  };
  const address = (docname, anchor) =>
    root() + encodeURI(suffix(docname)) + (anchor ? `#${encodeURIComponent(anchor)}` : "");

  /** A number with its noun: `forms` has a text for each plural form of the page's language. */
  const language = document.documentElement.lang.replace("_", "-").split("@")[0];
  const plural = new Intl.PluralRules(language || "en");
  const counted = (forms, number) => (forms[plural.select(number)] ?? forms.other).replace("{}", number);

  /** From right to left, Latin names and amounts keep their signs, and parts in a row their order. */
  const isFromRight = document.documentElement.dir === "rtl";
  const TORN = /(\B[.@#][A-Za-z]\w*[+#]*|[A-Za-z][\w.&/+#-]*[+#]|\B[$€£₪+−]\d[\d.,]*)/;
  const isolate = (dir, ...content) => {
    const node = document.createElement("bdi");
    node.dir = dir;
    node.append(...content);
    return node;
  };
  const whole = (text) => text.split(TORN).map((part, at) => (at % 2 ? isolate("ltr", part) : part));
  const readable = (text) => {
    if (!isFromRight || typeof text !== "string") return [text];
    const parts = text.split(/( · )/);
    if (parts.length === 1) return whole(text);
    return parts.flatMap((part) => (/\p{L}/u.test(part) ? [isolate("auto", ...whole(part))] : [part]));
  };

  const element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children.flatMap(readable));
    return node;
  };

  const MOST_SKILLS = 8;
  const MOST_WORKS = 5;
  const GAP = 8; // pixels around the list
  const ROOM = 160; // as low as it may be, in pixels, before it moves above the box
  const HAS_POPOVER = "popover" in HTMLElement.prototype;
  const INPUT_METHOD = 229; // the keyCode of keys that an input method takes
  let boxes = 0;

  /** Make a text input a combobox over the skills; `choose` gets what was chosen. */
  const combobox = (input, { works = false, choose }) => {
    const { fold, match, nearest, named, matchWorks, EXACT } = window.ResumeNames;
    const id = `resume-matches-${++boxes}`;
    const list = element("div", { id, role: "listbox", class: "resume-matches", hidden: "" });
    const status = element("div", { role: "status", class: "resume-unseen" });
    input.after(list, status);
    if (HAS_POPOVER) list.popover = "manual";
    for (const [key, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    }))
      input.setAttribute(key, value);

    let options = [];
    let active = -1;
    let isGuess = false; // whether they are what a reader may want, and not what was typed
    let data = null;
    let allSentences = null;

    /** Below the box, or above it where there is more room, in what is seen of the page. */
    const place = () => {
      const box = input.getBoundingClientRect();
      const top = visualViewport?.offsetTop ?? 0;
      const bottom = top + (visualViewport?.height ?? innerHeight);
      if (box.bottom < top || box.top > bottom) return close();
      const above = box.top - top - GAP;
      const below = bottom - box.bottom - GAP;
      const isBelow = below >= Math.min(list.scrollHeight, ROOM) || below >= above;
      list.style.maxHeight = `${(isBelow ? below : above) - GAP}px`;
      list.style.top = isBelow ? `${box.bottom + GAP / 4}px` : "auto";
      list.style.bottom = isBelow ? "auto" : `${innerHeight - box.top + GAP / 4}px`;
      // It begins where the box does, on the side that the page is read from.
      const isFromRight = getComputedStyle(input).direction === "rtl";
      const left = isFromRight ? box.right - list.offsetWidth : box.left;
      list.style.left = `${Math.max(GAP, Math.min(left, innerWidth - list.offsetWidth - GAP))}px`;
    };
    const close = () => {
      if (HAS_POPOVER && list.matches(":popover-open")) list.hidePopover();
      list.hidden = true;
      active = -1;
      status.textContent = "";
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const open = () => {
      list.hidden = false;
      if (HAS_POPOVER && !list.matches(":popover-open")) list.showPopover();
      input.setAttribute("aria-expanded", "true");
      place();
    };
    const activate = (index) => {
      options[active]?.node.setAttribute("aria-selected", "false");
      active = index;
      const node = options[active]?.node;
      if (!node) return input.removeAttribute("aria-activedescendant");
      node.setAttribute("aria-selected", "true");
      node.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", node.id);
    };
    const option = (name, hint, detail, chosen) => {
      const node = element(
        "div",
        { role: "option", id: `${id}-${options.length}`, "aria-selected": "false" },
        element("span", { class: "resume-match-name" }, name),
      );
      if (hint) node.append(" ", element("span", { class: "resume-match-hint" }, hint));
      if (detail) node.append(" ", element("span", { class: "resume-match-detail" }, detail));
      options.push({ node, chosen });
      return node;
    };
    const group = (label, nodes) =>
      nodes.length
        ? [element("div", { role: "group", "aria-label": label }, ...nodes)]
        : [];

    /** What has all of several skills: the first such sentence, and the way to all of them. */
    const together = ({ skills, together }) => {
      if (!works || !together || !allSentences) return [];
      const { both, bothNone } = data.labels;
      const numbers = skills.map(({ number }) => number);
      const rows = allSentences.filter((row) => numbers.every((number) => row[4].includes(number)));
      const title = skills.map(({ skill }) => skill[0]).join(" + ");
      const count = rows.length ? counted(both, rows.length) : bothNone;
      const nodes = rows.length ? [option(title, null, rows[0][3], { sentence: rows[0] })] : [];
      if (data.explorer !== null) nodes.push(option(count, null, rows.length ? null : title, { skills }));
      return nodes;
    };
    const show = () => {
      options = [];
      active = -1;
      input.removeAttribute("aria-activedescendant");
      const text = input.value;
      const isEmpty = !fold(text);
      const whole = match(data, text);
      const several = whole.length || isEmpty ? { skills: whole, together: false } : named(data, text);
      if (works && several.together && !allSentences)
        sentences().then((rows) => {
          allSentences = rows;
          if (input.value === text && document.activeElement === input) show();
        });
      const { labels } = data;
      const optionOf = ({ skill, alias }) => option(skill[0], alias, skill[8], { skill });
      const nodes = [...together(several), ...several.skills.slice(0, MOST_SKILLS).map(optionOf)];
      const groups = group(labels.skills, nodes);
      if (works && !isEmpty)
        groups.push(
          ...group(
            labels.matches,
            matchWorks(data, text)
              .slice(0, MOST_WORKS)
              .map((work) => option(work[1], labels[work[0]], work[2], { work })),
          ),
        );
      isGuess = !options.length;
      if (!isGuess) status.textContent = counted(labels.countedMatches, options.length);
      else {
        const nothing = works ? labels.noMatch : labels.none;
        const guessed = isEmpty ? data.strongest.map((number) => ({ skill: data.skills[number] })) : nearest(data, text);
        const label = isEmpty ? labels.strongest : labels.nearest;
        if (isEmpty && !guessed.length) return close();
        status.textContent = [...(isEmpty ? [] : [nothing]), ...(guessed.length ? [label] : [])].join(". ");
        const disabled = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
        if (!isEmpty) groups.push(element("div", disabled, nothing));
        const title = element("div", { class: "resume-match-title", "aria-hidden": "true" }, label);
        if (guessed.length) groups.push(...group(label, [title, ...guessed.map(optionOf)]));
      }
      list.replaceChildren(...groups);
      open();
    };
    const ready = async () => {
      data ??= await lookup();
      list.setAttribute("aria-label", data.labels.matches);
      return data;
    };

    /** Whether what is typed is the name of one skill, so that Enter means its entry. */
    const isOneName = () =>
      data && !list.hidden && match(data, input.value).filter(({ rank }) => rank <= EXACT).length === 1;

    const begin = () => ready().then(() => document.activeElement === input && list.hidden && show());
    input.addEventListener("focus", works ? begin : ready);
    input.addEventListener("click", begin);
    input.addEventListener("input", () => (data ? show() : ready().then(show)));
    input.addEventListener("blur", close);
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const node = event.target.closest("[role=option]");
      const option = options.find((option) => option.node === node);
      if (option) choose(option.chosen, data, event);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === INPUT_METHOD) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const last = options.length - 1;
      const moves = {
        ArrowDown: () => (active < last ? active + 1 : -1),
        ArrowUp: () => (active < 0 ? last : active - 1),
        Home: () => 0,
        End: () => last,
      };
      if (event.key === "Escape") {
        if (list.hidden && !input.value) return; // it may close what the box stands in
        if (!list.hidden) close();
        else input.value = "";
        event.preventDefault();
      } else if (event.key === "Enter" && (active >= 0 || !works || isOneName())) {
        event.preventDefault();
        const chosen = options[isGuess ? active : Math.max(active, 0)]?.chosen;
        if (chosen && !list.hidden) choose(chosen, data, event);
      } else if (event.key in moves) {
        const arrow = event.key.startsWith("Arrow");
        if (list.hidden && arrow && data) show();
        if (list.hidden || (!arrow && active < 0)) return;
        event.preventDefault();
        activate(moves[event.key]());
      }
    });
    const follow = () => list.hidden || place();
    addEventListener("resize", follow);
    addEventListener("scroll", follow, { capture: true, passive: true });
    visualViewport?.addEventListener("resize", follow);
    visualViewport?.addEventListener("scroll", follow);
    // This script may come after the first letters.
    if (document.activeElement === input) begin();
    return { close };
  };

  const addressOf = (data, { skill, work, sentence, skills }) => {
    const [doc, anchor] = skill?.slice(3) ?? work?.slice(3) ?? sentence?.slice(1) ?? [data.explorer];
    const state = new URLSearchParams(skills?.map(({ skill }) => ["skill", skill[0]]));
    return skills ? `${address(data.docs[doc])}#${state}` : address(data.docs[doc], anchor);
  };

  /** Make the box of the sidebar one that leads to what was chosen. */
  const addToBox = (input) => {
    const box = combobox(input, {
      works: true,
      choose: (chosen, data, event) => {
        box.close();
        input.value = "";
        const target = addressOf(data, chosen);
        if (event.ctrlKey || event.metaKey || event.shiftKey) window.open(target);
        else location.assign(target);
        const drawer = document.getElementById("__navigation");
        if (drawer) drawer.checked = false;
      },
    });
  };

  return { load, lookup, sentences, addToBox, address, combobox, counted, element };
})();
