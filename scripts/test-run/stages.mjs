import fs from "node:fs";
import path from "node:path";
import { requireBrowser } from "../setup/browser.mjs";
import { buildWeb } from "../setup/build.mjs";
import { runCommand } from "../setup/run-command.mjs";
import { fromPlaywright, fromVitest, oneCheck } from "./tally.mjs";

/**
 * @typedef {{ folder: string, log: import("../setup/say.mjs").Log }} StageContext  folder: for files of this run
 * @typedef {{ title: string, run: (context: StageContext) => Promise<import("./tally.mjs").Tally> }} Stage
 */

/** In the order they run: the quickest answer first. @type {Record<string, Stage>} */
export const STAGES = {
  lint: { title: "Style and import directions", run: lint },
  types: { title: "Types", run: checkTypes },
  unit: { title: "Unit tests", run: (context) => runVitest("unit", context) },
  db: { title: "Database tests", run: (context) => runVitest("db", context) },
  build: { title: "Production build", run: build },
  e2e: { title: "End-to-end tests in a browser", run: runPlaywright },
};

/** Both start servers of their own, which they have to end, and leave temporary files, which go with the run's. */
const options = (folder, extra = {}) => ({
  env: { ...process.env, TMPDIR: folder, ...extra },
  show: true,
  graceSeconds: 20,
});

const bin = (file) => [process.execPath, path.join("node_modules", file)];

async function lint() {
  const command = [...bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."];
  return oneCheck((await runCommand(command, { show: true })).code === 0);
}

/** Next writes part of the types itself; a fresh clone has none of them yet. */
async function checkTypes() {
  const { code, output } = await runCommand([...bin("next/dist/bin/next"), "typegen"]);
  if (code !== 0) process.stdout.write(output);
  const checked = await runCommand([...bin("typescript/bin/tsc"), "--noEmit"], { show: true });
  return oneCheck(code === 0 && checked.code === 0);
}

async function build({ folder, log }) {
  await buildWeb({ dataDir: folder, log });
  return oneCheck(true);
}

async function runVitest(project, { folder }) {
  const file = path.join(folder, `${project}.json`);
  const flags = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await runCommand([...bin("vitest/vitest.mjs"), ...flags], options(folder));
  return tallyOf(file, fromVitest, code);
}

async function runPlaywright({ folder, log }) {
  const browser = await requireBrowser();
  log(`  Browser: ${browser.path} (${browser.origin})`);
  const file = path.join(folder, "e2e.json");
  const extra = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, STUDIO_DATA_DIR: path.join(folder, "studio") };
  const command = [...bin("playwright/cli.js"), "test", "--reporter=list,json"];
  const { code } = await runCommand(command, options(folder, extra));
  return tallyOf(file, fromPlaywright, code);
}

/** A run that ends badly without a failed test, or without any report, is a failure as well. */
function tallyOf(file, read, exitCode) {
  const tally = fs.existsSync(file) ? read(JSON.parse(fs.readFileSync(file, "utf8"))) : oneCheck(exitCode === 0);
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
