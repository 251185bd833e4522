import { describe, expect, it } from "vitest";
import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import type { BoardChange } from "@/lib/domain/board/board-change";
import { diffPlans } from "@/lib/domain/board/diff-plans";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";

const BOARD = sampleBoard([[3, 4, 3], [5]]);

function linesOf(change: BoardChange): string[] {
  const result = applyBoardChange(BOARD, change, plainTools(BOARD));
  if (result.kind === "refused") expect.fail(result.message);
  return diffPlans(BOARD, result.plan);
}

describe("what differs between two boards", () => {
  it("is a line for each field: what it was and what it is", () => {
    const change = { durationSeconds: 4.5, dialogue: "Anna: Now.", backend: "veo3" as const };
    expect(linesOf({ kind: "edit", codes: ["SC01-SH020"], change })).toEqual([
      "SC01-SH020: length 4 s → 4.5 s",
      "SC01-SH020: dialogue none → “Anna: Now.”",
      "SC01-SH020: backend the film's own → Veo",
    ]);
  });

  it("says of a prompt only that it was rewritten", () => {
    const lines = linesOf({ kind: "edit", codes: ["SC01-SH020"], change: { prompt: "Other words." } });
    expect(lines).toEqual(["SC01-SH020: prompt rewritten"]);
  });

  it("begins long texts shortly before they part, so that what differs can be read", () => {
    const [shot] = BOARD.shots;
    if (!shot) expect.fail("no shot");
    const long = { ...shot, action: `${"Anna walks along the pier and looks at the sea. ".repeat(2)}A gull lands.` };
    const before = { ...BOARD, shots: [long, ...BOARD.shots.slice(1)] };
    const after = { ...before, shots: [{ ...long, action: `${long.action} It rains.` }, ...BOARD.shots.slice(1)] };
    expect(diffPlans(before, after)).toEqual([
      "SC01-SH010: what happens “…t the sea. A gull lands.” → “…t the sea. A gull lands. It rains.”",
    ]);
  });

  it("names only the shot that moved, not the ones it passed", () => {
    expect(linesOf({ kind: "move", codes: ["SC01-SH010"], sceneNumber: 1, beforeCode: null })).toEqual([
      "SC01-SH010: moved after SC01-SH030",
    ]);
    expect(linesOf({ kind: "move", codes: ["SC01-SH030"], sceneNumber: 1, beforeCode: "SC01-SH010" })).toEqual([
      "SC01-SH030: moved to the beginning",
    ]);
  });

  it("names a new scene of a shot even where the order stayed", () => {
    expect(linesOf({ kind: "move", codes: ["SC01-SH030"], sceneNumber: 2, beforeCode: "SC02-SH010" })).toEqual([
      "SC01-SH030: moved from scene 1 to scene 2, after SC01-SH020",
    ]);
  });

  it("names shots that came and went, and a scene that went with its last one", () => {
    const insert = { kind: "insert", sceneNumber: 1, afterCode: "SC01-SH010", action: "A gull.", durationSeconds: 2 };
    expect(linesOf(insert as BoardChange)).toEqual(["SC01-SH015: added to scene 1, 2 s, “A gull.”"]);
    expect(linesOf({ kind: "delete", codes: ["SC02-SH010"] })).toEqual(["Scene 2: removed", "SC02-SH010: removed"]);
  });

  it("names references before the shots they flow into", () => {
    const characters = BOARD.markers.characters.map((one) => ({ ...one, wardrobe: "blue coat" }));
    const lines = linesOf({ kind: "references", characters });
    expect(lines[0]).toBe("Anna: wardrobe “red coat” → “blue coat”");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("SC01-SH010: prompt rewritten");
  });

  it("of a place names each of its fields", () => {
    const places = [{ sceneNumber: 2, location: "harbour", timeOfDay: "night" as const, weather: "clear" as const }];
    expect(linesOf({ kind: "references", places }).slice(0, 2)).toEqual([
      "Scene 2: place “pier 2” → “harbour”",
      "Scene 2: time of day “dawn” → “night”",
    ]);
  });
});
