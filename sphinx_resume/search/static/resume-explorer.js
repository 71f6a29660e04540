/* The skill explorer: choose skills, and see the roles and sentences that have all of them.
 *
 * Its state is in the address, behind the #, where a page on disk may keep it too; so it
 * can be sent to someone, and back and forward work.
 */
"use strict";

(async () => {
  const holder = document.querySelector(".resume-explorer");
  if (!holder) return;
  const { lookup, sentences, combobox, address, element } = window.ResumeSearch;
  const [data, said] = await Promise.all([lookup(), sentences()]);
  const { labels } = data;
  const skillNumbers = new Map(data.skills.map((skill, number) => [skill[0], number]));
  // As the page below has them, the skills need no list here.
  const SORTS = {
    page: () => 0,
    time: (a, b) => b[5] - a[5],
    last: (a, b) => recent(b) - recent(a) || b[5] - a[5],
    sentences: (a, b) => b[7] - a[7] || b[5] - a[5],
    name: (a, b) => a[0].localeCompare(b[0]),
  };
  const recent = (skill) => (skill[6] === -1 ? Infinity : (skill[6] ?? -Infinity));

  // ── state ──────────────────────────────────────────────────────────────────────

  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const category = data.categories.indexOf(given.get("category"));
    return {
      skills: given.getAll("skill").map((name) => skillNumbers.get(name)).filter((n) => n >= 0),
      category: category < 0 ? "" : String(category),
      since: /^\d{4}$/.test(given.get("since")) ? given.get("since") : "",
      sort: given.get("sort") in SORTS ? given.get("sort") : "page",
    };
  };
  const isState = () => /^#(skill|category|since|sort)=/.test(location.hash);
  const write = (state) => {
    const given = new URLSearchParams();
    for (const number of state.skills) given.append("skill", data.skills[number][0]);
    if (state.category) given.set("category", data.categories[state.category]);
    if (state.since) given.set("since", state.since);
    if (state.sort !== "page") given.set("sort", state.sort);
    const hash = `#${given}`;
    if (hash === "#") {
      if (!isState()) return render();
      history.pushState(null, "", location.protocol === "file:" ? "#" : location.pathname);
      render();
    } else if (hash !== location.hash) location.hash = hash;
  };
  const change = (changes) => write({ ...read(), ...changes });

  // ── controls, made once ────────────────────────────────────────────────────────

  const input = element("input", { type: "text", id: "resume-explorer-skill" });
  const chips = element("ul", { class: "resume-chips", role: "list" });
  const choice = (id, label, entries, key) => {
    const select = element("select", { id }, ...entries.map(([value, text]) => element("option", { value }, text)));
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
    ),
    chips,
    status,
    results,
  );
  holder.querySelector(".resume-explorer-add").after(input);
  const box = combobox(input, {
    choose: ({ skill }) => {
      box.close();
      input.value = "";
      const number = skillNumbers.get(skill[0]);
      const { skills } = read();
      if (!skills.includes(number)) change({ skills: [...skills, number] });
    },
  });

  // ── what it shows ──────────────────────────────────────────────────────────────

  const link = (doc, anchor, ...content) =>
    element("a", { href: address(data.docs[doc], anchor) }, ...content);
  const part = (title, items, count = items.length) =>
    items.length
      ? [element("h3", {}, `${title} (${count})`), element("ul", {}, ...items.map((item) => element("li", {}, item)))]
      : [];
  const counted = (number) => (number === 1 ? labels.oneSkill : labels.manySkills.replace("{}", number));

  const index = ({ category: wanted, since: year, sort: by }) => {
    const shown = data.skills
      .filter((skill) => !wanted || skill[2] === Number(wanted))
      .filter((skill) => !year || recent(skill) >= Number(year) * 12)
      .sort(SORTS[by]);
    status.textContent = counted(shown.length);
    if (!wanted && !year && by === "page") return [];
    const items = shown.map((skill) => {
      const item = element("li", {}, link(skill[3], skill[4], skill[0]));
      item.append(" ", element("span", { class: "resume-match-detail" }, skill[8]));
      return item;
    });
    return [element("ol", { class: "resume-explorer-index" }, ...items)];
  };

  const evidence = (skills) => {
    const has = new Map();
    for (const number of skills)
      for (const [work] of data.skills[number][9])
        if (data.works[work][0] === "position") has.set(work, [...(has.get(work) ?? []), number]);
    const work = ([number, numbers]) => {
      const [, label, detail, doc, anchor] = data.works[number];
      const item = document.createDocumentFragment();
      const some = numbers.length < skills.length;
      const which = some ? numbers.map((n) => data.skills[n][0]).join(", ") : "";
      const more = [detail, which].filter(Boolean).join(" · ");
      item.append(link(doc, anchor, label), " ", element("span", { class: "resume-match-detail" }, more));
      return item;
    };
    const roles = [...has].sort(([a, x], [b, y]) => y.length - x.length || a - b);
    const quoted = said
      .map((each) => [each, each[4].filter((number) => skills.includes(number)).length])
      .filter(([, count]) => count);
    const sentence = ([[number, doc, anchor, text]]) => {
      const item = document.createDocumentFragment();
      item.append(link(doc, anchor, text));
      if (number >= 0) {
        const [, label, detail] = data.works[number];
        const where = [label, detail].filter(Boolean).join(" · ");
        item.append(" ", element("span", { class: "resume-match-detail" }, where));
      }
      return item;
    };
    const all = (entries) => entries.filter(([, n]) => (n.length ?? n) === skills.length);
    const some = (entries) => entries.filter(([, n]) => (n.length ?? n) < skills.length);
    const one = skills.length === 1;
    const [inRoles, inSentences] = [all(roles), all(quoted)];
    if (one) status.textContent = data.skills[skills[0]][8];
    else if (!inRoles.length && !inSentences.length) status.textContent = labels.foundNone;
    else
      status.textContent = labels.found
        .replace("{roles}", inRoles.length)
        .replace("{sentences}", inSentences.length);
    return [
      ...part(one ? labels.roles : labels.rolesAll, inRoles.map(work)),
      ...part(one ? labels.sentences : labels.sentencesAll, inSentences.map(sentence)),
      ...part(labels.rolesSome, some(roles).map(work)),
      ...part(labels.sentencesSome, some(quoted).map(sentence)),
    ];
  };

  const render = () => {
    const state = read();
    category.value = state.category;
    since.value = state.since;
    sort.value = state.sort;
    chips.replaceChildren(
      ...state.skills.map((number) => {
        const name = data.skills[number][0];
        const remove = element("button", { type: "button", "aria-label": labels.remove.replace("{}", name) }, name, " ×");
        remove.addEventListener("click", () => {
          change({ skills: state.skills.filter((each) => each !== number) });
          input.focus();
        });
        return element("li", {}, remove);
      }),
    );
    chips.hidden = !state.skills.length;
    // They are about the list of skills, which gives way to what shows the chosen ones.
    for (const label of [categoryLabel, sinceLabel, sortLabel]) label.hidden = !chips.hidden;
    results.replaceChildren(...(state.skills.length ? evidence(state.skills) : index(state)));
  };
  addEventListener("hashchange", render);
  addEventListener("popstate", render);
  render();
  if (isState()) holder.scrollIntoView();
})();
