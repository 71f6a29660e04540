/* The verdict of each requirement: `matching/answer.py`. */
const RANK = ["proved", "listed", "claimed", "missing"];

/** What an advertisement asks for: {title, requirements}. */
const read = (data, text, skills) => {
  const { rules } = data;
  const spellings = namesOf(skills, data);
  const lines = linesOf(text, rules);
  const hasName = (line) =>
    candidatesIn(line, spellings, rules).some(({ start, end, spelling: { name, mark, text } }) =>
      name && mark !== "*" && (!mark || hasForm(line.text.slice(start, end), text)));
  const parts = partsOf(lines, rules, hasName);
  for (const part of parts) part.candidates = candidatesIn(part.line, spellings, rules);
  const isTechnical = isTechnicalWork(
    parts.flatMap((part) => part.candidates),
    lines.map((line) => line.folded).join(" "),
    rules,
  );
  const employers = employersIn(parts, rules);
  const requirements = parts
    .filter((part) => !SILENT.includes(part.section))
    .flatMap((part) => {
      const isAsking = part.section !== "about";
      const mentions = mentionsIn(part.line, part.candidates, isTechnical, isAsking, spellings, rules);
      const asked = mentions.filter((each) => !employers.has(each.name) || isWanted(part, mentions, each, rules));
      return requirementsOf(part, asked, rules);
    });
  return { title: lines[0]?.text ?? "", requirements };
};

/** The verdict of each requirement of an advertisement: {title, rows}.
 *
 * `data` holds the rules and the vocabulary, `skills` are {name, aliases, verdict},
 * `waysToCompare` are those of `resume-names.js`. A row has
 * the fields of its requirement and a `verdict`, which is null where it names no skill.
 */
const answer = (data, text, skills, waysToCompare) => {
  ways = waysToCompare;
  const verdicts = new Map([...skills].reverse().map(({ name, verdict }) => [name, RANK.indexOf(verdict)]));
  const rank = (name) => verdicts.get(name) ?? RANK.indexOf("missing");
  const { title, requirements } = read(data, text, skills);
  const rows = requirements.map((asked) => {
    const ranks = [
      ...asked.allOf.map(rank),
      ...asked.anyOf.map((group) => Math.min(...group.map(rank))),
    ];
    return { ...asked, verdict: ranks.length ? RANK[Math.max(...ranks)] : null };
  });
  return { title, rows };
};
