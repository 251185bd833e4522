import type { Page, Route } from "playwright/test";
import { card, jobOf, openBoard, order, saved } from "./board-page";
import { expect, PLAN_MS, test } from "./fixtures";

test.describe("the order of the shots", () => {
  test("is changed with Alt and an arrow, and is still so after a reload", async ({ producer: page }) => {
    await openBoard(page);
    const [first = "", second = "", third = ""] = await order(page);
    await card(page, first).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(async () => (await order(page)).slice(0, 2)).toEqual([second, first]);
    await expect(card(page, first)).toBeFocused();
    await saved(page);
    await page.reload();
    await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual([second, first, third]);
  });

  test("is changed by drag, into another scene too", async ({ producer: page }) => {
    await openBoard(page);
    const [first = ""] = await order(page);
    const target = page.getByRole("list", { name: "Shots of scene 2" }).locator("[data-shot]").first();
    await expect(page.getByRole("button", { name: `Move ${first}` })).toBeAttached();
    await card(page, first).hover();
    await page.mouse.down();
    await page.mouse.move(400, 500, { steps: 4 });
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 60, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByRole("list", { name: "Shots of scene 2" }).locator("[data-shot]").first()).toHaveAttribute(
      "data-shot",
      first,
    );
    await saved(page);
    await page.reload();
    await expect(page.getByRole("list", { name: "Shots of scene 2" }).getByText(first, { exact: true })).toBeVisible();
  });

  test("is changed by the grip with the keyboard alone", async ({ producer: page }) => {
    await openBoard(page);
    const [first = "", second = ""] = await order(page);
    await card(page, first).focus();
    await page.keyboard.press("Tab");
    const grip = page.getByRole("button", { name: `Move ${first}` });
    await expect(grip).toBeFocused();
    await page.keyboard.press("Space");
    await expect(grip).toHaveAttribute("aria-pressed", "true");
    // Each key goes on from where the shot was drawn last, as it does for a person.
    for (const key of ["ArrowRight", "ArrowRight", "Space"]) {
      await drawn(page);
      await page.keyboard.press(key);
    }
    await expect.poll(async () => (await order(page)).slice(0, 2)).toEqual([second, first]);
    await saved(page);
  });
});

test("a shot is split, merged again, followed by a new one and deleted; undo and redo go through all of it", async ({
  producer: page,
}) => {
  const jobId = await openBoard(page);
  const before = await order(page);
  const [first = ""] = before;

  await card(page, first).focus();
  await page.keyboard.press("s");
  await expect.poll(async () => (await order(page)).length).toBe(before.length + 1);
  const half = (await order(page))[1] ?? "";
  await saved(page);

  await card(page, first).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("region", { name: "Chosen shots" })).toContainText("2 shots");
  await page.keyboard.press("m");
  await expect.poll(async () => await order(page)).toEqual(before);
  await saved(page);
  await page.keyboard.press("Escape");

  await card(page, first).focus();
  await page.keyboard.press("i");
  await page.getByLabel("What happens").fill("A gull lands on the rail.");
  await page.getByRole("button", { name: "Add shot", exact: true }).last().click();
  const gull = page.getByRole("button", { name: /A gull lands on the rail/ });
  await expect(gull).toBeVisible();
  await saved(page);

  await gull.focus();
  await page.keyboard.press("Delete");
  await expect(gull).toHaveCount(0);
  await saved(page);

  await page.keyboard.press("Control+z");
  await expect(gull).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^Undone: Removed/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(gull).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: /^Done again: Removed/ })).toBeVisible();
  for (const sentence of [/^Undone: Removed/, /^Undone: Added/, /^Undone: Merged/]) {
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("status").filter({ hasText: sentence })).toBeVisible();
  }
  await expect(page.locator(`[data-shot="${half}"]`)).toBeVisible();
  await page.reload();
  await expect(page.locator(`[data-shot="${half}"]`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => await order(page)).toEqual(before);
  expect((await jobOf(page, jobId)).takes).toEqual([]);
});

test("several shots are changed at once: the price shows first, and nothing is changed before Save", async ({
  producer: page,
}) => {
  const jobId = await openBoard(page, { durationSeconds: 10 });
  await expect.poll(async () => (await jobOf(page, jobId)).waitingAt, { timeout: PLAN_MS }).toBe("cost");
  const [first = "", second = ""] = await order(page);
  await card(page, first).hover();
  await page.getByRole("checkbox", { name: `Choose ${first}` }).check();
  await card(page, second).click({ modifiers: ["ControlOrMeta"] });
  const bar = page.getByRole("region", { name: "Chosen shots" });
  await expect(bar).toContainText("2 shots");
  await bar.getByLabel("Length").selectOption("4");
  await expect(bar.getByText(/from \$\d|The price stays/)).toBeVisible();
  await expect(bar).toContainText("longer than the 10 s of the brief");
  expect((await jobOf(page, jobId)).plan.version).toBe(1);
  await bar.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => lengths(await jobOf(page, jobId), [first, second])).toEqual([4, 4]);
  await page.getByRole("button", { name: /Let go of/ }).click();
  await expect(page.getByRole("main").getByText(/the brief asks for 10\.0 s: \d\.\d s too long/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("main").getByText(/the brief asks for 10\.0 s: \d\.\d s too long/)).toBeVisible();
});

test("what was done to the board is said with an undo, which takes back that and nothing else", async ({
  producer: page,
}) => {
  await openBoard(page);
  const [first = "", second = "", third = ""] = await order(page);
  const before = await order(page);
  await card(page, first).focus();
  await page.keyboard.press("Delete");
  const told = page.getByRole("region", { name: /^Notifications/ }).getByRole("listitem");
  await expect(told.filter({ hasText: `Removed ${first}.` })).toBeVisible();
  await told
    .filter({ hasText: `Removed ${first}.` })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect.poll(() => order(page)).toEqual(before);

  await card(page, second).focus();
  await page.keyboard.press("Delete");
  await expect(told.filter({ hasText: `Removed ${second}.` })).toBeVisible();
  await card(page, third).focus();
  await page.keyboard.press("Delete");
  await expect(told.filter({ hasText: `Removed ${third}.` })).toBeVisible();
  await told
    .filter({ hasText: `Removed ${second}.` })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(told.filter({ hasText: "You changed the board again since." })).toBeVisible();
  expect(await order(page)).toEqual(before.filter((code) => code !== second && code !== third));
});

test("the keys [ and ] change a length by half a second, as often as they are pressed", async ({ producer: page }) => {
  const jobId = await openBoard(page);
  const [first = ""] = await order(page);
  const [seconds = 0] = lengths(await jobOf(page, jobId), [first]);
  await card(page, first).focus();
  for (const key of ["]", "]", "]", "["]) await page.keyboard.press(key);
  await expect.poll(async () => (await jobOf(page, jobId)).plan.version).toBe(5);
  expect(lengths(await jobOf(page, jobId), [first])).toEqual([seconds + 1]);
});

test("an old version is restored, with everything it had, and who made it is told", async ({ producer: page }) => {
  await openBoard(page);
  const before = await order(page);
  await card(page, before[0]).focus();
  await page.keyboard.press("Delete");
  await expect.poll(async () => (await order(page)).length).toBe(before.length - 1);
  await saved(page);
  await page.getByRole("button", { name: "Versions" }).click();
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("listitem");
  await expect(versions.filter({ hasText: "Version 2" })).toContainText("Paula Producer");
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(versions.filter({ hasText: "Version 3" })).toContainText("the board now");
  await expect.poll(async () => await order(page)).toEqual(before);
  await page.reload();
  await expect.poll(async () => await order(page)).toEqual(before);
});

test("two windows change the same board: the second one is told, sees the first one's change, and chooses", async ({
  producer: page,
  admin,
}) => {
  const jobId = await openBoard(page);
  const [first = "", second = ""] = await order(page);
  // The other window is faster: its change arrives while this one's is on its way.
  const overtake = async (route: Route) => {
    const change = { kind: "delete", codes: [second] };
    const answer = await admin.request.post(`/api/jobs/${jobId}/board`, { data: { change, baseVersion: 1 } });
    expect(answer.ok(), await answer.text()).toBe(true);
    await route.continue();
  };
  await page.route(`**/api/jobs/${jobId}/board`, overtake, { times: 1 });
  await card(page, first).focus();
  await page.keyboard.press("]");
  await expect(page.getByText("Somebody else changed the board first")).toBeVisible();
  await expect(page.locator(`[data-shot="${second}"]`)).toHaveCount(0);
  const [seconds = 0] = lengths(await jobOf(page, jobId), [first]);
  await page.getByRole("button", { name: "Make my change too" }).click();
  await expect.poll(async () => lengths(await jobOf(page, jobId), [first])).toEqual([seconds + 0.5]);
  await expect(page.getByText("Somebody else changed the board first")).toBeHidden();
});

test("what is done without a network is shown at once, waits, outlives a reload, and is sent in its order", async ({
  producer: page,
}) => {
  await openBoard(page);
  const [first = "", second = ""] = await order(page);
  await page.context().setOffline(true);
  await card(page, first).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await card(page, second).focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText("2 changes wait in this window")).toBeVisible();
  const changed = await order(page);
  expect(changed[0]).toBe(first);
  expect(changed).not.toContain(second);

  // The network is back, but the window is reloaded before the studio has answered, twice.
  const sent: string[] = [];
  let isHeld = true;
  await page.route("**/board", async (route) => {
    if (route.request().method() === "POST") sent.push(route.request().postData() ?? "");
    if (!isHeld) await route.continue();
  });
  await page.context().setOffline(false);
  await expect.poll(() => sent.length).toBe(1);
  await page.reload();
  await expect.poll(() => sent.length).toBe(2);
  isHeld = false;
  await page.reload();
  await expect.poll(() => order(page)).toEqual(changed);
  await saved(page);
  await page.reload();
  await expect.poll(() => order(page)).toEqual(changed);
  await page.goto(page.url().replace("view=board", "view=history"));
  await expect(page.getByText(/This is version 3 of the board/)).toBeVisible();
});

test("a change of the look says which shots it flows into before it is made", async ({ producer: page }) => {
  const jobId = await openBoard(page);
  const codes = await order(page);
  await page.getByRole("button", { name: "References" }).click();
  const panel = page.getByRole("dialog", { name: "References" });
  await panel.getByLabel("Lighting").fill("one warm lantern in deep blue dusk");
  await panel.getByRole("button", { name: "See what changes" }).click();
  await expect(panel.getByText(/Changed the look/)).toBeVisible();
  await expect(panel).toContainText(codes.at(-1) ?? "");
  expect((await jobOf(page, jobId)).plan.version).toBe(1);
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toBeHidden();
  const { plan } = await jobOf(page, jobId);
  expect(plan.shots.filter((shot: { prompt: string }) => shot.prompt.includes("one warm lantern"))).toHaveLength(
    codes.length,
  );
});

test("grid, list and filmstrip show the same film and stay after a reload", async ({ producer: page }) => {
  await openBoard(page);
  const codes = await order(page);
  for (const [name, layout] of [
    ["List", "list"],
    ["Filmstrip", "filmstrip"],
  ] as const) {
    await page.getByRole("radio", { name }).press("Space");
    await expect(page).toHaveURL(new RegExp(`layout=${layout}`));
    expect(await order(page)).toEqual(codes);
  }
  await page.reload();
  await expect(page.getByRole("radio", { name: "Filmstrip" })).toBeChecked();
  await card(page, codes[0]).focus();
  await page.keyboard.press("End");
  await expect(card(page, codes.at(-1))).toBeFocused();
});

async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

type JobLike = { plan: { shots: { code: string; durationSeconds: number }[] } };

function lengths(job: JobLike, codes: readonly string[]): number[] {
  return codes.map((code) => job.plan.shots.find((shot) => shot.code === code)?.durationSeconds ?? 0);
}
