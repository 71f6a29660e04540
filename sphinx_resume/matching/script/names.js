/* All names that an advertisement may have, and where a line is spelled like one of them:
 * `matching/names.py` and `matching/spelling.py`. */
const CASE_SENSITIVE = "^";
const ORDINARY_WORD = "*";
const nameKey = (name) => tokenize(fold(name)).map((token) => token[2]).join("");
const breakPoints = (text) => {
  const points = new Map();
  let [length, lastEnd] = [0, 0];
  for (const [start, end, token] of tokenize(fold(text))) {
    if (length) points.set(length, text.slice(lastEnd, start).trim() || " ");
    for (let at = start + 1; at < end; at++) {
      const [before, after] = [text[at - 1], text[at]];
      if ((isLower(before) && isUpper(after)) || (isAlpha(before) && /\p{Nd}/u.test(after))) points.set(length + at - start, "");
    }
    length += token.length;
    lastEnd = end;
  }
  return points;
};
const allowsGap = (spelling, place, gap) => {
  if (!gap) return true;
  spelling.points ??= breakPoints(spelling.text);
  if (!spelling.points.has(place) || gap.length > limits.name_gap) return false;
  const [sign, usual] = [gap.trim(), spelling.points.get(place).trim()];
  if (sign === "" || sign === "-" || sign === "_") return gap.length === 1;
  return sign === usual || (gap === "." && !usual);
};
const hasRightCapitals = (written, { text }) => {
  const letters = text.replace(/[^A-Za-z]/g, "");
  if (letters && letters === letters.toUpperCase()) {
    const beginning = written.slice(0, text.length);
    return beginning.toUpperCase() === beginning;
  }
  return isUpper(written[0]) || !isUpper(text[0]);
};

const splitMark = (marked) => /^([\^*]?)(.*)$/.exec(marked).slice(1);
const vendorVariants = (name) => {
  for (const vendors of rules.vendors)
    for (const vendor of vendors)
      if (name.startsWith(`${vendor} `))
        return vendors.filter((other) => other !== vendor).map((other) => other + name.slice(vendor.length));
  return [];
};
/** The names of the résumé and of the vocabulary, by their letters. */
const namesOf = (skills) => {
  const spellings = new Map();
  const own = new Map();
  const declare = (text, name) => own.has(nameKey(text)) || own.set(nameKey(text), [name, text]);
  for (const { name } of skills) declare(name, name);
  for (const { name, aliases } of skills)
    for (const alias of [...aliases, ...[name, ...aliases].flatMap(respelled)]) declare(alias, name);
  const add = (text, name, mark) => {
    const letters = text.replace(/[^A-Za-z0-9]/g, "");
    const isAcronym = /[A-Z]/.test(letters) && letters === letters.toUpperCase() && letters.length <= limits.acronym;
    const key = nameKey(text);
    if (!key) return;
    if (!spellings.has(key)) spellings.set(key, []);
    spellings.get(key).push({ text, name, mark: name && !mark && isAcronym ? CASE_SENSITIVE : mark });
  };
  const marks = new Map();
  for (const row of technologies.split("\n")) {
    const [[usual], aliases = [], parts = []] = row.split("|").map((field) => field.split(";").filter(Boolean));
    const key = [usual, ...aliases].map((marked) => nameKey(splitMark(marked)[1])).find((key) => own.has(key));
    const name = key ? own.get(key)[0] : splitMark(usual)[1];
    for (const marked of [usual, ...aliases, ...parts]) {
      const [mark, text] = splitMark(marked);
      for (const [variant, variantMark] of [[text, mark], ...vendorVariants(text).map((variant) => [variant, ""])]) {
        const key = nameKey(variant);
        if (!marks.has(key)) marks.set(key, variantMark);
        if (!own.has(key)) add(variant, name, variantMark);
      }
    }
  }
  for (const [key, [name, text]] of own) add(text, name, marks.get(key) ?? "");
  for (const phrase of phrases) add(phrase, "", "");
  return spellings;
};
const nameOf = (names, text) => names.get(nameKey(text))?.find((spelling) => spelling.name);

const takesSuffix = ({ name, mark, text }, suffix) =>
  name && mark !== ORDINARY_WORD && text.length >= limits.short_name && (suffix !== "s" || text.at(-1).toLowerCase() !== "s");
const allAffixes = (letters) => [
  [0, 0],
  ...rules.endings.filter((ending) => letters.endsWith(ending)).map((ending) => [0, ending.length, ending]),
  ...affixes(letters),
];
const candidateOf = (line, tokens, names) => {
  const letters = tokens.map(([, , token]) => token).join("");
  for (const [prefix, suffix, word] of allAffixes(letters)) {
    const stem = letters.slice(prefix, letters.length - suffix);
    if (prefix + suffix && stem.length < limits.stem) continue;
    for (const spelling of names.get(stem) ?? []) {
      if (word && !takesSuffix(spelling, word)) continue;
      let place = -prefix;
      const isSpelled = tokens.every(([start, , token], number) => {
        const gap = number ? line.folded.slice(tokens[number - 1][1], start) : "";
        place += token.length;
        return allowsGap(spelling, place - token.length, gap);
      });
      if (!isSpelled) continue;
      const [start, end] = [tokens[0][0] + prefix, tokens.at(-1)[1] - suffix];
      const written = line.text.slice(start, end);
      return { line, start, end, spelling, name: spelling.name, written, before: line.folded.slice(0, start), after: line.folded.slice(end) };
    }
  }
};
const longest = (line, readings, at, names) => {
  const token = readings[0][at][2];
  const most = token[1] || isPlain(token) ? limits.name_tokens : limits.name_letters;
  for (let count = Math.min(most, readings[0].length - at); count > 0; count--)
    for (const tokens of readings) {
      const candidate = candidateOf(line, tokens.slice(at, at + count), names);
      if (candidate) return [count, candidate];
    }
  return [1, null];
};
const candidatesIn = (line, names) => {
  const candidates = [];
  const tokens = tokenize(line.folded);
  const readings = [tokens];
  if (!isPlain(line.text))
    readings.push(tokens.map(([start, end]) => [start, end, withDigraphs(line.text.slice(start, end))]));
  for (let at = 0; at < tokens.length; ) {
    const [count, candidate] = longest(line, readings, at, names);
    if (candidate) candidates.push(candidate);
    at += count;
  }
  return candidates;
};
