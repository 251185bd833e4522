import { expect, test } from "./fixtures";

test("a person who is added can sign in with their role at once, and can't any more when they are deactivated", async ({
  admin,
  browser,
  baseURL,
}) => {
  const name = `Nora ${Date.now().toString(36)}`;
  await admin.goto("/admin/people");
  await admin.getByRole("button", { name: "Add a person" }).click();
  const form = admin.getByRole("dialog", { name: "Add a person" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail").fill("not an address");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(form.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("Name")).toHaveValue(name);
  await form.getByLabel("E-mail").fill(`${name.replace(" ", ".").toLowerCase()}@example.com`);
  await form.getByLabel("Role").selectOption("approver");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(admin.getByText(`${name} was added.`)).toBeVisible();

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const nora = await context.newPage();
  await nora.goto("/sign-in");
  await nora.getByRole("list", { name: "Sign in as" }).getByRole("button", { name }).click();
  await expect(nora.getByRole("heading", { level: 1, name: "Jobs" })).toBeVisible();
  await nora.goto("/approvals");
  await expect(nora.getByRole("heading", { level: 1, name: "Approvals" })).toBeVisible();
  expect((await nora.request.get("/api/admin/costs?format=csv&table=jobs")).status()).toBe(403);

  await admin.getByRole("button", { name: `Deactivate ${name}` }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(admin.getByText(`${name} can't sign in any more.`)).toBeVisible();
  expect((await nora.request.get("/api/approvals")).status()).toBe(401);
  await nora.goto("/sign-in");
  await expect(nora.getByRole("list", { name: "Sign in as" })).toBeVisible();
  await expect(nora.getByRole("button", { name })).toHaveCount(0);
  await context.close();
});
