import { describe, expect, it } from "vitest";
import { inOrder, moveTo, queuedIds } from "@/components/queue/queue-order";
import type { TakeState } from "@/lib/domain/take";

const item = (id: string, state: TakeState = "reserved") => ({ id, state });

describe("the queue's order", () => {
  it("is of the takes that have not left yet", () => {
    const takes = [item("a", "submitted"), item("b"), item("c", "unknown"), item("d"), item("e", "submitting")];
    expect(queuedIds(takes)).toEqual(["b", "d"]);
  });

  it.each([
    ["a", 2, ["b", "c", "a"]],
    ["c", 0, ["c", "a", "b"]],
    ["b", 9, ["a", "c", "b"]],
    ["b", -1, ["b", "a", "c"]],
  ])("moves %s to place %i", (id, place, moved) => {
    expect(moveTo(["a", "b", "c"], id, place)).toEqual(moved);
  });

  it("knows when nothing moves", () => {
    expect(moveTo(["a", "b"], "a", 0)).toBeNull();
    expect(moveTo(["a", "b"], "b", 5)).toBeNull();
    expect(moveTo(["a", "b"], "gone", 0)).toBeNull();
  });

  it("moves queued takes and nothing else", () => {
    const takes = [item("a", "submitted"), item("b"), item("c"), item("d")];
    expect(inOrder(takes, ["d", "b", "c"]).map((one) => one.id)).toEqual(["a", "d", "b", "c"]);
  });

  it("leaves what was sent meanwhile, and what the order does not name, where it is", () => {
    const takes = [item("a", "submitted"), item("b"), item("c"), item("new")];
    expect(inOrder(takes, ["c", "a", "b"]).map((one) => one.id)).toEqual(["a", "c", "b", "new"]);
  });
});
