/* The verdict of each requirement: `matching/answer.py`. */
const VERDICTS = ["proved", "listed", "claimed", "missing"];

/** The verdict of each requirement of an advertisement: {title, rows}.
 *
 * `skills` are {name, aliases, verdict}. A row has the fields of its requirement and a
 * `verdict`, which is null where it names no skill.
 */
const answer = (text, skills) => {
  const verdicts = new Map([...skills].reverse().map(({ name, verdict }) => [name, VERDICTS.indexOf(verdict)]));
  const rank = (name) => verdicts.get(name) ?? VERDICTS.indexOf("missing");
  const { title, requirements } = parse(text, namesOf(skills));
  const rows = requirements.map((requirement) => {
    const groups = [...requirement.allOf.map((name) => [name]), ...requirement.anyOf];
    const ranks = groups.map((group) => Math.min(...group.map(rank)));
    return { ...requirement, verdict: ranks.length ? VERDICTS[Math.max(...ranks)] : null };
  });
  return { title, rows };
};
