/* The answer to a job advertisement, or to a list of skills, in place of the page's entries.
 *
 * A pasted text is read here, in the browser: it enters no address, no storage and no request.
 * What reads it (`resume-match.js`) is loaded when there is one.
 */
"use strict";

window.ResumeAnswer = async ({ data, sentences, entries, holder, ask, below, marked }) => {
  const { load, address, counted, element } = window.ResumeSearch;
  const { named, EXACT } = window.ResumeNames;
  const words = await load("resume-answer-labels.js", "resumeAnswerLabels");
  const { labels } = data;
  const MOST = 200_000;
  const MARKS = { proved: "", listed: "", claimed: "", missing: "", suggestion: "?", "not checked": "·" };
  const verdictWords = {
    ...{ proved: words.proved, listed: words.listed, claimed: labels.claimed, missing: words.missing },
    ...{ suggestion: words.suggestion, "not checked": words.notChecked },
  };

  // ── what is known of a skill ───────────────────────────────────────────────────

  const verdictOf = (skill) => (skill[7] ? "proved" : skill[9].length ? "listed" : "claimed");
  const declared = data.skills.map((skill, number) => ({
    number,
    name: skill[0],
    aliases: skill[1],
    verdict: verdictOf(skill),
    months: skill[5],
  }));
  const byName = new Map([...declared].reverse().map((skill) => [skill.name, skill]));
  const skillOf = (name) => byName.get(name) ?? { name, aliases: [], verdict: "missing", months: 0 };
  /** Its sentences: those of the newest work first, and of one work those with a figure. */
  const proofsOf = ({ number }) =>
    sentences
      .filter((row) => row[4].includes(number))
      .sort(([one, , , a], [two, , , b]) => (one < 0) - (two < 0) || one - two || /\d/.test(b) - /\d/.test(a));
  const duration = (months) => {
    const [years, rest] = [Math.floor(months / 12), months % 12];
    const inYears = counted(words.years, years);
    const inMonths = counted(words.months, rest);
    if (!years || !rest) return years ? inYears : inMonths;
    return words.yearsMonths.replace("{years}", inYears).replace("{months}", inMonths);
  };

  // ── the form ───────────────────────────────────────────────────────────────────

  const area = element("textarea", { id: "resume-answer-text", rows: "10", autocomplete: "off", spellcheck: "false", "aria-describedby": "resume-answer-note" });
  const problem = element("p", { role: "alert", class: "resume-answer-problem" });
  const button = (text, act) => {
    const node = element("button", { type: "button" }, text);
    node.addEventListener("click", act);
    return node;
  };
  const form = element(
    "form",
    { class: "resume-answer-form", hidden: "" },
    element("label", { for: area.id }, words.pasteAd),
    area,
    element("p", { id: "resume-answer-note", class: "resume-match-detail" }, words.staysHere),
    problem,
    element("div", { class: "resume-answer-buttons" }, element("button", { type: "submit" }, words.showAnswer), button(words.cancel, () => stop())),
  );
  const panel = element("section", { class: "resume-answer", hidden: "", "aria-labelledby": "resume-answer-title" });
  const status = element("p", { role: "status", class: "resume-unseen" });
  holder.append(form);
  holder.after(panel, status);

  const stop = () => {
    form.hidden = true;
    area.value = "";
    problem.textContent = "";
    ask.setAttribute("aria-expanded", "false");
    ask.focus();
  };
  const paste = () => {
    form.hidden = !form.hidden;
    ask.setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) area.focus();
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = area.value;
    problem.textContent = "";
    if (!text.trim()) problem.textContent = words.emptyAd;
    else if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)) problem.textContent = words.addressAd;
    else if (new Blob([text]).size > MOST) problem.textContent = words.longAd;
    if (problem.textContent) return area.focus();
    const rows = await read(text);
    if (!rows.length) {
      problem.textContent = words.noRequirement;
      return area.focus();
    }
    form.hidden = true;
    ask.setAttribute("aria-expanded", "false");
    const count = text.split(/\s+/).filter(Boolean).length;
    open(titleOf(text), counted(words.wordsPasted, count), rows, () => {
      close(false);
      paste();
    });
  });
  const titleOf = (text) => text.split("\n").map((line) => line.replace(/[#*_]/g, "").trim()).find(Boolean);

  /** The rows of an advertisement; what names no skill gets the sentences that come nearest. */
  const read = async (text) => {
    const match = await load("resume-match.js", "ResumeMatch");
    const { rows } = match.answer(text, declared);
    if (rows.some((row) => !row.verdict)) {
      const ofWork = sentences.filter(([work]) => work >= 0);
      const nearest = (await load("resume-suggest.js", "ResumeSuggest"))(window.resumeThemes, ofWork.map((row) => row[3]));
      for (const row of rows)
        if (!row.verdict) {
          row.suggestions = nearest(row.text).map((number) => ofWork[number]);
          row.verdict = row.suggestions.length ? "suggestion" : "not checked";
        }
    }
    return rows;
  };

  // ── rows ───────────────────────────────────────────────────────────────────────

  const mark = (verdict) => element("span", { class: "resume-verdict", "data-verdict": verdict, "aria-hidden": "true" }, MARKS[verdict]);
  const small = (text) => element("span", { class: "resume-match-detail" }, text);
  const or = (names) => names.reduce((one, two) => words.or.replace("{}", one).replace("{}", two));
  const quote = ([work, doc, anchor, text], names) => {
    const [, label, detail] = data.works[work] ?? [, data.titles[doc], ""];
    const link = element("a", { href: address(data.docs[doc], anchor) }, ...(names.length ? marked(text, names) : [text]));
    return [element("span", { class: "resume-answer-sentence" }, link), small([label, detail].filter(Boolean).join(" · "))];
  };
  /** What shows a skill: its best sentence that is not quoted yet, or a plain word that none does. */
  const evidenceOf = (skill, quoted) => {
    if (skill.verdict === "proved") {
      const proofs = proofsOf(skill);
      const proof = proofs.find((row) => !quoted.has(row)) ?? proofs[0];
      if (!proof) return [words.proved];
      quoted.add(proof);
      return quote(proof, [skill.name, ...skill.aliases]);
    }
    const text = { listed: words.listedIn, claimed: words.claimedOnly, missing: words.notHere }[skill.verdict];
    const works = skill.verdict === "listed" ? data.skills[skill.number][9].map(([work]) => data.works[work]) : [];
    return [text, ...works.slice(0, 2).map(([, label, detail]) => small([label, detail].filter(Boolean).join(" · ")))];
  };
  const strip = (skill) => entries[skill.number]?.querySelector(".resume-strip, .resume-years")?.cloneNode(true) ?? "";
  const time = (skill) => (skill.months ? [element("span", {}, duration(skill.months)), strip(skill)] : []);

  const rowOf = (row) => {
    const names = [...row.allOf, ...row.anyOf.map(or)];
    const skills = [...row.allOf, ...row.anyOf.flat()].map(skillOf);
    const quoted = new Set();
    const one = skills.length === 1;
    const had = skills.length
      ? Math.min(...row.allOf.map((name) => skillOf(name).months), ...row.anyOf.map((group) => Math.max(...group.map((name) => skillOf(name).months))))
      : window.resumeMatchData?.months;
    const years = row.years ? small(words.yearsAsked.replace("{asked}", duration(12 * row.years)).replace("{had}", duration(had))) : "";
    const proof = element("div", { class: "resume-answer-proof" });
    if (one) proof.append(...evidenceOf(skills[0], quoted));
    else if (skills.length) {
      const items = skills.map((skill) => {
        const name = element("span", { class: "resume-answer-name" }, mark(skill.verdict), skill.name, element("span", { class: "resume-unseen" }, ` (${verdictWords[skill.verdict]})`));
        const used = skill.months ? [" ", small(duration(skill.months))] : [];
        return element("li", {}, name, ...used, element("div", {}, ...evidenceOf(skill, quoted)));
      });
      proof.append(element("ul", {}, ...items));
    } else if (row.suggestions?.length) {
      const items = row.suggestions.map((sentence) => element("li", {}, "? ", ...quote(sentence, [])));
      proof.append(element("ul", {}, ...items));
    } else proof.append(words.notUnderstood);
    const head = names.length ? names.join(", ") : row.text;
    const title = element("h4", {}, mark(row.verdict), head);
    const asked = names.length && row.text && row.text !== head ? [small(row.text)] : [];
    return element(
      "li",
      { class: "resume-answer-row" },
      element("div", { class: "resume-answer-asked" }, title, ...asked, years),
      proof,
      element("div", { class: "resume-answer-verdict" }, element("strong", {}, verdictWords[row.verdict]), ...(one ? time(skills[0]) : [])),
    );
  };

  const countsOf = (rows) => {
    const counts = new Map();
    for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    return Object.keys(verdictWords).filter((verdict) => counts.has(verdict)).map((verdict) => [verdict, counts.get(verdict)]);
  };
  const group = (need, rows) => {
    const id = `resume-answer-${need}`;
    return rows.length
      ? [element("h3", { id }, need ? words[need] : words.skillsAsked), element("ol", { role: "list", "aria-labelledby": id }, ...rows.map(rowOf))]
      : [];
  };

  /** Show rows in place of the page's entries; `change` goes back to what was pasted. */
  const open = (title, note, rows, change, isAsked = true) => {
    const counts = countsOf(rows);
    const heading = element("h2", { id: "resume-answer-title", tabindex: "-1" }, title);
    const buttons = [...(change ? [button(words.change, change)] : []), button(words.close, () => close())];
    const isNone = rows.every((row) => [...row.allOf, ...row.anyOf.flat()].every((name) => !byName.has(name)));
    panel.replaceChildren(
      element("div", { class: "resume-answer-head" }, element("div", {}, heading, small(note)), element("div", { class: "resume-answer-buttons" }, ...buttons)),
      element("ul", { class: "resume-answer-counts", role: "list" }, ...counts.map(([verdict, count]) => element("li", {}, mark(verdict), element("strong", {}, String(count)), ` ${verdictWords[verdict]}`))),
      ...(isNone ? [element("p", {}, words.noneDeclared)] : []),
      ...["must", "nice", ""].flatMap((need) => group(need, rows.filter((row) => (row.need ?? "") === need))),
    );
    holder.hidden = true;
    for (const part of below()) part.hidden = true;
    panel.hidden = false;
    const parts = counts.map(([verdict, count]) => `${count} ${verdictWords[verdict]}`);
    status.textContent = `${title}: ${parts.join(", ")}`;
    if (isAsked) heading.focus({ preventScroll: true });
    panel.scrollIntoView();
  };
  const close = (isReaders = true) => {
    if (panel.hidden) return;
    panel.hidden = true;
    panel.replaceChildren();
    status.textContent = "";
    holder.hidden = false;
    for (const part of below()) part.hidden = false;
    if (!isReaders) return;
    area.value = "";
    if (location.hash.startsWith("#job=")) history.pushState(null, "", location.protocol === "file:" ? "#" : location.pathname + location.search);
    dispatchEvent(new PopStateEvent("popstate"));
    ask.focus();
  };

  /** The answer to names alone, as an address with #job= has them. */
  const list = (names) => {
    const skills = names.map((name) => {
      const match = named(data, name).skills.find((skill) => skill.rank <= EXACT);
      return match ? declared[match.number] : skillOf(name);
    });
    const once = [...new Map(skills.map((skill) => [skill.name, skill])).values()];
    const rows = once.map(({ name, verdict }) => ({ text: "", need: null, allOf: [name], anyOf: [], years: null, verdict }));
    open(words.skillsAsked, once.map((skill) => skill.name).join(", "), rows, null, false);
  };

  return { paste, list, close };
};
