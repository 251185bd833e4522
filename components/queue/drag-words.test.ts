import { describe, expect, it } from "vitest";
import { dragWords } from "@/components/queue/drag-words";

type Event = Parameters<ReturnType<typeof dragWords>["onDragEnd"]>[0];

const TAKES = [
  { id: "a", code: "SC01-SH010" },
  { id: "b", code: "SC01-SH020" },
  { id: "c", code: "SC01-SH030" },
];
const words = dragWords(TAKES, ["b", "c"]);
const event = (active: string, over: string | null) =>
  ({ active: { id: active }, over: over === null ? null : { id: over } }) as unknown as Event;

describe("what is said while a row is on its way", () => {
  it("names the shot and its number among those that can move", () => {
    expect(words.onDragStart(event("b", null))).toBe("SC01-SH020 is taken, number 1 of 2.");
    expect(words.onDragOver(event("b", "b"))).toBe("SC01-SH020 is taken, number 1 of 2.");
    expect(words.onDragOver(event("b", "c"))).toBe("SC01-SH020 as number 2 of 2.");
  });

  it("says when it stays, and leaves the rest to the queue", () => {
    expect(words.onDragEnd(event("b", "b"))).toBe("SC01-SH020 stays where it was.");
    expect(words.onDragEnd(event("b", null))).toBe("SC01-SH020 stays where it was.");
    expect(words.onDragCancel(event("b", "c"))).toBe("SC01-SH020 stays where it was.");
    expect(words.onDragEnd(event("b", "c"))).toBeUndefined();
  });
});
