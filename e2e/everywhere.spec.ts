import { createJob, expect, PLAN_MS, test } from "./fixtures";

/** A title that no other job has. */
const titled = (words: string) => `${words} ${Date.now().toString(36)}`;

test("the palette opens a job by typing a part of its title, and its shots by their number", async ({
  producer: page,
}) => {
  const title = titled("Heron at dusk");
  const jobId = await createJob(page, { title });
  await page.goto("/approvals");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox", { name: "Search jobs, shots and commands" });
  await expect(search).toBeFocused();
  await search.fill(title);
  await expect(page.getByRole("option", { name: title })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/jobs/${jobId}`));

  await expect(page.getByText("SC01-SH010").first()).toBeVisible({ timeout: PLAN_MS });
  await page.keyboard.press("Control+k");
  await search.fill("SC01-SH010");
  await page.getByRole("option", { name: /^SC01-SH010/ }).click();
  await expect(page).toHaveURL(/shot=SC01-SH010/);
});

test("? shows the keys of this page first, and typing a ? into a field does not", async ({ producer: page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole("heading", { level: 3 }).nth(1)).toContainText("Jobs");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await page.goto("/new");
  const title = page.getByLabel("Title");
  await expect(title).toBeEnabled();
  await title.press("?");
  await expect(title).toHaveValue("?");
  await expect(sheet).toBeHidden();
});

test("an approver hears of a job that waits, follows the notice to it, and it counts as seen", async ({
  producer,
  approver,
}) => {
  const title = titled("The ferry");
  const jobId = await createJob(producer, { title });
  await approver.goto("/approvals");
  const bell = approver.getByRole("button", { name: /^Notices/ });
  await expect(bell).toContainText("new", { timeout: PLAN_MS });
  await expect(approver.getByText(title).first()).toBeVisible({ timeout: PLAN_MS });

  await bell.click();
  const notice = approver.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "Waits for a decision" });
  await expect(notice).toHaveCount(1);
  await notice.getByRole("link").click();
  await expect(approver).toHaveURL(new RegExp(`/jobs/${jobId}\\?view=`));
  await expect(bell).not.toContainText("new");
  await approver.reload();
  await expect(approver.getByRole("heading", { level: 1 })).toHaveText(title);
  await bell.click();
  await expect(approver.getByRole("region", { name: "Notices" }).getByText(title)).toBeVisible();
  await expect(approver.getByRole("region", { name: "Notices" }).getByText("New", { exact: true })).toHaveCount(0);
});

test("two people who look at a job see each other, and not themselves", async ({ producer, approver }) => {
  const jobId = await createJob(producer, { title: titled("Two windows") });
  await producer.goto(`/jobs/${jobId}`);
  await approver.goto(`/jobs/${jobId}`);
  const others = (page: typeof producer) =>
    page.getByRole("list", { name: "Also looking at this job" }).getByRole("img");
  await expect(others(producer)).toHaveCount(1);
  await expect(others(approver)).toHaveCount(1);
  const seen = await others(producer).getAttribute("aria-label");
  expect(seen).not.toBe(await others(approver).getAttribute("aria-label"));
});

test("offline says so, and what was typed is still there when the network is back", async ({ producer: page }) => {
  await page.goto("/new");
  const field = page.getByLabel("What is the film about?");
  await expect(field).toBeEnabled();
  await page.context().setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await field.fill("A keeper lights the lamp, whatever the network does.");
  await page.context().setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
  await expect(field).toHaveValue("A keeper lights the lamp, whatever the network does.");
});

test("a theme that was picked is there before anything is drawn", async ({ producer: page }) => {
  await page.goto("/approvals");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Theme: Light" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  const html = await (await page.request.get("/approvals")).text();
  expect(html).toMatch(/<html[^>]*data-theme="light"/);
});
