/* The sections of an advertisement: `matching/sections.py`. */
const sectionOf = (heading, least) => {
  const bare = heading.replace(/^[ :?!.*-]+|[ :?!.*-]+$/g, "");
  let [section, longest] = [null, 0];
  for (const [name, pattern] of rules.sections)
    for (const match of matchAll(pattern, bare)) {
      if (isAlnum(bare[match.index - 1]) || isAlnum(bare[match.index + match[0].length])) continue;
      if (match[0].length > longest) [section, longest] = [name, match[0].length];
    }
  return bare && longest / bare.length >= least ? section : null;
};
const tailSection = (folded) => {
  const list = words(folded);
  for (let size = Math.min(limits.label_words, list.length); size > 0; size--) {
    const section = sectionOf(list.slice(-size).join(" "), 1);
    if (section) return section;
  }
  return null;
};
const introducedSection = (folded, after, section) => {
  if (!folded.endsWith(":") || folded.length > limits.introduction) return null;
  const tail = tailSection(folded);
  if (tail || !after.isBullet) return tail;
  return sectionOf(folded, 0) ?? (section === "about" || rules.ignored.includes(section) ? "unknown" : section);
};
const announcedSection = (line, before, after, section) => {
  const { folded } = line;
  if (line.isBullet) return null;
  if (!after) return ".,;".includes(folded.at(-1)) ? null : sectionOf(folded, coverage.whole);
  if (line.isHeading) return sectionOf(folded, coverage.half) ?? "unknown";
  if (folded.length > limits.heading || words(folded).length > limits.heading_words || ".,;".includes(folded.at(-1)))
    return introducedSection(folded, after, section);
  const hasColon = folded.endsWith(":");
  const whole = sectionOf(folded, coverage.whole) ?? (hasColon ? tailSection(folded) : null);
  if (whole) return whole;
  const standsApart = !before || line.isAfterBlank || before.isBullet;
  const partial = sectionOf(folded, hasColon && after.isBullet ? 0 : coverage.half);
  const isInCapitals = !/\p{Ll}/u.test(line.text) && [...line.text].filter(isAlpha).length > limits.capitals;
  if (standsApart && (after.isBullet || isInCapitals)) return partial ?? "unknown";
  return hasColon && !after.isBullet ? partial : null;
};
const labelEnd = (line) => {
  const at = line.folded.indexOf(":");
  if (at < 1 || line.folded[at + 1] !== " ") return 0;
  return words(line.folded.slice(0, at)).length <= limits.label_words ? at + 1 : 0;
};
const cut = (line, start, end) => ({ ...line, text: line.text.slice(start, end), folded: line.folded.slice(start, end) });
const splitAtLabels = (line) => {
  const pieces = [];
  let start = 0;
  for (const [begin] of sentenceSpans(line.text, line.folded)) {
    const rest = cut(line, begin);
    const end = begin ? labelEnd(rest) : 0;
    if (end && sectionOf(rest.folded.slice(0, end - 1), coverage.whole)) {
      pieces.push(cut(line, start, begin));
      start = begin;
    }
  }
  return [...pieces, cut(line, start)];
};
const isTitle = (line) => !line.isBullet && line.text.length <= limits.introduction && !line.text.includes(". ");
const splitSections = (lines, hasName) => {
  const parts = [];
  let section = "about";
  lines.forEach((line, number) => {
    const after = lines[number + 1];
    const announced = announcedSection(line, lines[number - 1], after, section);
    const isPlainLine = !line.isHeading && line.folded.at(-1) !== ":";
    if (announced && !(isPlainLine && hasName(line))) {
      section = announced;
      return;
    }
    if (number === 0 && after && isTitle(line)) return;
    for (const piece of splitAtLabels(line)) {
      let start = labelEnd(piece);
      const labelled = start ? sectionOf(piece.folded.slice(0, start - 1), coverage.most) : null;
      if (labelled && labelled !== "nice" && !line.isBullet) section = labelled;
      while (labelled && piece.text[start] === " ") start++;
      parts.push({ line: piece, section: labelled ?? section, start: labelled ? start : 0 });
    }
  });
  if (!parts.some((part) => part.section === "duties" || part.section === "requirements"))
    for (const part of parts) if (part.section === "about") part.section = "unknown";
  for (let from = 0; from < parts.length; ) {
    let to = from;
    while (to < parts.length && parts[to].section === parts[from].section) to++;
    const hasBullets = parts.slice(from, to).some((part) => part.line.isBullet);
    for (; from < to; from++) parts[from].hasBullets = hasBullets;
  }
  return parts;
};
