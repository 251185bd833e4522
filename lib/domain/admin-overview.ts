import { z } from "zod";
import { takeQueueSchema } from "@/lib/domain/admin-system";
import { auditChecksSchema } from "@/lib/domain/audit-chain";
import { microsSchema } from "@/lib/domain/micros-schema";

/** The state of a workspace in a dozen numbers. A number that is not known is null. */
export const overviewViewSchema = z.strictObject({
  todayMicros: microsSchema,
  dayBudgetMicros: microsSchema,
  monthMicros: microsSchema,
  monthBudgetMicros: microsSchema,
  reservedMicros: microsSchema,
  unknown: z.strictObject({ takes: z.int(), micros: microsSchema }),
  /** The last so many days, for what only a stretch of time can say. */
  days: z.int(),
  backends: z.array(
    z.strictObject({
      backend: z.string(),
      actualMicros: microsSchema,
      keptSeconds: z.number(),
      perKeptSecondMicros: microsSchema.nullable(),
    }),
  ),
  quality: z.strictObject({
    takes: z.int(),
    passRate: z.number().min(0).max(1).nullable(),
    firstTakePassRate: z.number().min(0).max(1).nullable(),
  }),
  calibration: z.strictObject({ quotes: z.int(), inside: z.int(), meanError: z.number().nullable() }),
  queue: takeQueueSchema,
  stillJobs: z.int(),
  pausedBackends: z.array(z.strictObject({ backend: z.string(), reason: z.string() })),
  audit: auditChecksSchema,
});
export type OverviewView = z.infer<typeof overviewViewSchema>;
