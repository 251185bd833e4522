import type { Page } from "playwright/test";
import { doublesStudio, ledgerOf, readDoubles, requestsOf } from "./doubles";
import { createJob, expect, FILM_MS, openQuote, PLAN_MS, test } from "./fixtures";

test.use({ baseURL: doublesStudio.url });

const PAID = {
  title: "Held at the provider",
  budgetUsd: 100,
  complexity: 0.1,
  preferences: { allowedBackends: ["runway"], qualityFloor: 0 },
};

/** So complex that two takes are under way at a time and the others are queued. */
const QUEUED = { ...PAID, durationSeconds: 20, complexity: 0.9 };

/** Jobs that may hold the provider's places for as long as they are not cancelled. */
const queuedJobs: string[] = [];

test.afterEach(async ({ producer: page }) => {
  for (const jobId of queuedJobs.splice(0)) await page.request.post(`/api/jobs/${jobId}/cancel`, { data: {} });
});

test("the queue shows what renders with its price, a pause says what goes on, and cancelling what may be billed", async ({
  producer: page,
  approver,
}) => {
  await steer("faults", { call: "poll", fault: { kind: "hold" }, times: 20 });
  try {
    const jobId = await createJob(page, PAID);
    await openQuote(approver, jobId);
    await approver.getByRole("button", { name: /^Approve up to/ }).click();

    await page.goto("/queue");
    const film = page.getByRole("region", { name: PAID.title });
    await expect(film.getByRole("row").filter({ hasText: /SC\d\d-SH\d+/ })).toHaveCount(3, { timeout: PLAN_MS });
    await expect(film.getByText("Runway").first()).toBeVisible();
    await expect(film.getByText(/\$\d+\.\d\d reserved/).first()).toBeVisible();
    await expect(film.getByText("Rendering").first()).toBeVisible({ timeout: PLAN_MS });

    await page.goto(`/jobs/${jobId}?view=render`);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText(/paused the job: what is under way is finished and may be billed/)).toBeVisible();
    await page.getByRole("button", { name: "Resume" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();

    await page.goto("/queue");
    await film.getByRole("button", { name: "Cancel job" }).click();
    await expect(page.getByRole("dialog")).toContainText("may still be billed");
    await page.getByRole("button", { name: "Cancel the job" }).click();
    await expect
      .poll(async () => (await (await page.request.get(`/api/jobs/${jobId}`)).json()).status)
      .toBe("cancelled");
  } finally {
    await steer("reset");
    await steer("release");
  }
});

test("the keyboard puts queued takes into another order, in which the provider then gets them; a running one is asked to stop once", async ({
  producer: page,
  approver,
}) => {
  test.setTimeout(FILM_MS);
  const title = "Put into order";
  const { jobId, codes } = await queueUp(page, approver, title);
  const last = codes.at(-1) ?? "";
  const wanted = [...codes.slice(0, 2), last, ...codes.slice(2, -1)];
  await page.goto("/queue");
  const film = page.getByRole("region", { name: title, exact: true });
  const rows = film.getByRole("row").filter({ hasText: /SC\d\d-SH\d+/ });
  await expect(film.getByText("Takes are sent in this order.")).toBeVisible();
  await expect(film.getByRole("button", { name: `Move ${codes[0]}` })).toHaveCount(0);

  const grip = film.getByRole("button", { name: `Move ${last}` });
  await expect(grip).toHaveAttribute("aria-roledescription", "movable row");
  await grip.press("Space");
  await expect(page.getByText(`${last} is taken, number ${codes.length - 2} of ${codes.length - 2}.`)).toBeAttached();
  for (let place = codes.length - 3; place > 0; place--) {
    await grip.press("ArrowUp");
    await expect(page.getByText(`${last} as number ${place} of ${codes.length - 2}.`)).toBeAttached();
  }
  await grip.press("Space");
  await expect(rows).toContainText(wanted);
  await expect.poll(async () => (await queueOf(page, jobId)).map(({ code }) => code)).toEqual(wanted);
  await page.reload();
  await expect(rows).toContainText(wanted);

  const { runway } = await readDoubles();
  const cancels = async () => (await requestsOf(runway)).filter(({ call }) => call === "cancel").length;
  const before = await cancels();
  for (const code of codes.slice(0, 2)) {
    await film.getByRole("button", { name: `Stop take 1 of ${code}` }).click();
    await expect(page.getByRole("dialog")).toContainText(
      /Runway is asked to stop\. It may still be billed: up to \$\d/,
    );
    await page.getByRole("button", { name: "Stop the take" }).click();
    await expect(page.getByText(`Runway is asked to stop take 1 of ${code}.`).first()).toBeVisible();
  }
  await expect.poll(async () => (await sentCodes(page, jobId)).length, { timeout: FILM_MS }).toBeGreaterThanOrEqual(4);
  expect((await sentCodes(page, jobId)).slice(2, 4).toSorted()).toEqual([codes[2], last].toSorted());
  expect(await cancels()).toBe(before + 2);
});

test("stopping a queued take is free: it is never sent, the rest is rendered, and Resume renders it", async ({
  producer: page,
  approver,
}) => {
  test.setTimeout(2 * FILM_MS);
  const title = "Stopped in the queue";
  const { jobId, codes } = await queueUp(page, approver, title);
  const stopped = codes.at(-1) ?? "";
  await page.goto("/queue");
  const film = page.getByRole("region", { name: title, exact: true });
  await film.getByRole("button", { name: `Stop take 1 of ${stopped}` }).click();
  await expect(page.getByRole("dialog")).toContainText("It has not been sent, so stopping it is free.");
  await page.getByRole("button", { name: "Stop the take" }).click();
  await expect(page.getByText(`Take 1 of ${stopped} is stopped, and nothing was charged.`).first()).toBeVisible();
  await expect(film.getByRole("row").filter({ hasText: stopped })).toHaveCount(0);

  const running = (await queueOf(page, jobId)).filter(({ state }) => state !== "reserved");
  for (const { id } of running) {
    const answer = await page.request.post(`/api/jobs/${jobId}/takes/${id}/cancel`, { data: {} });
    expect(await answer.json()).toEqual({ outcome: "asked" });
  }
  await page.goto(`/jobs/${jobId}?view=render`);
  await expect(page.getByText("On hold: 3 shots were stopped")).toBeVisible({ timeout: FILM_MS });
  await expect(page.getByText(/stopped take 1\. Resume renders it again/)).toBeVisible();
  const row = page.getByRole("list", { name: "Shots" }).getByRole("listitem").filter({ hasText: stopped });
  await expect(row).toContainText(/stopped it\. Resume renders it again/);
  await expect(row).toContainText("not charged");
  expect(await sentCodes(page, jobId)).toHaveLength(codes.length - 1);
  expect(await sentCodes(page, jobId)).not.toContain(stopped);

  await page.getByRole("button", { name: /^Resume 3 shots, up to \$\d/ }).click();
  await expect.poll(async () => await sentCodes(page, jobId), { timeout: FILM_MS }).toContain(stopped);
  await expect.poll(async () => (await jobOf(page, jobId)).stage, { timeout: FILM_MS }).not.toBe("RENDER");
  expect((await jobOf(page, jobId)).takes.filter(({ state }) => state === "succeeded")).toHaveLength(codes.length);
});

type Take = { id: string; code: string; state: string; providerJobId: string | null };
type Job = { stage: string; waitingAt: string | null; gateDigest: string; takes: Take[] };

async function steer(what: string, body: unknown = {}): Promise<void> {
  const { runway } = await readDoubles();
  const response = await fetch(`${runway}/__double/${what}`, { method: "POST", body: JSON.stringify(body) });
  expect(response.status).toBe(204);
}

/** A job of which two takes never finish, so that the others stay queued; with the codes of its shots. */
async function queueUp(page: Page, approver: Page, title: string): Promise<{ jobId: string; codes: string[] }> {
  await steer("faults", { call: "submit", fault: { kind: "own", name: "never-finishes" }, times: 2 });
  const jobId = await createJob(page, { ...QUEUED, title });
  queuedJobs.push(jobId);
  for (const gate of ["storyboard", "cost"]) {
    await expect.poll(async () => (await jobOf(page, jobId)).waitingAt, { timeout: PLAN_MS }).toBe(gate);
    const { gateDigest: digest } = await jobOf(page, jobId);
    const data = { gate, decision: "approve", digest, ...(gate === "cost" ? { capMicros: 90_000_000 } : {}) };
    const answer = await approver.request.post(`/api/jobs/${jobId}/decision`, { data });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  const submitted = async () => (await queueOf(page, jobId)).filter(({ state }) => state === "submitted").length;
  await expect.poll(submitted, { timeout: PLAN_MS }).toBe(2);
  const codes = (await queueOf(page, jobId)).map(({ code }) => code);
  expect(codes.length).toBeGreaterThanOrEqual(5);
  return { jobId, codes };
}

async function jobOf(page: Page, jobId: string): Promise<Job> {
  return await (await page.request.get(`/api/jobs/${jobId}`)).json();
}

async function queueOf(page: Page, jobId: string): Promise<Take[]> {
  const { items } = await (await page.request.get("/api/queue")).json();
  return items.filter((item: { jobId: string }) => item.jobId === jobId);
}

/** The shots of a job in the order in which the provider was asked for them. */
async function sentCodes(page: Page, jobId: string): Promise<string[]> {
  const { takes } = await jobOf(page, jobId);
  const asked = (await ledgerOf((await readDoubles()).runway)).map(({ providerJobId }) => providerJobId);
  return asked.flatMap((id) => takes.find(({ providerJobId }) => providerJobId === id)?.code ?? []);
}
