import type { Locator, Page } from "playwright/test";
import { createJob, expect, FILM_MS, PLAN_MS, test } from "./fixtures";

/** Planning, eight small clips and a cut on a slow machine. */
const ANIMATIC_MS = 180_000;

test("a new brief plays as a film while the price waits, and nothing is charged", async ({
  producer: page,
  approver,
}) => {
  const jobId = await createJob(page);
  await reachPrice(approver, jobId);
  await page.goto(`/jobs/${jobId}`);
  await page.getByRole("link", { name: "Animatic", exact: true }).click({ timeout: PLAN_MS });
  const video = await animaticOf(page, jobId);
  await page.keyboard.press("m");
  await page.keyboard.press("Space");
  await expect.poll(async () => await shownFrame(page)).toBeGreaterThan(24);
  await page.keyboard.press("k");
  await expect.poll(async () => await video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true);
  const seconds = await video.evaluate((element: HTMLVideoElement) => element.duration);
  expect(Math.abs(seconds - 10)).toBeLessThan(0.1);

  const job = await jobOf(page, jobId);
  expect(job).toMatchObject({ waitingAt: "cost", takes: [], spentMicros: 0, reservedMicros: 0, capMicros: null });
  await expect(page.getByText(/ANIMATIC – not final/)).toBeVisible();
});

test("editing one shot makes only that clip anew", async ({ producer: page }) => {
  const jobId = await createJob(page);
  await page.goto(`/jobs/${jobId}?view=animatic`);
  await animaticOf(page, jobId);
  const before = await jobOf(page, jobId);
  const codes: string[] = before.plan.shots.map((shot: { code: string }) => shot.code);
  const changed = codes[1] ?? "";
  const response = await page.request.patch(`/api/jobs/${jobId}/shots/${changed}`, {
    data: { change: { framing: "close-up", action: "A gull lands on the rail." }, baseVersion: before.plan.version },
  });
  expect(response.status(), await response.text()).toBe(200);
  await expect
    .poll(async () => fileOf((await jobOf(page, jobId)).animaticUrl), { timeout: ANIMATIC_MS })
    .not.toBe(fileOf(before.animaticUrl));
  await expect.poll(async () => (await jobOf(page, jobId)).animaticUrl, { timeout: ANIMATIC_MS }).not.toBeNull();
  const after = await jobOf(page, jobId);
  const renewed = codes.filter((code) => fileOf(after.previewUrls[code]) !== fileOf(before.previewUrls[code]));
  expect(renewed).toEqual([changed]);
  expect(after).toMatchObject({ takes: [], spentMicros: 0 });
});

test("the keys of an editing suite move the player by exact frames", async ({ producer: page }) => {
  const jobId = await createJob(page);
  await page.goto(`/jobs/${jobId}?view=animatic`);
  await animaticOf(page, jobId);
  const job = await jobOf(page, jobId);
  const secondShot = Math.round(job.plan.shots[0].durationSeconds * 24);

  for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(() => shownFrame(page)).toBe(10);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => shownFrame(page)).toBe(7);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => shownFrame(page)).toBe(31);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => shownFrame(page)).toBe(secondShot);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => shownFrame(page)).toBe(0);

  await goTo(page, "0:01:12");
  await expect.poll(() => shownFrame(page)).toBe(36);
  await page.keyboard.press("i");
  await goTo(page, "0:02:00");
  await page.keyboard.press("o");
  await page.keyboard.press("l");
  await expect.poll(() => shownFrame(page), { message: "stops at the out mark" }).toBe(48);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expect.poll(() => shownFrame(page), { message: "and at the in mark, backwards" }).toBe(36);
  await page.keyboard.press("/");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("button", { name: "Loop" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("m");
  await expect(page.getByRole("button", { name: "Mute" })).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel("Show positions in").selectOption("frames");
  await expect(page.getByLabel("Position in frames")).toHaveValue("36");
});

test("the film comes clean or with slate and timecode in the picture, and says what it cost", async ({
  producer: page,
  approver,
}) => {
  test.setTimeout(PLAN_MS + 2 * FILM_MS);
  const jobId = await createJob(page, { preferences: { allowedBackends: ["animatic"] } });
  await reachPrice(approver, jobId);
  await approve(approver, jobId);
  await expect.poll(async () => (await jobOf(page, jobId)).status, { timeout: FILM_MS }).toBe("complete");

  await page.goto(`/jobs/${jobId}?view=film`);
  await expect(page.getByText("It was quoted as free, and it was.")).toBeVisible();
  const clean = await download(page, "Download the film");
  await page.getByRole("button", { name: "Make a copy with burn-in" }).click();
  await expect(page.getByRole("link", { name: "Download with burn-in" })).toBeVisible({ timeout: FILM_MS });
  const burnt = await download(page, "Download with burn-in");
  expect(burnt).toMatch(/with burn-in\.mp4$/);
  expect(burnt).not.toBe(clean);
});

/** Accepts the storyboard where the workspace wants it accepted. */
async function reachPrice(approver: Page, jobId: string): Promise<void> {
  const gate = async () => (await jobOf(approver, jobId)).waitingAt;
  await expect.poll(gate, { timeout: PLAN_MS }).not.toBeNull();
  if ((await gate()) === "storyboard") await approve(approver, jobId);
  await expect.poll(gate, { timeout: PLAN_MS }).toBe("cost");
}

async function approve(approver: Page, jobId: string): Promise<void> {
  const { waitingAt: gate, gateDigest: digest } = await jobOf(approver, jobId);
  const decision = { gate, decision: "approve", digest, ...(gate === "cost" ? { capMicros: 0 } : {}) };
  const response = await approver.request.post(`/api/jobs/${jobId}/decision`, { data: decision });
  expect(response.ok(), await response.text()).toBe(true);
}

async function download(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return (await waiting).suggestedFilename();
}

/** The player's film, once it is cut and its first frame is there. */
async function animaticOf(page: Page, jobId: string): Promise<Locator> {
  await expect.poll(async () => (await jobOf(page, jobId)).animaticUrl, { timeout: ANIMATIC_MS }).not.toBeNull();
  const video = page.locator("video");
  await expect(video).toHaveJSProperty("readyState", 4, { timeout: PLAN_MS });
  return video;
}

async function goTo(page: Page, timecode: string): Promise<void> {
  const field = page.getByLabel("Position in timecode");
  await field.click();
  await field.fill(timecode);
  await field.press("Enter");
}

/** The frame that the browser says it shows, not the one that was asked for. */
async function shownFrame(page: Page): Promise<number> {
  return Number(await page.getByRole("region", { name: "Player" }).getAttribute("data-frame"));
}

async function jobOf(page: Page, jobId: string) {
  return await (await page.request.get(`/api/jobs/${jobId}`)).json();
}

/** A link without the signature that changes with every answer. */
function fileOf(url: string | null): string | undefined {
  return url?.split("?")[0];
}
