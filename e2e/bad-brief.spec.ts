import { expect, test } from "./fixtures";

test("a bad brief names its fields, keeps every typed word, and is sent once it is right", async ({
  producer: page,
}) => {
  await page.goto("/new");
  await page.getByLabel("Title").fill("Zu kurz 🗼");
  await page.getByLabel("What is the film about?").fill("Short");
  await page.getByLabel("Length").fill("5000");
  await page.getByLabel("Palette").fill("#12345 teal");
  await page.getByRole("button", { name: "Start the film" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "fields need another look" })).toBeVisible();
  await expect(page.getByLabel("Length")).toHaveAccessibleDescription(/at most 300 seconds/);
  await expect(page.getByLabel("What is the film about?")).toHaveAccessibleDescription(/at least 10 characters/);
  await expect(page.getByLabel("Palette")).toHaveAccessibleDescription(/#rrggbb/);
  await expect(page.getByLabel("Length")).toHaveValue("5000");
  await expect(page.getByLabel("Title")).toHaveValue("Zu kurz 🗼");

  await page.reload();
  await expect(page.getByText("Your unsent brief is back")).toBeVisible();
  await expect(page.getByLabel("What is the film about?")).toHaveValue("Short");
  await expect(page.getByLabel("Palette")).toHaveValue("#12345 teal");

  await page.getByLabel("What is the film about?").fill("A lighthouse keeper climbs the stairs at dawn.");
  await page.getByLabel("Length").fill("10");
  await page.getByLabel("Palette").fill("");
  await page.getByRole("button", { name: "Start the film" }).click();
  await expect(page).toHaveURL(/\/jobs\/job_/);

  await page.goto("/new");
  await expect(page.getByLabel("What is the film about?")).toHaveValue("");
});

test("pressing the button twice makes one job", async ({ producer: page }) => {
  const title = `Once only ${Date.now()}`;
  await page.goto("/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What is the film about?").fill("A paper boat goes down a stream after the rain.");
  await page.getByLabel("Length").fill("10");
  await page.getByRole("button", { name: "Start the film" }).dblclick();
  await page.waitForURL(/\/jobs\/job_/);

  const { total } = await (await page.request.get(`/api/jobs?query=${encodeURIComponent(title)}`)).json();
  expect(total).toBe(1);
});

test("a brief file fills in the form, and a broken one says where it is broken", async ({ producer: page }) => {
  await page.goto("/new");
  const file = page.getByLabel(/Choose a file/);
  await expect(file).toBeEnabled();
  await file.setInputFiles({
    name: "brief.json",
    mimeType: "application/json",
    buffer: Buffer.from('{\n "prompt": 7\n}'),
  });
  await expect(page.getByRole("alert").filter({ hasText: "could not be used" })).toContainText("Line 2");
  await expect(page.getByLabel("What is the film about?")).toHaveValue("");

  const text =
    "title: Rain\nduration: 12 s\naspect: 9:16\n\nRain runs down a window. A child draws a sun on the glass.";
  await file.setInputFiles({ name: "brief.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(page.getByLabel("Title")).toHaveValue("Rain");
  await expect(page.getByLabel("Length")).toHaveValue("12");
  await expect(page.getByRole("radio", { name: "9:16" })).toBeChecked();
  await expect(page.getByLabel("What is the film about?")).toHaveValue(/draws a sun/);
});
