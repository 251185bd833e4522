import { z } from "zod";
import { microsSchema } from "@/lib/domain/money";

const day = z.iso.date();

/** A number that is not known is null: a gap in a chart, never a zero. */
export const costsViewSchema = z.strictObject({
  todayMicros: microsSchema,
  dayBudgetMicros: microsSchema,
  monthMicros: microsSchema,
  monthBudgetMicros: microsSchema,
  reservedMicros: microsSchema,
  costPerKeptSecondMicros: microsSchema.nullable(),
  keptSeconds: z.number(),
  paidButFailedMicros: microsSchema,
  days: z.array(z.strictObject({ day, actualMicros: microsSchema, estimateMicros: microsSchema })),
  byBackend: z.array(z.strictObject({ backend: z.string(), takes: z.int(), actualMicros: microsSchema })),
  byProducer: z.array(z.strictObject({ name: z.string(), jobs: z.int(), actualMicros: microsSchema })),
  jobs: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      estimateMicros: microsSchema.nullable(),
      actualMicros: microsSchema,
      capMicros: microsSchema.nullable(),
    }),
  ),
});
export type CostsView = z.infer<typeof costsViewSchema>;

export const qualityViewSchema = z.strictObject({
  films: z.int(),
  firstTakePassRate: z.number().min(0).max(1).nullable(),
  averageScore: z.number().min(0).max(10).nullable(),
  days: z.array(
    z.strictObject({ day, passRate: z.number().nullable(), averageScore: z.number().nullable(), films: z.int() }),
  ),
  scoreHistogram: z.array(z.strictObject({ from: z.number(), to: z.number(), films: z.int() })),
  checks: z.array(
    z.strictObject({ id: z.string(), label: z.string(), measured: z.int(), failed: z.int(), warned: z.int() }),
  ),
  byBackend: z.array(z.strictObject({ backend: z.string(), takes: z.int(), passRate: z.number().nullable() })),
});
export type QualityView = z.infer<typeof qualityViewSchema>;
