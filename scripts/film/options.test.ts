import { describe, expect, it } from "vitest";
import { parseFilmOptions } from "@/scripts/film/options";

const PROMPT = "A calm film about a lighthouse at dawn.";

describe("parseFilmOptions", () => {
  it("makes a new film of a prompt, with what the options say about it", () => {
    const { job, maxCostMicros } = parseFilmOptions([PROMPT, "--project", "Harbour", "--max-cost", "4.5"], "/tmp");
    expect(job).toMatchObject({ kind: "new", brief: { prompt: PROMPT, project: "Harbour" } });
    expect(maxCostMicros).toBe(4_500_000);
  });

  it("goes on with a film that was begun, under the same approval options", () => {
    const options = parseFilmOptions(["--resume", "job_1", "--max-cost", "2"], "/tmp");
    expect(options).toMatchObject({ job: { kind: "begun", jobId: "job_1" }, maxCostMicros: 2_000_000 });
  });

  it.each([[[PROMPT]], [["--brief", "film.txt"]], [["--title", "Other"]]])(
    "refuses to change a film it goes on with: %j",
    (more) => {
      expect(() => parseFilmOptions(["--resume", "job_1", ...more], "/tmp")).toThrow(/--resume goes on with a film/);
    },
  );
});
