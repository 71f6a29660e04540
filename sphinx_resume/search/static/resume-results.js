/* On the search page: skills first, then the roles that show them, then Sphinx's own hits. */
"use strict";

(() => {
  const { lookup, sentences, match, fold, EXACT } = window.ResumeSearch;
  const stock = { perform: Search._performSearch, query: Search.query };
  let data = null;
  let said = null;

  // A page on disk may not fetch; the summaries would only be errors.
  if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

  /** The skills that a query names: as a whole, or several of them one after the other. */
  const named = (query) => {
    const whole = match(data, query);
    if (whole.length && whole[0].rank <= EXACT) return whole.filter((each) => each.rank <= EXACT);
    const words = query.split(/[\s,]+/).filter(Boolean);
    const found = [];
    for (let start = 0; start < words.length && words.length > 1; ) {
      let end = words.length;
      let hits = [];
      for (; end > start && !hits.length; end--)
        hits = match(data, words.slice(start, end).join(" ")).filter((one) => one.rank <= EXACT);
      if (hits.length) {
        found.push(hits[0]);
        start = end + 1;
      } else start++;
    }
    return found.length ? found : whole;
  };

  const hit = (doc, anchor, title, detail, kind) => {
    const docname = data.docs[doc];
    return [docname, title, anchor ? `#${anchor}` : "", detail || null, 0, docname, kind];
  };
  const workTitle = ([kind, label, detail]) =>
    kind === "position" || kind === "volunteer" ? `${label}, ${detail.split(" · ")[0]}` : label;

  /** Our hits, best first. */
  const hits = (query) => {
    const skills = named(query);
    const found = skills.map(({ skill }) =>
      hit(
        skill[3],
        skill[4],
        skill[0],
        `${data.labels.skill} · ${data.categories[skill[2]]} · ${skill[8]}`,
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
    const order = [...counts].sort(
      ([one, [a, x]], [two, [b, y]]) => b - a || y - x || one - two,
    );
    const numbers = new Set(exact.map((each) => each.number));
    for (const [work] of order) {
      const proof = said.find((each) => each[0] === work && each[4].some((n) => numbers.has(n)));
      const [kind, , , doc, anchor] = data.works[work];
      found.push(
        proof
          ? hit(proof[1], proof[2], workTitle(data.works[work]), proof[3], kind)
          : hit(doc, anchor, workTitle(data.works[work]), data.labels.environment, kind),
      );
    }
    // What is no skill may be words of a sentence, or a figure that Sphinx does not index.
    const words = fold(query);
    if (!exact.length && words.length > 2)
      for (const [work, doc, anchor, text] of said)
        if (fold(text).includes(words))
          found.push(hit(doc, anchor, work < 0 ? data.docs[doc] : workTitle(data.works[work]), text, "sentence"));
    return found;
  };

  // Sphinx displays from the end.
  Search._performSearch = (query, ...terms) => {
    const ours = data ? hits(query) : [];
    const pages = new Set(ours.map((each) => each[0]));
    const entries = new Set(ours.map((each) => each[0] + each[2]));
    const theirs = stock
      .perform(query, ...terms)
      .filter(
        ([docname, , anchor]) =>
          !entries.has(docname + anchor) && !(pages.has(docname) && !anchor),
      );
    return [...theirs, ...ours.reverse()];
  };
  Search.query = async (query) => {
    try {
      [data, said] = await Promise.all([lookup(), sentences()]);
    } finally {
      stock.query(query);
    }
  };
})();
