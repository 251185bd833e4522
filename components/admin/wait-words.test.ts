import { describe, expect, it } from "vitest";
import { waitWords } from "@/components/admin/wait-words";

describe("waitWords", () => {
  it.each([
    [null, "–"],
    [0, "under 1 s"],
    [12.4, "12 s"],
    [59.7, "1 min"],
    [250, "4 min 10 s"],
    [3 * 3600 + 5 * 60 + 9, "3 h 5 min"],
    [2 * 86_400 + 4 * 3600, "2 d 4 h"],
  ])("says %s seconds as %s", (seconds, words) => expect(waitWords(seconds)).toBe(words));
});
