/* Reads a job advertisement as `sphinx_resume.matching` does, in the reader's browser.
 *
 * The rules and the vocabulary are the same files there and here; what is written in code is
 * written twice, function for function, and a test holds both to the same answers.
 * What a requirement that names no skill may be answered with is in `suggest.js`.
 */
"use strict";

window.ResumeMatch = (() => {
  const RANK = ["proved", "listed", "claimed", "missing"];
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

  // ── text ───────────────────────────────────────────────────────────────────────

  const SIGNS = { "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'" };
  for (const sign of "“”„«»") SIGNS[sign] = '"';
  for (const sign of "‐‑‒–—−") SIGNS[sign] = "-";
  const foldChar = (char) => {
    if (SIGNS[char]) return SIGNS[char];
    if (/\s/.test(char)) return " ";
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

  // ── names ──────────────────────────────────────────────────────────────────────

  const tokens = (folded) => {
    const found = [];
    for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      let start = match.index;
      let end = start + match[0].length;
      if (end - start === 1) {
        if (folded.slice(end, end + 2) === "++") end += 2;
        else if (folded[end] === "#") end += 1;
      }
      const further = start > 1 ? folded[start - 2] : " ";
      if (folded[start - 1] === "." && !isAlnum(further) && isAlpha(folded[start])) start -= 1;
      found.push([start, end, folded.slice(start, end)]);
    }
    return found;
  };
  const key = (name) => tokens(fold(name)).map((token) => token[2]).join("");
  const breaksOf = (text) => {
    const found = new Map();
    let [done, before] = [0, 0];
    for (const [start, end] of tokens(fold(text))) {
      if (done) found.set(done, text.slice(before, start).trim() || " ");
      for (let at = start + 1; at < end; at++) {
        const [one, two] = [text[at - 1], text[at]];
        if ((isLower(one) && isUpper(two)) || (isAlpha(one) && /\p{Nd}/u.test(two))) found.set(done + at - start, "");
      }
      done += end - start;
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
    for (const { name, aliases } of skills) for (const alias of aliases) set(key(alias), name, alias);
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
  const longest = (line, list, at, spellings, endings) => {
    for (let size = Math.min(6, list.length - at); size > 0; size--) {
      let letters = "";
      const gaps = [];
      for (let number = at; number < at + size; number++) {
        if (number > at) gaps.push([letters.length, line.folded.slice(list[number - 1][1], list[number][0])]);
        letters += list[number][2];
      }
      for (const ending of ["", ...endings]) {
        if (!letters.endsWith(ending)) continue;
        const stem = letters.slice(0, letters.length - ending.length);
        if (ending && stem.length < 2) continue;
        for (const spelling of spellings.get(stem) ?? []) {
          if (ending && !takes(spelling, ending)) continue;
          if (gaps.every(([place, gap]) => fits(place, gap, spelling)))
            return [size, { start: list[at][0], end: list[at + size - 1][1] - ending.length, spelling }];
        }
      }
    }
    return [1, null];
  };
  const candidatesIn = (line, spellings, rules) => {
    const found = [];
    const list = tokens(line.folded);
    for (let at = 0; at < list.length; ) {
      const [size, candidate] = longest(line, list, at, spellings, rules.endings);
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
    if (key(written).length <= 3 && !isTechnical) return false;
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

  // ── sections ───────────────────────────────────────────────────────────────────

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

  // ── requirements ───────────────────────────────────────────────────────────────

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

  // ── the answer ─────────────────────────────────────────────────────────────────

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
   * `data` holds the rules and the vocabulary, `skills` are {name, aliases, verdict}. A row has
   * the fields of its requirement and a `verdict`, which is null where it names no skill.
   */
  const answer = (data, text, skills) => {
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

  return { answer, fold, tokens };
})();
