import { expect, test } from "./fixtures";

test("one click signs in as each role, and signing out locks the studio again", async ({ page }) => {
  await page.goto("/jobs");
  await page.goto("/approvals");
  await expect(page).toHaveURL(/\/sign-in/);

  await page.getByRole("button", { name: /^Producer/ }).click();
  await expect(page.getByRole("heading", { name: "Jobs", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Costs" })).toBeHidden();

  await page.getByRole("navigation", { name: "Studio" }).getByRole("button").last().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: /^Admin/ })).toBeVisible();

  await page.getByRole("button", { name: /^Admin/ }).click();
  await expect(page.getByRole("link", { name: "Costs" })).toBeVisible();
});

test("nobody reads anything without signing in", async ({ request }) => {
  for (const path of ["/api/jobs", "/api/approvals", "/api/admin/costs", "/api/events"]) {
    expect((await request.get(path)).status(), path).toBe(401);
  }
});

test("costs and quality are for admins only", async ({ producer, admin }) => {
  await producer.goto("/admin/costs");
  await expect(producer.getByRole("heading", { name: "This page is for administrators" })).toBeVisible();
  expect((await producer.request.get("/api/admin/costs")).status()).toBe(403);

  await admin.goto("/admin/costs");
  await expect(admin.getByRole("heading", { name: "Costs", level: 1 })).toBeVisible();
});
