import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { briefSchema } from "@/lib/domain/brief";
import { spendClassSchema } from "@/lib/domain/cost/ledger";
import { microsSchema } from "@/lib/domain/micros-schema";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import { technicalCheckSchema } from "@/lib/domain/qa/technical-report";

/** What was bought for a take, and who says what it cost. */
const purchaseSchema = z.strictObject({
  route: z.string(),
  model: z.string(),
  /** The dated price it was billed by. */
  priceRowId: z.string(),
  clipSecondsOrdered: z.number(),
  /** "provider", "list price", or the person who looked it up; null while nobody has named a figure. */
  chargeSource: z.string().nullable(),
  spendClass: spendClassSchema.nullable(),
});

/** The number at its end grows whenever a reader of the version before would misread the document. */
export const MANIFEST_SCHEMA = "aiprod-studio/manifest/2";

/** The document that is delivered beside the film and says how it came to be. Measured, not believed. */
export const manifestSchema = z.strictObject({
  schema: z.literal(MANIFEST_SCHEMA),
  job: z.strictObject({ id: z.string(), title: z.string(), createdAt: z.iso.datetime() }),
  brief: briefSchema,
  plan: z.strictObject({ version: z.int(), digest: z.string() }),
  film: z.strictObject({
    frames: z.int(),
    fps: z.number(),
    /** frames / fps */
    durationSeconds: z.number(),
    width: z.int(),
    height: z.int(),
    videoCodec: z.string(),
    audioCodec: z.string().nullable(),
    bytes: z.int(),
    /** Of the stored file, in lower-case hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
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
      /** Null for a take that was rendered on the studio's own machine. */
      purchase: purchaseSchema.nullable(),
    }),
  ),
  cost: z.strictObject({
    quotedMicros: microsSchema,
    capMicros: microsSchema.nullable(),
    /** What the takes in the film cost. */
    filmMicros: microsSchema,
    /** What all takes of the job cost, the ones that are not in the film too. */
    spentMicros: microsSchema,
    /** The same money by what became of it; classes without any are left out. */
    byClass: z.array(z.strictObject({ spendClass: spendClassSchema, takes: z.int(), micros: microsSchema })),
    quoteDigest: z.string(),
  }),
  checks: z.array(technicalCheckSchema),
  judgement: judgementSchema.nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
