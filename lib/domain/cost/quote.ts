import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { renderOrderSchema } from "@/lib/domain/cost/render-order";
import { microsSchema } from "@/lib/domain/micros-schema";

/** One line of a quote. The lines add up to the total, to the micro-dollar. */
export const quoteLineSchema = z.strictObject({
  /** Shot the line pays for; null for lines that concern the whole job. */
  code: z.string().nullable(),
  label: z.string(),
  backend: z.enum(BACKEND_IDS).nullable(),
  quantity: z.number(),
  unit: z.string(),
  unitMicros: microsSchema,
  amountMicros: microsSchema,
  /** Exactly what will be ordered for the shot; null for lines that order nothing. */
  order: renderOrderSchema.nullable().default(null),
});
export type QuoteLine = z.infer<typeof quoteLineSchema>;

/** Half of all such jobs cost less than p50, nine in ten less than p90. */
export const intervalSchema = z.strictObject({
  p10Micros: microsSchema,
  p50Micros: microsSchema,
  p90Micros: microsSchema,
});
export type Interval = z.infer<typeof intervalSchema>;

export const alternativeSchema = z.strictObject({
  kind: z.enum(["cheapest", "balanced", "best"]),
  backend: z.enum(BACKEND_IDS),
  label: z.string(),
  expectedQuality: z.number().min(0).max(10),
  interval: intervalSchema,
  renderSeconds: z.number().min(0),
  available: z.boolean(),
  /** Why it can't be chosen now; empty when it can. */
  note: z.string(),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** A way to make the job cheaper, with its price. */
export const savingSchema = z.strictObject({ label: z.string(), totalMicros: microsSchema });

/** The price of exactly one version of a plan on one backend: what a person approves. */
export const quoteSchema = z.strictObject({
  planVersion: z.int().min(1),
  planDigest: z.string(),
  backend: z.enum(BACKEND_IDS),
  /** Why this backend was chosen, in words. */
  backendReason: z.string(),
  isPreview: z.boolean(),
  lines: z.array(quoteLineSchema),
  totalMicros: microsSchema,
  /** Part of the total that was paid for this film before the quote was made. */
  spentMicros: microsSchema.default(0),
  perMinuteMicros: microsSchema,
  interval: intervalSchema,
  /** "prior: 1.35 takes a shot" or "from your last 48 takes" */
  intervalBasis: z.string(),
  alternatives: z.array(alternativeSchema),
  savings: z.array(savingSchema),
  budgetMicros: microsSchema,
  /** How far the P90 lies above the budget; 0 when it fits. */
  overBudgetMicros: microsSchema,
  renderSeconds: z.number().min(0),
  priceListDate: z.string(),
});
export type Quote = z.infer<typeof quoteSchema>;
