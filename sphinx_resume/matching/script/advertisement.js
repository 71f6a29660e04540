/* An advertisement as the requirements that it has: `matching/advertisement.py`. */
const yearsIn = (folded) => {
  if (search(rules.no_years, folded)) return [];
  return matchAll(rules.years, folded).flatMap((match) => {
    const number = match[1] ?? match[2];
    const count = rules.number_words[number] ?? Number(number);
    const isAsked =
      count > 0 &&
      count <= limits.years &&
      !search(rules.no_years_before, folded.slice(0, match.index + 1)) &&
      !search(rules.no_years_after, folded.slice(match.index + match[0].length));
    return isAsked ? [[match.index, count]] : [];
  });
};
const splitByYears = (folded, start, end) => {
  const spans = [];
  let cutAt = start;
  for (const [at] of yearsIn(folded.slice(start, end)).slice(1)) {
    const lead = folded.slice(cutAt, start + at + 1);
    const place = Math.max(0, ...[...matchAll(rules.joint, lead)].map((joint) => joint.index + joint[0].length));
    if (place && !matchStart(rules.or_first, lead.slice(place))) {
      spans.push([cutAt, cutAt + place]);
      cutAt += place;
    }
  }
  return [...spans, [cutAt, end]];
};
const splitByNeed = (part, folded, start, end) => {
  if (["nice", "stack"].includes(part.section) || search(rules.stack_sentence, folded.slice(start, end))) return [[start, end, "nice"]];
  const nice = regex(rules.nice, "g");
  nice.lastIndex = start;
  const match = nice.exec(folded.slice(0, end));
  if (!match) return [[start, end, "must"]];
  const opening = folded.lastIndexOf("(", match.index);
  const closing = folded.slice(0, end).indexOf(")", match.index);
  if (opening > start && closing > 0 && !folded.slice(opening, match.index).includes(")")) {
    const goesOn = /\w/.test(folded.slice(closing + 1, end));
    if (matchStart(rules.only_nice, folded.slice(opening, closing + 1))) return [[start, end, goesOn ? "must" : "nice"]];
    return [[start, opening, "must"], [opening + 1, closing, "nice"], ...(goesOn ? [[closing + 1, end, "must"]] : [])];
  }
  const comma = Math.max(...[", ", " - ", ": "].map((sign) => {
    const at = folded.slice(start, match.index + 1).lastIndexOf(sign);
    return at < 0 ? -1 : start + at;
  }));
  const lead = folded.slice(start, Math.max(comma, start));
  const isMust = search(rules.must, lead);
  if (comma > start && (match.index - comma <= limits.adverb_gap || isMust) && words(lead).length > 1)
    return [[start, comma, "must"], [comma + 1, end, "nice"]];
  return [[start, end, isMust ? "must" : "nice"]];
};
const piecesOf = (part) => {
  const { line } = part;
  const [text, folded] = [line.text.slice(part.start), line.folded.slice(part.start)];
  const canJoin = line.isBullet || part.section === "stack";
  const pieces = [];
  for (const sentence of sentenceSpans(text, folded))
    for (const span of splitByYears(folded, ...sentence))
      for (const piece of splitByNeed(part, folded, ...span)) {
        const last = pieces.at(-1);
        const joins = last && canJoin && last[2] === piece[2];
        if (joins && yearsIn(folded.slice(last[0], piece[1])).length <= 1) last[1] = piece[1];
        else pieces.push(piece);
      }
  return pieces.map(([start, end, need]) => [start + part.start, end + part.start, need]);
};
const asks = (part, folded, mentions, hasYears) => {
  const { isBullet } = part.line;
  const isBoilerplate = search(rules.boilerplate, folded);
  if (rules.asking.includes(part.section) && (isBullet || !part.hasBullets)) return isBullet || !isBoilerplate;
  if (isBoilerplate) return false;
  const hasVerb = search(rules.ask, folded);
  if (part.section === "about") {
    if (!mentions.length) return hasYears && hasVerb;
    return (
      unique(mentions.map(({ name }) => name)).length >= limits.stack_names ||
      search(rules.stack_sentence, folded) || search(rules.stack_verb, folded) || hasVerb
    );
  }
  return (part.section === "unknown" && isBullet) || mentions.length > 0 || hasYears || hasVerb;
};

const gapsOf = (mentions) =>
  mentions.slice(1).map((mention, index) => mention.line.folded.slice(mentions[index].end, mention.start));
const isWanted = ({ line, section }, mentions, number) => {
  if (!line.isBullet || section === "about") return false;
  if (search(rules.with, mentions[number].before)) return true;
  return gapsOf(mentions.slice(Math.max(number - 1, 0), number + 2)).some((gap) => matchStart(rules.list, gap));
};
const listsOf = (mentions) => {
  const gaps = gapsOf(mentions);
  const lists = [];
  mentions.forEach((mention, number) => {
    const gap = gaps[number - 1];
    const isList = number && !/[()]/.test(gap) && (matchStart(rules.list, gap) || matchStart(rules.gap, gap));
    if (isList) lists.at(-1).push(mention);
    else lists.push([mention]);
  });
  return lists;
};
const splitList = (listed) => {
  const gaps = gapsOf(listed);
  const hasOr = gaps.some((gap) => search(rules.or_word, gap));
  const groups = [[listed[0]]];
  gaps.forEach((gap, index) => {
    const isOr = search(rules.or, gap);
    const isAnd = search(rules.and, gap) && !isOr;
    const hasComma = gap.includes(",");
    if ((isAnd && !(hasOr && hasComma)) || (hasComma && !isOr && !hasOr)) groups.push([]);
    groups.at(-1).push(listed[index + 1]);
  });
  return groups;
};
const alternatives = (line, mentions, start, end) => {
  const anyOf = [];
  const allOf = [];
  for (const listed of listsOf(mentions)) {
    const before = line.folded.slice(start, listed[0].start);
    const after = line.folded.slice(listed.at(-1).end, end);
    const isOpen = before.lastIndexOf("(") > before.lastIndexOf(")");
    const isAny =
      search(rules.lead, before) || search(rules.trail, after) ||
      (isOpen && after.includes(")") && search(rules.category, before.replace(/ +$/, "")));
    for (const group of isAny ? [listed] : splitList(listed)) {
      const names = unique(group.map(({ name }) => name));
      if (names.length > 1 && (isAny || gapsOf(group).some((gap) => search(rules.or, gap)))) anyOf.push(names);
      else allOf.push(...names);
    }
  }
  const inGroups = anyOf.flat();
  return [anyOf, unique(allOf).filter((name) => !inGroups.includes(name))];
};
const requirementsOf = (part, mentions) => {
  const { line } = part;
  const requirements = [];
  for (const [start, end, pieceNeed] of piecesOf(part)) {
    const inside = mentions.filter((mention) => start <= mention.start && mention.start < end);
    const folded = line.folded.slice(start, end);
    const years = yearsIn(folded)[0]?.[1] ?? null;
    if (!asks(part, folded, inside, years !== null)) continue;
    const [anyOf, allOf] = alternatives(line, inside, start, end);
    const text = line.text.slice(start, end).replace(/^[ ;,]+|[ ;,]+$/g, "");
    const isProse = ["about", "unknown"].includes(part.section) && !line.isBullet;
    const isDescription = isProse && years === null && !search(rules.ask, folded);
    if (text) requirements.push({ text, line: line.number, need: isDescription ? "nice" : pieceNeed, anyOf, allOf, years });
  }
  return requirements;
};
/** What an advertisement asks for: {title, requirements}. */
const parse = (text, names) => {
  const lines = parseLines(text);
  const parts = splitSections(lines, (line) => hasCertainName(line, names));
  const candidates = parts.map((part) => candidatesIn(part.line, names));
  const isTechnical = isTechnicalWork(candidates.flat(), lines.map((line) => line.folded).join(" "));
  const ownProducts = employerProducts(candidates.flat());
  const requirements = parts.flatMap((part, index) => {
    if (rules.ignored.includes(part.section)) return [];
    const mentions = findMentions(candidates[index], names, isTechnical, part.section !== "about");
    const wanted = mentions.filter(({ name }, number) => !ownProducts.includes(name) || isWanted(part, mentions, number));
    return requirementsOf(part, wanted);
  });
  return { title: lines[0]?.text ?? "", requirements };
};
