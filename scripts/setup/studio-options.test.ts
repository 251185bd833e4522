import { describe, expect, it } from "vitest";
import { parseStudioOptions } from "./studio-options.mjs";

describe("parseStudioOptions", () => {
  it("starts on the next free port, builds and keeps all data unless told otherwise", () => {
    expect(parseStudioOptions([])).toEqual({
      port: undefined,
      dev: false,
      doubles: false,
      reset: false,
      yes: false,
      help: false,
    });
  });

  it("reads every option", () => {
    expect(parseStudioOptions(["--port", "4000", "--dev", "--doubles", "--reset", "--yes"])).toEqual({
      port: 4000,
      dev: true,
      doubles: true,
      reset: true,
      yes: true,
      help: false,
    });
  });

  it.each(["0", "65536", "abc", "80a", "-1", "", "3.5"])("refuses --port=%s by name", (port) => {
    expect(() => parseStudioOptions([`--port=${port}`])).toThrow(`--port ${port} is no port.`);
  });

  it.each([[["--prot", "1"]], [["4000"]], [["--port"]]])("refuses %j and shows what there is", (args) => {
    expect(problemOf(args)).toMatchObject({ name: "Problem", wayOut: expect.stringContaining("--port N") });
  });
});

function problemOf(args: string[]): unknown {
  try {
    return parseStudioOptions(args);
  } catch (problem) {
    return problem;
  }
}
