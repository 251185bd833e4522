import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "playwright/test";
import { findBrowser } from "./scripts/setup/browser.mjs";
import { freePort } from "./scripts/setup/port.mjs";

/** Workers read this file again and have to come to the same address. */
process.env.STUDIO_E2E_PORT ??= String(await freePort());
const port = process.env.STUDIO_E2E_PORT;
const url = `http://localhost:${port}`;
const dataDir = process.env.STUDIO_DATA_DIR ?? path.join(os.tmpdir(), "aiprod-e2e");
process.env.STUDIO_E2E_DOUBLES_PORT ??= String(await freePort());
const doublesPort = process.env.STUDIO_E2E_DOUBLES_PORT;
process.env.STUDIO_E2E_DOUBLES_URL = `http://localhost:${doublesPort}`;
process.env.STUDIO_E2E_DOUBLES_DIR = path.join(dataDir, "paid");
const browser = await findBrowser();

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: url,
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    launchOptions: browser
      ? {
          executablePath: browser.path,
          args: browser.args,
          env: { ...process.env, ...(browser.libraries ? { LD_LIBRARY_PATH: browser.libraries } : {}) },
        }
      : {},
  },
  // Studios of their own: own data, own database, own port, no keys. They never touch a developer's .studio.
  webServer: [studio(port, dataDir), studio(doublesPort, process.env.STUDIO_E2E_DOUBLES_DIR, "--doubles")],
});

function studio(studioPort: string, folder: string, ...more: string[]) {
  return {
    command: ["node scripts/studio.mjs --reset --yes --port", studioPort, ...more].join(" "),
    url: `http://localhost:${studioPort}/api/health`,
    timeout: 300_000,
    stdout: "pipe" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 30_000 },
    // The people of the tests work faster than any person could.
    env: { STUDIO_DATA_DIR: folder, STUDIO_IGNORE_ENV_FILES: "1", RATE_LIMIT_PER_MINUTE: "600" },
  };
}
