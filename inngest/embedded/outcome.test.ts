import { describe, expect, it } from "vitest";
import { readOutcome, type SdkResponse } from "./outcome";

const response = (status: number, body: unknown, headers: Record<string, string> = {}): SdkResponse => ({
  status,
  headers,
  body: body === undefined ? "" : JSON.stringify(body),
});
const ran = { id: "a", op: "StepRun", data: 1 };
const RETRY = { "x-inngest-no-retry": "false" };
const FINAL = { "x-inngest-no-retry": "true" };

describe("an answer of the SDK", () => {
  it.each([
    ["200", response(200, { ok: true }), { kind: "completed", output: { ok: true } }],
    ["200 without a body", response(200, undefined), { kind: "completed", output: null }],
    [
      "RunComplete",
      response(206, [ran, { id: "c", op: "RunComplete", data: 2 }]),
      { kind: "completed", steps: [ran], output: 2 },
    ],
    ["a step that ran", response(206, [ran]), { kind: "saved", steps: [ran] }],
    ["one op, not in a list", response(206, ran), { kind: "saved", steps: [ran] }],
    ["an error to retry", response(500, { name: "E", message: "m" }, RETRY), { kind: "retry", retryAfter: null }],
    [
      "an error with retry-after",
      response(500, {}, { ...RETRY, "retry-after": "7" }),
      { kind: "retry", retryAfter: "7" },
    ],
    [
      "a final error",
      response(400, { name: "E", message: "m" }, FINAL),
      { kind: "failed", error: { name: "E", message: "m" } },
    ],
    ["an error of the protocol", response(401, { message: "no" }), { kind: "retry" }],
    ["a stale dispatch", response(400, { name: "StaleDispatchError", message: "m" }, FINAL), { kind: "stale" }],
    [
      "a step error to retry",
      response(206, [{ id: "a", op: "StepError", error: {} }], RETRY),
      { kind: "retry", steps: [] },
    ],
    ["a discovery request", response(206, [{ id: "d", op: "DiscoveryRequest" }]), { kind: "saved", steps: [] }],
  ])("%s", (_name, answer, outcome) => {
    expect(readOutcome(answer, false)).toMatchObject(outcome);
  });

  it("with a final step error stores the error for the function to catch", () => {
    const failed = { id: "a", op: "StepFailed", error: { name: "E", message: "m" } };
    expect(readOutcome(response(206, [failed], FINAL), false)).toEqual({ kind: "saved", steps: [failed] });
  });

  it("with an error on the last attempt is final", () => {
    expect(readOutcome(response(500, { message: "m" }, RETRY), true).kind).toBe("failed");
    const stepError = { id: "a", op: "StepError", error: { message: "m" } };
    expect(readOutcome(response(206, [stepError], RETRY), true)).toEqual({ kind: "saved", steps: [stepError] });
  });

  it("with planned ops keeps the steps that ran apart", () => {
    const planned = { id: "s", op: "Sleep", name: "1s" };
    expect(readOutcome(response(206, [ran, planned]), false)).toEqual({
      kind: "planned",
      steps: [ran],
      planned: [planned],
    });
  });

  it.each([
    ["step.ai.infer", { id: "x", op: "AIGateway" }],
    ["step.fetch", { id: "x", op: "Gateway" }],
    ["defer", { id: "x", op: "DeferAdd" }],
    ["SomethingNew", { id: "x", op: "SomethingNew" }],
    ["group.parallel", { id: "x", op: "StepPlanned", opts: { parallelMode: "race" } }],
    ['waiting for "inngest/function.finished"', { id: "x", op: "WaitForEvent", name: "inngest/function.finished" }],
  ])("that asks for %s fails the run by that name", (feature, op) => {
    const outcome = readOutcome(response(206, [op]), false);
    expect(outcome).toMatchObject({ kind: "failed", error: { message: expect.stringContaining(feature) } });
  });

  it("of the version that races is refused", () => {
    const outcome = readOutcome(response(206, [ran], { "x-inngest-req-version": "1" }), false);
    expect(outcome).toMatchObject({ kind: "failed", error: { name: "UnsupportedFeatureError" } });
  });

  it("that is none throws", () => {
    expect(() => readOutcome({ status: 206, headers: {}, body: "<html>" }, false)).toThrow();
    expect(() => readOutcome(response(206, [{ op: 1 }]), false)).toThrow();
  });
});
