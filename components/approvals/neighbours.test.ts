import { describe, expect, it } from "vitest";
import { neighboursOf } from "@/components/approvals/neighbours";

const items = ["a", "b", "c"].map((id) => ({ id }));

describe("neighboursOf", () => {
  it("says where a job stands and which come before and after it", () => {
    const found = neighboursOf(items, "b");
    expect(found).toEqual({ place: 2, count: 3, next: { id: "c" }, previous: { id: "a" } });
  });

  it("goes round at both ends", () => {
    expect(neighboursOf(items, "c")?.next.id).toBe("a");
    expect(neighboursOf(items, "a")?.previous.id).toBe("c");
  });

  it("leads from a job that does not wait to the first and the last", () => {
    expect(neighboursOf(items, "z")).toEqual({ place: null, count: 3, next: { id: "a" }, previous: { id: "c" } });
  });

  it("is nothing when nothing else waits", () => {
    expect(neighboursOf([], "a")).toBeNull();
    expect(neighboursOf([{ id: "a" }], "a")).toBeNull();
    expect(neighboursOf([{ id: "a" }], "b")).toMatchObject({ place: null, count: 1, next: { id: "a" } });
  });
});
