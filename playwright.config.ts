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
  // A studio of its own: own data, own database, own port, no keys. It never touches a developer's .studio.
  webServer: {
    command: `node scripts/studio.mjs --reset --yes --port ${port}`,
    url: `${url}/api/health`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: { STUDIO_DATA_DIR: dataDir, STUDIO_IGNORE_ENV_FILES: "1" },
  },
});
