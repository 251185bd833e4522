import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withLock } from "./lock.mjs";

let file: string;

beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "lock-")), "work.lock");
});

afterEach(() => fs.rmSync(path.dirname(file), { recursive: true, force: true }));

it("lets one in at a time, tells the other that it waits, and lets it in after", async () => {
  const order: string[] = [];
  let finishFirst = () => {};
  const first = withLock(
    file,
    () => {},
    async () => {
      order.push("first in");
      await new Promise<void>((resolve) => {
        finishFirst = resolve;
      });
      order.push("first out");
    },
  );
  const second = withLock(
    file,
    () => {
      order.push("second waits");
      finishFirst();
    },
    async () => {
      order.push("second in");
    },
  );
  await Promise.all([first, second]);
  expect(order).toEqual(["first in", "second waits", "first out", "second in"]);
});

it("ignores the lock of a process that is gone", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  fs.writeFileSync(file, String(pid));
  let hasWaited = false;
  const sayWaiting = () => {
    hasWaited = true;
  };
  expect(await withLock(file, sayWaiting, async () => "done")).toBe("done");
  expect(hasWaited).toBe(false);
});

it("is free again when the work fails", async () => {
  await expect(
    withLock(
      file,
      () => {},
      () => Promise.reject(new Error("no")),
    ),
  ).rejects.toThrow("no");
  expect(fs.existsSync(file)).toBe(false);
});
