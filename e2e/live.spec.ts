import { createJob, expect, PLAN_MS, test } from "./fixtures";

test("without the event stream a page asks by itself, and a reload loses nothing", async ({ producer: page }) => {
  await page.route("**/api/events", async (route) => await route.abort());
  const jobId = await createJob(page);
  await page.goto(`/jobs/${jobId}?view=quote`);
  await expect(page.getByRole("heading", { name: "What it is made of" })).toBeVisible({ timeout: PLAN_MS });

  await page.getByRole("link", { name: /^Board/ }).click();
  await page.reload();
  await expect(page).toHaveURL(/view=board/);
  await expect(page.getByRole("button", { name: /^Open SC01-SH010/ })).toBeVisible();
});

test("news of other people's work arrives without asking", async ({ producer, approver }) => {
  await approver.goto("/approvals");
  const before = await approver.getByRole("listitem").count();
  let questions = 0;
  await approver.route("**/api/approvals", async (route) => {
    questions += 1;
    await route.continue();
  });
  const jobId = await createJob(producer, { title: "News" });
  await expect(approver.locator(`a[href^="/jobs/${jobId}"]`)).toBeVisible({ timeout: PLAN_MS });
  expect(await approver.getByRole("listitem").count()).toBeGreaterThan(before);
  expect(questions).toBeGreaterThan(0);
});
