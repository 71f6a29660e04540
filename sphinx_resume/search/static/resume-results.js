/* On the search page: skills first, then the roles that show them, then Sphinx's own hits. */
"use strict";

(() => {
  const { lookup, sentences, named, matchWorks, fold, address, element, EXACT } =
    window.ResumeSearch;
  const stock = {
    perform: Search._performSearch,
    query: Search.query,
    stop: Search.stopPulse,
    text: Search.htmlToText,
    summary: Search.makeSearchSummary,
  };
  let data = null;
  let said = null;
  const byWork = new Map();
  let note = "";

  // A page on disk may not fetch; the summaries would only be errors.
  const onDisk = location.protocol === "file:";
  if (onDisk) DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

  const hit = (doc, anchor, title, detail, kind) => {
    const docname = data.docs[doc];
    return [docname, title, anchor ? `#${anchor}` : "", detail || null, 0, docname, kind];
  };
  const isRole = ([kind]) => kind === "position" || kind === "volunteer";
  const workTitle = (work) => (isRole(work) ? `${work[1]}, ${work[2].split(" · ")[0]}` : work[1]);
  const told = (work, text) =>
    (isRole(work) ? [...work[2].split(" · ").slice(1), text] : [text]).filter(Boolean).join(" · ");
  const inWork = (number) => byWork.get(number) ?? [];
  const says = (number, words) => {
    const text = fold([data.works[number], ...inWork(number).map((each) => each[3])].join(" "));
    return words.every((word) => text.includes(fold(word)));
  };

  /** Our hits, best first; and a note of what was asked for and is not there. */
  const hits = (query) => {
    const { skills, together, others: words } = named(data, query);
    const others = words.filter((word) => !stopwords.has(word.toLowerCase()));
    const found = skills.map(({ skill }) =>
      hit(
        skill[3],
        skill[4],
        skill[0],
        [data.labels.skill, data.categories[skill[2]], skill[8]].filter(Boolean).join(" · "),
        "skill",
      ),
    );
    const exact = skills.filter((each) => each.rank <= EXACT);
    const counts = new Map();
    for (const { skill } of exact)
      for (const [work, count] of skill[9]) {
        const [had, sum] = counts.get(work) ?? [0, 0];
        counts.set(work, [had + 1, sum + count]);
      }
    let order = [...counts].sort(
      ([one, [a, x]], [two, [b, y]]) => b - a || y - x || one - two,
    );
    const notes = [];
    const having = others.length ? order.filter(([work]) => says(work, others)) : order;
    if (having.length) order = having;
    else if (others.length) notes.push(data.labels.without.replace("{}", others.join(", ")));
    if (together && !order.some(([, [had]]) => had === exact.length))
      notes.push(data.labels.notTogether);
    const numbers = new Set(exact.map((each) => each.number));
    const proves = (each) => each[4].some((n) => numbers.has(n));
    for (const [number] of order) {
      const work = data.works[number];
      const proof = inWork(number).find(proves);
      const [kind, , , doc, anchor] = work;
      found.push(
        proof
          ? hit(proof[1], proof[2], workTitle(work), told(work, proof[3]), kind)
          : hit(doc, anchor, workTitle(work), told(work, data.labels.environment), kind),
      );
    }
    // What is no skill may be the name of a work, words of a sentence, or a figure, which
    // Sphinx does not index.
    const asked = fold(query);
    if (!exact.length && asked.length > 2) {
      for (const work of matchWorks(data, query))
        found.push(hit(work[3], work[4], workTitle(work), isRole(work) ? told(work) : work[2], work[0]));
      for (const [number, doc, anchor, text] of said)
        if (fold(text).includes(asked)) {
          const work = data.works[number];
          found.push(
            hit(doc, anchor, work ? workTitle(work) : data.titles[doc], text, "sentence"),
          );
        }
    }
    return { found, notes };
  };

  // Sphinx displays from the end. On disk its own hits would have no words beside them.
  Search._performSearch = (query, ...terms) => {
    const { found, notes } = data ? hits(query) : { found: [], notes: [] };
    note = notes.join("; ");
    const pages = new Set(found.map((each) => each[0]));
    const entries = new Set(found.map((each) => each[0] + each[2]));
    const theirs = stock
      .perform(query, ...terms)
      .filter(
        ([docname, , anchor]) =>
          !(onDisk && found.length) &&
          !entries.has(docname + anchor) &&
          !(pages.has(docname) && !anchor),
      );
    return [...theirs, ...found.reverse()];
  };

  // Cells and items of a list are words apart, and what is quoted of a page ends with a word.
  Search.htmlToText = (html, anchor) =>
    stock.text(html.replace(/<\/(?:p|li|d[td]|t[dh]|h\d)>/g, " $&"), anchor).replace(/\s+/g, " ");
  Search.makeSearchSummary = (...given) => {
    const summary = stock.summary(...given);
    if (summary)
      summary.textContent = summary.textContent
        .replace(/^\.\.\.\S{0,20}\s/, "… ")
        .replace(/\s\S{0,20}\.\.\.$/, " …");
    return summary;
  };

  /** What Sphinx says of a hit stands below it, and without its brackets. */
  const tidy = (item) => {
    const detail = item.querySelector(":scope > span");
    if (!detail) return;
    detail.className = "resume-match-detail";
    const [first, last] = [detail.firstChild, detail.lastChild];
    first.data = first.data.replace(/^ \(/, " ");
    last.data = last.data.replace(/\)$/, "");
  };
  const summarize = () => {
    const { labels, docs, skills } = data;
    const count = Search.output.children.length;
    const matches =
      count === 1 ? labels.oneMatch : count ? labels.manyMatches.replace("{}", count) : labels.none;
    Search.status.textContent = [matches, note].filter(Boolean).join("; ");
    if (!count && skills.length) {
      const index = element("a", { href: address(docs[skills[0][3]]) }, labels.allSkills);
      Search.status.append(" · ", index);
    }
  };

  Search.query = async (query) => {
    Search.status.setAttribute("role", "status");
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(tidy);
    }).observe(Search.output, { childList: true });
    try {
      [data, said] = await Promise.all([lookup(), sentences()]);
      for (const each of said) byWork.set(each[0], [...(byWork.get(each[0]) ?? []), each]);
      // Sphinx calls this when all is shown, and words its summary at once after it.
      Search.stopPulse = () => {
        stock.stop();
        queueMicrotask(summarize);
      };
    } finally {
      stock.query(query);
    }
  };
})();
