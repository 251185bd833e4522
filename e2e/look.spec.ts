import { createJob, expect, openQuote, test } from "./fixtures";
import { JOB_PARTS, PAGES } from "./pages";

const SIZES = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
] as const;
const THEMES = ["dark", "light"] as const;

test("every page fits wide and narrow, dark and light, and is written down as a picture", async ({
  admin: page,
  producer,
  baseURL,
}, info) => {
  test.setTimeout(360_000);
  const jobId = await createJob(producer);
  await openQuote(page, jobId);
  const views = JOB_PARTS.map((part) => [`job-${part}`, `/jobs/${jobId}?view=${part}`]);
  const pages = PAGES.map((path) => [path.replaceAll("/", "-").slice(1) || "jobs", path]);
  for (const [name, path] of [...pages, ...views]) {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const theme of THEMES) {
        await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
        await page.goto(path ?? "/");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${name} at ${size.width} scrolls sideways`).toBeLessThanOrEqual(0);
        await page.screenshot({ path: info.outputPath(`${name}-${size.width}-${theme}.png`), fullPage: true });
      }
    }
  }
});
