/* Finds the sentences that come nearest to a requirement which names no skill, by words (BM25)
 * and by themes: `matching/suggestions.py`.
 *
 * `ResumeSuggest(data, texts)` gives a function from a text to numbers of sentences, at most
 * three; `data` is what Python reads from `themes.json`.
 */
window.ResumeSuggest = ({ themes, stop, weights, limits }, texts) => {
  const { fold } = window.ResumeMatch;
  const { tokenize } = window.ResumeNames;
  const stopWords = new Set(stop.split(" "));
  const unique = (list) => [...new Set(list)];
  const stemsOf = (folded) =>
    tokenize(folded)
      .map((token) => token[2])
      .filter((word) => word.length >= limits.shortest_word && !stopWords.has(word))
      .map((word) => word.slice(0, limits.stem));

  const folded = texts.map(fold);
  const stemCounts = new Map();
  const lengths = folded.map((text, number) => {
    const stems = stemsOf(text);
    for (const stem of stems) {
      if (!stemCounts.has(stem)) stemCounts.set(stem, new Map());
      const counts = stemCounts.get(stem);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return stems.length;
  });
  const meanLength = Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1), 1);
  const relativeLength = (number) => 1 - weights.length + (weights.length * lengths[number]) / meanLength;
  const rarity = (size) => Math.log(1 + (texts.length - size + 0.5) / (size + 0.5));
  /** For each theme, in which sentences it has words, and how many different ones. */
  const themeCounts = Object.values(themes).map((words) => {
    const theme = new RegExp(`\\b(?:${words})(?![a-z0-9])`, "g");
    const counts = folded.map((text, number) => [number, unique(text.match(theme) ?? []).length]);
    return [theme, counts.filter(([, count]) => count)];
  });

  return (text) => {
    const requirement = fold(text);
    const scores = new Map();
    const add = (number, score) => scores.set(number, (scores.get(number) ?? 0) + score);
    for (const stem of unique(stemsOf(requirement))) {
      const counts = stemCounts.get(stem) ?? new Map();
      const rare = rarity(counts.size);
      for (const [number, count] of counts)
        add(number, (rare * count * (weights.saturation + 1)) / (count + weights.saturation * relativeLength(number)));
    }
    for (const [theme, counts] of themeCounts) {
      if (requirement.search(theme) < 0) continue;
      const rare = rarity(counts.length);
      for (const [number, count] of counts)
        add(number, weights.theme * rare * (1 + weights.further_word * (Math.min(count, limits.words_of_a_theme) - 1)));
    }
    const least = weights.least * rarity(1);
    return [...scores]
      .filter(([, score]) => score >= least)
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, limits.sentences)
      .map(([number]) => number);
  };
};
