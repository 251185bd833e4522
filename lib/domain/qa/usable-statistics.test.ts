import { describe, expect, it } from "vitest";
import { cleanStatistics } from "@/lib/domain/qa/testing/plan-of-shots";
import { usableStatistics } from "@/lib/domain/qa/usable-statistics";

describe("usableStatistics", () => {
  it("leaves out files without a sampled picture, and values that are no numbers", () => {
    const shots = [
      { code: "good", statistics: cleanStatistics({ integratedLufs: null }) },
      { code: "empty", statistics: cleanStatistics({ sampledFrames: 0 }) },
      { code: "broken", statistics: cleanStatistics({ contrast: Number.NaN }) },
      { code: "endless", statistics: cleanStatistics({ flicker: Number.POSITIVE_INFINITY }) },
    ];
    expect([...usableStatistics(shots).keys()]).toEqual(["good"]);
  });
});
