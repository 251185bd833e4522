import type { Page } from "playwright/test";
import { createJob, expect, openQuote, PLAN_MS, test } from "./fixtures";

test("editing a shot renders nothing and asks for a new signature of the new price", async ({ producer, approver }) => {
  const jobId = await createJob(producer);
  await openQuote(approver, jobId);
  const before = await digestOf(approver, jobId);

  await openFirstShot(producer, jobId);
  await producer.getByLabel("What happens").fill("A gull lands on the lamp room's rail.");
  await producer.getByLabel("Framing").selectOption("close-up");
  await producer.getByRole("button", { name: "Save shot" }).click();
  await expect(producer.getByRole("dialog").getByText("Saved", { exact: true })).toBeVisible();
  await expect(producer.getByRole("button", { name: /A gull lands on the lamp room's rail/ })).toBeVisible();

  await expect.poll(async () => await digestOf(approver, jobId), { timeout: PLAN_MS }).not.toBe(before);
  await openQuote(approver, jobId);
  const job = await jobOf(approver, jobId);
  expect(job).toMatchObject({ waitingAt: "cost", plan: { version: 2 }, takes: [] });
});

test("two people edit the same shot: the second one sees the first one's change before anything is lost", async ({
  producer,
  admin,
}) => {
  const jobId = await createJob(producer);
  await openFirstShot(producer, jobId);
  await openFirstShot(admin, jobId);

  await admin.getByLabel("What happens").fill("The admin was here first.");
  await producer.getByLabel("What happens").fill("The producer came second.");
  await admin.getByRole("button", { name: "Save shot" }).click();
  await expect(admin.getByRole("dialog").getByText("Saved", { exact: true })).toBeVisible();

  const dialog = producer.getByRole("dialog");
  await expect(dialog.getByText("Somebody else changed this shot while you were editing")).toBeVisible();
  await expect(dialog).toContainText("The admin was here first.");
  await expect(producer.getByLabel("What happens")).toHaveValue("The producer came second.");
  await expect(dialog.getByRole("button", { name: "Save shot" })).toBeDisabled();

  await dialog.getByRole("button", { name: "Keep what I typed" }).click();
  await dialog.getByRole("button", { name: "Save shot" }).click();
  await expect(dialog.getByText("Saved", { exact: true })).toBeVisible();
  await expect(producer.getByRole("button", { name: /The producer came second/ })).toBeVisible();
});

async function openFirstShot(page: Page, jobId: string): Promise<void> {
  await page.goto(`/jobs/${jobId}?view=board`);
  await page.getByRole("button", { name: /^Open SC01-SH010/ }).click({ timeout: PLAN_MS });
  await expect(page.getByRole("dialog", { name: "Shot SC01-SH010" })).toBeVisible();
}

async function jobOf(page: Page, jobId: string) {
  return await (await page.request.get(`/api/jobs/${jobId}`)).json();
}

async function digestOf(page: Page, jobId: string): Promise<string | undefined> {
  return (await jobOf(page, jobId)).quote?.digest;
}
