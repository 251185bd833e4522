import type { Page } from "playwright/test";
import { doublesStudio } from "./doubles";
import { createJob, expect, openQuote, test } from "./fixtures";

test.use({ baseURL: doublesStudio.url });

const PAID = {
  budgetUsd: 100,
  complexity: 0.1,
  preferences: { allowedBackends: ["veo3", "runway", "replicate"], qualityFloor: 7 },
};

test("above the limit the first signature waits for a second one of the same cap", async ({
  producer,
  approver,
  admin,
}) => {
  await setTwoPersonLimit(admin, "0.01");
  const jobId = await createJob(producer, PAID);
  await setTwoPersonLimit(admin, "");

  await openQuote(approver, jobId);
  await approver.getByRole("button", { name: /^Approve up to/ }).click();
  const bar = (page: Page) => page.getByRole("region", { name: "Decision", exact: true });
  await expect(bar(approver)).toContainText("Waits for one more signature.");
  expect(await jobOf(admin, jobId)).toMatchObject({ status: "waiting", approvalsGiven: 1, approvalsNeeded: 2 });

  await openQuote(admin, jobId);
  await expect(admin.getByLabel("Never spend more than")).not.toBeEditable();
  await admin.getByRole("button", { name: /^Approve up to/ }).click();
  await expect(bar(admin)).toBeHidden();
  const costs = (await jobOf(admin, jobId)).approvals.filter(({ gate }) => gate === "cost");
  expect(costs).toHaveLength(1);
  expect(costs[0]?.signers).toHaveLength(2);
});

test("what-if prices another way and changes nothing", async ({ producer }) => {
  const jobId = await createJob(producer, PAID);
  await expect.poll(async () => (await jobOf(producer, jobId)).waitingAt).toBe("cost");
  const before = await jobOf(producer, jobId);
  await producer.goto(`/jobs/${jobId}?view=quote`);
  const panel = producer.getByRole("region", { name: "What if" });
  await expect(panel).toContainText("the same as now");
  await panel.getByLabel("Quality floor").press("End");
  await expect(panel).toContainText("below the floor of 10.0");
  expect((await jobOf(producer, jobId)).quote.digest).toBe(before.quote.digest);
});

type Job = {
  waitingAt: string | null;
  quote: { digest: string };
  approvals: { gate: string; signers: unknown[] }[];
};

async function jobOf(page: Page, jobId: string): Promise<Job> {
  return (await page.request.get(`/api/jobs/${jobId}`)).json();
}

async function setTwoPersonLimit(admin: Page, dollars: string): Promise<void> {
  await admin.goto("/admin/policies");
  await admin.getByLabel("Two people sign above").fill(dollars);
  await admin.getByRole("button", { name: "Save the policies" }).click();
  await expect(admin.getByText(/^Saved\./)).toBeVisible();
}
