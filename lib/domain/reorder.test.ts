import { describe, expect, it } from "vitest";
import { reorder } from "@/lib/domain/reorder";

describe("a new order of the queue", () => {
  it("is the wanted one when everything is named", () => {
    expect(reorder(["a", "b", "c"], ["c", "a", "b"])).toEqual(["c", "a", "b"]);
  });

  it("leaves whatever is not named at its place", () => {
    expect(reorder(["a", "b", "c", "d"], ["d", "b"])).toEqual(["a", "d", "c", "b"]);
  });

  it("passes over what was sent meanwhile, and what is named twice", () => {
    expect(reorder(["b", "c"], ["c", "gone", "b", "c"])).toEqual(["c", "b"]);
  });

  it("never loses or doubles anything", () => {
    const current = ["a", "b", "c", "d", "e"];
    for (const wanted of [[], ["e"], ["e", "d"], ["x", "c", "a", "a"]]) {
      expect(reorder(current, wanted).toSorted()).toEqual(current);
    }
  });
});
