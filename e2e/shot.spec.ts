import { card, jobOf, openBoard, order } from "./board-page";
import { expect, test } from "./fixtures";

test("leaving a shot with something unsaved asks first, and nothing typed is lost by staying", async ({
  producer: page,
}) => {
  await openBoard(page);
  const [first = "", second = ""] = await order(page);
  await card(page, first).press("Enter");
  const panel = page.getByRole("dialog", { name: `Shot ${first}` });
  await panel.getByLabel("What happens").fill("Mara looks out to sea.");
  await panel.getByRole("button", { name: "Next shot" }).click();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(panel.getByLabel("What happens")).toHaveValue("Mara looks out to sea.");
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("dialog", { name: `Unsaved changes in ${first}` })).toBeVisible();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await panel.getByRole("button", { name: "Save shot" }).click();
  await expect(panel.getByText("Saved", { exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "Next shot" }).click();
  await expect(page.getByRole("dialog", { name: `Shot ${second}` })).toBeVisible();
  await expect(page.getByRole("button", { name: /Mara looks out to sea/ })).toBeVisible();
});

test("a character is mentioned in a prompt with what they look like, and only saving makes it so", async ({
  producer: page,
}) => {
  const jobId = await openBoard(page);
  const [first = ""] = await order(page);
  await card(page, first).click();
  const panel = page.getByRole("dialog", { name: `Shot ${first}` });
  const prompt = panel.getByRole("textbox", { name: "Prompt", exact: true });
  await prompt.fill("The stairs, seen from below:");
  await panel.getByRole("button", { name: "Mention Mara" }).click();
  await expect(prompt).toHaveValue(/^The stairs, seen from below: Mara, \S/);
  await expect(prompt).toBeFocused();
  await expect(panel.getByText("Not saved yet")).toBeVisible();
  expect((await jobOf(page, jobId)).plan.version).toBe(1);
  await panel.getByRole("button", { name: "Save shot" }).click();
  await expect(panel.getByText("Saved", { exact: true })).toBeVisible();
  expect((await jobOf(page, jobId)).plan.shots[0].prompt).toBe(await prompt.inputValue());
});
