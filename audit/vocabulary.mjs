// The JSON-LD of every page keeps to schema.org: its types, their properties, what each takes.
// schema-dts is that vocabulary as types, so the compiler judges. Usage: node vocabulary.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = process.argv[2];
const lines = [];
const types = new Set();
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
for (const name of pages.sort()) {
  const html = readFileSync(join(folder, name), "utf8");
  for (const [, text] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const thing = JSON.parse(text);
    types.add(thing["@type"]);
    const literal = JSON.stringify(thing);
    lines.push(`/* ${name} */ export const thing${lines.length}: WithContext<${thing["@type"]}> = ${literal};`);
  }
}
const source = `import type { WithContext, ${[...types].join(", ")} } from "schema-dts";\n${lines.join("\n")}\n`;

// A file that is nowhere but has its place beside node_modules.
const path = join(dirname(fileURLToPath(import.meta.url)), "things.ts");
const options = { noEmit: true, strict: true, skipLibCheck: true, moduleResolution: ts.ModuleResolutionKind.Node10 };
const host = ts.createCompilerHost(options);
const { fileExists, getSourceFile, readFile } = host;
host.fileExists = (name) => name === path || fileExists.call(host, name);
host.readFile = (name) => (name === path ? source : readFile.call(host, name));
host.getSourceFile = (name, ...rest) =>
  name === path ? ts.createSourceFile(name, source, ...rest) : getSourceFile.call(host, name, ...rest);
const wrong = ts.getPreEmitDiagnostics(ts.createProgram([path], options, host));
for (const each of wrong) {
  const { line } = each.file.getLineAndCharacterOfPosition(each.start);
  console.log(`FAILS: ${source.split("\n")[line].slice(0, 60)}: ${ts.flattenDiagnosticMessageText(each.messageText, " ").slice(0, 300)}`);
}
console.log(`schema.org: ${lines.length - wrong.length} passed, ${wrong.length} failed`);
process.exit(wrong.length || !lines.length ? 1 : 0);
