/* Which candidates of a line are meant as names: `matching/mentions.py`. */
const bareWord = (word) => word.replace(/^[,.;:()]+|[,.;:()]+$/g, "");
const isCompany = ({ line, start, end, spelling }, names, isAsking) => {
  const isWord = spelling.mark === ORDINARY_WORD;
  if (!isWord && isAsking && line.isBullet) return false;
  const [before, after] = [line.text.slice(0, start), line.text.slice(end)];
  const first = /(\S+)\s+&\s+$/.exec(before);
  if (first && isUpper(first[1][0]) && !nameOf(names, bareWord(first[1]))) return true;
  if (!matchStart(rules.company, after)) return false;
  const second = /^\s*(&|and|und|et|y|\+)\s+(\S+)/.exec(after);
  if (!second) return isWord;
  return (second[1] === "&" || (isWord && !isAsking)) && !nameOf(names, bareWord(second[2]));
};
const isItem = ({ before, after }) =>
  search(`(?:^|[,;:(/•])\\s*(?:${rules.level}\\s+)*$`, before) &&
  matchStart(`\\s*(?:$|[,;:)/(]|${rules.level_after})`, after);
const hasCue = (candidate, isTechnical) => {
  const hasCapital = isCapitalized(candidate.written);
  if (!hasCapital && candidate.spelling.mark === ORDINARY_WORD) return false;
  const cue = hasCapital ? rules.cue : rules.bare_cue;
  if (search(cue, candidate.before) && matchStart(rules.cue_after, candidate.after)) return true;
  return hasCapital && isTechnical && isItem(candidate);
};
/** Whether a candidate is meant as a name; null where the names beside it have to tell. */
const isMention = (candidate, names, isTechnical, isAsking) => {
  const { written, after, spelling } = candidate;
  const { mark } = spelling;
  if (nameKey(written).length <= limits.short_name && isPlain(written) && !isTechnical) return false;
  if (!mark) return true;
  if (isCompany(candidate, names, isAsking)) return false;
  if (mark === CASE_SENSITIVE && hasRightCapitals(written, spelling)) return true;
  const canHaveNoun = isTechnical && (isCapitalized(written) || mark === CASE_SENSITIVE);
  if (canHaveNoun && matchStart(`[\\s-]+${rules.noun}`, after)) return true;
  if (after[0] === "-" && isAlpha(after[1])) return false;
  return isAsking && hasCue(candidate, isTechnical) ? true : null;
};
const areListed = (candidate, neighbour) => {
  const { mark } = candidate.spelling;
  const [first, second] = [candidate, neighbour].sort((one, other) => one.start - other.start);
  const between = candidate.line.folded.slice(first.end, second.start);
  const isList = matchStart(rules.list, between) && between.trim();
  if (!isList && (mark === ORDINARY_WORD || !/^\s+$/.test(between))) return false;
  if (isCapitalized(candidate.written) || mark === CASE_SENSITIVE) return true;
  return /[,/|]/.test(between) && matchStart(rules.item, candidate.after);
};
const isListOfNames = (candidates) => {
  const { line } = candidates[0];
  const label = candidates[0].before.indexOf(": ");
  let end = label > 0 ? label + 1 : 0;
  for (const candidate of [...candidates, { start: line.folded.length }]) {
    if (!matchStart(rules.list, line.folded.slice(end, candidate.start).replace(/^[ .:]+|[ .:]+$/g, ""))) return false;
    end = candidate.end;
  }
  return true;
};
const findMentions = (candidates, names, isTechnical, isAsking) => {
  const named = candidates.filter((candidate) => candidate.name);
  if (isAsking && isTechnical && named.length > 1 && isListOfNames(named)) return named;
  const sure = named.map((candidate) => isMention(candidate, names, isTechnical, isAsking));
  const order = [...named.keys()];
  for (const numbers of [order, [...order].reverse()])
    for (const number of numbers)
      if (sure[number] === null && [number - 1, number + 1].some((other) => sure[other] && areListed(named[number], named[other])))
        sure[number] = true;
  return named.filter((_, number) => sure[number]);
};
const hasCertainName = (line, names) =>
  candidatesIn(line, names).some(({ name, written, spelling }) =>
    name && spelling.mark !== ORDINARY_WORD && (!spelling.mark || hasRightCapitals(written, spelling)));
const employerProducts = (candidates) =>
  candidates
    .filter(({ name, before, after }) => name && (search(rules.employer_before, before) || matchStart(rules.employer_after, after)))
    .map(({ name }) => name);
const isTechnicalWork = (candidates, folded) =>
  candidates.some(({ name, spelling }) => name && !spelling.mark && nameKey(spelling.text).length > limits.short_name) ||
  unique(matchAll(rules.technical, folded).map((match) => match[0])).length > 1;
