import { describe, expect, it } from "vitest";
import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import type { RewriteScene, RewrittenShot } from "@/lib/domain/board/rewrite-change";
import { BOARD, changed, codesOf, refusal, shotOf } from "@/lib/domain/board/testing/board-trial";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import type { Plan, Shot } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

function asWritten(shot: Shot): RewrittenShot {
  const { seed: _s, number: _n, sceneNumber: _c, continuity: _l, backend: _b, promptBy: _p, ...content } = shot;
  return content;
}

/** Scene 1 as it is, but for what is given. */
function rewriteOf(more: Partial<RewriteScene> = {}, plan: Plan = BOARD): RewriteScene {
  const scene = plan.scenes[0] ?? expect.fail("no scene");
  const { description, location, timeOfDay, weather, mood, lighting } = scene;
  return {
    ...{ kind: "rewrite-scene", note: "make it rain", forVersion: 1, sceneNumber: 1 },
    scene: { description, location, timeOfDay, weather, mood, lighting },
    shots: shotsOfScene(plan, 1).map(asWritten),
    ...more,
  };
}
const shots = rewriteOf().shots;
const [first, second, third] = shots;
if (!first || !second || !third) expect.fail("scene 1 has three shots");

describe("a rewritten scene", () => {
  it("holds what was written, and its sentence the note", () => {
    const scene = { ...rewriteOf().scene, weather: "rain" as const };
    const result = changed(rewriteOf({ scene, shots: [{ ...first, action: "It rains." }, second, third] }));
    expect(result.sentence).toBe("Rewrote scene 1 as asked: “make it rain”.");
    expect(result.plan.scenes[0]).toEqual({ ...BOARD.scenes[0], weather: "rain" });
    expect(shotOf(result.plan, first.code ?? "")).toEqual({ ...BOARD.shots[0], action: "It rains." });
    expect(result.plan.shots.slice(1)).toEqual(BOARD.shots.slice(1));
  });

  it("gives new shots codes that the job never had and seeds of its own, and says what came and went", () => {
    const added = { ...second, code: null, durationSeconds: 2 };
    const change = rewriteOf({ shots: [first, added, { ...second, durationSeconds: 5 }] });
    const { plan, sentence } = changed(change, BOARD, { usedCodes: ["SC01-SH015"] });
    expect(codesOf(plan)).toEqual(["SC01-SH010", "SC01-SH014", "SC01-SH020", "SC02-SH010", "SC02-SH020"]);
    expect(shotOf(plan, "SC01-SH014").seed).not.toBe(shotOf(plan, "SC01-SH020").seed);
    expect(shotOf(plan, "SC01-SH020").continuity?.fromCode).toBe("SC01-SH014");
    expect(sentence).toContain("SC01-SH014 is new. SC01-SH030 is gone.");
  });

  it("keeps the prompt that a person wrote, and the backend that one chose", () => {
    const own: Plan = {
      ...BOARD,
      shots: BOARD.shots.map((shot) =>
        shot.code === first.code ? { ...shot, prompt: "Mine.", promptBy: "person", backend: "runway" } : shot,
      ),
    };
    const { plan, sentence } = changed(
      rewriteOf({ shots: [{ ...first, prompt: "Theirs.", action: "Anna waits." }, second, third] }, own),
      own,
    );
    expect(plan.shots[0]).toMatchObject({
      action: "Anna waits.",
      prompt: "Mine.",
      promptBy: "person",
      backend: "runway",
    });
    expect(sentence).toContain("SC01-SH010 keeps the prompt that a person wrote.");
  });

  it.each<[string, Partial<RewriteScene>, string]>([
    ["another length", { shots: [first, second] }, "stays as long as it was: 10 s, not 7 s"],
    ["a shot of another scene", { shots: [{ ...first, code: "SC02-SH010" }, second, third] }, "no shot of scene 1"],
    ["a shot twice", { shots: [first, first, { ...third, durationSeconds: 4 }] }, "twice"],
    ["no such scene", { sceneNumber: 7 }, "There is no scene 7"],
    ["nothing", {}, "That would change nothing."],
  ])("is refused with %s", (_what, more, message) => {
    expect(refusal(rewriteOf(more)).message).toContain(message);
  });
});

describe("a rewritten prompt", () => {
  const { framing, move, picture, negativePrompt } = BOARD.shots[0] ?? expect.fail("no shot");
  const change = { kind: "rewrite-prompt", note: "closer.", forVersion: 1, code: "SC01-SH010" } as const;
  const written = { prompt: "Closer.", negativePrompt, framing, move, picture };

  it("changes that shot's words and camera alone", () => {
    const { plan, sentence } = changed({ ...change, ...written, framing: "close-up" });
    expect(plan.shots[0]).toEqual({ ...BOARD.shots[0], prompt: "Closer.", framing: "close-up" });
    expect(plan.shots.slice(1)).toEqual(BOARD.shots.slice(1));
    expect(sentence).toBe("Rewrote the prompt of SC01-SH010 as asked: “closer”.");
  });

  it("is refused for a shot that is not there", () => {
    const result = applyBoardChange(BOARD, { ...change, ...written, code: "SC09-SH010" }, plainTools(BOARD));
    expect(result).toMatchObject({ kind: "refused", field: "code" });
  });
});
