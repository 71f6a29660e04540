// The site in the two other engines, as Debian has them: Firefox (Gecko) and WebKitGTK.
// Usage: node engines.mjs FOLDER, a built site. Needs firefox-esr, webkit2gtk-driver and xvfb.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { close, hold } from "./hold.mjs";

const site = pathToFileURL(`${resolve(process.argv[2])}/`).href;
const SIZE = { width: 1280, height: 800 };
const LOW = 500; // pixels

/** Firefox, with the few things that the tests do. */
async function firefox() {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: "/usr/bin/firefox-esr", defaultViewport: SIZE,
  });
  const page = await browser.newPage();
  return {
    name: "Firefox",
    open: (path) => page.goto(site + path),
    run: (code) => page.evaluate(code),
    low: () => page.setViewport({ ...SIZE, height: LOW }),
    print: (path) => page.pdf({ path, format: "A4", landscape: true }),
    quit: () => browser.close(),
  };
}

/** WebKit, by its WebDriver (https://www.w3.org/TR/webdriver2). */
async function webkit() {
  const port = 24_000 + (process.pid % 1000);
  // A process group of its own, so that the display and the browser end with the driver.
  const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`], { detached: true, stdio: "ignore" });
  const ask = async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method: body ? "POST" : "DELETE", body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const begin = { capabilities: { alwaysMatch: { browserName: "MiniBrowser" } } };
  let session;
  for (let tries = 0; !session; tries++)
    session = await ask("session", begin).catch(async (error) => {
      if (tries > 40) throw error;
      await pause(250);
    });
  const at = `session/${session.sessionId}`;
  await ask(`${at}/window/rect`, SIZE);
  return {
    name: "WebKit",
    open: (path) => ask(`${at}/url`, { url: site + path }),
    run: (code) => ask(`${at}/execute/sync`, { script: `return ${code}`, args: [] }),
    low: () => ask(`${at}/window/rect`, { ...SIZE, height: LOW }),
    quit: async () => {
      await ask(at);
      process.kill(-driver.pid);
    },
  };
}

const until = async (engine, code) => {
  for (let tries = 0; tries < 40; tries++, await pause(100)) if (await engine.run(code)) return true;
  return false;
};
const typed = (box, text) => `(() => {
  const box = document.querySelector(${JSON.stringify(box)});
  box.focus();
  box.value = ${JSON.stringify(text)};
  box.dispatchEvent(new Event("input"));
  return true;
})()`;
const option = (within) => `document.querySelector(${JSON.stringify(`${within} [role=option]`)})`;

for (const start of [firefox, webkit]) {
  const engine = await start();
  const name = engine.name;
  try {
    await engine.open("roles/fubotv-staff-sre.html");
    hold(`${name} underlines a skill in a sentence`, await engine.run(
      "getComputedStyle(document.querySelector('article li p a.reference:has(> .resume-skill)')).textDecorationLine"), "underline");

    await engine.open("index.html");
    await engine.run(typed(".sidebar-search", "kafka"));
    hold(`${name} suggests a skill in the sidebar`, await until(engine, `${option(".sidebar-drawer")}?.textContent.startsWith("Kafka")`), true);

    await engine.open("skills.html");
    await engine.low();
    await until(engine, "document.querySelector('#resume-explorer-skill') !== null");
    await engine.run("document.querySelector('#resume-explorer-skill').scrollIntoView({block: 'center'})");
    await engine.run(typed("#resume-explorer-skill", "e"));
    hold(`${name} suggests skills in the explorer`, await until(engine, `${option(".resume-explorer")} !== null`), true);
    await engine.run("scrollBy(0, 60)");
    await pause(300);
    const inside = await engine.run(`(() => {
      const list = document.querySelector(".resume-explorer .resume-matches").getBoundingClientRect();
      return list.height > 0 && list.top >= 0 && list.bottom <= innerHeight;
    })()`);
    hold(`${name} keeps the list within a low window that scrolls`, inside, true);
    await engine.run(`${option(".resume-explorer")}.click()`);
    hold(`${name} takes what one chooses there`, await until(engine, "document.querySelectorAll('.resume-chips button').length === 1"), true);

    await engine.open("search.html?q=kafka");
    hold(`${name} shows results from a folder`, await until(engine, "document.querySelector('.resume-results li')?.textContent.startsWith('Kafka')"), true);

    if (engine.print) {
      const folder = mkdtempSync(join(tmpdir(), "resume-"));
      await engine.open("skill-matrix.html");
      await engine.print(join(folder, "matrix.pdf"));
      const text = execFileSync("pdftotext", ["-layout", join(folder, "matrix.pdf"), "-"], { encoding: "utf8" });
      rmSync(folder, { recursive: true });
      hold(`${name} prints the matrix with its years`, /20\d\d/.test(text), true);
    }
  } finally {
    await engine.quit();
  }
}
close("engines");
