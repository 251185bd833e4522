import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureSecrets } from "./secrets.mjs";

let dataDir: string;

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "secrets-"));
});

afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

it("makes two different secrets once, readable by their owner alone", () => {
  const made = ensureSecrets(dataDir);
  expect(new Set(Object.values(made)).size).toBe(2);
  expect(Object.values(made).every((secret) => secret.length >= 43)).toBe(true);
  expect(fs.statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(ensureSecrets(dataDir)).toEqual(made);
});

it("makes damaged secrets anew and keeps those that are whole", () => {
  fs.writeFileSync(path.join(dataDir, "secrets.json"), '{"NEXTAUTH_SECRET":"kept"}');
  expect(ensureSecrets(dataDir).NEXTAUTH_SECRET).toBe("kept");
  fs.writeFileSync(path.join(dataDir, "secrets.json"), '{"NEXTAUTH_SEC');
  expect(ensureSecrets(dataDir).NEXTAUTH_SECRET).not.toBe("kept");
});
