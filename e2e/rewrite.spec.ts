import type { Page, Route } from "playwright/test";
import { createJob, expect, PLAN_MS, test } from "./fixtures";

const STORY = {
  title: "The keeper",
  prompt:
    "Dawn at the sea. An old lighthouse stands on a rock in the fog. A keeper named Mara lights the lamp. Mara looks out to sea.",
  durationSeconds: 20,
};
const NOTE = "make it snow at night";

test("a scene is rewritten with a note: what would change shows first, using it is one version, and undo takes it back", async ({
  producer: page,
  admin,
}) => {
  const jobId = await openBoard(page);
  const before = await planOf(page, jobId);
  await page.getByRole("button", { name: "Rewrite scene… 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Rewrite scene 1" });
  await expect(dialog.getByRole("button", { name: "Suggest" })).toBeDisabled();
  await dialog.getByLabel("What should be different?").fill(NOTE);
  await dialog.getByRole("button", { name: "Suggest" }).click();
  const lines = dialog.getByRole("region", { name: "What would change" });
  await expect(lines).toContainText("→ “snow”");
  await expect(lines).toContainText("→ “night”");
  await expect(dialog).toContainText(/The price stays|from \$\d|worked out once it is saved/);
  await expect(dialog).toContainText("Nothing has been rendered yet");
  expect((await planOf(page, jobId)).version).toBe(1);

  // Somebody else is faster: nothing is overwritten, and the note is still there.
  const overtake = async (route: Route) => {
    const [shot] = before.shots;
    const change = { kind: "edit", codes: [shot?.code], change: { dialogue: "Mara: Snow." } };
    const answer = await admin.request.post(`/api/jobs/${jobId}/board`, { data: { change, baseVersion: 1 } });
    expect(answer.ok(), await answer.text()).toBe(true);
    await route.continue();
  };
  await page.route(`**/api/jobs/${jobId}/board`, overtake, { times: 1 });
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expect(dialog.getByText("Somebody else changed the board first")).toBeVisible();
  await expect(dialog.getByLabel("What should be different?")).toHaveValue(NOTE);
  expect((await planOf(page, jobId)).version).toBe(2);
  await dialog.getByRole("button", { name: "Suggest again" }).click();
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expect(dialog).toBeHidden();

  const after = await planOf(page, jobId);
  expect(after.version).toBe(3);
  expect(after.scenes[0]).toMatchObject({ weather: "snow", timeOfDay: "night" });
  expect(after.scenes[0]?.durationSeconds).toBe(before.scenes[0]?.durationSeconds);
  await page.getByRole("button", { name: "Versions" }).click();
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("listitem");
  const newest = versions.filter({ hasText: "Version 3" });
  await expect(newest).toContainText(`Rewrote scene 1 as asked: “${NOTE}”.`);
  await expect(newest).toContainText("Paula Producer");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await planOf(page, jobId)).scenes[0]).toEqual(before.scenes[0]);
  expect((await jobOf(page, jobId)).takes).toEqual([]);
});

test("a prompt is rewritten with a note by the keyboard alone; a closed window keeps the note, a used one forgets it", async ({
  producer: page,
}) => {
  const jobId = await openBoard(page);
  const before = await planOf(page, jobId);
  const code = before.shots[0]?.code ?? "";
  const title = `Rewrite the prompt of ${code}`;
  await page.locator(`[data-shot="${code}"] [data-card]`).focus();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: title });
  const note = dialog.getByLabel("What should be different?");
  await expect(note).toBeFocused();
  await page.keyboard.type("a storm");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("r");
  await expect(note).toHaveValue("a storm");
  await page.keyboard.press("Control+Enter");
  const lines = dialog.getByRole("region", { name: "What would change" });
  await expect(lines).toBeFocused();
  await expect(lines.locator("ins").first()).toBeVisible();
  expect((await planOf(page, jobId)).version).toBe(1);
  const use = dialog.getByRole("button", { name: "Use it" });
  for (let tabs = 0; tabs < 8 && !(await isFocused(use)); tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const after = await planOf(page, jobId);
  expect(after.version).toBe(2);
  expect(after.shots[0]?.picture.weather).toBe("storm");
  expect(after.shots[0]?.prompt).not.toBe(before.shots[0]?.prompt);
  expect(after.shots.slice(1)).toEqual(before.shots.slice(1));
  await page.locator(`[data-shot="${code}"] [data-card]`).focus();
  await page.keyboard.press("r");
  await expect(note).toHaveValue("");
});

type Shot = { code: string; prompt: string; picture: { weather: string } };
type Plan = { version: number; scenes: { durationSeconds: number }[]; shots: Shot[] };
type Job = { takes: unknown[]; plan: Plan | null };

async function openBoard(page: Page): Promise<string> {
  const jobId = await createJob(page, STORY);
  await page.goto(`/jobs/${jobId}?view=board`);
  await expect(page.locator("[data-shot]").first()).toBeVisible({ timeout: PLAN_MS });
  // The grips come with the board's scripts: from then on it hears keys and clicks.
  await expect(page.getByRole("button", { name: /^Move SC01-/ }).first()).toBeAttached();
  return jobId;
}

async function jobOf(page: Page, jobId: string): Promise<Job> {
  return (await (await page.request.get(`/api/jobs/${jobId}`)).json()) as Job;
}

async function planOf(page: Page, jobId: string): Promise<Plan> {
  const { plan } = await jobOf(page, jobId);
  if (!plan) throw new Error("The job has no board.");
  return plan;
}

async function isFocused(locator: ReturnType<Page["locator"]>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
