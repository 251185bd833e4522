import { z } from "zod";
import { briefSchema } from "@/lib/domain/brief";
import { AppError } from "@/lib/domain/errors";
import { warningSchema } from "@/lib/domain/job-view";
import { analysisSchema, markersSchema, sceneSchema } from "@/lib/domain/plan";

/**
 * What a job has become so far: the snapshot that every checkpoint carries.
 * Large things stay in rows and files; the snapshot names them.
 */
export const jobContextSchema = z.strictObject({
  brief: briefSchema.optional(),
  warnings: z.array(warningSchema).optional(),
  analysis: analysisSchema.optional(),
  board: z.strictObject({ scenes: z.array(sceneSchema), markers: markersSchema }).optional(),
  planVersion: z.int().min(1).optional(),
  planDigest: z.string().optional(),
  quoteId: z.string().optional(),
  takeIds: z.record(z.string(), z.string()).optional(),
  judgementId: z.string().optional(),
  deliveredKey: z.string().optional(),
});
export type JobContext = z.infer<typeof jobContextSchema>;

/** The parts of the context a stage can't work without. Missing ones mean a checkpoint that is not usable. */
export function need<K extends keyof JobContext>(
  context: JobContext,
  ...keys: K[]
): { [P in K]-?: NonNullable<JobContext[P]> } {
  const missing = keys.filter((key) => context[key] === undefined);
  if (missing.length > 0) {
    throw new AppError("checkpoint_corrupt", `The checkpoint lacks ${missing.join(", ")}.`, { retryable: false });
  }
  return context as { [P in K]-?: NonNullable<JobContext[P]> };
}
