// Readers that others wrote have to take the exports. Usage: node check.mjs FOLDER, a built site.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { render } from "resumed";
import { parse } from "vcard4";
import { parseVCards } from "vcard4-ts";
import { close, hold } from "./hold.mjs";

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const resume = JSON.parse(readFileSync(join(folder, "resume.json"), "utf8"));
const card = readFileSync(join(folder, "resume.vcf"), "utf8");
// The official schema, by the validator that its package comes with.
require("@jsonresume/schema").validate(resume, (errors) =>
  hold("resume.json is valid", (errors ?? []).map(String), []));

console.warn = () => {}; // macchiato's library of dates warns of how the theme calls it
// Themes: each shows who it is, every title and every employer.
for (const name of ["even", "stackoverflow", "flat", "elegant", "macchiato", "paper-plus-plus"]) {
  const theme = await import(`jsonresume-theme-${name}`);
  const html = await render(resume, theme.render ? theme : theme.default);
  const missing = [resume.basics.name, ...resume.work.flatMap((each) => [each.position, each.name])]
    .filter((text) => !html.includes(text));
  hold(`theme ${name} shows the name, every title and every employer`, missing, []);
}

// Two parsers of vCard 4: what is in the JSON is what they read.
const { basics } = resume;
const wanted = [basics.name, basics.label, basics.email, basics.phone].filter(Boolean);

const first = parse(card);
const value = (name) => first.getProperty(name).map((each) => each.value)[0];
const said = { FN: basics.name, TITLE: basics.label, EMAIL: basics.email, TEL: basics.phone };
for (const [name, text] of Object.entries(said).filter(([, text]) => text)) {
  hold(`vcard4 reads ${name}`, value(name), text);
}

const second = parseVCards(card);
const [only] = second.vCards ?? [];
hold("vcard4-ts reads one card", second.vCards?.length, 1);
hold("vcard4-ts finds nothing amiss", [only?.nags ?? [], only?.unparseable ?? []], [[], []]);
hold("vcard4-ts reads name, title, email and phone",
  [only?.FN, only?.TITLE, only?.EMAIL, only?.TEL].filter(Boolean).map((each) => each[0].value), wanted);

close("exports");
