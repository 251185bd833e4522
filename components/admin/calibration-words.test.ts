import { describe, expect, it } from "vitest";
import { formatError, insideSentence } from "@/components/admin/calibration-words";

describe("formatError", () => {
  it.each([
    [null, "–"],
    [0, "0 %"],
    [0.0004, "0 %"],
    [0.042, "+4.2 %"],
    [-0.12, "−12 %"],
    [1.5, "+150 %"],
  ])("writes %s as “%s”", (error, text) => expect(formatError(error)).toBe(text));
});

describe("insideSentence", () => {
  const calibration = { quotes: 12, inside: 10, onTarget: 8, meanError: 0, medianError: 0 };

  it("counts what it speaks of", () => {
    expect(insideSentence(calibration)).toBe("Of 12 past quotes, 10 fell inside P10–P90.");
    expect(insideSentence({ ...calibration, quotes: 1, inside: 0 })).toBe("The one past quote fell outside P10–P90.");
  });
});
