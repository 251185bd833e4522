import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, eventually, onlyRun, type RunState } from "./parity/backend";
import { featureFunctions } from "./parity/feature-functions";
import { startBackend } from "./parity/start-backend";
import { Trace } from "./parity/trace";

const MB = 1024 * 1024;
const trace = new Trace();
let backend: Backend;

beforeAll(async () => {
  backend = await startBackend(process.env, (client) => featureFunctions(client, trace));
});

afterAll(() => backend.stop());

function send(name: string, data: Record<string, unknown>): Promise<string> {
  return backend.send({ name: `parity/${name}`, data });
}

async function run(name: string, data: Record<string, unknown>): Promise<RunState> {
  return onlyRun(backend, await send(name, data));
}

describe("a limit", () => {
  it("of 4 MB for one step fails the run, without running the step again, and its handler hears of it", async () => {
    const key = randomUUID();
    const failed = await run("storing", { key, bytes: 4.2 * MB });
    expect(failed.status).toBe("failed");
    expect(JSON.stringify(failed.output)).toContain("step output size is greater than the limit");
    await backend.settle();
    expect(trace.names(key)).toEqual(["stored", "failed: step output size is greater than the limit"]);
  });

  it("of 32 MB for all steps fails the run", async () => {
    const failed = await run("storing", { key: randomUUID(), steps: 12, bytes: 3.5 * MB });
    expect(failed.status).toBe("failed");
    expect(JSON.stringify(failed.output)).toContain("InngestErrStateOverflowed");
  });

  it("of 1000 steps lets 999 through and fails more, one after the other or side by side", async () => {
    expect(await run("storing", { key: randomUUID(), steps: 999 })).toEqual({ status: "completed", output: "stored" });
    const sideBySide = randomUUID();
    for (const failed of [
      await run("storing", { key: randomUUID(), steps: 1001 }),
      await run("planning", { key: sideBySide, steps: 1001 }),
    ]) {
      expect(failed.status).toBe("failed");
      expect(JSON.stringify(failed.output)).toContain("InngestErrFunctionOverflowed");
    }
    expect(trace.count("part", sideBySide)).toBe(0);
  });
});

describe("a signal", () => {
  it("resumes the run that waits for it with its data, once", async () => {
    const signal = randomUUID();
    const event = await send("signalled", { key: signal });
    await backend.settle();
    await sendSignal(signal, { approved: true });
    const output = { signal, data: { approved: true } };
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output });
  });

  it("that does not come in time is null for the run", async () => {
    expect(await run("signalled", { key: randomUUID(), timeout: "1s" })).toEqual({ status: "completed", output: null });
  });

  it("two runs wait for fails the second, unless it asks to replace the first", async () => {
    const signal = randomUUID();
    const first = await send("signalled", { key: signal, timeout: "3s" });
    await backend.settle();
    const second = await run("signalled", { key: signal });
    expect(second.status).toBe("failed");
    expect(JSON.stringify(second.output)).toContain("Signal conflict");

    const third = await send("replacing", { key: signal });
    await backend.settle();
    await sendSignal(signal, "for the third");
    expect(await onlyRun(backend, third)).toMatchObject({ output: { data: "for the third" } });
    expect(await onlyRun(backend, first)).toEqual({ status: "completed", output: null });
  });
});

describe("a timeout of the function", () => {
  it("cancels a run that does not finish in time", async () => {
    const key = randomUUID();
    expect(await run("endless", { key })).toMatchObject({ status: "cancelled" });
    expect(trace.names(key)).toEqual(["begin"]);
  });

  it("cancels a run that cannot start in time, and leaves the one that did alone", async () => {
    const key = randomUUID();
    const first = await send("queued", { key });
    await eventually(() => expect(trace.count("begin", key)).toBe(1));
    const second = await send("queued", { key });
    expect(await onlyRun(backend, second)).toMatchObject({ status: "cancelled" });
    expect(await onlyRun(backend, first)).toMatchObject({ status: "completed" });
    expect(trace.count("begin", key)).toBe(1);
  });
});

/** The SDK sends signals from a step or the client; on a server the run may need a moment to be registered. */
async function sendSignal(signal: string, data: unknown): Promise<void> {
  await eventually(async () => {
    const { runId } = await backend.client.sendSignal({ signal, data });
    expect(runId).toBeTruthy();
  });
}
