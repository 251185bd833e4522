import { expect, it } from "vitest";
import { boardBalance } from "@/lib/domain/board/board-balance";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";

it.each([
  [[10, 10], 0, "The film is as long as the 20 s of the brief."],
  [[6.667, 6.667, 6.667], 0, "The film is as long as the 20 s of the brief."],
  [[10, 8.5], -1.5, "The film is 1.5 s shorter than the 20 s of the brief."],
  [[10, 10, 0.5], 0.5, "The film is 0.5 s longer than the 20 s of the brief."],
])("shots of %j s miss a brief of 20 s by %s s", (lengths, missSeconds, sentence) => {
  expect(boardBalance(sampleBoard([lengths]), { durationSeconds: 20 })).toMatchObject({ missSeconds, sentence });
});
