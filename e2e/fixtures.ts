import { type APIRequestContext, type Browser, test as base, expect, type Page } from "playwright/test";
import type { Role } from "../lib/domain/viewer";

type People = Record<Role, Page>;

/** One window for each role, signed in, in browsers that know nothing of each other. */
export const test = base.extend<People>({
  producer: async ({ browser, baseURL }, use) => await withPerson(browser, baseURL, "producer", use),
  approver: async ({ browser, baseURL }, use) => await withPerson(browser, baseURL, "approver", use),
  admin: async ({ browser, baseURL }, use) => await withPerson(browser, baseURL, "admin", use),
});

export { expect };

/** How long a short film may take from approval to delivery on a slow machine. */
export const FILM_MS = 240_000;
/** How long a plan and its quote may take. */
export const PLAN_MS = 60_000;

export const LIGHTHOUSE = {
  title: "The lighthouse",
  prompt: "Dawn at the sea. An old lighthouse stands on a rock in the fog. A keeper lights the lamp.",
  durationSeconds: 10,
  resolution: "720p",
} as const;

/** Sends a brief past the form and answers with the id of its job. */
export async function createJob(page: Page, brief: Record<string, unknown> = {}): Promise<string> {
  const response = await page.request.post("/api/jobs", { data: { ...LIGHTHOUSE, ...brief } });
  expect(response.status(), await response.text()).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

/** Opens the quote of a job once its cost waits for approval. */
export async function openQuote(page: Page, jobId: string): Promise<void> {
  await page.goto(`/jobs/${jobId}?view=quote`);
  await expect(page.getByRole("button", { name: /^Approve up to/ })).toBeVisible({ timeout: PLAN_MS });
}

async function withPerson(
  browser: Browser,
  baseURL: string | undefined,
  role: Role,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  await signIn(context.request, role);
  await use(await context.newPage());
  await context.close();
}

async function signIn(request: APIRequestContext, role: Role): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const response = await request.post("/api/auth/callback/one-click", { form: { csrfToken, role, json: "true" } });
  expect(response.ok(), await response.text()).toBe(true);
}
