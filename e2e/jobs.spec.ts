import { createJob, expect, test } from "./fixtures";

test("jobs are searched and filtered in the address, which shows the same to whoever opens it", async ({
  producer: page,
}) => {
  const word = `Zeppelin${Date.now()}`;
  await createJob(page, { title: `${word} north`, project: word });
  await createJob(page, { title: `${word} south` });
  const cards = page
    .getByRole("list", { name: "Jobs" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });

  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search jobs" });
  await search.pressSequentially(word.toLowerCase());
  await expect(page).toHaveURL(new RegExp(`query=${word.toLowerCase()}`));
  await expect(cards).toHaveCount(2);
  await expect(search).toBeFocused();
  await expect(page.getByText("2 jobs", { exact: true })).toBeVisible();

  await page.getByRole("combobox", { name: "Project" }).selectOption(word);
  await expect(cards).toHaveCount(1);
  await page.goBack();
  await expect(cards).toHaveCount(2);
  await page.goForward();
  await expect(cards).toHaveCount(1);
  await page.reload();
  await expect(cards).toHaveCount(1);
  await expect(search).toHaveValue(word.toLowerCase());

  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page).toHaveURL(/view=list/);
  await expect(cards).toHaveCount(1);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(search).toHaveValue("");
  await expect(page).toHaveURL(/\/\?view=list$/);
});

test("J and K walk through the jobs, Enter opens one, N writes a new brief, and typing is left alone", async ({
  producer: page,
}) => {
  const word = `Keys${Date.now()}`;
  const jobId = await createJob(page, { title: `${word} first` });
  await createJob(page, { title: `${word} second` });
  await page.goto(`/?query=${word}`);
  const [second, first] = [
    page.getByRole("link", { name: `${word} second` }),
    page.getByRole("link", { name: `${word} first` }),
  ];
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(second).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(first).toBeFocused();
  await page.keyboard.press("k");
  await expect(second).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(jobId));

  await page.goto(`/?query=${word}`);
  const search = page.getByRole("searchbox", { name: "Search jobs" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("njk");
  await expect(search).toHaveValue(/njk/);
  await expect(page.getByRole("heading", { name: "No job matches" })).toBeVisible();
  await page.getByRole("heading", { name: "Jobs", exact: true }).click();
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/new$/);
});

test("an empty filter offers every job again, and a sample film in one click", async ({ producer: page }) => {
  await page.goto("/?query=nothing-is-called-like-this&status=failed");
  await expect(page.getByRole("heading", { name: "No job matches" })).toBeVisible();
  await page.getByRole("link", { name: "Clear the filter" }).click();
  await expect(page).toHaveURL(/\/$/);

  await page.goto("/?query=nothing-is-called-like-this");
  await page.getByRole("button", { name: "Make the sample film" }).click();
  await expect(page).toHaveURL(/\/jobs\/job_/);
  await expect(page.getByRole("heading", { level: 1, name: "The last keeper" })).toBeVisible();
});
