/* Which skills and works a text names, in any script and in spite of small mistakes. */
"use strict";

window.ResumeNames = (() => {
  // ── what does not tell names apart: `matching/folding.py` ────────────────────────

  // Accents, Hebrew points, Arabic marks, the Devanagari nukta, joiners. Vowel signs of Indic
  // scripts and the voicing marks of kana do tell names apart.
  const MARKS = new RegExp(
    "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670" +
      "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u093c\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200b-\\u200d\\u20d0-\\u20ff" +
      "\\ufe00-\\ufe0f\\ufe20-\\ufe2f]",
    "g",
  );
  const LETTERS = {
    ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" },
    ...{ ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه" },
  };
  const HIRAGANA = 0x60; // so far are its letters before those of katakana
  /** Case, accents, widths and kana do not tell names apart … */
  const fold = (text) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(MARKS, "")
      .replace(/[ßæœøłđðþıςٱىیکة]/g, (letter) => LETTERS[letter])
      .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA))
      .replace(/\s+/g, " ")
      .trim();
  const DOUBLED = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
  /** … and ü is u, or ue: a text in the one or two ways in which it is compared. */
  const forms = (text) => {
    const doubled = text.normalize("NFC").toLowerCase().replace(/[äöüåø]/g, (letter) => DOUBLED[letter]);
    return [...new Set([text, doubled].map(fold))];
  };
  /** Nor do the signs between words; those of C++, C# and F♯ do. */
  const squash = (text) => text.replace(/[^\p{L}\p{M}\p{N}\p{S}#+*]/gu, "");

  /** Letters of scripts without blanks, each of which may begin a word; Korean ones too. */
  const isWide = (letter) => /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u.test(letter);
  /** Whether a word of a text begins so. */
  const begins = (text, query) => {
    for (let at = text.indexOf(query); query && at >= 0; at = text.indexOf(query, at + 1))
      if (!at || isWide(query[0]) || isWide(text[at - 1]) || !/[\p{L}\p{M}\p{N}]/u.test(text[at - 1])) return true;
    return false;
  };
  /** Whether a text has these words, or letters. */
  const says = (text, query) => forms(text).some((one) => forms(query).some((two) => one.includes(two)));
  /** Whether a query is long enough to be looked for within words. */
  const isEnough = (query) => query.length > 2 || isWide(query.charAt(0));

  // ── words: `matching/spelling.py`, `career/words.py` ───────────────────────────

  const isPlain = (text) => !/[^\0-\x7f]/.test(text);
  const normalize = (text) => (isPlain(text) ? text.toLowerCase() : fold(text).normalize("NFC"));
  const withDigraphs = (text) => forms(text).at(-1).normalize("NFC");
  /** Other ways to write a name: `ue` for `ü`, and Arabic without the article. */
  const respelled = (name) => [...forms(name).slice(1), ...(name.startsWith("ال") ? [name.slice(2)] : [])];
  const WORD =
    /[\p{sc=Latin}\d][\p{sc=Latin}\d\u0300-\u036f]*|[\p{sc=Han}\p{sc=Hira}]|(?:(?![\p{sc=Latin}\d\p{sc=Han}\p{sc=Hira}])[\p{L}\p{N}\p{M}\u200c\u200d])+/gu;
  /** The words of a text in small letters, those of C++, C# and .NET with their signs: start, end, word. */
  const tokenize = (text) => {
    const is = (letter, kind) => letter !== undefined && kind.test(letter);
    const tokens = [];
    for (const match of text.matchAll(WORD)) {
      let start = match.index;
      let end = start + match[0].length;
      if (end - start === 1) {
        if (text.slice(end, end + 2) === "++") end += 2;
        else if (text[end] === "#") end += 1;
      }
      const isFirst = !is(text[start - 2], /[\p{L}\p{N}]/u);
      if (text[start - 1] === "." && isFirst && is(text[start], /\p{L}/u)) start -= 1;
      tokens.push([start, end, normalize(text.slice(start, end))]);
    }
    return tokens;
  };
  const PREFIX = /^(?:[وف]?(?:[بك]?ال|لل|[بكل])?|ו?ש?[הבלמכ]{0,2})$/;
  const ENDING =
    /^(?:들|은|는|이|가|을|를|의|에|에서|에게|께|로|으로|와|과|랑|이랑|도|만|까지|부터|처럼|보다|마다|이나|나|이며|며|이고|고|하고|이다|입니다){1,3}$/;
  /** How many letters before and behind a name may be short words that are written with it. */
  const affixes = (letters) =>
    (isPlain(letters) ? [] : [1, 2, 3, 4]).flatMap((size) => [
      ...(PREFIX.test(letters.slice(0, size)) ? [[size, 0]] : []),
      ...(ENDING.test(letters.slice(-size)) ? [[0, size]] : []),
    ]);

  // ── how near two names are ─────────────────────────────────────────────────────

  /** How many letters differ, a swap of neighbours counting once; more than `most` is `most + 1`. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  };

  const EXACT = 3; // ranks up to this are the whole name, however it is spelled
  const SLIP = 20;

  /** How well a query names something: 0 is best, Infinity not at all. */
  const spellingRank = (names, [query, squashed]) => {
    let best = Infinity;
    let which = 0;
    for (const [folded, bare, index] of names) {
      const alias = index ? 1 : 0;
      let rank = Infinity;
      if (folded === query) rank = 0;
      else if (squashed && bare === squashed) rank = 2;
      else if (folded.startsWith(query) || (squashed && bare.startsWith(squashed))) rank = 4;
      else if (begins(folded, query)) rank = 6;
      else if (query.length > 2 && folded.includes(query)) rank = 8;
      if (rank + alias < best) [best, which] = [rank + alias, index];
    }
    return [best, which];
  };
  const slipRank = (names, [, squashed]) => {
    const most = squashed.length > 7 ? 2 : squashed.length > 3 ? 1 : 0;
    let best = most + 1;
    let which = 0;
    if (most)
      for (const [, bare, index] of names) {
        const letters = distance(squashed, bare, most);
        if (letters < best) [best, which] = [letters, index];
      }
    return [best > most ? Infinity : SLIP + best, which];
  };

  /** The order of names in the language of the page. */
  const { compare } = new Intl.Collator(document.documentElement.lang.replace("_", "-").split("@")[0] || "en");

  const asQueries = (text) => forms(text).map((query) => [query, squash(query)]);
  /** The names of each skill, ready to be compared, with the number of the alias; cached. */
  const prepared = (data) =>
    (data.names ??= data.skills.map(([name, aliases]) =>
      [name, ...aliases].flatMap((spelling, index) => asQueries(spelling).map((form) => [...form, index])),
    ));

  /** The skills that a query can mean, best first: {skill, number, rank, alias}. */
  const match = (data, text) => {
    const queries = asQueries(text);
    if (!queries[0][0]) return [];
    const ranked = (rankOf) =>
      prepared(data).flatMap((names, number) => {
        const [[rank, which]] = queries.map((query) => rankOf(names, query)).sort(([a], [b]) => a - b);
        const skill = data.skills[number];
        return rank < Infinity ? [{ skill, number, rank, alias: which ? skill[1][which - 1] : null }] : [];
      });
    let matches = ranked(spellingRank);
    if (!matches.length) matches = ranked(slipRank);
    return matches.sort(
      (a, b) =>
        a.rank - b.rank ||
        b.skill[7] - a.skill[7] ||
        b.skill[5] - a.skill[5] ||
        compare(a.skill[0], b.skill[0]),
    );
  };

  const MOST_NEAR = 3;
  const FARTHEST = 0.5; // of the letters differ
  /** The skills whose names come nearest to what names none, as `match` gives them. */
  const nearest = (data, text) => {
    const query = squash(fold(text));
    const far = (bare) => {
      const longer = Math.max(query.length, bare.length);
      return distance(query, bare, Math.floor(longer * FARTHEST)) / longer;
    };
    return prepared(data)
      .map((names, number) => ({ skill: data.skills[number], number, rank: Math.min(...names.map(([, bare]) => far(bare))), alias: null }))
      .filter(({ rank }) => rank < FARTHEST)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_NEAR);
  };

  /** What a query names: skills, as a whole or several one after the other; and other words. */
  const named = (data, query) => {
    const whole = match(data, query);
    const exact = whole.filter(({ rank }) => rank <= EXACT);
    if (exact.length) return { skills: exact, together: false, others: [] };
    const words = query.split(/[\s,、，،;；]+/).filter(Boolean);
    const skills = [];
    const others = [];
    for (let start = 0; start < words.length && words.length > 1; ) {
      let end = words.length;
      let hits = [];
      for (; end > start && !hits.length; end--)
        hits = match(data, words.slice(start, end).join(" ")).filter(({ rank }) => rank <= EXACT);
      if (hits.length) {
        if (!skills.some(({ number }) => number === hits[0].number)) skills.push(hits[0]);
        start = end + 1;
      } else others.push(words[start++]);
    }
    if (!skills.length) return { skills: whole, together: false, others: [] };
    return { skills, together: skills.length > 1, others };
  };

  /** Roles, organizations, projects and studies with all the words of a query. */
  const matchWorks = (data, text) => {
    const queries = forms(text).map((query) => query.split(" "));
    return data.works.filter(([, label, detail]) => {
      const texts = forms(`${label} ${detail}`);
      return queries.some((words) => words.every((word) => texts.some((text) => begins(text, word))));
    });
  };

  const forAdvertisements = { isPlain, withDigraphs, respelled, tokenize, affixes }; // `matching/script`
  return { ...forAdvertisements, fold, says, isEnough, compare, match, nearest, named, matchWorks, EXACT };
})();
