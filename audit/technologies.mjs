/* Makes the vocabulary of technologies that advertisements are read with.
 *
 *     node audit/technologies.mjs > sphinx_resume/matching/vocabulary/technologies.json
 *
 * Which names are in it is decided by people, in technologies.txt. Two well-kept lists add how
 * else these are written (simple-icons, linguist-languages), and a dictionary of English tells
 * which of them are ordinary words as well (dictionary-en). It is run here, among what is
 * installed from npm, and not at build time: the vocabulary is a file of the repository.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import dictionary from "dictionary-en";
import * as linguist from "linguist-languages";

const require = createRequire(import.meta.url);
const read = (path) => readFileSync(path, "utf8");
const icons = JSON.parse(read(require.resolve("simple-icons/icons.json")));
const words = new Set(
  new TextDecoder()
    .decode(dictionary.dic)
    .split("\n")
    .map((line) => line.split("/")[0]),
);

const bare = (name) => name.replace(/^[!^*]+/, "");
const squash = (name) => bare(name).toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, "");
const isWord = (name) =>
  /^[A-Z]?[a-z]+$/.test(name) &&
  [/$/, /s$/, /es$/, /ed$/, /ing$/].some((end) => words.has(name.toLowerCase().replace(end, "")));
const marked = (name) => {
  if (name.startsWith("!")) return name.slice(1);
  return /^[\^*]/.test(name) || !isWord(name) ? name : `*${name}`;
};

const list = (text) => (text ?? "").split(",").map((each) => each.trim()).filter(Boolean);
const lines = read(new URL("technologies.txt", import.meta.url))
  .split("\n")
  .filter((line) => line.trim() && !/^#(\s|$)/.test(line));
const unwanted = new Set(lines.filter((line) => line.startsWith("x ")).flatMap((line) => list(line.slice(2))));
const phrases = lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
const entries = lines
  .filter((line) => !/^[-x] /.test(line))
  .flatMap((line) => line.split(/;\s*/))
  .filter((each) => each.trim())
  .map((each) => {
    const [, name, same, parts, near] = each.match(/^(.+?)(?: = (.+?))?(?: \+ (.+?))?(?: ~ (.+))?$/);
    return { name: name.trim(), same: list(same), parts: list(parts), near: list(near) };
  });

// What the readers of the vocabulary add themselves: see "vendors" in the rules.
const { vendors } = JSON.parse(read(new URL("../sphinx_resume/matching/rules.json", import.meta.url)));
const variants = (name) =>
  vendors.flatMap((group) => {
    const vendor = group.find((each) => bare(name).startsWith(`${each} `));
    return vendor ? group.map((each) => each + bare(name).slice(vendor.length)) : [];
  });
for (const entry of entries) {
  const made = new Set([entry.name, ...entry.same].flatMap((each) => variants(each).filter((one) => one !== each)));
  entry.same = entry.same.filter((each) => !made.has(each));
}

const taken = new Map();
for (const entry of entries)
  for (const spelling of [entry.name, ...entry.same, ...entry.parts]) {
    const owner = taken.get(squash(spelling));
    if (owner && owner !== entry)
      console.error(`${spelling} is ${bare(owner.name)} and ${bare(entry.name)}`);
    else taken.set(squash(spelling), entry);
  }

// How else the lists write what is known already; what they would add twice stays out.
const others = [
  ...icons.map(({ title, aliases = {} }) => [title, ...(aliases.aka ?? []), ...(aliases.old ?? [])]),
  ...Object.values(linguist).map(({ name, aliases = [] }) => [name, ...aliases]),
];
const added = [];
for (const spellings of others) {
  const entry = taken.get(squash(spellings[0]));
  if (!entry || ![entry.name, ...entry.same].some((each) => squash(each) === squash(spellings[0]))) continue;
  for (const spelling of spellings.slice(1))
    if (/^[\p{Script=Latin}\d .+#&/-]{4,}$/u.test(spelling) && !unwanted.has(spelling) && !isWord(spelling) && !taken.has(squash(spelling))) {
      taken.set(squash(spelling), entry);
      entry.same.push(spelling);
      added.push(spelling);
    }
}

entries.sort((one, two) => bare(one.name).localeCompare(bare(two.name), "en"));
const rows = entries.map(({ name, same, parts, near }) => {
  const row = [marked(name), same.map(marked), parts.map(marked), near];
  while (row.length > 1 && !row.at(-1).length) row.pop();
  return JSON.stringify(row);
});
process.stdout.write(`{"phrases":${JSON.stringify(phrases)},\n"technologies":[\n${rows.join(",\n")}\n]}\n`);
console.error(`${rows.length} names, ${taken.size} spellings, ${added.length} of them from the lists: ${added.join(", ")}`);
