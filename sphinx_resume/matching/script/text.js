/* The lines of an advertisement and the form in which the rules read them: `matching/text.py`.
 *
 * The files of this folder are written one after the other into one script (`matching/page.py`),
 * each after those that it uses. What is written in code is written twice, here and in Python,
 * function for function; the rules and the vocabulary are the same files. A test holds both to
 * the same answers.
 */
const isAlnum = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isAlpha = (char) => char !== undefined && /\p{L}/u.test(char);
const isUpper = (char) => /\p{Lu}/u.test(char ?? "");
const isLower = (char) => /\p{Ll}/u.test(char ?? "");
const isCapital = (written) => isUpper(written[0]) || !isAlpha(written[0]);
const unique = (list) => [...new Set(list)];
const words = (text) => text.split(/\s+/).filter(Boolean);

const patterns = new Map();
/** A pattern of the rules; `at` is "y" where it has to match at `lastIndex`. */
const regex = (source, flags = "") => {
  const key = flags + source;
  if (!patterns.has(key)) patterns.set(key, new RegExp(source, flags));
  const found = patterns.get(key);
  found.lastIndex = 0;
  return found;
};
const search = (source, text) => regex(source).exec(text);
const starts = (source, text) => regex(source, "y").exec(text);
const all = (source, text) => [...text.matchAll(regex(source, "g"))];

const SIGNS = { "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'" };
for (const sign of "“”„«»") SIGNS[sign] = '"';
for (const sign of "‐‑‒–—−") SIGNS[sign] = "-";
const foldChar = (char) => {
  if (SIGNS[char]) return SIGNS[char];
  if (/\s/.test(char)) return " ";
  // Of kana a mark makes another letter.
  if (/[\u3040-\u30ff]/.test(char)) return char;
  const bare = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (bare.length === char.length) return bare;
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
};
const fold = (text) => Array.from(text, foldChar).join("");

const KEPT = ".([\"'$€£<+";
const lineOf = (number, raw, rules, isAfterBlank) => {
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(raw);
  const bold = !heading && /^(?:\*\*|__)([^*_]+)(?:\*\*|__)(:?)$/.exec(raw);
  let bare = heading ? heading[1] : bold ? bold[1] + bold[2] : raw;
  bare = bare.replace(/^\|+|\|+$/g, "").trim();
  const bullet = heading || bold ? null : search(rules.bullet, fold(bare));
  if (bullet) bare = bare.slice(bullet[0].length);
  let text = bare.replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1").replace(/\*\*|__|`/g, "").trim();
  let start = 0;
  for (const char of text) {
    if (isAlnum(char) || KEPT.includes(char)) break;
    start += char.length;
  }
  text = text.slice(start);
  if (!text) return null;
  return { number, text, folded: fold(text), isBullet: !!bullet, isHeading: !!(heading || bold), isAfterBlank };
};
const goesOn = (before, beforeIndent, line, indent) => {
  if (line.isAfterBlank || line.isBullet || line.isHeading || before.isHeading) return false;
  const lower = isLower(line.text[0]) && !".:!?".includes(before.text.at(-1));
  if (before.isBullet) return indent > beforeIndent || lower;
  return lower && before.text.length >= 50;
};
const linesOf = (text, rules) => {
  const found = [];
  const indents = [];
  let isAfterBlank = true;
  text.normalize("NFC").split(/\r\n|\n|\r/).forEach((raw, index) => {
    const bare = raw.trim();
    if (!bare || /^(?:=+|-{3,}|\*{3,}|_{3,})$/.test(bare)) {
      const last = found.at(-1);
      if (bare && last && !isAfterBlank && !last.isBullet) last.isHeading = last.text.length <= 50;
      isAfterBlank = true;
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    const line = lineOf(index + 1, bare, rules, isAfterBlank);
    if (!line) return;
    if (found.length && goesOn(found.at(-1), indents.at(-1), line, indent)) {
      const last = found.at(-1);
      last.text += ` ${line.text}`;
      last.folded = fold(last.text);
    } else {
      found.push(line);
      indents.push(indent);
    }
    isAfterBlank = false;
  });
  return found;
};
const count = (text, sign) => text.split(sign).length - 1;
const sentencesOf = (text, folded, rules) => {
  const found = [];
  let start = 0;
  for (let at = 1; at < text.length - 2; at++) {
    const char = text[at];
    if (!".!?;".includes(char) || text[at + 1] !== " ") continue;
    if (char !== ";" && !isUpper(text[at + 2]) && !"(\"'".includes(text[at + 2])) continue;
    if (char === "." && search(rules.abbreviation, folded.slice(start, at + 1))) continue;
    if (count(folded.slice(start, at), "(") > count(folded.slice(start, at + 1), ")")) continue;
    found.push([start, at + 1]);
    start = at + 2;
  }
  return [...found, [start, text.length]];
};
