import type { Page } from "playwright/test";
import { createJob, expect, PLAN_MS } from "./fixtures";

const STORY = {
  title: "The keeper",
  prompt:
    "Dawn at the sea. An old lighthouse stands on a rock in the fog. A keeper named Mara lights the lamp. At night a boat fights the storm. In the morning the boat lies safe in the harbour.",
  durationSeconds: 30,
};

export async function openBoard(page: Page, brief: Record<string, unknown> = {}): Promise<string> {
  const jobId = await createJob(page, { ...STORY, ...brief });
  await page.goto(`/jobs/${jobId}?view=board`);
  await expect(card(page, "SC01-SH010")).toBeVisible({ timeout: PLAN_MS });
  // Shots can be moved once the grips are there.
  await expect(page.getByRole("button", { name: "Move SC01-SH010" })).toBeAttached();
  return jobId;
}

export function card(page: Page, code = "") {
  return page.getByRole("button", { name: new RegExp(`^Open ${code}`) });
}

export async function order(page: Page): Promise<string[]> {
  return await page
    .locator("[data-shot]")
    .evaluateAll((shots) => shots.map((shot) => shot.getAttribute("data-shot") ?? ""));
}

/** Until the studio has everything that the page shows. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saving/ })).toHaveCount(0);
}

export async function jobOf(page: Page, jobId: string) {
  return await (await page.request.get(`/api/jobs/${jobId}`)).json();
}
