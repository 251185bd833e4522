import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { createPool } from "./pool";
import type { Task } from "./thread-messages";

const task = (toPath: string): Task => ({ kind: "bed", sections: [], seed: 1, toPath });

/** A thread that runs this code whenever it is given a task. */
const threadThat = (code: string) =>
  new Worker(
    `const { parentPort } = require("node:worker_threads"); parentPort.on("message", (message) => { ${code} });`,
    {
      eval: true,
    },
  );
const FINISHES = `parentPort.postMessage({ kind: "finished" });`;

describe("createPool", () => {
  it("fails the task of a thread that dies, with a reason, and goes on with a new thread", async () => {
    const threads = ["process.exit(3)", FINISHES];
    const pool = createPool(1, () => threadThat(threads.shift() ?? FINISHES));
    const doomed = pool.run(task("doomed")).finished;
    const next = pool.run(task("next")).finished;
    await expect(doomed).rejects.toThrow(/thread ended before its work was done/);
    await expect(next).resolves.toBeUndefined();
  });

  it("says what a thread stopped of", async () => {
    const pool = createPool(1, () => threadThat(`throw new Error("Out of colours");`));
    await expect(pool.run(task("bad")).finished).rejects.toThrow(/stopped: Out of colours/);
  });

  it("starts no more threads than its limit", async () => {
    let started = 0;
    const pool = createPool(2, () => {
      started += 1;
      return threadThat(FINISHES);
    });
    await Promise.all([1, 2, 3, 4, 5].map((number) => pool.run(task(`${number}`)).finished));
    expect(started).toBe(2);
  });

  it("takes an urgent task before those that wait", async () => {
    const pool = createPool(1, () => threadThat(FINISHES));
    const order: string[] = [];
    const note = (name: string, urgent: boolean) =>
      pool.run(task(name), { urgent }).finished.then(() => order.push(name));
    await Promise.all([note("first", false), note("second", false), note("urgent", true)]);
    expect(order).toEqual(["first", "urgent", "second"]);
  });

  it("takes a patient task after those that came later", async () => {
    const pool = createPool(1, () => threadThat(FINISHES));
    const order: string[] = [];
    const note = (name: string, patient: boolean) =>
      pool.run(task(name), { patient }).finished.then(() => order.push(name));
    await Promise.all([note("first", false), note("patient", true), note("patient too", true), note("second", false)]);
    expect(order).toEqual(["first", "second", "patient", "patient too"]);
  });
});
