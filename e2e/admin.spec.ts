import type { Page } from "playwright/test";
import { createJob, expect, PLAN_MS, test } from "./fixtures";

const PAGES = [
  ["/admin", "Overview"],
  ["/admin/costs", "Costs"],
  ["/admin/quality", "Quality"],
  ["/admin/backends", "Backends"],
  ["/admin/unknown", "Unknown attempts"],
  ["/admin/budgets", "Budgets"],
  ["/admin/prices", "Prices"],
  ["/admin/calibration", "Calibration"],
  ["/admin/system", "System"],
] as const;

/** Every CSV link of the page, fetched as the browser would, and read line by line. */
async function readFiles(page: Page): Promise<{ address: string; name: string; lines: string[] }[]> {
  const links = await page
    .getByRole("link", { name: /as CSV$/ })
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return await Promise.all(
    [...new Set(links)].map(async (address) => {
      const response = await page.request.get(address);
      expect(response.status(), address).toBe(200);
      expect(response.headers()["content-type"]).toContain("text/csv");
      const name = response.headers()["content-disposition"] ?? "";
      return { address, name, lines: (await response.text()).replace(/^\uFEFF/, "").split("\r\n") };
    }),
  );
}

test("every page of an admin opens, and the first one says how the workspace stands", async ({ admin }) => {
  test.setTimeout(240_000);
  for (const [path, title] of PAGES) {
    await admin.goto(path);
    await expect(admin.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(admin.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
  }
  await admin.goto("/admin");
  for (const card of ["Spent today", "Reserved", "Unknown at provider", "Takes that pass", "Calibration", "Queue"]) {
    await expect(admin.getByRole("link", { name: new RegExp(`^${card}`) }).last()).toBeVisible();
  }
  await admin.getByRole("button", { name: "Verify now" }).click();
  await expect(admin.getByText(/\d+ (entry|entries) in \d+ chains?/)).toBeVisible();
  await expect(admin.getByText("Verified just now")).toBeVisible();
});

test("the range lives in the address and changes the table", async ({ admin, producer }) => {
  await createJob(producer);
  await admin.goto("/admin/costs?days=7");
  const days = admin.getByRole("table", { name: "Spending by day" });
  await admin.getByText("Show the numbers").first().click();
  await expect(days.getByRole("row")).toHaveCount(1 + 7);
  await admin.getByRole("navigation", { name: "Range" }).getByRole("link", { name: "30 days" }).click();
  await expect(admin).toHaveURL(/\?days=30$/);
  await expect(days.getByRole("row")).toHaveCount(1 + 30);
  await admin.goBack();
  await expect(admin).toHaveURL(/\?days=7$/);
  await expect(days.getByRole("row")).toHaveCount(1 + 7);
});

test("every table is a file to keep, with a name, a header and the rows of the range", async ({ admin, producer }) => {
  test.setTimeout(240_000);
  const title = `=Fog, "dawn" ${Date.now()}`;
  const id = await createJob(producer, { title });
  for (const path of [
    "/admin/costs?days=7",
    "/admin/quality?days=7",
    "/admin/calibration",
    "/admin/system",
    "/admin/budgets",
    "/admin/prices",
  ]) {
    await admin.goto(path);
    await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
    const files = await readFiles(admin);
    for (const { address, name, lines } of files) {
      expect(name, address).toMatch(/attachment; filename="[a-z]+-[a-z]+-\d{4}-\d\d-\d\d.*\.csv"/);
      expect(lines[0]?.split(",").length, address).toBeGreaterThan(1);
      expect(lines.at(-1)).toBe("");
    }
    if (path.startsWith("/admin/costs")) {
      expect(files.length).toBe(6);
      const file = (table: string) => files.find(({ address }) => address.endsWith(`table=${table}`))?.lines ?? [];
      expect(file("days")).toHaveLength(1 + 7 + 1);
      const own = file("jobs").find((line) => line.startsWith(id));
      expect(own, "a formula is disarmed and quotes are doubled").toContain(`"'${title.replaceAll('"', '""')}"`);
    }
  }
  const unnamed = await admin.request.get("/api/admin/costs?format=csv");
  expect(unnamed.status()).toBe(400);
  expect((await producer.request.get("/api/admin/costs?format=csv&table=jobs")).status()).toBe(403);
});

test("the history of a job says whether it is what was written", async ({ producer }) => {
  const id = await createJob(producer);
  const read = async () => (await (await producer.request.get(`/api/jobs/${id}/history`)).json()) as History;
  await expect.poll(async () => (await read()).entries.length, { timeout: PLAN_MS }).toBeGreaterThan(2);
  const { chain } = await read();
  expect(chain).toMatchObject({ ok: true, brokenAt: null });
  expect(chain.entries).toBeGreaterThan(2);
});

type History = { entries: unknown[]; chain: { ok: boolean; entries: number; brokenAt: unknown } };
