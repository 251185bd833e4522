import { doublesStudio } from "./doubles";
import { expect, test } from "./fixtures";
import { SEED_MS, seededJobs } from "./seeded-jobs";

test.use({ baseURL: doublesStudio.url });
test.describe.configure({ timeout: SEED_MS + 60_000 });

test("ten checks stand for every shot and the film, and a finding opens its file at that very moment", async ({
  producer: page,
}) => {
  const id = (await seededJobs(page)).idOf("Delivered");
  const view = (await (await page.request.get(`/api/jobs/${id}`)).json()) as View;
  expect(view.reports).toHaveLength(view.plan.shots.length + 1);
  for (const report of view.reports) expect(report.checks).toHaveLength(10);

  await page.goto(`/jobs/${id}?view=quality`);
  const moments = page.getByRole("button", { name: /^Show .* at \d/ });
  await expect(moments.first()).toBeVisible();
  const seek = moments.filter({ hasNotText: /^0?0:00[:.]00$/ }).last();
  const [code = "", position = ""] = ((await seek.getAttribute("aria-label")) ?? "").slice(5).split(" at ");
  await seek.click();
  const clip = page.getByRole("dialog", { name: `${code} at ${position}` });
  const video = clip.locator("video");
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.readyState)).toBeGreaterThan(1);
  const atSeconds = await video.evaluate((film: HTMLVideoElement) => film.currentTime);
  const known = view.judgement.scores.flatMap((one) => one.evidence.map((finding) => finding.atSeconds));
  expect(known.some((second) => second !== null && Math.abs(second - atSeconds) < 0.05)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(seek).toBeFocused();
});

test("several shots chosen on the board are taken again for one sum, which is shown before anything happens", async ({
  producer: page,
}) => {
  const id = (await seededJobs(page)).idOf("Delivered");
  await page.goto(`/jobs/${id}?view=board`);
  const bar = page.getByRole("region", { name: "Chosen shots" });
  const retake = bar.getByRole("button", { name: /^Retake — \$/ });
  const dollars = async () => Number((await retake.innerText()).match(/\$(\d+\.\d\d)/)?.[1]);
  const boxes = page.getByRole("checkbox", { name: /^Choose SC/ });
  await boxes.nth(0).check();
  const first = await dollars();
  expect(first).toBeGreaterThan(0);
  await boxes.nth(1).check();
  await expect.poll(dollars).toBeGreaterThan(first);
  await retake.click();
  const dialog = page.getByRole("dialog", { name: /^Retake SC\d\d-SH\d+ and SC\d\d-SH\d+$/ });
  await expect(dialog.getByRole("button", { name: "Retake 2 shots" })).toBeEnabled();
  await expect(dialog).toContainText(/Costs \$\d+\.\d\d/);
  await page.keyboard.press("Escape");
  await expect(retake).toBeFocused();
});

type View = {
  plan: { shots: unknown[] };
  reports: { checks: unknown[] }[];
  judgement: { scores: { evidence: { atSeconds: number | null }[] }[] };
};
