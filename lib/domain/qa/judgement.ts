import { z } from "zod";

export const DIMENSIONS = ["visual-quality", "narrative-coherence", "technical-excellence", "overall"] as const;

/** The most lines of evidence that are kept with one score. */
export const MAX_EVIDENCE = 40;

const scoreSchema = z.number().min(0).max(10);

export const evidenceSchema = z.strictObject({
  /** Shot the evidence was seen in; null when it concerns the whole film. */
  code: z.string().nullable(),
  atSeconds: z.number().min(0).nullable(),
  /** A short sentence: what was seen or measured, with its number. */
  finding: z.string().min(1).max(300),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const dimensionScoreSchema = z.strictObject({
  dimension: z.enum(DIMENSIONS),
  score: scoreSchema,
  evidence: z.array(evidenceSchema).max(MAX_EVIDENCE),
});
export type DimensionScore = z.infer<typeof dimensionScoreSchema>;

/** What a model's verdict was made of, so that it can be traced. */
export const provenanceSchema = z.strictObject({
  modelVersions: z.array(z.string()),
  /** SHA-256 over the instruction and the questions. */
  promptSha256: z.string(),
  samples: z.array(
    z.strictObject({
      /** SHA-256 over the frames that were shown. */
      framesSha256: z.string(),
      scores: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), score: scoreSchema })),
    }),
  ),
});

/** Four scores, their average and what was decided. `basis` says honestly whether anybody looked at the pictures. */
export const judgementSchema = z.strictObject({
  basis: z.enum(["measured, not judged", "judged by a vision model"]),
  judge: z.string(),
  scores: z.array(dimensionScoreSchema).length(DIMENSIONS.length),
  average: scoreSchema,
  outcome: z.enum(["pass", "fail", "needs-a-person"]),
  /** Sentences: why it can't pass, whatever the average says. Empty when nothing is critical. */
  critical: z.array(z.string()),
  shots: z.array(z.strictObject({ code: z.string(), average: scoreSchema, findings: z.array(z.string()).max(20) })),
  judgedAt: z.iso.datetime(),
  provenance: provenanceSchema.optional(),
});
export type Judgement = z.infer<typeof judgementSchema>;
