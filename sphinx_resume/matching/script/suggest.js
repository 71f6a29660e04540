/* Finds the sentences that come nearest to a requirement which names no skill, as
 * `sphinx_resume.matching.suggestions` does: by words (BM25) and by themes.
 *
 * `ResumeSuggest(data, texts)` gives a function from a text to numbers of sentences, at most
 * three; `data` holds the themes and the words that say nothing.
 */
window.ResumeSuggest = ({ themes, stop }, texts) => {
  const { fold } = window.ResumeMatch;
  const { words } = window.ResumeNames;
  const silent = new Set(stop.split(" "));
  const patterns = Object.values(themes).map((theme) => new RegExp(`\\b(?:${theme})(?![a-z0-9])`, "g"));
  const unique = (list) => [...new Set(list)];
  const stemsOf = (folded) =>
    words(folded)
      .map((token) => token[2])
      .filter((word) => word.length >= 3 && !silent.has(word))
      .map((word) => word.slice(0, 5));

  const folded = texts.map(fold);
  const index = new Map();
  const lengths = folded.map((text, number) => {
    const stems = stemsOf(text);
    for (const stem of stems) {
      if (!index.has(stem)) index.set(stem, new Map());
      index.get(stem).set(number, (index.get(stem).get(number) ?? 0) + 1);
    }
    return stems.length;
  });
  const usual = Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1), 1);
  const rarity = (size) => Math.log(1 + (texts.length - size + 0.5) / (size + 0.5));
  const byTheme = new Map();
  /** In which sentences a theme has words, and how many different ones. */
  const having = (theme) => {
    if (!byTheme.has(theme)) {
      const counts = folded.map((text, number) => [number, unique(text.match(theme) ?? []).length]);
      byTheme.set(theme, counts.filter(([, size]) => size));
    }
    return byTheme.get(theme);
  };

  return (text) => {
    const asked = fold(text);
    const scores = new Map();
    const add = (number, more) => scores.set(number, (scores.get(number) ?? 0) + more);
    for (const stem of unique(stemsOf(asked))) {
      const found = index.get(stem) ?? new Map();
      const rare = rarity(found.size);
      for (const [number, times] of found)
        add(number, (rare * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * lengths[number]) / usual)));
    }
    for (const theme of patterns) {
      if (asked.search(theme) < 0) continue;
      const found = having(theme);
      const rare = rarity(found.length);
      for (const [number, times] of found) add(number, 1.4 * rare * (1 + 0.35 * (Math.min(times, 3) - 1)));
    }
    const least = 0.7 * rarity(1);
    return [...scores]
      .filter(([, score]) => score >= least)
      .sort(([one, a], [two, b]) => b - a || one - two)
      .slice(0, 3)
      .map(([number]) => number);
  };
};
