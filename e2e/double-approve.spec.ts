import { createJob, expect, openQuote, test } from "./fixtures";

test("two people approve the same cost: one signature counts, the other one is told", async ({
  producer,
  approver,
  admin,
}) => {
  const jobId = await createJob(producer);
  await openQuote(approver, jobId);
  await openQuote(admin, jobId);
  // The second window hears nothing of the first: its decision is about what it still shows.
  await admin.route(`**/api/jobs/${jobId}`, async (route) => await route.abort());

  await approver.getByRole("button", { name: /^Approve up to/ }).click();
  await expect(approver.getByRole("region", { name: "Decision", exact: true })).toBeHidden();

  await admin.getByRole("button", { name: /^Approve up to/ }).click();
  await expect(admin.getByRole("alert").filter({ hasText: "Your decision was not recorded" })).toBeVisible();

  const job = await (await approver.request.get(`/api/jobs/${jobId}`)).json();
  expect(job.approvals.filter((approval: { gate: string }) => approval.gate === "cost")).toHaveLength(1);
});

test("the producer sees who has to sign, and has no button for it", async ({ producer }) => {
  const jobId = await createJob(producer);
  await producer.goto(`/jobs/${jobId}?view=quote`);
  const bar = producer.getByRole("region", { name: "Decision", exact: true });
  await expect(bar).toContainText("Waits for an approver to accept the cost.", { timeout: 60_000 });
  await expect(bar.getByRole("button")).toHaveCount(0);
});

test("a request for changes needs a note, which outlives its window and reaches the producer", async ({
  producer,
  approver,
}) => {
  const jobId = await createJob(producer);
  await openQuote(approver, jobId);
  await approver.getByRole("button", { name: "Request changes" }).click();
  await approver.getByRole("button", { name: "Send the request" }).click();
  await expect(approver.getByLabel("What should change?")).toHaveAccessibleDescription(/Say what should change/);

  await approver.getByLabel("What should change?").fill("Make it rain.");
  await approver.keyboard.press("Escape");
  await approver.reload();
  await approver.getByRole("button", { name: "Request changes" }).click();
  await expect(approver.getByLabel("What should change?")).toHaveValue("Make it rain.");
  await approver.getByRole("button", { name: "Send the request" }).click();
  await producer.goto(`/jobs/${jobId}?view=history`);
  await expect(producer.getByRole("list", { name: "History, newest first" })).toContainText("Make it rain.");
});
