import { describe, expect, it } from "vitest";
import { addToUsage, type Limits, type Usage } from "./limits";

const LIMITS: Limits = { steps: 3, stepBytes: 100, stateBytes: 250, eventBytes: 100 };
const usage = (overrides: Partial<Usage> = {}): Usage => ({ steps: 0, bytes: 0, violation: null, ...overrides });

describe("addToUsage", () => {
  it("lets everything up to each limit through", () => {
    const at = usage();
    expect(addToUsage(at, [100, 100, 50], LIMITS)).toBeNull();
    expect(at).toEqual({ steps: 3, bytes: 250, violation: null });
  });

  it.each([
    ["a step above its size", usage(), [101], "step output size is greater than the limit"],
    ["one step too many", usage({ steps: 3 }), [1], "The function run exceeded the step limit of 3 steps."],
    ["too much state", usage({ bytes: 200 }), [51], "The function run exceeded the state size limit of 250 bytes."],
  ])("reports %s", (_name, before, sizes, message) => {
    expect(addToUsage(before, sizes, LIMITS)).toMatchObject({ message });
  });

  it("keeps the first violation, whatever comes after it", () => {
    const at = usage();
    addToUsage(at, [101], LIMITS);
    expect(addToUsage(at, [1], LIMITS)?.message).toBe("step output size is greater than the limit");
  });
});
