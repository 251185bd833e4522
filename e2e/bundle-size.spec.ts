import { gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import { createJob, expect, test } from "./fixtures";

/** React and Next alone are 130. What validates forms, and every window, comes when it is first needed. */
const MOST_KB = 180;

test(`a job's page loads at most ${MOST_KB} KB of scripts before it lives`, async ({ producer: page }) => {
  const jobId = await createJob(page, { title: "Light luggage" });
  const html = await (await page.request.get(`/jobs/${jobId}?view=board`)).text();
  test.skip(html.includes("hmr-client"), "a development server sends everything unpacked");

  const paths = scriptsOf(html);
  expect(paths.length).toBeGreaterThan(3);
  const sizes = await Promise.all(paths.map(async (path) => [path, await gzippedKb(page, path)] as const));
  const total = sizes.reduce((sum, [, kb]) => sum + kb, 0);
  const largest = sizes.toSorted(([, a], [, b]) => b - a).map(([path, kb]) => `${kb.toFixed(1)} KB ${path}`);
  expect(total, largest.join("\n")).toBeLessThanOrEqual(MOST_KB);
});

/** What the page itself names, without what only browsers without modules fetch. */
function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+\.js[^"]*)"[^>]*>/g)];
  return [...new Set(tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, src = ""]) => src))];
}

async function gzippedKb(page: Page, path: string): Promise<number> {
  return gzipSync(await (await page.request.get(path)).body()).byteLength / 1024;
}
