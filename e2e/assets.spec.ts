import type { Page } from "playwright/test";
import { card, jobOf, openBoard } from "./board-page";
import { expect, test } from "./fixtures";

/** A first name that nobody has been given yet. */
const freshName = () =>
  `Ma${[...Date.now().toString(26)].map((sign) => "abcdefghijklmnopqrstuvwxyz"[Number.parseInt(sign, 26)]).join("")}`;
const briefWith = (name: string) => ({
  title: `The keeper ${name}`,
  prompt: `Dawn at the sea. An old lighthouse stands in the fog. A keeper named ${name} lights the lamp.`,
  durationSeconds: 20,
});
const wordsOf = (name: string) => ({
  ...{ kind: "character", name, appearance: "about sixty, a scar over the left eyebrow" },
  ...{ wardrobe: "a yellow raincoat with one button missing", movement: "slow and sure" },
});

async function keep(page: Page, name: string): Promise<void> {
  const response = await page.request.post("/api/assets", { data: wordsOf(name) });
  expect(response.ok(), await response.text()).toBe(true);
}

async function openReferences(page: Page) {
  await page.getByRole("button", { name: "References" }).click();
  const panel = page.getByRole("dialog", { name: "References" });
  await expect(panel).toBeVisible();
  return panel;
}

test("a character of one film is kept, and the next film that names her has exactly these words", async ({
  producer: page,
}) => {
  const name = freshName();
  await openBoard(page, briefWith(name));
  const panel = await openReferences(page);
  const her = panel.getByRole("region", { name, exact: true });
  await her.getByLabel("Wardrobe").fill(wordsOf(name).wardrobe);
  await her.getByRole("button", { name: "Keep in Assets" }).click();
  await expect(her.getByText("Kept in Assets")).toBeVisible();
  await expect(panel.getByRole("button", { name: "See what changes" })).toBeEnabled();

  const next = { ...briefWith(name), title: `The next one ${name}` };
  await page.goto("/new");
  await page.getByLabel("What is the film about?").fill(next.prompt);
  await expect(page.getByRole("region", { name: "From Assets" })).toContainText(wordsOf(name).wardrobe);
  const jobId = await openBoard(page, next);
  const again = (await openReferences(page)).getByRole("region", { name, exact: true });
  await expect(again.getByLabel("Wardrobe")).toHaveValue(wordsOf(name).wardrobe);
  await expect(again.getByText("Kept in Assets")).toBeVisible();
  await page.keyboard.press("Escape");

  const { plan } = await jobOf(page, jobId);
  const shot = plan.shots.find(({ characters }: { characters: string[] }) => characters.includes(name));
  await card(page, shot.code).click();
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toHaveValue(
    new RegExp(wordsOf(name).wardrobe),
  );

  await page.goto(`/assets?query=${name}`);
  const kept = page.getByRole("article", { name });
  await kept.getByRole("button", { name: `In 2 films with ${name}` }).click();
  await page.getByRole("link", { name: next.title }).click();
  await expect(page).toHaveURL(new RegExp(`/jobs/${jobId}\\?view=board`));
});

test("the second of two people sees the words of the first and chooses; nothing typed is lost", async ({
  producer,
  admin,
}) => {
  const name = freshName();
  await keep(producer, name);
  for (const page of [producer, admin]) {
    await page.goto(`/assets?query=${name}`);
    await page.getByRole("button", { name: `Change ${name}` }).click();
    await expect(page.getByRole("dialog").getByLabel("Wardrobe")).toHaveValue(wordsOf(name).wardrobe);
  }
  await admin.getByRole("dialog").getByLabel("Wardrobe").fill("a red coat");
  await admin.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(admin.getByRole("article", { name })).toContainText("a red coat");

  const form = producer.getByRole("dialog");
  await form.getByLabel("Movement").fill("limps");
  await producer.keyboard.press("Escape");
  const question = producer.getByRole("dialog", { name: "Unsaved changes in this form" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText(`changed ${name} while you were here`)).toBeVisible();
  await expect(form.getByText("a red coat")).toBeVisible();
  await expect(form.getByLabel("Movement")).toHaveValue("limps");
  await form.getByRole("button", { name: "Keep mine" }).click();
  await form.getByRole("button", { name: "Save" }).click();
  const kept = producer.getByRole("article", { name });
  await expect(kept).toContainText("limps");
  await expect(kept).toContainText(wordsOf(name).wardrobe);
});

test("a character is added and taken into a film without a mouse", async ({ producer: page }) => {
  const name = freshName();
  await keep(page, `${name} the elder`);
  await page.goto("/assets");
  // Times are told like this once the page is alive.
  await expect(page.getByText("just now").first()).toBeVisible();
  await page.getByRole("button", { name: "Add", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Add a character" })).toBeFocused();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Add a character" });
  await expect(form).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(form.getByLabel("Appearance")).toBeFocused();
  for (const words of ["about sixty", "a red coat", "limps"]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name, exact: true })).toContainText("a red coat");

  await openBoard(page);
  await page.getByRole("button", { name: "References" }).focus();
  await page.keyboard.press("Enter");
  const characters = page.getByRole("region", { name: "Characters" });
  await characters.getByRole("button", { name: "Take from Assets" }).focus();
  await page.keyboard.press("Enter");
  const chooser = page.getByRole("dialog", { name: "Take a character from Assets" });
  await expect(chooser.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.type(" red coat");
  await expect(chooser.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(characters.getByRole("region", { name, exact: true }).getByLabel("Wardrobe")).toHaveValue("a red coat");
  await page.getByRole("button", { name: "See what changes" }).focus();
  await page.keyboard.press("Enter");
  const save = page.getByRole("button", { name: /^Save/ });
  await expect(save).toBeEnabled();
  await save.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "References" })).toBeHidden();
});

test("other words for somebody who is kept are shown on the board, and either side can be taken", async ({
  producer: page,
}) => {
  const name = freshName();
  const jobId = await openBoard(page, briefWith(name));
  await keep(page, name);
  await page.reload();
  const panel = await openReferences(page);
  const her = panel.getByRole("region", { name, exact: true });
  await expect(her.getByText(`Assets has other words for ${name}`)).toBeVisible();
  await her.getByRole("button", { name: "Use those" }).click();
  await expect(her.getByLabel("Appearance")).toHaveValue(wordsOf(name).appearance);
  await expect(her.getByText("Kept in Assets")).toBeVisible();
  expect((await jobOf(page, jobId)).plan.version).toBe(1);

  await her.getByLabel("Movement").fill("limps");
  await her.getByRole("button", { name: "Update Assets" }).click();
  await expect(her.getByText("Kept in Assets")).toBeVisible();
  const { assets } = await (await page.request.get("/api/assets")).json();
  const { reference } = assets.find((asset: { reference: { name: string } }) => asset.reference.name === name);
  expect(reference).toEqual({ ...wordsOf(name), movement: "limps" });
});

test("whoever approves looks at assets; a deleted one leaves every film as it is", async ({ producer, approver }) => {
  const name = freshName();
  await keep(producer, name);
  const jobId = await openBoard(producer, briefWith(name));
  await approver.goto(`/assets?query=${name}`);
  await expect(approver.getByRole("article", { name })).toContainText(wordsOf(name).wardrobe);
  await expect(approver.getByRole("button", { name: "Add", exact: true })).toHaveCount(0);
  await expect(approver.getByRole("button", { name: `Delete ${name}` })).toHaveCount(0);

  await producer.goto(`/assets?query=${name}`);
  await producer.getByRole("button", { name: `Delete ${name}` }).click();
  const question = producer.getByRole("dialog", { name: `Delete ${name}?` });
  await expect(question).toContainText(`1 film that you can see has ${name}, and keeps every word.`);
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(producer.getByRole("article", { name })).toHaveCount(0);
  const { plan } = await jobOf(producer, jobId);
  const her = plan.markers.characters.find((character: { name: string }) => character.name === name);
  expect(her.wardrobe).toBe(wordsOf(name).wardrobe);
});
