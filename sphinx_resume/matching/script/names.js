/* Which technologies a line names: `matching/names.py`. */
// How texts of any script are compared: `resume-names.js`, which the search box has too.
let ways;
const key = (name) => ways.words(fold(name)).map((token) => token[2]).join("");
const breaksOf = (text) => {
  const found = new Map();
  let [done, before] = [0, 0];
  for (const [start, end, token] of ways.words(fold(text))) {
    if (done) found.set(done, text.slice(before, start).trim() || " ");
    for (let at = start + 1; at < end; at++) {
      const [one, two] = [text[at - 1], text[at]];
      if ((isLower(one) && isUpper(two)) || (isAlpha(one) && /\p{Nd}/u.test(two))) found.set(done + at - start, "");
    }
    done += token.length;
    before = end;
  }
  return found;
};
const split = (spelling) => /^([\^*]?)(.*)$/.exec(spelling).slice(1);

const variantsOf = (name, { vendors }) => {
  for (const group of vendors)
    for (const vendor of group)
      if (name.startsWith(`${vendor} `))
        return group.filter((each) => each !== vendor).map((each) => each + name.slice(vendor.length));
  return [];
};

/** All names that an advertisement may mention, by their letters. */
const namesOf = (skills, { technologies, phrases, rules }) => {
  const spellings = new Map();
  const own = new Map();
  const written = new Map();
  const set = (k, name, text) => {
    if (!own.has(k)) own.set(k, name);
    if (!written.has(k)) written.set(k, text);
  };
  for (const { name } of skills) set(key(name), name, name);
  for (const { name, aliases } of skills)
    for (const alias of [...aliases, ...[name, ...aliases].flatMap(ways.respelled)]) set(key(alias), name, alias);
  const add = (text, name, mark) => {
    const letters = text.replace(/[^A-Za-z0-9]/g, "");
    const isAcronym = /[A-Z]/.test(letters) && letters === letters.toUpperCase() && letters.length <= 4;
    const k = key(text);
    if (!k) return;
    if (!spellings.has(k)) spellings.set(k, []);
    spellings.get(k).push({ text, name, mark: name && !mark && isAcronym ? "^" : mark });
  };
  const marks = new Map();
  for (const row of technologies.split("\n")) {
    const [[first], same = [], parts = []] = row.split("|").map((field) => field.split(";").filter(Boolean));
    const others = [first, ...same].map((each) => [each, ...split(each)]);
    const declared = others.map(([, , bare]) => key(bare)).find((k) => own.has(k));
    const name = declared ? own.get(declared) : others[0][2];
    for (const spelling of [first, ...same, ...parts]) {
      const [mark, bare] = split(spelling);
      for (const [variant, its] of [[bare, mark], ...variantsOf(bare, rules).map((each) => [each, ""])]) {
        const k = key(variant);
        if (!marks.has(k)) marks.set(k, its);
        if (!own.has(k)) add(variant, name, its);
      }
    }
  }
  for (const [k, name] of own) add(written.get(k), name, marks.get(k) ?? "");
  for (const phrase of phrases) add(phrase, "", "");
  return spellings;
};
const named = (spellings, text) => spellings.get(key(text))?.find((each) => each.name);

const fits = (place, gap, spelling) => {
  if (!gap) return true;
  spelling.breaks ??= breaksOf(spelling.text);
  if (!spelling.breaks.has(place) || gap.length > 3) return false;
  const sign = gap.trim();
  const usual = spelling.breaks.get(place);
  if (sign === "" || sign === "-" || sign === "_") return gap.length < 2;
  return sign === usual.trim() || (sign === "." && !usual.trim() && gap === ".");
};
const takes = (spelling, ending) =>
  spelling.name &&
  spelling.mark !== "*" &&
  spelling.text.length >= 3 &&
  (ending !== "s" || spelling.text.at(-1).toLowerCase() !== "s");
const trims = (letters, { endings }) => [
  [0, 0],
  ...endings.filter((each) => letters.endsWith(each)).map((each) => [0, each.length, each]),
  ...ways.trims(letters),
];
const spelled = (line, list, spellings, rules) => {
  const letters = list.map(([, , token]) => token).join("");
  for (const [lead, tail, ending] of trims(letters, rules)) {
    const stem = letters.slice(lead, letters.length - tail);
    if (lead + tail && stem.length < 2) continue;
    for (const spelling of spellings.get(stem) ?? []) {
      if (ending && !takes(spelling, ending)) continue;
      let place = -lead;
      const isSo = list.every(([start, , token], number) => {
        const gap = number ? line.folded.slice(list[number - 1][1], start) : "";
        place += token.length;
        return fits(place - token.length, gap, spelling);
      });
      if (isSo) return { start: list[0][0] + lead, end: list.at(-1)[1] - tail, spelling };
    }
  }
};
const longest = (line, lists, at, spellings, rules) => {
  const token = lists[0][at][2];
  for (let size = Math.min(token[1] || ways.isPlain(token) ? 6 : 24, lists[0].length - at); size > 0; size--)
    for (const list of lists) {
      const candidate = spelled(line, list.slice(at, at + size), spellings, rules);
      if (candidate) return [size, candidate];
    }
  return [1, null];
};
const candidatesIn = (line, spellings, rules) => {
  const found = [];
  const list = ways.words(line.folded);
  const lists = [list];
  if (!ways.isPlain(line.text))
    lists.push(list.map(([start, end]) => [start, end, ways.doubled(line.text.slice(start, end))]));
  for (let at = 0; at < list.length; ) {
    const [size, candidate] = longest(line, lists, at, spellings, rules);
    if (candidate) found.push(candidate);
    at += size;
  }
  return found;
};

const hasForm = (written, spelled) => {
  const letters = spelled.replace(/[^A-Za-z]/g, "");
  if (letters && letters === letters.toUpperCase()) {
    const same = written.slice(0, spelled.length);
    return same.toUpperCase() === same;
  }
  return isUpper(written[0]) || !isUpper(spelled[0]);
};
const bareWord = (word) => word.replace(/^[,.;:()]+|[,.;:()]+$/g, "");
const isCompany = (line, each, isAsking, spellings, rules) => {
  if (each.spelling.mark === "^" && isAsking && line.isBullet) return false;
  const [before, after] = [line.text.slice(0, each.start), line.text.slice(each.end)];
  const first = /(\S+)\s+&\s+$/.exec(before);
  if (first && isUpper(first[1][0]) && !named(spellings, bareWord(first[1]))) return true;
  if (!starts(rules.company, after)) return false;
  const joined = /^\s*(&|and|und|et|y|\+)\s+(\S+)/.exec(after);
  const isWord = each.spelling.mark === "*";
  if (!joined) return isWord;
  return (joined[1] === "&" || (isWord && !isAsking)) && !named(spellings, bareWord(joined[2]));
};
const isAlone = (before, after, rules) =>
  search(`(?:^|[,;:(/•])\\s*(?:${rules.level}\\s+)*$`, before) &&
  starts(`\\s*(?:$|[,;:)/(]|${rules.level_after})`, after);
const isTold = (line, each, isTechnical, rules) => {
  const capital = isCapital(line.text.slice(each.start, each.end));
  if (!capital && each.spelling.mark === "*") return false;
  const [before, after] = [line.folded.slice(0, each.start), line.folded.slice(each.end)];
  if (search(capital ? rules.cue : rules.bare_cue, before) && starts(rules.cue_after, after)) return true;
  return capital && isTechnical && isAlone(before, after, rules);
};
/** Whether a candidate is a name; null where the names beside it have to tell. */
const isSure = (line, each, isTechnical, isAsking, spellings, rules) => {
  const written = line.text.slice(each.start, each.end);
  const { mark, text } = each.spelling;
  if (key(written).length <= 3 && ways.isPlain(written) && !isTechnical) return false;
  if (!mark) return true;
  if (isCompany(line, each, isAsking, spellings, rules)) return false;
  if (mark === "^" && hasForm(written, text)) return true;
  const after = line.folded.slice(each.end);
  if (isTechnical && (isCapital(written) || mark === "^") && starts(`[\\s-]+${rules.noun}`, after)) return true;
  if (after[0] === "-" && isAlpha(after[1])) return false;
  return isAsking && isTold(line, each, isTechnical, rules) ? true : null;
};
const isInList = (line, names, sure, number, rules) => {
  const each = names[number];
  const written = line.text.slice(each.start, each.end);
  for (const other of [number - 1, number + 1]) {
    if (!sure[other]) continue;
    const [one, two] = other < number ? [names[other], each] : [each, names[other]];
    const between = line.folded.slice(one.end, two.start);
    const list = starts(rules.list, between) && between.trim();
    if (!list && (each.spelling.mark === "*" || !/^\s+$/.test(between))) continue;
    if (isCapital(written) || each.spelling.mark === "^") return true;
    if (/[,/|]/.test(between) && starts(rules.item, line.folded.slice(each.end))) return true;
  }
  return false;
};
const isAll = (line, names, rules) => {
  const label = line.folded.slice(0, names[0].start).indexOf(": ");
  let start = label > 0 ? label + 1 : 0;
  for (const each of [...names, { start: line.folded.length }]) {
    if (!starts(rules.list, line.folded.slice(start, each.start).replace(/^[ .:]+|[ .:]+$/g, ""))) return false;
    start = each.end;
  }
  return true;
};
const mentionsIn = (line, candidates, isTechnical, isAsking, spellings, rules) => {
  const names = candidates.filter((each) => each.spelling.name);
  let sure = names.map((each) => isSure(line, each, isTechnical, isAsking, spellings, rules));
  if (isAsking && isTechnical && names.length > 1 && isAll(line, names, rules)) sure = names.map(() => true);
  const order = [...names.keys()];
  for (const numbers of [order, [...order].reverse()])
    for (const number of numbers)
      if (sure[number] === null && isInList(line, names, sure, number, rules)) sure[number] = true;
  return names.filter((_, number) => sure[number]).map(({ start, end, spelling }) => ({ start, end, name: spelling.name }));
};
const employersIn = (parts, rules) =>
  new Set(
    parts.flatMap(({ line, candidates }) =>
      candidates
        .filter(({ start, end, spelling }) =>
          spelling.name &&
          (search(rules.employer_before, line.folded.slice(0, start)) || starts(rules.employer_after, line.folded.slice(end))))
        .map(({ spelling }) => spelling.name)),
  );
const isWanted = ({ line, section }, mentions, each, rules) => {
  if (!line.isBullet || section === "about") return false;
  if (search(rules.with, line.folded.slice(0, each.start))) return true;
  const at = mentions.indexOf(each);
  return [mentions[at - 1], mentions[at + 1]].some(
    (other) => other && starts(rules.list, line.folded.slice(Math.min(each.end, other.end), Math.max(each.start, other.start))),
  );
};
const isTechnicalWork = (candidates, folded, rules) =>
  candidates.some(({ spelling }) => spelling.name && !spelling.mark && key(spelling.text).length > 3) ||
  unique(all(rules.technical, folded).map((match) => match[0])).length > 1;
