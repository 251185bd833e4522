import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { briefSchema } from "@/lib/domain/brief";
import { microsSchema } from "@/lib/domain/money";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import { technicalCheckSchema } from "@/lib/domain/qa/technical-report";

/** The document that is delivered beside the film and says how it came to be. Measured, not believed. */
export const manifestSchema = z.strictObject({
  schema: z.literal("aiprod-studio/manifest/1"),
  job: z.strictObject({ id: z.string(), title: z.string(), createdAt: z.iso.datetime() }),
  brief: briefSchema,
  plan: z.strictObject({ version: z.int(), digest: z.string() }),
  film: z.strictObject({
    frames: z.int(),
    fps: z.number(),
    durationSeconds: z.number(),
    width: z.int(),
    height: z.int(),
    videoCodec: z.string(),
    audioCodec: z.string().nullable(),
    bytes: z.int(),
    createdAt: z.iso.datetime(),
  }),
  shots: z.array(
    z.strictObject({
      code: z.string(),
      startFrame: z.int(),
      lengthFrames: z.int(),
      prompt: z.string(),
      takeId: z.string(),
      takeNumber: z.int(),
      backend: z.enum(BACKEND_IDS),
      requestHash: z.string(),
      seed: z.int(),
      costMicros: microsSchema,
    }),
  ),
  cost: z.strictObject({
    quotedMicros: microsSchema,
    capMicros: microsSchema.nullable(),
    actualMicros: microsSchema,
    quoteDigest: z.string(),
  }),
  checks: z.array(technicalCheckSchema),
  judgement: judgementSchema.nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
