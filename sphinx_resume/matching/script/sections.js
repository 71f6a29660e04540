/* The sections of an advertisement: `matching/sections.py`. */
const ASKING = ["duties", "requirements", "nice"];
const SILENT = ["benefits", "process", "legal"];
const sectionOf = (heading, rules, coverage) => {
  const bare = heading.replace(/^[ :?!.*-]+|[ :?!.*-]+$/g, "");
  let [best, length] = [null, 0];
  for (const [name, pattern] of rules.sections)
    for (const match of all(pattern, bare)) {
      if (isAlnum(bare[match.index - 1]) || isAlnum(bare[match.index + match[0].length])) continue;
      if (match[0].length > length) [best, length] = [name, match[0].length];
    }
  return bare && length / bare.length >= coverage ? best : null;
};
const tailSection = (folded, rules) => {
  const list = words(folded);
  for (let size = Math.min(5, list.length); size > 0; size--) {
    const found = sectionOf(list.slice(-size).join(" "), rules, 1);
    if (found) return found;
  }
  return null;
};
const introduced = (folded, after, section, rules) => {
  if (!folded.endsWith(":") || folded.length > 140) return null;
  const known = tailSection(folded, rules);
  if (known || !after.isBullet) return known;
  const loose = sectionOf(folded, rules, 0);
  return loose ?? (section === "about" || SILENT.includes(section) ? "unknown" : section);
};
const announced = (line, before, after, section, rules) => {
  const { folded } = line;
  if (line.isBullet) return null;
  if (!after) return ".,;".includes(folded.at(-1)) ? null : sectionOf(folded, rules, 0.75);
  if (line.isHeading) return sectionOf(folded, rules, 0.5) ?? "unknown";
  if (folded.length > 70 || words(folded).length > 9 || ".,;".includes(folded.at(-1)))
    return introduced(folded, after, section, rules);
  const opens = folded.endsWith(":");
  const whole = sectionOf(folded, rules, 0.75) ?? (opens ? tailSection(folded, rules) : null);
  if (whole) return whole;
  const isApart = !before || line.isAfterBlank || before.isBullet;
  const known = sectionOf(folded, rules, opens && after.isBullet ? 0 : 0.5);
  const isShouted = !/\p{Ll}/u.test(line.text) && [...line.text].filter(isAlpha).length > 4;
  if (isApart && (after.isBullet || isShouted)) return known ?? "unknown";
  return opens && !after.isBullet ? known : null;
};
const labelEnd = (line) => {
  const at = line.folded.indexOf(":");
  if (at < 1 || line.folded[at + 1] !== " ") return 0;
  return words(line.folded.slice(0, at)).length <= 5 ? at + 1 : 0;
};
const cut = (line, start, end) => ({ ...line, text: line.text.slice(start, end), folded: line.folded.slice(start, end) });
const labelled = (line, rules) => {
  const found = [];
  let start = 0;
  for (const [begin] of sentencesOf(line.text, line.folded, rules)) {
    const rest = cut(line, begin);
    const label = begin ? labelEnd(rest) : 0;
    if (label && sectionOf(rest.folded.slice(0, label - 1), rules, 0.75)) {
      found.push(cut(line, start, begin));
      start = begin;
    }
  }
  return [...found, cut(line, start)];
};
const partsOf = (lines, rules, hasName) => {
  const found = [];
  let section = "about";
  lines.forEach((line, number) => {
    const after = lines[number + 1];
    const heading = announced(line, lines[number - 1], after, section, rules);
    const isPlain = !line.isHeading && line.folded.at(-1) !== ":";
    const isHeading = heading && !(isPlain && hasName(line));
    if (isHeading) section = heading;
    if (isHeading || (number === 0 && after && !line.isBullet && line.text.length <= 140 && !line.text.includes(". "))) return;
    for (const piece of labelled(line, rules)) {
      let start = labelEnd(piece);
      const label = start ? sectionOf(piece.folded.slice(0, start - 1), rules, 0.6) : null;
      if (label && label !== "nice" && !line.isBullet) section = label;
      while (label && piece.text[start] === " ") start++;
      found.push({ line: piece, section: label ?? section, start: label ? start : 0 });
    }
  });
  if (!found.some((part) => part.section === "duties" || part.section === "requirements"))
    for (const part of found) if (part.section === "about") part.section = "unknown";
  for (let from = 0; from < found.length; ) {
    let to = from;
    while (to < found.length && found[to].section === found[from].section) to++;
    const hasBullets = found.slice(from, to).some((part) => part.line.isBullet);
    for (; from < to; from++) found[from].hasBullets = hasBullets;
  }
  return found;
};
