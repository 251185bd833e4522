import { expect, describe as group, it } from "vitest";
import { describe, fromPlaywright, fromVitest, oneCheck, sum } from "./tally.mjs";

group("describe", () => {
  it("is exactly what machines read, and mentions skipped tests only when there are some", () => {
    expect(describe({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(describe({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});

group("sum", () => {
  it("adds stages up, and is nothing for none", () => {
    expect(sum([oneCheck(true), oneCheck(false), { passed: 5, failed: 1, skipped: 2 }])).toEqual({
      passed: 6,
      failed: 2,
      skipped: 2,
    });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

group("fromVitest", () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: new Array(tests).fill({}) });

  it("counts a file that could not be loaded as a failure", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file("passed", 3), file("failed", 2), file("failed", 0)],
    };
    expect(fromVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });
});

group("fromPlaywright", () => {
  it("counts a server that did not start as a failure, and a test that passed when repeated as passed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(fromPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});
