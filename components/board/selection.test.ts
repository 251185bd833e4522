import { describe, expect, it } from "vitest";
import { anchorAt, extendTo, focusOn, NOTHING_CHOSEN, subjects, toggle } from "@/components/board/selection";

const order = ["a", "b", "c", "d"];

describe("choosing shots", () => {
  it("goes one by one", () => {
    const two = toggle(toggle(NOTHING_CHOSEN, "c"), "a");
    expect(subjects(two, order)).toEqual(["a", "c"]);
    expect(subjects(toggle(two, "c"), order)).toEqual(["a"]);
  });

  it("takes everything between where the range began and where it is extended to, both ways", () => {
    const from = anchorAt(NOTHING_CHOSEN, "b");
    expect(subjects(extendTo(from, "d", order), order)).toEqual(["b", "c", "d"]);
    expect(subjects(extendTo(extendTo(from, "d", order), "a", order), order)).toEqual(["a", "b"]);
  });

  it("keeps where the range began when a click gives the focus to its end first", () => {
    const focused = focusOn(anchorAt(NOTHING_CHOSEN, "b"), "d");
    expect(subjects(extendTo(focused, "d", order), order)).toEqual(["b", "c", "d"]);
  });

  it("means the shot with the focus while none is chosen", () => {
    expect(subjects(anchorAt(NOTHING_CHOSEN, "c"), order)).toEqual(["c"]);
  });
});
