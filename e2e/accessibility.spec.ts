import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright/test";
import { doublesStudio } from "./doubles";
import { createJob, expect, openQuote, test } from "./fixtures";
import { JOB_PARTS, PAGES } from "./pages";
import { SEED_MS, seededJobs } from "./seeded-jobs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = [1280, 390] as const;
const THEMES = ["dark", "light"] as const;

for (const theme of THEMES) {
  test(`every page fits wide and narrow, and axe finds nothing serious on it, ${theme}`, async ({
    admin: page,
    producer,
    baseURL,
  }, info) => {
    test.setTimeout(360_000);
    await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    const jobId = await createJob(producer, { title: "Accessible to everybody" });
    await openQuote(page, jobId);
    const paths = [...PAGES, ...JOB_PARTS.map((part) => `/jobs/${jobId}?view=${part}`)];
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 860 });
      for (const path of paths) {
        await open(page, path);
        found.push(...(await problemsOf(page)).map((problem) => `${path} at ${width}: ${problem}`));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
        const name = path.replace(jobId, "").replaceAll(/\W+/g, "-");
        await page.screenshot({ path: info.outputPath(`${name}-${width}-${theme}.png`), fullPage: true });
      }
    }
    expect(found.join("\n")).toBe("");
  });

  test(`axe finds nothing serious in what opens over a page, ${theme}`, async ({ admin: page, producer, baseURL }) => {
    await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    const jobId = await createJob(producer, { title: "Open windows" });
    await openQuote(page, jobId);
    const found: string[] = [];
    const look = async (name: string) => {
      found.push(...(await problemsOf(page)).map((problem) => `${name}: ${problem}`));
      await page.keyboard.press("Escape");
    };

    await page.keyboard.press("Control+k");
    await expect(page.getByRole("option").first()).toBeVisible();
    await look("command palette");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await look("shortcut sheet");
    await page.getByRole("button", { name: /^Notices/ }).click();
    await expect(page.getByRole("heading", { name: "Notices" })).toBeVisible();
    await look("notices");
    await page.getByRole("button", { name: /^Cancel job/ }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("cancel dialog");
    expect(found.join("\n")).toBe("");
  });
}

/** What a job shows when something has happened to it: each state where its page differs. */
const STATES: readonly { title: string; parts: readonly (typeof JOB_PARTS | readonly ["film"])[number][] }[] = [
  { title: "Rendering", parts: ["board", "render"] },
  { title: "Shots failed at the provider", parts: ["board", "render", "history"] },
  { title: "Unknown at the provider", parts: ["board", "render"] },
  { title: "Held by its project's budget", parts: ["render"] },
  { title: "Checks failed", parts: ["board", "quality"] },
  { title: "Changed after it was approved", parts: ["quote"] },
  { title: "Planning failed", parts: ["board"] },
  { title: "Delivered", parts: ["film", "quality", "history"] },
];

test.describe("jobs in every state", () => {
  test.use({ baseURL: doublesStudio.url });

  test("axe finds nothing serious on a job that renders, failed, is held or unknown, or is delivered", async ({
    admin: page,
  }) => {
    test.setTimeout(SEED_MS + 180_000);
    const jobs = await seededJobs(page);
    const found: string[] = [];
    for (const [width, theme] of [
      [1280, "dark"],
      [390, "light"],
    ] as const) {
      await page.setViewportSize({ width, height: 860 });
      await page.context().addCookies([{ name: "theme", value: theme, url: doublesStudio.url }]);
      for (const { title, parts } of STATES) {
        for (const part of parts) {
          await open(page, `/jobs/${jobs.idOf(title)}?view=${part}`);
          found.push(...(await problemsOf(page)).map((problem) => `${title}, ${part} at ${width}: ${problem}`));
        }
      }
    }
    expect(found.join("\n")).toBe("");
  });
});

test("axe finds nothing serious on the sign-in page", async ({ page }) => {
  await open(page, "/sign-in");
  expect((await problemsOf(page)).join("\n")).toBe("");
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
}

/** Serious and critical findings, each with its rule and the elements. Motion is stopped first: half faded text fails. */
async function problemsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
    const context = { exclude: [["nextjs-portal"]] };
    return await axe.run(context, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  }, RULES);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(" | ")}`,
    );
}
