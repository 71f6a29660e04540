/* On the search page, above Sphinx's results: the skills that a query names, then the work
 * that shows them, then names of works and sentences that have its words. */
"use strict";

(() => {
  const { lookup, sentences, address, counted, element } = window.ResumeSearch;
  const { named, nearest, matchWorks, fold, says, isEnough, EXACT } = window.ResumeNames;
  const query = new URLSearchParams(location.search).get("q");
  const sphinx = document.getElementById("search-results");

  // Sphinx quotes pages by fetching them, which a page on disk may not do.
  if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

  // Sphinx has no words for how many pages it found in some languages, and German has them empty.
  const ngettext = Documentation.ngettext;
  Documentation.ngettext = (...asked) => {
    const text = ngettext(...asked);
    if (!text) lookup().then(({ labels }) => (Search.status.textContent = counted(labels.countedMatches, asked[2])));
    return text || "";
  };

  // It looks for what it quotes by a selector, in which an id such as 2019年 is no name.
  const { htmlToText } = Search;
  Search.htmlToText = (html, anchor) => htmlToText(html, anchor && `#${CSS.escape(anchor.slice(1))}`);

  const isStopword = (word) => typeof stopwords !== "undefined" && stopwords.has(word.toLowerCase());
  const isRole = ([kind]) => kind === "position" || kind === "volunteer";
  const workTitle = (work) => (isRole(work) ? `${work[1]}, ${work[2].split(" · ")[0]}` : work[1]);
  const workDetail = (work, text) =>
    (isRole(work) ? [...work[2].split(" · ").slice(1), text] : [text]).filter(Boolean).join(" · ");

  /** What a query finds, best first, and notes of what it asks for that nothing has.
   *
   * Each result is {kind, title, detail, doc, anchor}, where `doc` is a number in `data.docs`.
   */
  const findResults = (data, allSentences, query) => {
    const { labels, works, categories, titles } = data;
    const { skills, together, others: words } = named(data, query);
    const others = words.filter((word) => !isStopword(word));
    const inWork = (number) => allSentences.filter(([work]) => work === number);
    const hasWords = (number) => {
      const text = [works[number], ...inWork(number).map((row) => row[3])].join(" ");
      return others.every((word) => says(text, word));
    };

    const results = skills.map(({ skill }) => ({
      kind: "skill",
      title: skill[0],
      detail: [labels.skill, categories[skill[2]], skill[8]].filter(Boolean).join(" · "),
      doc: skill[3],
      anchor: skill[4],
    }));

    // Works by how many of the skills they show, then by their sentences, then as in the source.
    const exact = skills.filter((match) => match.rank <= EXACT);
    const counts = new Map();
    for (const { skill } of exact)
      for (const [work, count] of skill[9]) {
        const [skillCount, sum] = counts.get(work) ?? [0, 0];
        counts.set(work, [skillCount + 1, sum + count]);
      }
    let order = [...counts].sort(
      ([one, [a, x]], [two, [b, y]]) => b - a || y - x || one - two,
    );
    const notes = [];
    const having = others.length ? order.filter(([work]) => hasWords(work)) : order;
    if (having.length) order = having;
    else if (others.length) notes.push(labels.without.replace("{}", others.join(labels.comma)));
    if (together && !order.some(([, [skillCount]]) => skillCount === exact.length))
      notes.push(labels.notTogether);

    const numbers = new Set(exact.map((match) => match.number));
    for (const [number] of order) {
      const work = works[number];
      const proof = inWork(number).find((row) => row[4].some((skill) => numbers.has(skill)));
      results.push({
        kind: work[0],
        title: workTitle(work),
        detail: workDetail(work, proof ? proof[3] : labels.environment),
        doc: proof ? proof[1] : work[3],
        anchor: proof ? proof[2] : work[4],
      });
    }

    // What names no skill may name a work, or be words of a sentence, or a figure, which Sphinx
    // does not index.
    if (!exact.length && isEnough(fold(query))) {
      for (const work of matchWorks(data, query))
        results.push({
          kind: work[0],
          title: workTitle(work),
          detail: isRole(work) ? workDetail(work) : work[2],
          doc: work[3],
          anchor: work[4],
        });
      for (const [work, doc, anchor, sentence] of allSentences)
        if (says(sentence, query))
          results.push({
            kind: "sentence",
            title: work < 0 ? titles[doc] : workTitle(works[work]),
            detail: sentence,
            doc,
            anchor,
          });
    }
    return { results, notes };
  };

  const item = (data, { kind, title, detail, doc, anchor }) =>
    element(
      "li",
      { class: `kind-${kind}` },
      element("a", { href: address(data.docs[doc], anchor) }, title),
      " ",
      element("span", { class: "resume-match-detail" }, detail ?? ""),
    );

  const show = async () => {
    const status = element("p", { class: "resume-results-status", role: "status" });
    const list = element("ul", { class: "search", role: "list" });
    const section = element("section", { class: "resume-results" }, status, list);
    sphinx.before(section);
    const [data, allSentences] = await Promise.all([lookup(), sentences()]);
    const { labels, docs, skills } = data;
    const { results, notes } = findResults(data, allSentences, query);
    const count = results.length;
    section.prepend(element("h2", {}, labels.results));
    list.append(...results.map((result) => item(data, result)));
    const matches = count ? counted(labels.countedMatches, count) : labels.noResult;
    status.append([matches, ...notes].join("; "));
    if (count || !skills.length) return;
    const link = ([doc, anchor], text) => [" · ", element("a", { href: address(docs[doc], anchor) }, text)];
    status.append(...link([skills[0][3]], labels.allSkills));
    const near = nearest(data, query).flatMap(({ skill }) => link(skill.slice(3), skill[0]));
    if (near.length) status.after(element("p", {}, labels.nearest, ...near));
  };

  window.ResumeSearch.findResults = findResults;
  if (sphinx && query?.trim()) show();
})();
