import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "./content-hash.mjs";

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "hash-"));
  write("app/page.tsx", "one");
  write("app/api/route.ts", "two");
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

const hash = () => contentHash(root, ["app", "proxy.ts"], (file) => !file.endsWith(".test.ts"));

describe("contentHash", () => {
  it("stays the same when a file is only touched, or one that does not count changes", () => {
    const before = hash();
    fs.utimesSync(path.join(root, "app/page.tsx"), 1, 1);
    write("app/page.test.ts", "a test");
    write("README.md", "words");
    expect(hash()).toBe(before);
  });

  it.each([
    ["a file changes", () => write("app/page.tsx", "other")],
    ["a file is added", () => write("app/new.ts", "")],
    ["a file goes", () => fs.rmSync(path.join(root, "app/page.tsx"))],
    ["a file is renamed", () => fs.renameSync(path.join(root, "app/page.tsx"), path.join(root, "app/side.tsx"))],
    ["a file that was missing appears", () => write("proxy.ts", "")],
  ])("changes when %s", (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });
});
