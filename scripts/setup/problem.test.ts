import { expect, it } from "vitest";
import { explain, Problem } from "./problem.mjs";

it("says what is wrong and the way out", () => {
  expect(explain(new Problem("It is broken.", "Mend it."))).toEqual(["It is broken.", "Mend it."]);
});

it.each(["ENOSPC: no space left on device, write", "could not extend file: No space left on device"])(
  "calls a full disk a full disk: %s",
  (message) => {
    expect(explain(new Error(message))[0]).toBe("The disk is full.");
  },
);

it("keeps the whole trace of what nobody foresaw", () => {
  expect(explain(new TypeError("x is not a function")).join()).toContain("problem.test.ts");
});
