import { expect, it } from "vitest";
import { elapsedWords } from "@/components/render/elapsed-words";

it.each([
  [-5_000, "0 s"],
  [999, "0 s"],
  [59_999, "59 s"],
  [60_000, "1 min 0 s"],
  [185_000, "3 min 5 s"],
  [3_599_999, "59 min 59 s"],
  [7_800_000, "2 h 10 min"],
])("says how long %i ms are", (elapsedMs, words) => {
  expect(elapsedWords(elapsedMs)).toBe(words);
});
