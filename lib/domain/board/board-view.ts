import { z } from "zod";
import { microsSchema } from "@/lib/domain/micros-schema";

const priceSchema = z.strictObject({ p10Micros: microsSchema, p50Micros: microsSchema, p90Micros: microsSchema });

const balanceSchema = z.strictObject({
  filmSeconds: z.number(),
  briefSeconds: z.number(),
  /** Film less brief: above zero the film is too long. */
  missSeconds: z.number(),
  sentence: z.string(),
});
/** How long the board's film is beside the brief's. */
export type BoardBalance = z.infer<typeof balanceSchema>;

/** What a change would do, before it is made. */
export const boardPreviewSchema = z.strictObject({
  changedCodes: z.array(z.string()),
  addedCodes: z.array(z.string()),
  removedCodes: z.array(z.string()),
  balance: balanceSchema,
  /** Of the whole film, what was paid for it included. Null while there is nothing to price it by. */
  price: z.strictObject({ before: priceSchema, after: priceSchema }).nullable(),
  sentence: z.string(),
});
export type BoardPreview = z.infer<typeof boardPreviewSchema>;

export const boardVersionSchema = z.strictObject({
  version: z.int(),
  /** "AIPROD Studio" for the board it planned itself. */
  authorName: z.string(),
  createdAt: z.iso.datetime(),
  reason: z.string(),
  isCurrent: z.boolean(),
  /** What differs from the version before, field by field; empty for the first. */
  changes: z.array(z.string()),
});
export type BoardVersion = z.infer<typeof boardVersionSchema>;

/** Newest first. */
export const boardVersionsSchema = z.strictObject({ versions: z.array(boardVersionSchema) });
