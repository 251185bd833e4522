import { describe, expect, it } from "vitest";
import { groupLines, takesSentence, wordChanges } from "@/components/board/rewrite-words";

const codes = ["SC01-SH010", "SC01-SH020", "SC01-SH030"];

describe("takesSentence", () => {
  it.each([
    [[], [], "Nothing has been rendered yet, so no take is touched."],
    [codes, [], "All takes stay in the film (3)."],
    [
      ["SC01-SH030"],
      ["SC01-SH010"],
      "SC01-SH010 needs a new take; the one it has is kept beside the film. One other take stays in the film.",
    ],
    [[], codes.slice(0, 2), "SC01-SH010 and SC01-SH020 need new takes; those they have are kept beside the film."],
  ])("says what becomes of takes: kept %j, set aside %j", (keptCodes, asideCodes, sentence) => {
    expect(takesSentence({ keptCodes, asideCodes })).toBe(sentence);
  });
});

it("groups lines by what they are about, in their order, and keeps colons inside of them", () => {
  expect(groupLines(["Scene 1: mood “a: b” → “c”", "SC01-SH010: removed", "Scene 1: weather “fog” → “rain”"])).toEqual([
    { of: "Scene 1", lines: ["mood “a: b” → “c”", "weather “fog” → “rain”"] },
    { of: "SC01-SH010", lines: ["removed"] },
  ]);
});

describe("wordChanges", () => {
  const told = (before: string, after: string) =>
    wordChanges(before, after).map(({ kind, text }) => `${kind} ${text.trim()}`);

  it("tells word by word what went and what came", () => {
    expect(told("At dawn, in fog. Calm.", "At night, in fog. Tempo: slow. Calm.")).toEqual([
      "same At",
      "gone dawn,",
      "new night,",
      "same in fog.",
      "new Tempo: slow.",
      "same Calm.",
    ]);
  });

  it.each([
    ["", "a b", ["new a b"]],
    ["a b", "", ["gone a b"]],
    ["a b", "a b", ["same a b"]],
    ["a b", "new at first a b", ["new new at first", "same a b"]],
    ["old at first a b", "a b", ["gone old at first", "same a b"]],
    ["", "", []],
  ])("is right at the edges: %j → %j", (before, after, pieces) => {
    expect(told(before, after)).toEqual(pieces);
  });

  it("loses no word of either text", () => {
    const [before, after] = ["one two three two one", "two one two four one"];
    const pieces = wordChanges(before, after);
    const textOf = (skipped: string) =>
      pieces
        .filter(({ kind }) => kind !== skipped)
        .map(({ text }) => text.trim())
        .join(" ");
    expect([textOf("new"), textOf("gone")]).toEqual([before, after]);
  });
});
