import { describe, expect, it } from "vitest";
import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import type { BoardChange, ChangeOf } from "@/lib/domain/board/board-change";
import { BOARD, changed, codesOf, refusal, shotOf } from "@/lib/domain/board/testing/board-trial";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";
import type { Plan } from "@/lib/domain/plan";

describe("an edit", () => {
  it("of a length takes nothing from a neighbour: scene and film become as long as their shots", () => {
    const { plan, changedCodes, sentence } = changed({
      kind: "edit",
      codes: ["SC01-SH020"],
      change: { durationSeconds: 6.5 },
    });
    expect(plan.shots.map((shot) => shot.durationSeconds)).toEqual([3, 6.5, 3, 5, 5]);
    expect(plan.scenes.map((scene) => scene.durationSeconds)).toEqual([12.5, 10]);
    expect(changedCodes).toEqual(["SC01-SH020"]);
    expect(sentence).toBe("Changed the length of SC01-SH020.");
  });

  it("changes many shots alike and leaves the rest to the letter", () => {
    const codes = ["SC01-SH010", "SC02-SH020"];
    const { plan, sentence } = changed({ kind: "edit", codes, change: { framing: "close-up", backend: "runway" } });
    expect(sentence).toBe("Changed the framing and the backend of SC01-SH010 and SC02-SH020.");
    for (const code of codes) expect(shotOf(plan, code)).toMatchObject({ framing: "close-up", backend: "runway" });
    const rest = (one: Plan) => one.shots.filter((shot) => !codes.includes(shot.code));
    expect(rest(plan)).toEqual(rest(BOARD));
  });

  it("of the camera or the action flows into the prompt", () => {
    const { plan } = changed({ kind: "edit", codes: ["SC01-SH010"], change: { framing: "insert", action: "A gull." } });
    expect(shotOf(plan, "SC01-SH010").prompt).toContain("insert, static: A gull.");
  });

  it("leaves a prompt alone that a person wrote, and says so", () => {
    const own = changed({ kind: "edit", codes: ["SC01-SH010"], change: { prompt: "My own words." } }).plan;
    const { plan, sentence } = changed({ kind: "edit", codes: ["SC01-SH010"], change: { framing: "insert" } }, own);
    expect(shotOf(plan, "SC01-SH010")).toMatchObject({
      prompt: "My own words.",
      promptBy: "person",
      framing: "insert",
    });
    expect(sentence).toContain("SC01-SH010 keeps the prompt that a person wrote.");
  });

  it("gives a shot back to the film's own backend", () => {
    const pinned = changed({ kind: "edit", codes: ["SC01-SH010"], change: { backend: "runway" } }).plan;
    const { plan } = changed({ kind: "edit", codes: ["SC01-SH010"], change: { backend: null } }, pinned);
    expect(plan).toEqual(BOARD);
  });

  it("that changes nothing, or a shot that is not there, is refused", () => {
    const same = { framing: shotOf(BOARD, "SC01-SH010").framing };
    expect(refusal({ kind: "edit", codes: ["SC01-SH010"], change: same }).message).toBe("That would change nothing.");
    expect(refusal({ kind: "edit", codes: ["SC09-SH010"], change: { framing: "insert" } }).field).toBe("codes");
  });
});

describe("a move", () => {
  it("into another scene keeps the shot's code, seed, words and picture", () => {
    const change: BoardChange = {
      kind: "move",
      codes: ["SC01-SH030", "SC01-SH010"],
      sceneNumber: 2,
      beforeCode: "SC02-SH020",
    };
    const { plan, sentence } = changed(change);
    expect(codesOf(plan)).toEqual(["SC01-SH020", "SC02-SH010", "SC01-SH010", "SC01-SH030", "SC02-SH020"]);
    expect(plan.scenes.map((scene) => scene.durationSeconds)).toEqual([4, 16]);
    expect(sentence).toBe("Moved SC01-SH010 and SC01-SH030 before SC02-SH020.");
    const { sceneNumber, continuity, ...kept } = shotOf(plan, "SC01-SH010");
    expect(shotOf(BOARD, "SC01-SH010")).toMatchObject(kept);
    expect({ sceneNumber, continuity }).toMatchObject({ sceneNumber: 2, continuity: { fromCode: "SC02-SH010" } });
  });

  it("to the end of its own scene works, and the first shot of the film carries over from nothing", () => {
    const { plan } = changed({ kind: "move", codes: ["SC01-SH010"], sceneNumber: 1, beforeCode: null });
    expect(codesOf(plan).slice(0, 3)).toEqual(["SC01-SH020", "SC01-SH030", "SC01-SH010"]);
    expect(plan.shots[0]?.continuity).toBeNull();
  });

  it("of a scene's last shot takes the scene with it, and says so", () => {
    const { plan, sentence } = changed({
      kind: "move",
      codes: ["SC02-SH010", "SC02-SH020"],
      sceneNumber: 1,
      beforeCode: null,
    });
    expect(plan.scenes.map((scene) => scene.number)).toEqual([1]);
    expect(sentence).toContain("Scene 2 has no shots any more and is gone.");
  });

  it.each([
    ["a scene that is not there", { codes: ["SC01-SH010"], sceneNumber: 3, beforeCode: null }, "sceneNumber"],
    ["before itself", { codes: ["SC01-SH010"], sceneNumber: 1, beforeCode: "SC01-SH010" }, "beforeCode"],
    [
      "before a shot of another scene",
      { codes: ["SC01-SH010"], sceneNumber: 1, beforeCode: "SC02-SH010" },
      "beforeCode",
    ],
  ])("to %s is refused", (_what, change, field) => {
    expect(refusal({ kind: "move", ...change }).field).toBe(field);
  });
});

describe("a split", () => {
  it("makes two shots of the same picture: the number between the neighbours, the length in two, the line said once", () => {
    const { plan } = changed({ kind: "split", code: "SC01-SH010", atSeconds: 1 });
    expect(codesOf(plan).slice(0, 3)).toEqual(["SC01-SH010", "SC01-SH015", "SC01-SH020"]);
    const [first, second] = plan.shots;
    expect(first).toMatchObject({ durationSeconds: 1, dialogue: "Anna: Here.", seed: 1010 });
    expect(second).toMatchObject({ durationSeconds: 2, dialogue: null, number: 15 });
    expect(second?.prompt).toBe(`The same shot goes on. ${first?.prompt}`);
    expect(second?.seed).not.toBe(first?.seed);
  });

  it("and a merge of its parts give the shot back", () => {
    const { plan } = changed({ kind: "split", code: "SC01-SH020", atSeconds: 1.5 });
    const merged = changed({ kind: "merge", codes: ["SC01-SH020", "SC01-SH025"] }, plan).plan;
    expect(merged.shots.map(({ continuity: _, ...shot }) => shot)).toEqual(
      BOARD.shots.map(({ continuity: _, ...shot }) => shot),
    );
  });

  it.each([0.4, 2.6, 3, 8])("at %s s of a shot of 3 s is refused with where it can be split", (atSeconds) => {
    const { field, message } = refusal({ kind: "split", code: "SC01-SH010", atSeconds });
    expect(field).toBe("atSeconds");
    expect(message).toContain("between 0.5 s and 2.5 s");
  });
});

describe("a merge", () => {
  it("keeps the first shot's code and seed, and tells what happens in all", () => {
    const { plan } = changed({ kind: "merge", codes: ["SC01-SH020", "SC01-SH010"] });
    expect(plan.shots).toHaveLength(4);
    expect(plan.shots[0]).toMatchObject({
      code: "SC01-SH010",
      seed: 1010,
      durationSeconds: 7,
      action: "Anna walks on, 1.10 Anna walks on, 1.20",
    });
    expect(plan.shots[0]?.prompt).toContain("Anna walks on, 1.20");
    expect(plan.shots[1]?.continuity?.fromCode).toBe("SC01-SH010");
  });

  it.each([
    ["shots that are not neighbours", ["SC01-SH010", "SC01-SH030"], "not neighbours"],
    ["shots of two scenes", ["SC01-SH030", "SC02-SH010"], "not neighbours"],
    ["one and the same shot", ["SC01-SH010", "SC01-SH010"], "two shots or more"],
  ])("of %s is refused", (_what, codes, words) => {
    expect(refusal({ kind: "merge", codes }).message).toContain(words);
  });

  it("beyond the longest clip is refused with the sum", () => {
    const long = sampleBoard([[6, 6]]);
    expect(refusal({ kind: "merge", codes: ["SC01-SH010", "SC01-SH020"] }, long).message).toContain("last 12 s");
  });
});

describe("an insert", () => {
  const insert = (change: Partial<ChangeOf<"insert">> = {}): BoardChange => ({
    kind: "insert",
    sceneNumber: 1,
    afterCode: "SC01-SH010",
    action: "Anna looks up.",
    durationSeconds: 2,
    ...change,
  });

  it("gets the number between its neighbours, its place's picture, and a prompt with who is named", () => {
    const { plan } = changed(insert());
    const shot = shotOf(plan, "SC01-SH015");
    expect(codesOf(plan)[1]).toBe("SC01-SH015");
    expect(shot).toMatchObject({ number: 15, durationSeconds: 2, characters: ["Anna"], dialogue: null });
    expect(shot.picture).toEqual(BOARD.shots[0]?.picture);
    expect(shot.prompt).toContain("Anna: grey hair, red coat");
    expect(shot.continuity?.fromCode).toBe("SC01-SH010");
    expect(shotOf(plan, "SC01-SH020").continuity?.fromCode).toBe("SC01-SH015");
  });

  it.each([
    ["at the beginning", null, [], "SC01-SH005"],
    ["at the end", "SC01-SH030", [], "SC01-SH040"],
    ["at the end, after a shot that was removed", "SC01-SH030", ["SC01-SH040"], "SC01-SH050"],
    ["where the middle was used before", "SC01-SH010", ["SC01-SH015"], "SC01-SH014"],
  ])("%s never takes a code the job had", (_where, afterCode, usedCodes, code) => {
    const { changedCodes } = changed(insert({ afterCode }), BOARD, { usedCodes });
    expect(changedCodes).toEqual([code]);
  });

  it("goes to the next ten where every number between the neighbours was used", () => {
    const usedCodes = Array.from({ length: 9 }, (_, index) => `SC01-SH0${11 + index}`);
    expect(changed(insert(), BOARD, { usedCodes }).changedCodes).toEqual(["SC01-SH040"]);
  });

  it("beside a shot that came from elsewhere takes its number from the scene's own shots", () => {
    const { plan } = changed({ kind: "move", codes: ["SC02-SH020"], sceneNumber: 1, beforeCode: "SC01-SH020" });
    expect(changed(insert({ afterCode: "SC02-SH020" }), plan).changedCodes).toEqual(["SC01-SH015"]);
  });

  it("into a scene or after a shot that is not there is refused", () => {
    expect(refusal(insert({ sceneNumber: 4 })).field).toBe("sceneNumber");
    expect(refusal(insert({ afterCode: "SC02-SH010" })).field).toBe("afterCode");
  });

  it("into a film of 200 shots is refused", () => {
    const full = sampleBoard(Array.from({ length: 10 }, () => Array.from({ length: 20 }, () => 1)));
    expect(refusal(insert(), full).message).toBe("A film has at most 200 shots.");
  });
});

describe("a removal", () => {
  it("takes the shots off and links their neighbours", () => {
    const { plan, sentence } = changed({ kind: "delete", codes: ["SC01-SH020"] });
    expect(codesOf(plan)).not.toContain("SC01-SH020");
    expect(shotOf(plan, "SC01-SH030").continuity?.fromCode).toBe("SC01-SH010");
    expect(plan.scenes[0]?.durationSeconds).toBe(6);
    expect(sentence).toBe("Removed SC01-SH020.");
  });

  it("of all shots is refused", () => {
    expect(refusal({ kind: "delete", codes: codesOf(BOARD) }).message).toContain("at least one shot");
  });
});

describe("restoring a version", () => {
  it("gives exactly that board, and names what comes, goes and changes by it", () => {
    const { plan } = changed({ kind: "delete", codes: ["SC01-SH020"] });
    const back = changed({ kind: "restore", version: 1 }, plan, { restored: BOARD });
    expect(back.plan).toEqual(BOARD);
    expect(back.changedCodes).toEqual(["SC01-SH020"]);
  });

  it("that is not there, or is the board as it is, is refused", () => {
    expect(refusal({ kind: "restore", version: 7 }).message).toBe("This job has no board version 7.");
    const result = applyBoardChange(BOARD, { kind: "restore", version: 1 }, plainTools(BOARD, { restored: BOARD }));
    expect(result).toMatchObject({ kind: "refused", message: "That would change nothing." });
  });
});
