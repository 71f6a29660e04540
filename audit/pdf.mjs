// Readers of PDFs that others wrote have to find in the PDF what the site says.
// Usage: node pdf.mjs FOLDER, a built site. Needs pdftotext (Poppler) and qpdf.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, hold } from "./hold.mjs";

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const pdf = join(folder, "resume.pdf");
const resume = JSON.parse(readFileSync(join(folder, "resume.json"), "utf8"));
const fold = (text) => text.normalize("NFKC").replace(/’/g, "'").replace(/[\s•]+/g, "");

// Every title and bullet, whole, and the bullets of a role in their order.
for (const mode of [[], ["-layout"], ["-raw"]]) {
  const text = fold(execFileSync("pdftotext", [...mode, pdf, "-"], { encoding: "utf8" }));
  const missing = [];
  const disordered = [];
  for (const { position, name, highlights = [] } of resume.work) {
    const from = text.indexOf(fold(position + name));
    if (from < 0) missing.push(position);
    let last = from;
    for (const bullet of highlights) {
      const at = text.indexOf(fold(bullet), last);
      if (at < 0) (text.includes(fold(bullet)) ? disordered : missing).push(bullet);
      else last = at;
    }
  }
  hold(`pdftotext ${mode.join(" ") || "plain"} gives every title and bullet`, missing, []);
  hold(`pdftotext ${mode.join(" ") || "plain"} gives them in their order`, disordered, []);
}

let checked = "";
try {
  checked = execFileSync("qpdf", ["--check", pdf], { encoding: "utf8" });
} catch (error) {
  checked = String(error.stdout) + String(error.stderr);
}
hold("qpdf finds no error", checked.includes("No syntax or stream encoding errors found"), true);

// npm resume-parser: its index names functions that it does not have, so its parser itself.
const { parseResumeFile } = require("resume-parser/src/utils/parseIt.js");
const kept = mkdtempSync(join(tmpdir(), "resume-"));
await new Promise((done) => parseResumeFile(pdf, kept, done));
const parsed = JSON.parse(readFileSync(join(kept, "resume.pdf.json"), "utf8"));
rmSync(kept, { recursive: true });
const digits = (text) => String(text).replace(/\D/g, "");
hold("resume-parser finds the name", parsed.name, resume.basics.name);
hold("resume-parser finds the email", parsed.email, resume.basics.email);
hold("resume-parser finds the phone", digits(parsed.phone), digits(resume.basics.phone));
hold(
  "resume-parser finds the sections",
  ["skills", "experience", "projects", "education"].filter((section) => !parsed[section]),
  [],
);

close("PDF");
