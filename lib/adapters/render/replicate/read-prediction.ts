import { z } from "zod";
import { providerFailure } from "@/lib/domain/provider-failure";
import type { RenderProgress } from "@/lib/pipeline/ports";
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

const AS_ORDERED = { source: "as ordered" } as const;
const EXPIRED: RenderProgress = {
  state: "failed",
  failure: providerFailure("expired", "Replicate has removed the finished file; it keeps files for an hour."),
  retryable: false,
  charge: AS_ORDERED,
};

/**
 * What a prediction's state means for its take. Replicate names no figure: one that is finished, was cancelled, or
 * whose file is gone costs what was ordered. Failed and aborted ones are not charged.
 */
export function progressOf(prediction: Prediction): RenderProgress {
  const { status, error } = prediction;
  switch (status) {
    case "starting":
    case "processing":
      return { state: "running", done: 0 };
    case "succeeded":
      return linkOf(prediction) === null ? EXPIRED : { state: "succeeded", charge: null };
    case "failed":
      return { state: "failed", ...failureOfPrediction(error), charge: null };
    case "aborted": {
      const message = "Replicate gave this shot up before it started, because its turn came too late.";
      const failure = providerFailure("job-failed", message, { code: status });
      return { state: "failed", failure, retryable: true, charge: null };
    }
    case "canceled": {
      const failure = providerFailure("job-failed", "The prediction was cancelled at Replicate.", { code: status });
      return { state: "failed", failure, retryable: false, charge: AS_ORDERED };
    }
  }
}

/** Where the file of a finished prediction is; null when there is none (any more). */
export function linkOf(prediction: Prediction): string | null {
  const output = outputSchema.safeParse(prediction.output);
  if (prediction.data_removed || !output.success) return null;
  return [output.data].flat()[0] ?? null;
}
