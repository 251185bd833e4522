import type { Page } from "playwright/test";
import { createJob, expect, PLAN_MS, test } from "./fixtures";

test("a brief is written and sent without a mouse", async ({ producer: page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await tabTo(page, "New brief");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/new$/);

  await expect(page.getByRole("radio", { name: /Quick social/ })).toBeEnabled();
  await page.getByRole("radio", { name: /From scratch/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Quick social/ })).toBeChecked();
  await expect(page.getByLabel("Length")).toHaveValue("15");
  await tabTo(page, "Title");
  await page.keyboard.type("Keys only");
  await page.keyboard.press("Tab");
  await page.keyboard.type("A pianist plays in an empty station at night.");
  await tabTo(page, "Start the film");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/jobs\/job_/);
});

test("a shot opens with Enter, closes with Escape, and focus goes back to its card", async ({ producer: page }) => {
  const jobId = await createJob(page);
  await page.goto(`/jobs/${jobId}?view=board`);
  const card = page.getByRole("button", { name: /^Open SC01-SH010/ });
  await expect(card).toBeVisible({ timeout: PLAN_MS });
  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(card).toBeFocused();
});

test("every control on every page has a name", async ({ admin: page }) => {
  const jobId = await createJob(page);
  const views = ["board", "quote", "render", "quality", "history"].map((view) => `/jobs/${jobId}?view=${view}`);
  for (const path of ["/", "/new", "/approvals", "/admin/costs", "/admin/quality", ...views]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const role of ["button", "link", "textbox", "combobox", "checkbox", "radio"] as const) {
      const unnamed = page.getByRole(role).and(page.getByRole(role, { name: /^$/ }));
      expect(await unnamed.count(), `${role} without a name on ${path}`).toBe(0);
    }
  }
});

/** Presses Tab until the named control has the focus; a control that can't be reached fails the test. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (label.trim().startsWith(name)) return;
  }
  throw new Error(`“${name}” can't be reached with Tab`);
}
