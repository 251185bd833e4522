import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, onlyRun, type RunState, sleep } from "./parity/backend";
import { startBackend } from "./parity/start-backend";
import { stepFunctions } from "./parity/step-functions";
import { Trace } from "./parity/trace";

const trace = new Trace();
let backend: Backend;

beforeAll(async () => {
  backend = await startBackend(process.env, (client) => stepFunctions(client, trace));
});

afterAll(() => backend.stop());

async function run(name: string, key: string, data: Record<string, unknown> = {}): Promise<RunState> {
  return onlyRun(backend, await backend.send({ name: `parity/${name}`, data: { key, ...data } }));
}

describe("steps side by side", () => {
  it("run once each and give back their results", async () => {
    const key = randomUUID();
    expect(await run("parallel", key)).toEqual({ status: "completed", output: 45 });
    expect(trace.count("part", key)).toBe(10);
  });

  it("in chains wait for the slowest sibling before each next step", async () => {
    const key = randomUUID();
    expect(await run("chains", key)).toMatchObject({ status: "completed" });
    const names = trace.names(key);
    expect(names.indexOf("after quick")).toBeGreaterThan(names.indexOf("slow done"));
    for (const name of ["quick", "slow", "after quick", "after slow"]) expect(trace.count(name, key), name).toBe(1);
  });

  it("in a race keep the first as the winner, and the run goes on when all have ended", async () => {
    const key = randomUUID();
    expect(await run("race", key)).toEqual({ status: "completed", output: "fast" });
    const names = trace.names(key);
    expect(names.indexOf("after")).toBeGreaterThan(names.indexOf("slow done"));
    expect([trace.count("fast", key), trace.count("slow", key), trace.count("after", key)]).toEqual([1, 1, 1]);
  });
});

describe("waiting", () => {
  it("ends after a sleep, however short it was asked for", async () => {
    expect(await run("nap", randomUUID())).toEqual({ status: "completed", output: "rested" });
  });

  it("does not see an event that came before the wait", async () => {
    const key = randomUUID();
    const event = await backend.send({ name: "parity/early", data: { key } });
    await sleep(400);
    await backend.send({ name: "parity/early.go", data: { key } });
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: "timed out" });
  });
});

describe("results and errors", () => {
  it("come back as JSON would have them", async () => {
    expect(await run("not-json", randomUUID())).toEqual({
      status: "completed",
      output: {
        date: "1970-01-01T00:00:00.000Z",
        map: {},
        notANumber: null,
        buffer: { type: "Buffer", data: [104, 105] },
        text: "\u0000 \ud83c\udfac \u0639",
        nothing: null,
        keys: ["date", "map", "notANumber", "buffer", "text"],
      },
    });
  });

  it("outside a step retry the whole function, then fail the run", async () => {
    const key = randomUUID();
    const failed = await run("failing", key);
    expect(failed.status).toBe("failed");
    expect(JSON.stringify(failed.output)).toContain("attempt 1");
    expect(trace.count("function", key)).toBe(2);
  });
});

describe("an invoked function", () => {
  it("gives its result to the caller", async () => {
    const key = randomUUID();
    expect(await run("parent", key)).toEqual({ status: "completed", output: "child is done" });
    expect(trace.count("child", key)).toBe(1);
  });

  it("gives its error to the caller after its own retries", async () => {
    const key = randomUUID();
    expect(await run("parent", key, { fail: true })).toEqual({
      status: "completed",
      output: "Error: the child broke",
    });
    expect(trace.count("child", key)).toBe(2);
  });

  it("that takes too long is an InngestInvokeTimeoutError for the caller", async () => {
    const timedOut = await run("parent", randomUUID(), { sleep: "4s", timeout: "1s" });
    expect(timedOut).toEqual({
      status: "completed",
      output: "InngestInvokeTimeoutError: Timed out waiting for invoked function to complete",
    });
  });
});

describe("concurrency", () => {
  it("never executes more runs of one key at a time than its limit, and does execute that many", async () => {
    const providers = [randomUUID(), randomUUID()];
    const events = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => ({ provider: providers[index % 2] ?? "", key: `${index}` }));
    const ids = await Promise.all(events.map((data) => backend.send({ name: "parity/limited", data })));
    for (const id of ids) expect(await onlyRun(backend, id)).toMatchObject({ status: "completed" });
    for (const provider of providers) {
      expect(trace.count("hold", provider)).toBe(8);
      expect(mostAtOnce(trace.names(provider))).toBe(2);
    }
  });
});

function mostAtOnce(names: readonly string[]): number {
  let now = 0;
  return Math.max(
    ...names.map((name) => {
      now += name === "hold" ? 1 : -1;
      return now;
    }),
  );
}
