import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/server/password";

it("accepts the right password and refuses every other", async () => {
  const stored = await hashPassword("correct horse battery");
  expect(await verifyPassword("correct horse battery", stored)).toBe(true);
  expect(await verifyPassword("correct horse batterz", stored)).toBe(false);
});

it("stores the same password differently each time", async () => {
  expect(await hashPassword("correct horse battery")).not.toBe(await hashPassword("correct horse battery"));
});

it("refuses people without a password, even for the empty one", async () => {
  expect(await verifyPassword("", null)).toBe(false);
});
