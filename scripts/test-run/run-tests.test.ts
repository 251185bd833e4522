import { describe, expect, it } from "vitest";
import { chooseStages } from "./run-tests.mjs";

describe("chooseStages", () => {
  it("runs all of them, the quick ones first, when none is named", () => {
    expect(chooseStages([])).toEqual(["lint", "types", "unit", "db", "build", "e2e"]);
  });

  it("runs only those named, in the usual order", () => {
    expect(chooseStages(["e2e", "lint"])).toEqual(["lint", "e2e"]);
  });

  it("refuses a stage that does not exist", () => {
    expect(() => chooseStages(["unti"])).toThrow("There is no test stage called unti.");
  });
});
