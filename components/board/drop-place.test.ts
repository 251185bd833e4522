import { describe, expect, it } from "vitest";
import { placeOfSlot, placeOneStep } from "@/components/board/drop-place";
import { planOf } from "@/components/board/testing/plan-of";

const plan = planOf([
  ["SC01-SH010", 1],
  ["SC01-SH020", 1],
  ["SC01-SH030", 1],
  ["SC02-SH010", 2],
  ["SC02-SH020", 2],
]);

describe("where a dropped shot goes", () => {
  it("is before or after the shot it is dropped beside, in that shot's scene", () => {
    expect(placeOfSlot(plan, ["SC01-SH010"], { code: "SC02-SH020", isAfter: false })).toEqual({
      sceneNumber: 2,
      beforeCode: "SC02-SH020",
    });
    expect(placeOfSlot(plan, ["SC01-SH010"], { code: "SC02-SH020", isAfter: true })).toEqual({
      sceneNumber: 2,
      beforeCode: null,
    });
  });

  it("is never before a shot that moves too", () => {
    expect(placeOfSlot(plan, ["SC01-SH020", "SC02-SH010"], { code: "SC01-SH010", isAfter: true })).toEqual({
      sceneNumber: 1,
      beforeCode: "SC01-SH030",
    });
  });

  it("is nowhere when the film would be the same", () => {
    expect(placeOfSlot(plan, ["SC01-SH020"], { code: "SC01-SH010", isAfter: true })).toBeNull();
    expect(placeOfSlot(plan, ["SC01-SH020"], { code: "SC01-SH020", isAfter: false })).toBeNull();
    expect(placeOfSlot(plan, ["SC01-SH020"], { code: "SC01-SH030", isAfter: false })).toBeNull();
  });
});

describe("one step along the film", () => {
  it("passes the neighbour", () => {
    expect(placeOneStep(plan, ["SC01-SH010"], 1)).toEqual({ sceneNumber: 1, beforeCode: "SC01-SH030" });
    expect(placeOneStep(plan, ["SC01-SH020"], -1)).toEqual({ sceneNumber: 1, beforeCode: "SC01-SH010" });
  });

  it("goes over the border into the next scene, and back to the end of the one before", () => {
    expect(placeOneStep(plan, ["SC01-SH030"], 1)).toEqual({ sceneNumber: 2, beforeCode: "SC02-SH010" });
    expect(placeOneStep(plan, ["SC02-SH010"], -1)).toEqual({ sceneNumber: 1, beforeCode: null });
  });

  it("ends at the ends of the film", () => {
    expect(placeOneStep(plan, ["SC01-SH010"], -1)).toBeNull();
    expect(placeOneStep(plan, ["SC02-SH020"], 1)).toBeNull();
  });

  it("takes several shots along together", () => {
    expect(placeOneStep(plan, ["SC01-SH010", "SC01-SH020"], 1)).toEqual({ sceneNumber: 1, beforeCode: null });
  });
});
