import { z } from "zod";
import type { Micros } from "@/lib/domain/money";
import { providerFailure } from "@/lib/domain/provider-failure";
import type { Charge, RenderProgress } from "@/lib/pipeline/ports";
import { modelInputOf, type SoldClip } from "./model-inputs";
import { failureOfPrediction } from "./replicate-failure";

/** A prediction as it arrives; one hour after its end Replicate removes input, output and logs. */
export const predictionSchema = z.object({
  id: z.string().min(1).max(200),
  model: z.string(),
  status: z.enum(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
  input: z.record(z.string(), z.unknown()).nullish(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  data_removed: z.boolean().default(false),
  webhook: z.string().nullish(),
  created_at: z.string(),
});
export type Prediction = z.infer<typeof predictionSchema>;

const outputSchema = z.union([z.string(), z.array(z.string()).min(1)]);

/**
 * What a prediction's state means for its take. Replicate names no figure. A finished one costs what was ordered;
 * one that was cancelled, or whose file is gone, is charged as well, and its price is read off the list for what its
 * input shows. Failed and aborted ones are not charged.
 */
export function progressOf(prediction: Prediction, priceOf: (clip: SoldClip) => Micros): RenderProgress {
  const { status, error } = prediction;
  switch (status) {
    case "starting":
    case "processing":
      return { state: "running", done: 0 };
    case "succeeded":
      return linkOf(prediction) === null ? expired(prediction, priceOf) : { state: "succeeded", charge: null };
    case "failed":
      return { state: "failed", ...failureOfPrediction(error), charge: null };
    case "aborted": {
      const message = "Replicate gave this shot up before it started, because its turn came too late.";
      const failure = providerFailure("job-failed", message, { code: status });
      return { state: "failed", failure, retryable: true, charge: null };
    }
    case "canceled": {
      const failure = providerFailure("job-failed", "The prediction was cancelled at Replicate.", { code: status });
      return charged(prediction, priceOf, { state: "failed", failure, retryable: false });
    }
  }
}

/** Where the file of a finished prediction is; null when there is none (any more). */
export function linkOf(prediction: Prediction): string | null {
  const output = outputSchema.safeParse(prediction.output);
  if (prediction.data_removed || !output.success) return null;
  return [output.data].flat()[0] ?? null;
}

function expired(prediction: Prediction, priceOf: (clip: SoldClip) => Micros): RenderProgress {
  const message = "Replicate has removed the finished file; it keeps files for an hour.";
  const failure = providerFailure("expired", message);
  return charged(prediction, priceOf, { state: "failed", failure, retryable: false });
}

function charged(
  { model, input }: Prediction,
  priceOf: (clip: SoldClip) => Micros,
  ending: Omit<Extract<RenderProgress, { state: "failed" }>, "charge">,
): RenderProgress {
  const known = modelInputOf(model);
  // The studio orders from no other models, so it can't be one of its jobs.
  if (!known) return { state: "lost" };
  const charge: Charge = { micros: priceOf(known.read(input) ?? known.dearest), source: "list price" };
  return { ...ending, charge };
}
