import { describe, expect, it } from "vitest";
import { ACTIVITIES, isMoving, STATUSES, statusTone } from "@/lib/domain/status-words";

describe("the status vocabulary", () => {
  it("has every word once", () => {
    const words = [...STATUSES, ...ACTIVITIES];
    expect(new Set(words).size).toBe(words.length);
  });

  it("paints only what somebody must look at in the colours of trouble", () => {
    const troubled = STATUSES.filter((status) => ["bad", "warn"].includes(statusTone(status)));
    expect(troubled).toEqual([
      "Unknown at provider",
      "Render failed",
      "QA failed",
      "Needs changes",
      "On hold",
      "Stopped",
    ]);
    expect(new Set(ACTIVITIES.map(statusTone))).toEqual(new Set(["plain"]));
  });

  it("keeps gold for what is final and green for what was accepted", () => {
    expect(STATUSES.filter((status) => statusTone(status) === "gold")).toEqual(["Final"]);
    expect(STATUSES.filter((status) => statusTone(status) === "good")).toEqual(["Approved", "Rendered"]);
  });

  it("moves only what happens by itself", () => {
    expect(STATUSES.filter(isMoving)).toEqual(["Rendering"]);
    expect(ACTIVITIES.every(isMoving)).toBe(true);
  });
});
