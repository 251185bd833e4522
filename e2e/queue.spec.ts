import { doublesStudio, readDoubles } from "./doubles";
import { createJob, expect, openQuote, PLAN_MS, test } from "./fixtures";

test.use({ baseURL: doublesStudio.url });

const PAID = {
  title: "Held at the provider",
  budgetUsd: 100,
  complexity: 0.1,
  preferences: { allowedBackends: ["runway"], qualityFloor: 0 },
};

test("the queue shows what renders with its price, a pause says what goes on, and cancelling what may be billed", async ({
  producer: page,
  approver,
}) => {
  const { runway } = await readDoubles();
  const steer = async (what: string, body: unknown = {}) => {
    const response = await fetch(`${runway}/__double/${what}`, { method: "POST", body: JSON.stringify(body) });
    expect(response.status).toBe(204);
  };
  await steer("faults", { call: "poll", fault: { kind: "hold" }, times: 20 });
  try {
    const jobId = await createJob(page, PAID);
    await openQuote(approver, jobId);
    await approver.getByRole("button", { name: /^Approve up to/ }).click();

    await page.goto("/queue");
    const film = page.getByRole("region", { name: PAID.title });
    await expect(film.getByRole("row").filter({ hasText: /SC\d\d-SH\d+/ })).toHaveCount(3, { timeout: PLAN_MS });
    await expect(film.getByText("Runway").first()).toBeVisible();
    await expect(film.getByText(/\$\d+\.\d\d reserved/).first()).toBeVisible();
    await expect(film.getByText("Rendering").first()).toBeVisible({ timeout: PLAN_MS });

    await page.goto(`/jobs/${jobId}?view=render`);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText(/paused the job: what is under way is finished and may be billed/)).toBeVisible();
    await page.getByRole("button", { name: "Resume" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();

    await page.goto("/queue");
    await film.getByRole("button", { name: "Cancel job" }).click();
    await expect(page.getByRole("dialog")).toContainText("may still be billed");
    await page.getByRole("button", { name: "Cancel the job" }).click();
    await expect
      .poll(async () => (await (await page.request.get(`/api/jobs/${jobId}`)).json()).status)
      .toBe("cancelled");
  } finally {
    await steer("reset");
    await steer("release");
  }
});
