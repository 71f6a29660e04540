/* The lines of an advertisement and the form in which the rules read them: `matching/text.py`.
 *
 * The files of this folder are written one after the other into one script (`matching/page.py`),
 * each after those that it uses, behind the rules and the vocabulary. These are the files that
 * Python reads; the code is written twice, here and in Python, function for function. A test
 * holds both to the same answers.
 */
const { rules, technologies, phrases } = window.resumeMatchData;
const { limits, coverage } = rules;
// How texts of any script are compared, which the search box does too.
const { tokenize, isPlain, withDigraphs, respelled, affixes } = window.ResumeNames;

const isAlnum = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isAlpha = (char) => char !== undefined && /\p{L}/u.test(char);
const isUpper = (char) => /\p{Lu}/u.test(char ?? "");
const isLower = (char) => /\p{Ll}/u.test(char ?? "");
const isCapitalized = (written) => isUpper(written[0]) || !isAlpha(written[0]);
const unique = (list) => [...new Set(list)];
const words = (text) => text.split(/\s+/).filter(Boolean);

const patterns = new Map();
const regex = (source, flags = "") => {
  const key = flags + source;
  if (!patterns.has(key)) patterns.set(key, new RegExp(source, flags));
  const pattern = patterns.get(key);
  pattern.lastIndex = 0;
  return pattern;
};
const search = (source, text) => regex(source).exec(text);
const matchStart = (source, text) => regex(source, "y").exec(text);
const matchAll = (source, text) => [...text.matchAll(regex(source, "g"))];

const SIGNS = {};
for (const [plain, signs] of Object.entries(rules.signs)) for (const sign of signs) SIGNS[sign] = plain;
const foldLetter = (char) => {
  if (SIGNS[char]) return SIGNS[char];
  if (/\s/.test(char)) return " ";
  // Of kana a mark makes another letter.
  if (/[\u3040-\u30ff]/.test(char)) return char;
  const bare = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (bare.length === char.length) return bare;
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
};
const fold = (text) => Array.from(text, foldLetter).join("");

const parseLine = (number, raw, isAfterBlank) => {
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(raw);
  const bold = !heading && /^(?:\*\*|__)([^*_]+)(?:\*\*|__)(:?)$/.exec(raw);
  let bare = heading ? heading[1] : bold ? bold[1] + bold[2] : raw;
  bare = bare.replace(/^\|+|\|+$/g, "").trim();
  const bullet = heading || bold ? null : search(rules.bullet, fold(bare));
  if (bullet) bare = bare.slice(bullet[0].length);
  let text = bare.replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1").replace(/\*\*|__|`/g, "").trim();
  let start = 0;
  for (const char of text) {
    if (isAlnum(char) || rules.leading_signs.includes(char)) break;
    start += char.length;
  }
  text = text.slice(start);
  if (!text) return null;
  return { number, text, folded: fold(text), isBullet: !!bullet, isHeading: !!(heading || bold), isAfterBlank };
};
const continues = (previous, previousIndent, line, indent) => {
  if (line.isAfterBlank || line.isBullet || line.isHeading || previous.isHeading) return false;
  const isLowerCase = isLower(line.text[0]) && !".:!?".includes(previous.text.at(-1));
  if (previous.isBullet) return indent > previousIndent || isLowerCase;
  return isLowerCase && previous.text.length >= limits.wrapped_line;
};
const parseLines = (text) => {
  const lines = [];
  let lastIndent = 0;
  let isAfterBlank = true;
  text.normalize("NFC").split(/\r\n|\n|\r/).forEach((raw, index) => {
    const bare = raw.trim();
    const last = lines.at(-1);
    if (!bare || /^(?:=+|-{3,}|\*{3,}|_{3,})$/.test(bare)) {
      if (bare && last && !isAfterBlank && !last.isBullet) last.isHeading = last.text.length <= limits.wrapped_line;
      isAfterBlank = true;
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    const line = parseLine(index + 1, bare, isAfterBlank);
    if (!line) return;
    if (last && continues(last, lastIndent, line, indent)) {
      last.text += ` ${line.text}`;
      last.folded = fold(last.text);
    } else {
      lines.push(line);
      lastIndent = indent;
    }
    isAfterBlank = false;
  });
  return lines;
};
const count = (text, sign) => text.split(sign).length - 1;
const sentenceSpans = (text, folded) => {
  const spans = [];
  let start = 0;
  for (let at = 1; at < text.length - 2; at++) {
    const char = text[at];
    if (!".!?;".includes(char) || text[at + 1] !== " ") continue;
    if (char !== ";" && !isUpper(text[at + 2]) && !"(\"'".includes(text[at + 2])) continue;
    if (char === "." && search(rules.abbreviation, folded.slice(start, at + 1))) continue;
    if (count(folded.slice(start, at), "(") > count(folded.slice(start, at + 1), ")")) continue;
    spans.push([start, at + 1]);
    start = at + 2;
  }
  return [...spans, [start, text.length]];
};
