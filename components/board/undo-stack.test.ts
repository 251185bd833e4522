import { describe, expect, it } from "vitest";
import { afterChange, afterRedo, afterUndo, emptyStack, ownSteps } from "@/components/board/undo-stack";

describe("the steps that can be taken back", () => {
  const twice = afterChange(afterChange(emptyStack(1), 1, 2, "Moved."), 2, 3, "Removed.");

  it("lead to the version before each change, the newest first", () => {
    expect(twice.undo).toEqual([
      { version: 1, sentence: "Moved." },
      { version: 2, sentence: "Removed." },
    ]);
  });

  it("can be made again after they were taken back, in the same order", () => {
    const once = afterUndo(twice, 4);
    expect(once).toEqual({
      at: 4,
      undo: [{ version: 1, sentence: "Moved." }],
      redo: [{ version: 3, sentence: "Removed." }],
    });
    expect(afterUndo(once, 5).redo.map((step) => step.sentence)).toEqual(["Removed.", "Moved."]);
    expect(afterRedo(once, 5)).toEqual({
      ...twice,
      at: 5,
      undo: [twice.undo[0], { version: 4, sentence: "Removed." }],
    });
  });

  it("can't be made again once something else was changed", () => {
    expect(afterChange(afterUndo(twice, 4), 4, 5, "Split.").redo).toEqual([]);
  });

  it("are gone once somebody else has changed the board, so that nobody's work is taken back unseen", () => {
    expect(ownSteps(twice, 3)).toBe(twice);
    expect(ownSteps(twice, 4)).toEqual(emptyStack(4));
    expect(afterChange(twice, 4, 5, "Split.").undo).toEqual([{ version: 4, sentence: "Split." }]);
  });
});
