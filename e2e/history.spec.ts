import { doublesStudio } from "./doubles";
import { expect, test } from "./fixtures";
import { SEED_MS, seededJobs } from "./seeded-jobs";

test.use({ baseURL: doublesStudio.url });
test.describe.configure({ timeout: SEED_MS + 60_000 });

test("the history of a film is read by topic, by people only, and kept as a file, and says that its chain is whole", async ({
  producer: page,
}) => {
  const id = (await seededJobs(page)).idOf("Delivered");
  const { entries } = (await (await page.request.get(`/api/jobs/${id}/history`)).json()) as { entries: unknown[] };
  await page.goto(`/jobs/${id}?view=history`);
  const rows = page.getByRole("list", { name: "History, newest first" }).getByRole("listitem");
  await expect(rows).toHaveCount(entries.length);
  await expect(page.getByText(new RegExp(`The chain of ${entries.length} entries is whole`))).toBeVisible();

  await page.getByRole("link", { name: "Price and approvals" }).click();
  await expect(page).toHaveURL(/topic=approvals/);
  await expect.poll(() => rows.count()).toBeLessThan(entries.length);
  await expect(rows.filter({ hasText: "approved" }).first()).toBeVisible();
  const ofApprovals = await rows.count();
  await page.getByRole("link", { name: "People only" }).click();
  await expect.poll(() => rows.count()).toBeLessThan(ofApprovals);
  const ofPeople = await rows.count();
  await page.reload();
  await expect(rows).toHaveCount(ofPeople);
  await expect(rows.filter({ hasText: "AIPROD Studio ·" })).toHaveCount(0);

  const address = (await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "";
  const file = await page.request.get(address);
  expect(file.headers()["content-disposition"]).toMatch(/attachment; filename=".*\.csv"/);
  expect((await file.text()).split("\r\n").filter((line) => /^\d{4}-/.test(line))).toHaveLength(entries.length);
});
