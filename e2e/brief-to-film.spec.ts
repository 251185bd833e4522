import type { Page } from "playwright/test";
import { expect, FILM_MS, LIGHTHOUSE, PLAN_MS, test } from "./fixtures";

test("a brief becomes a film: board, price, signature, takes, checks, delivery, history", async ({
  producer,
  approver,
}) => {
  test.setTimeout(PLAN_MS + FILM_MS + 60_000);
  const jobId = await writeBrief(producer);
  await seeBoard(producer);
  await sign(approver, jobId);
  await watchRender(producer);
  await playFilm(producer);
  await readChecks(producer);
  await download(producer);
  await readHistory(producer);
});

async function writeBrief(page: Page): Promise<string> {
  await page.goto("/new");
  await page.getByLabel("Title").fill(LIGHTHOUSE.title);
  await page.getByLabel("What is the film about?").fill(LIGHTHOUSE.prompt);
  await page.getByLabel("Length").fill(String(LIGHTHOUSE.durationSeconds));
  await page.getByRole("button", { name: "Start the film" }).click();
  await page.waitForURL(/\/jobs\/job_/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function seeBoard(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Board/ }).click();
  const stills = page.getByRole("img", { name: /^Still of SC\d\d-SH\d{3}$/ });
  await expect(stills.first()).toBeVisible({ timeout: PLAN_MS });
  await expect
    .poll(async () => await stills.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
}

/** The producer can't sign; the approver finds the job in the inbox, reads the price and signs it. */
async function sign(approver: Page, jobId: string): Promise<void> {
  await expect
    .poll(async () => (await (await approver.request.get(`/api/jobs/${jobId}`)).json()).waitingAt, { timeout: PLAN_MS })
    .toBe("cost");
  await approver.goto("/approvals");
  await approver.locator(`a[href^="/jobs/${jobId}"]`).click();
  await expect(approver.getByRole("heading", { name: "What it is made of" })).toBeVisible();
  await approver.getByRole("button", { name: /^Approve up to \$/ }).click();
  await expect(approver.getByRole("region", { name: "Decision", exact: true })).toBeHidden();
}

/** Nothing is reloaded: news comes by itself. */
async function watchRender(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Render/ }).click();
  await expect(
    page
      .getByRole("list", { name: "Shots" })
      .getByRole("button", { name: /^Play SC/ })
      .first(),
  ).toBeVisible({
    timeout: FILM_MS,
  });
  await expect(page.getByRole("link", { name: "Film", exact: true })).toBeVisible({ timeout: FILM_MS });
}

async function playFilm(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Film", exact: true }).click();
  const video = page.getByLabel(`Final cut of ${LIGHTHOUSE.title}`);
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
  });
  await expect
    .poll(async () => await video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0.5);
  const seconds = await video.evaluate((element: HTMLVideoElement) => element.duration);
  expect(Math.abs(seconds - LIGHTHOUSE.durationSeconds)).toBeLessThan(0.5);
}

async function readChecks(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Quality/ }).click();
  const report = page.getByRole("group").filter({ hasText: /SC01-SH010/ });
  await expect(report.getByText("10 of 10 passed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Scores" })).toBeVisible();
  for (const dimension of ["Visual quality", "Narrative coherence", "Technical excellence", "Overall"]) {
    await expect(page.getByRole("heading", { name: dimension })).toBeVisible();
  }
}

async function download(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Film", exact: true }).click();
  for (const [name, ending] of [
    ["Download the film", ".mp4"],
    ["Download the manifest", ".json"],
  ] as const) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    expect((await waiting).suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
  }
}

async function readHistory(page: Page): Promise<void> {
  await page.getByRole("link", { name: "History" }).click();
  const story = page.getByRole("list", { name: "History, newest first" });
  await expect(story).toContainText("submitted the brief");
  await expect(story).toContainText("approved the cost, up to $0.00");
}
