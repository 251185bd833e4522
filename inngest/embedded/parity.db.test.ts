import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, onlyRun } from "./parity/backend";
import { pipelineFunctions } from "./parity/pipeline-functions";
import { startBackend } from "./parity/start-backend";
import { Trace } from "./parity/trace";

const trace = new Trace();
let backend: Backend;

beforeAll(async () => {
  backend = await startBackend(process.env, (client) => pipelineFunctions(client, trace));
});

afterAll(() => backend.stop());

function create(projectId: string, data: Record<string, unknown> = {}): Promise<string> {
  return backend.send({ name: "parity/project.created", data: { projectId, ...data } });
}

function decide(projectId: string, approved: boolean, kind = "cost"): Promise<string> {
  return backend.send({ name: "parity/cost.decided", data: { projectId, kind, approved } });
}

const shotTrace = (projectId: string, name: string) =>
  [0, 1, 2, 3].map((shot) => trace.count(name, `${projectId}/${shot}`));

describe("a run that waits for a decision", () => {
  it("goes on after the approval that matches, through child runs with a retry, to the end, each step once", async () => {
    const projectId = randomUUID();
    const event = await create(projectId);
    await backend.settle();
    await decide(projectId, true, "storyboard");
    await decide(randomUUID(), true);
    await backend.settle();
    expect(trace.names(projectId)).toEqual(["sanitize", "analyse", "direct"]);

    await decide(projectId, true);

    const complete = { status: "complete", shots: 4, checks: 2, caught: null };
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: complete });
    await backend.settle();
    for (const step of ["sanitize", "analyse", "direct", "technical", "semantic", "finalize", "mail"]) {
      expect(trace.count(step, projectId), step).toBe(1);
    }
    expect(shotTrace(projectId, "submit")).toEqual([1, 1, 1, 1]);
    expect(shotTrace(projectId, "flaky")).toEqual([1, 2, 1, 1]);
    expect(shotTrace(projectId, "download")).toEqual([1, 1, 1, 1]);
  });

  it("ends as its code says when the decision is no", async () => {
    const projectId = randomUUID();
    const event = await create(projectId);
    await backend.settle();
    await decide(projectId, false);
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: { status: "rejected" } });
  });

  it("gets null when nobody decides in time", async () => {
    const event = await create(randomUUID(), { timeout: "1s" });
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: { status: "expired" } });
  });

  it("is cancelled by the event it names, and goes no further", async () => {
    const projectId = randomUUID();
    const event = await create(projectId);
    await backend.settle();
    await backend.send({ name: "parity/project.cancelled", data: { projectId } });
    expect(await onlyRun(backend, event)).toMatchObject({ status: "cancelled" });
    await decide(projectId, true);
    await backend.settle();
    expect(trace.names(projectId)).toEqual(["sanitize", "analyse", "direct"]);
  });
});

describe("a step that fails", () => {
  it("is not tried again after a NonRetriableError, and the failure handler runs once", async () => {
    const projectId = randomUUID();
    const run = await onlyRun(backend, await create(projectId, { mode: "fatal" }));
    expect(run).toMatchObject({ status: "failed" });
    expect(JSON.stringify(run.output)).toContain("bad brief");
    await backend.settle();
    expect(trace.names(projectId).slice(3)).toEqual(["fatal", "failed: bad brief"]);
  });

  it("is tried retries + 1 times, then fails the run and runs the failure handler", async () => {
    const projectId = randomUUID();
    const run = await onlyRun(backend, await create(projectId, { mode: "exhaust" }));
    expect(run).toMatchObject({ status: "failed" });
    await backend.settle();
    expect(trace.names(projectId).slice(3)).toEqual(["exhaust", "exhaust", "exhaust", "exhaust", "failed: always"]);
  });

  it("is tried again after a RetryAfterError, and the run goes on", async () => {
    const projectId = randomUUID();
    const event = await create(projectId, { mode: "retry-after", timeout: "1s" });
    expect(await onlyRun(backend, event)).toMatchObject({ status: "completed" });
    expect(trace.count("throttled", projectId)).toBe(2);
  });

  it("can be caught by the function, which then goes on, sleeps included", async () => {
    const projectId = randomUUID();
    const event = await create(projectId, { mode: "caught", sleep: true });
    await backend.settle();
    await decide(projectId, true);
    const { output } = await onlyRun(backend, event);
    expect(output).toMatchObject({ status: "complete", caught: "NonRetriableError: handled" });
  });
});

describe("the same work twice", () => {
  it("is done once for two events with the same idempotency key", async () => {
    const projectId = randomUUID();
    const [first, second] = [await create(projectId), await create(projectId)];
    await backend.settle();
    await decide(projectId, false);
    expect(await onlyRun(backend, first)).toMatchObject({ status: "completed" });
    expect(await backend.runs(second)).toEqual([]);
    expect(trace.count("sanitize", projectId)).toBe(1);
  });

  it("is done once for two events with the same id", async () => {
    const projectId = randomUUID();
    const event = { id: `finished-${projectId}`, name: "parity/project.finished", data: { projectId } };
    const [first, second] = [await backend.send(event), await backend.send(event)];
    expect(await onlyRun(backend, first)).toMatchObject({ status: "completed" });
    await backend.settle();
    expect(await backend.runs(second)).toEqual([]);
    expect(trace.count("mail", projectId)).toBe(1);
  });
});
