import type { Locator, Page } from "playwright/test";
import { doublesStudio } from "./doubles";
import { expect, test } from "./fixtures";
import { SEED_MS, type SeededJobs, seededJobs } from "./seeded-jobs";

test.use({ baseURL: doublesStudio.url });
test.describe.configure({ timeout: SEED_MS + 60_000 });

test("a failed shot names its cause, what it was charged, and what happens next", async ({ producer: page }) => {
  const { view } = await openPart(page, "Shots failed at the provider", "render");
  const failed = failedRows(page);
  await expect(failed).toHaveCount(shotsOf(view).length);
  for (const row of await failed.all()) {
    await expect(row).toContainText(/could not render this shot|could not do it/);
    await expect(row).toContainText(/not charged/);
    await expect(row).toContainText(/goes on with what is missing when somebody resumes it/);
  }
  await expect(page.getByRole("button", { name: "Resume" })).toHaveCount(1);
});

test("a job that stopped lists every shot that stopped it, not only the first", async ({ producer: page }) => {
  const { view } = await openPart(page, "Shots failed at the provider", "board");
  const verdict = page.getByRole("main").getByRole("alert");
  await expect(verdict).toContainText("The provider could not render this shot.");
  for (const code of shotsOf(view)) await expect(verdict.getByRole("link", { name: code })).toBeVisible();
});

test("a blocked batch lists every shot that is held, with its reason", async ({ producer: page }) => {
  const { view } = await openPart(page, "Held by its project's budget", "render");
  const hold = page.getByRole("main").getByRole("alert");
  for (const code of shotsOf(view)) await expect(hold).toContainText(code);
  await expect(hold).toContainText(/budget/);
  await expect(hold).toContainText("$0.00 is charged so far");
});

test("an unknown attempt says when it is looked for next, and nothing on the page sends it again", async ({
  admin: page,
}) => {
  const { view } = await openPart(page, "Unknown at the provider", "render");
  const unknown = view.takes.filter((take) => take.state === "unknown");
  const panels = page.getByRole("listitem").filter({ hasText: "Unknown at provider — checking, do not retry" });
  await expect(panels).toHaveCount(unknown.length);
  for (const panel of await panels.all()) {
    await expect(panel).toContainText(/It is looked for again in \d|It is being looked for now/);
    await expect(panel).toContainText(/not known whether \$\d+\.\d\d was charged/);
    await expect(panel.getByRole("button", { name: /retry|retake|again/i })).toHaveCount(0);
  }
});

test("a failed check opens at its measurement, its limit and its reason, beside a retake that is priced", async ({
  producer: page,
}) => {
  const { view } = await openPart(page, "Checks failed", "quality");
  const failed = view.reports.filter((report) => report.verdict === "fail");
  expect(failed.length).toBeGreaterThan(0);
  await expect(page.getByText(/^allowed: /).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Retake — \$\d+\.\d\d/ })).toHaveCount(failed.length);
  await page.getByRole("button", { name: "Retake shots" }).click();
  await expect(page.getByRole("dialog").getByRole("checkbox", { checked: true })).toHaveCount(failed.length);
  await expect(page.getByRole("dialog")).toContainText(/\$\d+\.\d\d/);
});

test("a delivered film says what it cost against what was quoted", async ({ producer: page }) => {
  const { view } = await openPart(page, "Delivered", "film");
  const costs = page.getByRole("region", { name: /cost/i });
  await expect(costs).toContainText(/Quoted\s*\$\d+\.\d\d \(\$\d/);
  await expect(costs).toContainText(dollars(view.spentMicros));
});

type View = {
  plan: { shots: { code: string }[] };
  takes: { state: string }[];
  reports: { code: string | null; verdict: string }[];
  spentMicros: number;
};

async function openPart(page: Page, title: string, part: string): Promise<{ jobs: SeededJobs; view: View }> {
  const jobs = await seededJobs(page);
  const id = jobs.idOf(title);
  const view = (await (await page.request.get(`/api/jobs/${id}`)).json()) as View;
  await page.goto(`/jobs/${id}?view=${part}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return { jobs, view };
}

function shotsOf({ plan }: View): string[] {
  return plan.shots.map((shot) => shot.code);
}

function failedRows(page: Page): Locator {
  return page.getByRole("list", { name: "Shots" }).locator("> li").filter({ hasText: "Render failed" });
}

function dollars(micros: number): string {
  return `$${(micros / 1_000_000).toFixed(2)}`;
}
