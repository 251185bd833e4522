import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";

const SCRIPT = `Title: Coins in the rain
Duration: 20 s

INT. KITCHEN - NIGHT

Rain on the window. ADA counts coins under a lamp.

ADA
It is enough.

EXT. STREET - DAWN

Ada runs along the wet street to the harbour.
`;

/** Drops a file on the page, as a hand with a mouse does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, contents]) => {
      const data = new DataTransfer();
      data.items.add(new File([contents ?? ""], fileName ?? ""));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent("h1", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
}

async function openForm(page: Page): Promise<void> {
  await page.goto("/new");
  await expect(page.getByLabel("What is the film about?")).toBeEnabled();
}

test("a screenplay dropped anywhere shows its scenes before anything is created, and becomes a job with the keys", async ({
  producer: page,
}) => {
  await openForm(page);
  const jobsBefore = (await (await page.request.get("/api/jobs")).json()).total;
  await drop(page, "coins.fountain", SCRIPT);

  const scenes = page.getByRole("list", { name: "Scenes found" }).getByRole("listitem");
  await expect(scenes).toHaveCount(2);
  await expect(scenes.nth(0)).toContainText("INT. KITCHEN - NIGHT");
  await expect(scenes.nth(0)).toContainText("ADA");
  await expect(scenes.nth(1)).toContainText("EXT. STREET - DAWN");
  await expect(page.getByText(/coins\.fountain: a screenplay with 2 scenes/)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Coins in the rain");
  expect((await (await page.request.get("/api/jobs")).json()).total).toBe(jobsBefore);

  await page.getByLabel("What is the film about?").press("Control+Enter");
  await expect(page).toHaveURL(/\/jobs\/job_/);
  await expect(page.getByRole("heading", { level: 1, name: "Coins in the rain" })).toBeVisible();
});

test("a wrong file names its line and the reason, and leaves the form as it was", async ({ producer: page }) => {
  await openForm(page);
  await page.getByLabel("Title").fill("Mine");
  await drop(page, "brief.json", '{\n  "prompt": "A calm film about the sea.",\n  "durationSeconds": 4000\n}');
  const refusal = page.getByRole("alert").filter({ hasText: "brief.json could not be used" });
  await expect(refusal).toContainText("Line 3");
  await expect(refusal).toContainText("at most 300 seconds");
  await expect(page.getByLabel("Title")).toHaveValue("Mine");
});

test("drafts survive a reload, are kept beside each other, and come back when they are wanted", async ({
  producer: page,
}) => {
  await openForm(page);
  await page.getByLabel("What is the film about?").fill("The first draft speaks of a lighthouse.");
  await page.reload();
  await expect(page.getByText("Your unsent brief is back")).toBeVisible();
  await expect(page.getByLabel("What is the film about?")).toHaveValue("The first draft speaks of a lighthouse.");

  await page.getByRole("button", { name: "Start a new one" }).click();
  await expect(page.getByLabel("What is the film about?")).toHaveValue("");
  await page.getByLabel("What is the film about?").fill("The second draft speaks of rain.");
  const others = page.getByRole("list", { name: "Other drafts" });
  await others.getByRole("button", { name: /The first draft.*Resume/ }).click();
  await expect(page.getByLabel("What is the film about?")).toHaveValue("The first draft speaks of a lighthouse.");

  await others.getByRole("button", { name: /Delete the draft “The second draft/ }).click();
  await expect(others).toBeHidden();
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(others.getByRole("listitem")).toHaveCount(1);
});

test("a price range is there while a brief is typed, and follows its length", async ({ producer: page }) => {
  await openForm(page);
  const guess = page.getByRole("status", { name: "First price guess" });
  await expect(guess).toContainText(/About \$\d|Free preview/);
  await page.getByRole("checkbox", { name: "Animatic" }).check();
  await expect(guess).toContainText("Free preview");
  await page.getByRole("checkbox", { name: "Animatic" }).uncheck();
  await page.getByLabel("Length").fill("half a minute");
  await expect(guess).toContainText("No guess yet");
});

test("offline says so, keeps what is typed, and sends nothing by itself when the network is back", async ({
  producer: page,
}) => {
  const title = `Offline ${Date.now()}`;
  const sent = async () =>
    (await (await page.request.get(`/api/jobs?query=${encodeURIComponent(title)}`)).json()).total;
  await openForm(page);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What is the film about?").fill("A paper boat goes down a stream after the rain.");
  await page.context().setOffline(true);
  await expect(page.getByText("You are offline")).toBeVisible();
  await page.getByRole("button", { name: "Start the film" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The brief was not sent" })).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText("You are offline")).toBeHidden();
  await expect(page.getByLabel("Title")).toHaveValue(title);
  expect(await sent()).toBe(0);
  await page.getByRole("button", { name: "Start the film" }).click();
  await expect(page).toHaveURL(/\/jobs\/job_/);
  expect(await sent()).toBe(1);
});
