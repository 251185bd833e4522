import { describe, expect, it } from "vitest";
import { createGeminiPlanner } from "@/lib/adapters/ai/gemini/gemini-planner";
import { geminiBench } from "@/lib/adapters/ai/gemini/testing/gemini-bench";
import { createMemoryCache } from "@/lib/adapters/cache/memory";
import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import { sumSeconds } from "@/lib/domain/board/changed-board";
import type { RewriteScene } from "@/lib/domain/board/rewrite-change";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";
import { briefSchema } from "@/lib/domain/brief";
import { planSchema } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";
import type { RewriteTask } from "@/lib/pipeline/ports";
import { startGeminiDouble } from "@/scripts/doubles/gemini/gemini-double";
import { type SceneAnswer, sceneOf } from "./rewrite-answer";

const bench = geminiBench(startGeminiDouble);
const brief = briefSchema.parse({
  prompt: "Anna walks along the pier at dawn.",
  durationSeconds: 20,
  budgetUsd: 77.13,
});
const PLAN = sampleBoard([
  [3, 4, 3],
  [5, 5],
]);
const planner = (cache = createMemoryCache({ clock: { now: () => new Date("2026-03-01T12:00:00Z") } })) =>
  createGeminiPlanner({ client: bench.client(), cache });
const task = (more: Partial<RewriteTask> = {}): RewriteTask => ({
  ...{ plan: PLAN, version: 4, target: { kind: "scene", sceneNumber: 1 }, note: "make it rain", longestClipSeconds: 8 },
  ...more,
});
const live = new AbortController().signal;
const PROMPT = { target: { kind: "prompt", code: "SC01-SH020" } } as const;

describe("a rewrite by Gemini", () => {
  it("of a scene is one request, tells the note as data, and keeps the rules of the board", async () => {
    const written = await planner().rewrite(brief, task(), live);
    expect(written).toMatchObject({ kind: "written", writtenBy: "gemini", remark: null });
    if (written.kind === "nothing") expect.fail(written.reason);
    const change = written.change as RewriteScene;
    expect(change).toMatchObject({ forVersion: 4, sceneNumber: 1, scene: { weather: "rain" } });
    expect(change.shots.map(({ code }) => code)).toEqual(["SC01-SH010", "SC01-SH020", "SC01-SH030"]);
    expect(change.shots[0]?.prompt).toContain("Look: steady frames");
    const board = applyBoardChange(PLAN, change, plainTools(PLAN));
    if (board.kind === "refused") expect.fail(board.message);
    expect(planSchema.parse(board.plan).scenes[0]?.durationSeconds).toBe(10);
    expect(bench.requests()).toBe(1);
    const [{ body } = { body: "" }] = bench.double.requests;
    expect(body).toContain("make it rain");
    expect(body).not.toMatch(/77\.13|budget|"seed"/i);
  });

  it("of a prompt changes that shot alone", async () => {
    const written = await planner().rewrite(brief, task({ ...PROMPT, note: "in snow" }), live);
    expect(written).toMatchObject({
      change: { kind: "rewrite-prompt", code: "SC01-SH020", picture: { weather: "snow" } },
    });
    expect(bench.requests()).toBe(1);
  });

  it("is asked for once for one note on one board", async () => {
    const one = planner();
    const first = await one.rewrite(brief, task(), live);
    expect(await one.rewrite(brief, task(), live)).toEqual(first);
    expect(bench.requests()).toBe(1);
    await one.rewrite(brief, task({ note: "make it snow" }), live);
    expect(bench.requests()).toBe(2);
  });

  it.each([
    ["wrong-schema", 2, /gave no answer that can be used/],
    ["safety-block-prompt", 1, /refused to rewrite the scene.*Change the words of the note/],
  ])("that fails (%s) is written by the studio's own planner, and says why", async (fault, times, remark) => {
    bench.fault(fault, times);
    const written = await planner().rewrite(brief, task(), live);
    expect(written).toMatchObject({
      kind: "written",
      writtenBy: "local planner",
      remark: expect.stringMatching(remark),
    });
    expect(written.kind === "written" && written.change).toMatchObject({ scene: { weather: "rain" } });
    expect(written.remark).toContain("own planner wrote this suggestion");
  });

  it("that nobody waits for any more ends with the reason, and is written by nobody", async () => {
    const reason = new Error("gone");
    await expect(planner().rewrite(brief, task(), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(bench.requests()).toBe(0);
  });
});

describe("a model's scene", () => {
  const shots = shotsOfScene(PLAN, 1);
  const answered = (written: [code: string, seconds: number][]): SceneAnswer => ({
    scene: { description: "d", location: "l", timeOfDay: "day", weather: "rain", mood: "calm", lighting: "soft" },
    shots: written.map(([code, seconds]) => ({
      ...{ code, seconds, action: "a", prompt: "p", negativePrompt: "", framing: "wide", move: "static" },
      ...{ audioNote: "", dialogue: "Anna: Hm.", characters: ["Anna"] },
      picture: { setting: "ocean", subject: "person", timeOfDay: "day", weather: "rain", mood: "calm" },
    })),
  });
  const lay = (written: [code: string, seconds: number][], longestClipSeconds = 8) =>
    sceneOf(answered(written), { shots, markers: PLAN.markers, longestClipSeconds }).shots;

  it("is as long as before, whatever lengths the model gives", () => {
    const laid = lay([
      ["SC01-SH010", 9],
      ["new", 30],
      ["SC01-SH030", 1],
    ]);
    expect(sumSeconds(laid)).toBe(10);
    expect(laid.map(({ code }) => code)).toEqual(["SC01-SH010", null, "SC01-SH030"]);
  });

  it("keeps lengths that the model left alone to the millisecond", () => {
    expect(
      lay([
        ["SC01-SH010", 3.01],
        ["SC01-SH020", 4],
        ["SC01-SH030", 2.99],
      ]).map((shot) => shot.durationSeconds),
    ).toEqual([3, 4, 3]);
  });

  it("gives a code once; a shot that no clip can hold is cut, and its dialogue is said once", () => {
    expect(
      lay([
        ["SC01-SH010", 3],
        ["SC01-SH010", 4],
        ["SC01-SH030", 3],
      ]).map(({ code }) => code),
    ).toEqual(["SC01-SH010", null, "SC01-SH030"]);
    const cut = lay([["SC01-SH010", 10]], 5);
    expect(cut.map(({ code, durationSeconds, dialogue }) => [code, durationSeconds, dialogue])).toEqual([
      ["SC01-SH010", 5, "Anna: Hm."],
      [null, 5, null],
    ]);
  });
});
