/* An advertisement as the requirements that it has: `matching/advertisement.py`. */
const yearMatches = (folded, rules) => {
  if (search(rules.no_years, folded)) return [];
  return all(rules.years, folded).filter((match) => {
    match.years = rules.number_words[match[1] ?? match[2]] ?? Number(match[1] ?? match[2]);
    return (
      match.years > 0 &&
      match.years <= 40 &&
      !search(rules.no_years_before, folded.slice(0, match.index + 1)) &&
      !search(rules.no_years_after, folded.slice(match.index + match[0].length))
    );
  });
};
const piecesByYears = (folded, start, end, rules) => {
  const found = [];
  let from = start;
  for (const match of yearMatches(folded.slice(start, end), rules).slice(1)) {
    const lead = folded.slice(from, start + match.index + 1);
    const place = Math.max(0, ...[...lead.matchAll(/,\s|;\s|\b(?:and|und|et|y)\s/g)].map((sep) => sep.index + sep[0].length));
    if (place && !starts(rules.or_first, lead.slice(place))) {
      found.push([from, from + place]);
      from += place;
    }
  }
  return [...found, [from, end]];
};
const piecesByNeed = (part, folded, start, end, rules) => {
  const text = folded.slice(start, end);
  if (["nice", "stack"].includes(part.section) || search(rules.stack_told, text)) return [[start, end, "nice"]];
  const nice = regex(rules.nice, "g");
  nice.lastIndex = start;
  const match = nice.exec(folded.slice(0, end));
  if (!match) return [[start, end, "must"]];
  const opening = folded.lastIndexOf("(", match.index);
  const closing = folded.slice(0, end).indexOf(")", match.index);
  const isInside = opening > start && closing > 0 && !folded.slice(opening, match.index).includes(")");
  if (isInside && starts(rules.only_nice, folded.slice(opening, closing + 1)))
    return [[start, end, /\w/.test(folded.slice(closing + 1, end)) ? "must" : "nice"]];
  if (isInside) {
    const found = [[start, opening, "must"], [opening + 1, closing, "nice"]];
    return /\w/.test(folded.slice(closing + 1, end)) ? [...found, [closing + 1, end, "must"]] : found;
  }
  const comma = Math.max(...[", ", " - ", ": "].map((sign) => {
    const at = folded.slice(start, match.index + 1).lastIndexOf(sign);
    return at < 0 ? -1 : start + at;
  }));
  const lead = folded.slice(start, Math.max(comma, start));
  const isMust = search(rules.must, lead);
  if (comma > start && (match.index - comma <= 2 || isMust) && words(lead).length > 1)
    return [[start, comma, "must"], [comma + 1, end, "nice"]];
  return [[start, end, isMust ? "must" : "nice"]];
};
const piecesOf = (part, rules) => {
  const { line } = part;
  const [text, folded] = [line.text.slice(part.start), line.folded.slice(part.start)];
  const isApart = !line.isBullet && part.section !== "stack";
  const found = [];
  for (const [start, end] of sentencesOf(text, folded, rules))
    for (const [one, two] of piecesByYears(folded, start, end, rules))
      for (const piece of piecesByNeed(part, folded, one, two, rules)) {
        const last = found.at(-1);
        const joins = last && last[2] === piece[2] && !isApart;
        if (joins && yearMatches(folded.slice(last[0], piece[1]), rules).length < 2) last[1] = piece[1];
        else found.push(piece);
      }
  return found.map(([start, end, need]) => [start + part.start, end + part.start, need]);
};
const asks = (part, folded, mentions, hasYears, rules) => {
  const isBoilerplate = search(rules.boilerplate, folded);
  const { isBullet } = part.line;
  if (ASKING.includes(part.section) && (isBullet || !part.hasBullets)) return isBullet || !isBoilerplate;
  if (isBoilerplate) return false;
  const isAsked = search(rules.ask, folded);
  if (part.section === "about") {
    if (!mentions.length) return hasYears && isAsked;
    return (
      unique(mentions.map((each) => each.name)).length >= 3 ||
      search(rules.stack_told, folded) || search(rules.stack_verb, folded) || isAsked
    );
  }
  return (part.section === "unknown" && isBullet) || mentions.length > 0 || hasYears || isAsked;
};

const gapsOf = (line, run) => run.slice(1).map((each, index) => line.folded.slice(run[index].end, each.start));
const runsOf = (line, mentions, rules) => {
  const found = [];
  for (const each of mentions) {
    const run = found.at(-1);
    const gap = run && line.folded.slice(run.at(-1).end, each.start);
    const joins =
      run &&
      !/[()]/.test(gap) &&
      (starts(rules.list, gap) || starts(rules.gap, gap));
    if (joins) run.push(each);
    else found.push([each]);
  }
  return found;
};
const segmentsOf = (line, run, rules) => {
  const gaps = gapsOf(line, run);
  const hasOr = gaps.some((gap) => search(rules.or_word, gap));
  const found = [[run[0]]];
  gaps.forEach((gap, index) => {
    const isOr = search(rules.or, gap);
    const isAnd = search(rules.and, gap) && !isOr;
    const hasComma = gap.includes(",");
    if ((isAnd && !(hasOr && hasComma)) || (hasComma && !isOr && !hasOr)) found.push([]);
    found.at(-1).push(run[index + 1]);
  });
  return found;
};
const grouped = (line, mentions, start, end, rules) => {
  const anyOf = [];
  const allOf = [];
  for (const run of runsOf(line, mentions, rules)) {
    const before = line.folded.slice(start, run[0].start);
    const after = line.folded.slice(run.at(-1).end, end);
    const inBrackets = before.lastIndexOf("(") > before.lastIndexOf(")") && after.includes(")");
    const isAny =
      search(rules.lead, before) || search(rules.trail, after) ||
      (inBrackets && search(rules.category, before.replace(/ +$/, "")));
    for (const group of isAny ? [run] : segmentsOf(line, run, rules)) {
      const names = unique(group.map((each) => each.name));
      const isOr = gapsOf(line, group).some((gap) => search(rules.or, gap));
      if (names.length > 1 && (isAny || isOr)) anyOf.push(names);
      else allOf.push(...names);
    }
  }
  const inGroups = anyOf.flat();
  return [anyOf, unique(allOf).filter((name) => !inGroups.includes(name))];
};
const requirementsOf = (part, mentions, rules) => {
  const { line } = part;
  const found = [];
  for (const [start, end, own] of piecesOf(part, rules)) {
    const inside = mentions.filter((each) => start <= each.start && each.start < end);
    const folded = line.folded.slice(start, end);
    const years = yearMatches(folded, rules)[0]?.years ?? null;
    if (!asks(part, folded, inside, years !== null, rules)) continue;
    const [anyOf, allOf] = grouped(line, inside, start, end, rules);
    const text = line.text.slice(start, end).replace(/^[ ;,]+|[ ;,]+$/g, "");
    const isTold = ["about", "unknown"].includes(part.section) && !line.isBullet;
    const isOnlyTold = isTold && years === null && !search(rules.ask, folded);
    if (text) found.push({ text, line: line.number, need: isOnlyTold ? "nice" : own, anyOf, allOf, years });
  }
  return found;
};
