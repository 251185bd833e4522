import type { Page } from "playwright/test";
import { doublesStudio, ledgerOf, readDoubles } from "./doubles";
import { createJob, expect, FILM_MS, openQuote, PLAN_MS, test } from "./fixtures";

test.use({ baseURL: doublesStudio.url });

const BRIEF = {
  title: "Three ways to a lighthouse",
  prompt: "Dawn at the sea. An old lighthouse stands on a rock in the fog. A keeper lights the lamp. Waves roll in.",
  durationSeconds: 20,
  budgetUsd: 100,
  preferences: { allowedBackends: ["veo3", "runway", "replicate"], qualityFloor: 7 },
};

test("a film is planned by Gemini, made by three providers, kept in the cloud, judged, and every take is paid once", async ({
  producer,
  approver,
  admin,
}) => {
  test.setTimeout(PLAN_MS + FILM_MS + 120_000);
  const jobId = await createJob(producer, BRIEF);
  await openQuote(approver, jobId);
  const [first, second] = (await jobOf(producer, jobId)).plan.shots.map((shot) => shot.code);
  await pin(producer, jobId, first, "runway");
  await pin(producer, jobId, second, "replicate");

  await openQuote(approver, jobId);
  await approver.getByRole("button", { name: /^Approve up to \$/ }).click();
  await expect.poll(async () => (await jobOf(producer, jobId)).status, { timeout: FILM_MS }).toBe("complete");

  const job = await jobOf(producer, jobId);
  expect(job.analysis.plannedBy).toBe("gemini");
  expect(job.judgement.basis).toBe("judged by a vision model");
  expect(new Set(job.takes.map((take) => take.backend))).toEqual(new Set(["veo3", "runway", "replicate"]));
  expect(job.takes).toHaveLength(job.plan.shots.length);
  await expectPaidOnce(job);
  await playFromCloud(producer, jobId);
  await seeCharges(producer, jobId);
  await closeBooks(admin);
});

type Take = { id: string; backend: string; providerJobId: string; actualMicros: number; state: string };
type Job = {
  status: string;
  waitingAt: string | null;
  analysis: { plannedBy: string };
  judgement: { basis: string };
  plan: { version: number; shots: { code: string }[] };
  takes: Take[];
  spentMicros: number;
  capMicros: number;
};

async function jobOf(page: Page, jobId: string): Promise<Job> {
  return (await page.request.get(`/api/jobs/${jobId}`)).json();
}

/** Choosing a backend for a shot makes a new version of the plan, and a new price. */
async function pin(page: Page, jobId: string, code: string | undefined, backend: string): Promise<void> {
  const { version } = (await jobOf(page, jobId)).plan;
  await page.goto(`/jobs/${jobId}?view=board`);
  await page
    .getByRole("button", { name: new RegExp(code ?? "") })
    .first()
    .click();
  await page.getByLabel("Rendered by").selectOption(backend);
  await page.getByRole("button", { name: "Save shot" }).click();
  await expect(page.getByRole("dialog").getByText("Saved", { exact: true })).toBeVisible();
  await expect
    .poll(
      async () => {
        const job = await jobOf(page, jobId);
        return job.plan.version > version && job.waitingAt === "cost";
      },
      { timeout: PLAN_MS },
    )
    .toBe(true);
}

/** What the providers would write on their bills is what the studio says it paid, job for job. */
async function expectPaidOnce(job: Job): Promise<void> {
  const doubles = await readDoubles();
  const billed = (await Promise.all([doubles.vertex, doubles.runway, doubles.replicate].map(ledgerOf))).flat();
  const takes = new Map(job.takes.map((take) => [take.providerJobId, take]));
  const own = billed.filter((paid) => takes.has(paid.providerJobId));
  expect(own).toHaveLength(job.takes.length);
  for (const paid of own) expect(takes.get(paid.providerJobId)?.actualMicros).toBe(paid.billedMicros);
  expect(own.reduce((sum, paid) => sum + paid.billedMicros, 0)).toBe(job.spentMicros);
  expect(job.spentMicros).toBeLessThanOrEqual(job.capMicros);
}

async function playFromCloud(page: Page, jobId: string): Promise<void> {
  await page.goto(`/jobs/${jobId}?view=film`);
  const video = page.getByLabel(`Final cut of ${BRIEF.title}`);
  const { storage } = await readDoubles();
  await expect
    .poll(async () => await video.evaluate((element: HTMLVideoElement) => element.currentSrc))
    .toContain(storage);
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
  });
  await expect
    .poll(async () => await video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0.5);
}

async function seeCharges(page: Page, jobId: string): Promise<void> {
  await page.goto(`/jobs/${jobId}?view=render`);
  const shots = page.getByRole("list", { name: "Shots" });
  for (const name of ["Veo", "Runway", "Replicate"]) await expect(shots.getByText(name).first()).toBeVisible();
  await expect(shots.getByText(/\$\d+\.\d\d charged/).first()).toBeVisible();
}

/** Ledger and takes agree to the micro-dollar. */
async function closeBooks(admin: Page): Promise<void> {
  await admin.goto("/admin/budgets");
  await admin.getByRole("button", { name: /close today/i }).click();
  await expect(admin.getByText("Agrees", { exact: true }).first()).toBeVisible();
}
