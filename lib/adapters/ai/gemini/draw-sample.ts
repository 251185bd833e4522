import type { Brief } from "@/lib/domain/brief";
import type { Plan } from "@/lib/domain/plan";
import type { JudgeQuestion } from "@/lib/domain/qa/judge-questions";
import type { JudgeAnswer } from "@/lib/domain/qa/score-answers";
import type { Cache, JudgedShot } from "@/lib/pipeline/ports";
import { cachedAnswer, sha256 } from "./cached-answer";
import { frameMoments } from "./frame-moments";
import type { FrameSampler, SampledFrame } from "./frame-sampler";
import type { GeminiClient } from "./gemini-client";
import { JUDGE_INSTRUCTION, judgeAnswerSchema, judgeAnswers } from "./judge-answer";

export type JudgedFilm = {
  brief: Brief;
  plan: Plan & { digest: string };
  shots: readonly JudgedShot[];
  questions: readonly JudgeQuestion[];
};
/** One look at the film. */
export type Sample = { answers: JudgeAnswer[]; framesSha256: string; modelVersion: string };

const IF_REFUSED = "The takes are kept; a person can watch the film and decide.";

/**
 * Shows the film's frames once and has all questions answered. Every sample sees other moments and asks in another
 * order; the same sample of the same film is asked for once.
 */
export async function drawSample(
  { client, cache, frames }: { client: GeminiClient; cache: Cache; frames: FrameSampler },
  film: JudgedFilm,
  sample: number,
  signal: AbortSignal,
): Promise<Sample> {
  const moments = frameMoments(film.brief, film.plan, film.shots, sample);
  const shown = await frames.sample(moments, signal);
  const { value, modelVersion } = await cachedAnswer(
    { client, cache },
    {
      purpose: "judge the film",
      instruction: JUDGE_INSTRUCTION,
      data: judgeData(film, shown, sample),
      images: shown.map(({ stamp, jpeg }) => ({ label: `Frame at ${stamp} s`, jpeg })),
      answer: judgeAnswerSchema(film.questions, moments),
      ifRefused: IF_REFUSED,
      tier: "consistency",
      differ: { planDigest: film.plan.digest, sample },
    },
    signal,
  );
  const framesSha256 = sha256(shown.map(({ jpeg }) => sha256(jpeg)).join());
  return { answers: judgeAnswers(value, moments), framesSha256, modelVersion };
}

function judgeData({ brief, plan, questions }: JudgedFilm, shown: readonly SampledFrame[], sample: number) {
  const { title, prompt, style, mood, palette, aspectRatio } = brief;
  return {
    brief: { title, prompt, style, mood, palette, aspectRatio },
    scenes: plan.scenes.map((scene) => ({ number: scene.number, title: scene.title, description: scene.description })),
    shots: plan.shots.map(({ code, action, framing, move }) => ({ code, action, framing, move })),
    frames: shown.map(({ stamp, code }) => ({ time: stamp, shot: code })),
    questions: shuffled(questions, sample, plan.digest).map(({ id, question }) => ({ id, question })),
  };
}

/** An order of its own for every sample, and the same one whenever it is drawn again. */
function shuffled(questions: readonly JudgeQuestion[], sample: number, digest: string): JudgeQuestion[] {
  const place = new Map(questions.map(({ id }) => [id, sha256(`${digest}:${sample}:${id}`)]));
  return questions.toSorted((a, b) => ((place.get(a.id) ?? "") < (place.get(b.id) ?? "") ? -1 : 1));
}
