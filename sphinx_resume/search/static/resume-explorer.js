/* The skill explorer: choose skills, and see the work that has all of them.
 *
 * What is chosen filters the entries of skills on the page below. The choice is in the
 * address, behind the #, where a page on disk may keep it too; so it can be sent to someone,
 * and back and forward work. The answer to a job advertisement is in `resume-answer.js`,
 * which is loaded when somebody asks for it, or by an address with #job=.
 */
"use strict";

(async () => {
  const holder = document.querySelector(".resume-explorer");
  if (!holder) return;
  const { load, lookup, sentences, combobox, address, counted, element } = window.ResumeSearch;
  const { named, compare, EXACT } = window.ResumeNames;
  const [data, allSentences] = await Promise.all([lookup(), sentences()]);
  const { labels } = data;
  const skillNumbers = new Map(data.skills.map((skill, number) => [skill[0], number]));
  const recent = (skill) => (skill[6] === -1 ? Infinity : (skill[6] ?? -Infinity));
  const SORTS = {
    page: () => 0,
    time: (a, b) => b[5] - a[5],
    last: (a, b) => recent(b) - recent(a) || b[5] - a[5],
    sentences: (a, b) => b[7] - a[7] || b[5] - a[5],
    name: (a, b) => compare(a[0], b[0]),
  };

  // ── the entries on this page, which are filtered ───────────────────────────────

  const here = (doc) => new URL(address(data.docs[doc]), location).pathname === location.pathname;
  const entries = data.skills.map((skill) =>
    here(skill[3]) ? document.getElementById(skill[4])?.closest(".resume-skill") : null,
  );
  const places = new Map(); // where each entry stands while the page is in its own order
  for (const entry of entries)
    if (entry) {
      const place = document.createComment("");
      entry.before(place);
      places.set(entry, place);
    }
  const overviews = document.querySelectorAll(".resume-overview");
  const sections = new Set();
  for (const entry of places.keys())
    for (let at = entry.parentElement; at && !at.contains(holder); at = at.parentElement) sections.add(at);

  // ── state ──────────────────────────────────────────────────────────────────────

  const given = () => new URLSearchParams(location.hash.slice(1));
  const read = () => {
    const state = given();
    const category = data.categories.indexOf(state.get("category"));
    const skills = [];
    const unknown = [];
    for (const name of state.getAll("skill")) {
      const number = skillNumbers.get(name) ?? exact(name);
      if (number === undefined) unknown.push(name);
      else if (!skills.includes(number)) skills.push(number);
    }
    return {
      skills,
      unknown,
      category: category < 0 ? "" : String(category),
      since: /^\d{4}$/.test(state.get("since")) ? state.get("since") : "",
      sort: state.get("sort") in SORTS ? state.get("sort") : "page",
    };
  };
  const exact = (name) => named(data, name).skills.find(({ rank }) => rank <= EXACT)?.number;
  const isState = () => /^#(skill|category|since|sort|job)=/.test(location.hash);
  let isOwn = false; // whether the address was changed here, and not by the reader
  const write = (state) => {
    const params = new URLSearchParams();
    for (const number of state.skills) params.append("skill", data.skills[number][0]);
    if (state.category) params.set("category", data.categories[state.category]);
    if (state.since) params.set("since", state.since);
    if (state.sort !== "page") params.set("sort", state.sort);
    const hash = `#${params}`;
    if (hash === "#") {
      if (!isState()) return render();
      history.pushState(null, "", location.protocol === "file:" ? "#" : location.pathname + location.search);
      render();
    } else if (hash !== location.hash) {
      isOwn = true;
      location.hash = hash;
    }
  };
  const change = (changes) => write({ ...read(), ...changes });
  const add = (number) => {
    const { skills } = read();
    if (!skills.includes(number)) change({ skills: [...skills, number] });
  };

  // ── controls, built once ────────────────────────────────────────────────────────

  const input = element("input", { type: "text", id: "resume-explorer-skill" });
  const chips = element("ul", { class: "resume-chips", role: "list" });
  const choice = (id, label, options, key) => {
    const select = element("select", { id }, ...options.map(([value, text]) => element("option", { value }, text)));
    select.addEventListener("change", () => change({ [key]: select.value }));
    return [select, element("label", { for: id }, label, select)];
  };
  const now = Math.floor(data.today / 12);
  const years = data.skills.map((skill) => (skill[6] === -1 ? null : skill[6])).filter(Boolean).map((month) => Math.floor(month / 12));
  const first = Math.min(...years, now);
  const [category, categoryLabel] = choice(
    "resume-explorer-category",
    labels.category,
    [["", labels.allCategories], ...data.categories.map((name, index) => [String(index), name])],
    "category",
  );
  const [since, sinceLabel] = choice(
    "resume-explorer-since",
    labels.since,
    [["", labels.anyTime], ...Array.from({ length: Math.max(0, now - first + 1) }, (_, i) => [String(now - i), String(now - i)])],
    "since",
  );
  const [sort, sortLabel] = choice(
    "resume-explorer-sort",
    labels.sort,
    [["page", labels.category], ["time", labels.sortTime], ["last", labels.sortLast], ["sentences", labels.sortSentences], ["name", labels.sortName]],
    "sort",
  );
  const status = element("p", { role: "status", class: "resume-explorer-status" });
  const results = element("div", { class: "resume-explorer-results" });
  const heading = element("h2", { id: "resume-explorer-heading" }, labels.explore);
  const ask = element("button", { type: "button", class: "resume-explorer-ask", "aria-expanded": "false" }, labels.answerAd);
  holder.setAttribute("role", "region");
  holder.setAttribute("aria-labelledby", heading.id);
  holder.append(
    heading,
    element(
      "div",
      { class: "resume-explorer-controls" },
      element("label", { for: input.id, class: "resume-explorer-add" }, labels.addSkill),
      categoryLabel,
      sinceLabel,
      sortLabel,
      ask,
    ),
    chips,
    status,
    results,
  );
  const sorted = element("div", { class: "resume-explorer-sorted" });
  holder.after(sorted);
  holder.querySelector(".resume-explorer-add").after(input);
  const box = combobox(input, {
    choose: ({ skill }) => {
      box.close();
      input.value = "";
      add(skillNumbers.get(skill[0]));
    },
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Backspace" && !input.value) change({ skills: read().skills.slice(0, -1) });
  });
  entries.forEach((entry, number) => {
    if (!entry) return;
    const name = data.skills[number][0];
    const combine = element("button", { type: "button", class: "resume-combine", "aria-label": labels.combineWith.replace("{}", name) }, `+ ${labels.combine}`);
    combine.addEventListener("click", () => {
      add(number);
      holder.scrollIntoView();
      input.focus({ preventScroll: true });
    });
    const line = entry.querySelector(".resume-strength, .resume-claimed");
    if (line) line.append(" ", combine);
    else entry.querySelector("h1, h2, h3, h4, h5, h6")?.after(combine);
  });

  /** A text with the names in it marked, as nodes. */
  const marked = (text, names) => {
    const escaped = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[^\p{L}\p{N}\s]/gu, "\\$&"));
    const wide = "(?![\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Arab}\\p{scx=Hebr}])"; // beside these no word ends
    const pattern = new RegExp(`(?<!${wide}[\\p{L}\\p{N}_.])(?:${escaped.join("|")})(?!${wide}[\\p{L}\\p{M}\\p{N}_+#])`, "gu");
    const nodes = [];
    let done = 0;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      nodes.push(text.slice(done, index), element("strong", { class: "resume-mark" }, name));
      done = index + name.length;
    }
    return [...nodes, text.slice(done)];
  };

  // ── what is visible ──────────────────────────────────────────────────────────────

  const link = (doc, anchor, ...content) =>
    element("a", { href: address(data.docs[doc], anchor) }, ...content);
  const part = (title, items) =>
    items.length
      ? [element("h3", {}, `${title} (${items.length})`), element("ul", {}, ...items.map((item) => element("li", {}, ...item)))]
      : [];
  const small = (text) => element("span", { class: "resume-match-detail" }, text);

  /** Show the entries of these skills alone, in this order; give those that are not on this page. */
  const filter = (numbers, by) => {
    const visible = new Set(numbers.map((number) => entries[number]));
    for (const [entry, place] of places) {
      place.after(entry);
      entry.hidden = !visible.has(entry);
    }
    if (by !== "page") for (const number of numbers) if (entries[number]) sorted.append(entries[number]);
    for (const section of sections)
      section.hidden = ![...places.keys()].some((entry) => !entry.hidden && section.contains(entry));
    return numbers.filter((number) => !entries[number]);
  };
  const list = (numbers) => {
    const items = numbers.map((number) => {
      const skill = data.skills[number];
      return element("li", {}, link(skill[3], skill[4], skill[0]), " ", small(skill[8]));
    });
    return items.length ? [element("ol", { class: "resume-explorer-index" }, ...items)] : [];
  };

  /** The roles and the sentences that have all of some skills. */
  const evidence = (skills) => {
    const has = (rows) => skills.every((number) => rows.includes(number));
    const showing = new Map();
    for (const number of skills)
      for (const [work] of data.skills[number][9])
        if (data.works[work][0] === "position") showing.set(work, [...(showing.get(work) ?? []), number]);
    const roles = [...showing].filter(([, numbers]) => has(numbers)).sort(([a], [b]) => a - b);
    const quoted = allSentences.filter((row) => has(row[4]));
    const names = skills.flatMap((number) => [data.skills[number][0], ...data.skills[number][1]]);
    return [
      roles.map(([number]) => {
        const [, label, detail, doc, anchor] = data.works[number];
        return [link(doc, anchor, label), " ", small(detail)];
      }),
      quoted.map(([number, doc, anchor, text]) => {
        const work = data.works[number];
        const where = work ? [small([work[1], work[2]].filter(Boolean).join(" · "))] : [];
        return [link(doc, anchor, ...marked(text, names)), " ", ...where];
      }),
    ];
  };

  const report = ({ skills, unknown }, count, roles, quoted) => {
    const claimed = skills.filter((number) => !data.skills[number][9].length && !data.skills[number][7]);
    const messages = unknown.map((name) => labels.unknown.replace("{}", `“${name}”`));
    for (const number of claimed) messages.push(labels.claimedAlone.replace("{}", data.skills[number][0]));
    if (!skills.length) messages.push(counted(labels.countedSkills, count));
    else if (skills.length === 1) claimed.length || messages.push(data.skills[skills[0]][8]);
    else if (!roles.length && !quoted.length) messages.push(labels.foundNone);
    else messages.push(labels.found.replace("{roles}", roles.length).replace("{sentences}", quoted.length));
    status.textContent = messages.join(". ");
    return claimed;
  };

  const renderChips = (skills, claimed) => {
    chips.replaceChildren(
      ...skills.map((number) => {
        const name = data.skills[number][0];
        const label = claimed.includes(number) ? `${name} (${labels.claimed})` : name;
        const remove = element("button", { type: "button", "aria-label": labels.remove.replace("{}", label) }, label, " ×");
        remove.addEventListener("click", () => {
          change({ skills: skills.filter((other) => other !== number) });
          input.focus();
        });
        return element("li", {}, remove);
      }),
    );
    chips.hidden = !skills.length;
    // They sort and narrow all skills, of which some are chosen now.
    for (const label of [categoryLabel, sinceLabel, sortLabel]) label.hidden = !chips.hidden;
  };

  const render = () => {
    const state = read();
    const { skills, category: wanted, since: year, sort: by } = state;
    category.value = wanted;
    since.value = year;
    sort.value = by;
    const matches = skills.length
      ? skills
      : [...data.skills.keys()]
          .filter((number) => !wanted || data.skills[number][2] === Number(wanted))
          .filter((number) => !year || recent(data.skills[number]) >= Number(year) * 12)
          .sort((a, b) => SORTS[by](data.skills[a], data.skills[b]));
    const [roles, quoted] = skills.length > 1 ? evidence(skills) : [[], []];
    results.replaceChildren(...part(labels.sentencesAll, quoted), ...part(labels.rolesAll, roles));
    const elsewhere = filter(matches, skills.length ? "page" : by);
    const isNarrow = Boolean(skills.length || wanted || year || by !== "page");
    if (isNarrow) results.append(...list(elsewhere));
    for (const overview of overviews) overview.hidden = isNarrow; // it is of all skills
    renderChips(skills, report(state, matches.length, roles, quoted));
  };

  // ── the answer to an advertisement ─────────────────────────────────────────────

  let answer = null;
  const below = () => {
    const elements = [];
    for (let at = holder; at && !at.querySelector("h1"); at = at.parentElement)
      for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
        if (!next.matches(".resume-answer, script")) elements.push(next);
    return elements;
  };
  const openAnswer = async () => {
    await load("resume-answer.js", "ResumeAnswer");
    answer ??= await window.ResumeAnswer({ data, sentences: allSentences, entries, holder, ask, below, marked });
    return answer;
  };
  ask.addEventListener("click", async () => (await openAnswer()).paste());

  const show = async () => {
    const job = given().get("job");
    if (job !== null) return (await openAnswer()).list(job.split(",").map((name) => name.trim()).filter(Boolean));
    answer?.close(false);
    render();
  };
  addEventListener("hashchange", async () => {
    const isReaders = !isOwn && isState();
    isOwn = false;
    await show();
    if (isReaders) holder.scrollIntoView();
  });
  addEventListener("popstate", () => isState() || show());
  await show();
  if (isState()) (document.querySelector(".resume-answer:not([hidden])") ?? holder).scrollIntoView();
})();
