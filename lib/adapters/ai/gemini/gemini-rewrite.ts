import type { z } from "zod";
import { rewriteByWords } from "@/lib/adapters/ai/planner/rewrite/rewrite-by-words";
import { type RewriteChange, rewriteChangeSchema } from "@/lib/domain/board/rewrite-change";
import type { Brief } from "@/lib/domain/brief";
import { AppError } from "@/lib/domain/errors";
import type { Scene, Shot } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";
import type { RewriteTask, Rewriting } from "@/lib/pipeline/ports";
import { createGeminiPen } from "./gemini-pen";
import {
  promptAnswerSchema,
  promptOf,
  REWRITE_PROMPT_INSTRUCTION,
  REWRITE_SCENE_INSTRUCTION,
  sceneAnswerSchema,
  sceneOf,
} from "./rewrite-answer";

type Question<T> = { purpose: string; instruction: string; data: object; answer: z.ZodType<T>; ifRefused: string };
type Ask = <T>(question: Question<T>) => Promise<T>;

const IF_REFUSED = "Change the words of the note to ask it again.";

/**
 * Asks Gemini once to rewrite a scene or a prompt. When it gives no answer that can be used, the words of the note are
 * read by this machine instead, and the remark says why. Throws only the signal's reason and what is a fault of ours.
 */
export async function geminiRewrite(
  brief: Brief,
  task: RewriteTask,
  ask: Ask,
  signal: AbortSignal,
): Promise<Rewriting> {
  try {
    const change = rewriteChangeSchema.parse(await changeFrom(task, ask));
    return { kind: "written", writtenBy: "gemini", remark: null, change };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    const written = rewriteByWords(brief, task, createGeminiPen(brief));
    const remark = `${error.message} So the studio's own planner wrote this suggestion. ${written.remark ?? ""}`.trim();
    return { ...written, writtenBy: "local planner", remark };
  }
}

async function changeFrom(task: RewriteTask, ask: Ask): Promise<RewriteChange> {
  const { plan, target, note, longestClipSeconds, version: forVersion } = task;
  const { markers } = plan;
  if (target.kind === "prompt") {
    const shot = plan.shots.find(({ code }) => code === target.code);
    const scene = plan.scenes.find(({ number }) => number === shot?.sceneNumber);
    if (!shot || !scene) throw new AppError("internal", `Shot ${target.code} is not on the board.`);
    const answer = await ask({
      purpose: "rewrite the prompt",
      instruction: REWRITE_PROMPT_INSTRUCTION,
      data: { note, markers, scene: sceneData(scene), shot: shotData(shot) },
      answer: promptAnswerSchema,
      ifRefused: IF_REFUSED,
    });
    return { kind: "rewrite-prompt", note, forVersion, ...promptOf(answer, shot, markers) };
  }
  const { sceneNumber } = target;
  const scene = plan.scenes.find(({ number }) => number === sceneNumber);
  if (!scene) throw new AppError("internal", `Scene ${sceneNumber} is not on the board.`);
  const shots = shotsOfScene(plan, sceneNumber);
  const names = [...new Set(markers.characters.map(({ name }) => name))];
  const answer = await ask({
    purpose: "rewrite the scene",
    instruction: REWRITE_SCENE_INSTRUCTION,
    data: { note, markers, longestClipSeconds, scene: sceneData(scene), shots: shots.map(shotData) },
    answer: sceneAnswerSchema(
      shots.map(({ code }) => code),
      names,
    ),
    ifRefused: IF_REFUSED,
  });
  return { kind: "rewrite-scene", note, forVersion, sceneNumber, ...sceneOf(answer, { ...task, markers, shots }) };
}

function sceneData({ title, description, location, timeOfDay, weather, mood, lighting }: Scene) {
  return { title, description, location, timeOfDay, weather, mood, lighting };
}

/** A shot without what code keeps: its seed, its colours and its neighbours. */
function shotData({ seed: _s, palette: _p, continuity: _c, backend: _b, promptBy: _w, number: _n, ...shot }: Shot) {
  const { sceneNumber: _, durationSeconds, ...told } = shot;
  return { ...told, seconds: durationSeconds };
}
