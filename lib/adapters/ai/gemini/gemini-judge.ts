import { AppError } from "@/lib/domain/errors";
import {
  contradictEachOther,
  FIRST_SAMPLES,
  MORE_SAMPLES,
  medianScores,
  needsMoreSamples,
} from "@/lib/domain/qa/combine-samples";
import { failedChecks, withFailedChecks } from "@/lib/domain/qa/failed-checks";
import { judgeQuestions } from "@/lib/domain/qa/judge-questions";
import { missingElements, rawScoresOf, shotsOf } from "@/lib/domain/qa/judged-evidence";
import { DIMENSIONS, type Judgement } from "@/lib/domain/qa/judgement";
import { type DimensionScores, scoreAnswers, unjudgedDimensions } from "@/lib/domain/qa/score-answers";
import { type SettledScores, settleScores } from "@/lib/domain/qa/semantic-score";
import { usableStatistics } from "@/lib/domain/qa/usable-statistics";
import type { Cache, Judge } from "@/lib/pipeline/ports";
import { sha256 } from "./cached-answer";
import { drawSample, type JudgedFilm, type Sample } from "./draw-sample";
import type { FrameSampler } from "./frame-sampler";
import type { GeminiClient } from "./gemini-client";
import { JUDGE_INSTRUCTION } from "./judge-answer";

type Options = { client: GeminiClient; cache: Cache; frames: FrameSampler; now?: () => Date };

/**
 * A judge that shows the film's frames to a vision model. The model only answers small questions about what is to be
 * seen; code makes the scores of three looks, or of five when those are not clear. Looks that contradict each other,
 * or that could not tell most of a dimension, leave the film to a person. Throws as the client does when there is no
 * usable answer: that is never a pass.
 */
export function createGeminiJudge({ client, cache, frames, now = () => new Date() }: Options): Judge {
  const name = `Gemini (${client.model})`;
  return {
    name,
    async judge({ brief, plan, shots }, signal) {
      signal.throwIfAborted();
      if (shots.length === 0) {
        throw new AppError("measure_failed", "There is no take to judge yet.", { retryable: false });
      }
      const film = { brief, plan, shots, questions: judgeQuestions(brief, plan) };
      const samples: Sample[] = [];
      const draw = async (count: number) => {
        for (let drawn = 0; drawn < count; drawn += 1) {
          samples.push(await drawSample({ client, cache, frames }, film, samples.length, signal));
        }
        return verdictOn(film, samples);
      };
      const first = await draw(FIRST_SAMPLES);
      const verdict = needsMoreSamples(first.scores, first.settled.average) ? await draw(MORE_SAMPLES) : first;
      return {
        basis: "judged by a vision model",
        judge: name,
        ...verdict.settled,
        outcome: outcomeOf(film, samples, verdict),
        shots: shotsOf(
          plan.shots.map(({ code }) => code),
          film.questions,
          answersOf(samples),
        ),
        judgedAt: now().toISOString(),
        provenance: provenanceOf(film, samples, verdict.scores),
      };
    },
  };
}

/** The scores of every sample, and what they settle to. */
type Verdict = { scores: DimensionScores[]; settled: SettledScores };

function verdictOn({ plan, shots, questions }: JudgedFilm, samples: readonly Sample[]): Verdict {
  const scores = samples.map(({ answers }) => scoreAnswers(questions, answers));
  const statistics = usableStatistics(shots);
  const failed = failedChecks(shots);
  const raw = rawScoresOf(questions, answersOf(samples), medianScores(scores));
  const settled = settleScores(withFailedChecks(raw, failed), {
    shots: plan.shots.map(({ code }) => ({ code, statistics: statistics.get(code) ?? null })),
    failedChecks: failed.map(({ finding }) => finding),
    missingElements: missingElements(questions, answersOf(samples)),
    critical: [],
  });
  return { scores, settled };
}

/** What is critical fails, whatever the looks say; anything that is no clear verdict goes to a person. */
function outcomeOf(film: JudgedFilm, samples: readonly Sample[], { scores, settled }: Verdict): Judgement["outcome"] {
  if (settled.critical.length > 0) return settled.outcome;
  const untold = samples.filter(({ answers }) => unjudgedDimensions(film.questions, answers).length > 0);
  const isUntold = 2 * untold.length >= samples.length;
  return isUntold || contradictEachOther(scores) ? "needs-a-person" : settled.outcome;
}

function answersOf(samples: readonly Sample[]) {
  return samples.map(({ answers }) => answers);
}

function provenanceOf(
  { questions }: JudgedFilm,
  samples: readonly Sample[],
  scores: readonly DimensionScores[],
): Judgement["provenance"] {
  return {
    modelVersions: [...new Set(samples.map(({ modelVersion }) => modelVersion))],
    promptSha256: sha256(JSON.stringify([JUDGE_INSTRUCTION, questions])),
    samples: samples.map(({ framesSha256 }, index) => ({
      framesSha256,
      scores: DIMENSIONS.map((dimension) => ({ dimension, score: scores[index]?.[dimension] ?? 0 })),
    })),
  };
}
