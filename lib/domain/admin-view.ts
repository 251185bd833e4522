import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { backendSettingSchema } from "@/lib/domain/backend-setting";
import { RESOLUTIONS } from "@/lib/domain/brief";
import { spendClassSchema } from "@/lib/domain/cost/ledger";
import { priceRowSchema } from "@/lib/domain/cost/price-list";
import { intervalSchema } from "@/lib/domain/cost/quote";
import { jobStatusSchema } from "@/lib/domain/job";
import { microsSchema } from "@/lib/domain/micros-schema";
import { DIMENSIONS } from "@/lib/domain/qa/judgement";
import { roleSchema } from "@/lib/domain/viewer";

const day = z.iso.date();
const moment = z.iso.datetime();
const backend = z.enum(BACKEND_IDS);
const share = z.number().min(0).max(1).nullable();
const score = z.number().min(0).max(10).nullable();

/** One line of what admins did, newest first in every list. */
export const auditLineSchema = z.strictObject({
  id: z.string(),
  at: moment,
  actorName: z.string(),
  summary: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** A number that is not known is null: a gap in a chart, never a zero. */
export const costsViewSchema = z.strictObject({
  todayMicros: microsSchema,
  dayBudgetMicros: microsSchema,
  monthMicros: microsSchema,
  monthBudgetMicros: microsSchema,
  reservedMicros: microsSchema,
  /** Everything paid in the range, over the seconds of film delivered in it. */
  costPerKeptSecondMicros: microsSchema.nullable(),
  keptSeconds: z.number(),
  paidButFailedMicros: microsSchema,
  /** Attempts nobody knows the outcome of, and what is set aside for them. */
  unknown: z.strictObject({ takes: z.int(), micros: microsSchema }),
  /** Every paid micro-dollar of the range, in exactly one class. */
  byClass: z.array(z.strictObject({ spendClass: spendClassSchema, micros: microsSchema })),
  days: z.array(
    z.strictObject({ day, actualMicros: microsSchema, estimateMicros: microsSchema, keptSeconds: z.number() }),
  ),
  byBackend: z.array(
    z.strictObject({
      backend: z.string(),
      takes: z.int(),
      actualMicros: microsSchema,
      /** The part of it that is not in a film. */
      notKeptMicros: microsSchema,
      keptSeconds: z.number(),
    }),
  ),
  byProducer: z.array(z.strictObject({ id: z.string(), name: z.string(), jobs: z.int(), actualMicros: microsSchema })),
  /** Jobs made in the range, newest first, with everything they ever cost; a page shows the first of them. */
  jobCount: z.int(),
  jobs: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      producerName: z.string(),
      status: jobStatusSchema,
      estimateMicros: microsSchema.nullable(),
      actualMicros: microsSchema,
      capMicros: microsSchema.nullable(),
    }),
  ),
  /** Takes that were paid in the range and are in no film, the dearest first. */
  notKept: z.array(
    z.strictObject({
      takeId: z.string(),
      jobId: z.string(),
      jobTitle: z.string(),
      shotCode: z.string(),
      number: z.int(),
      backend: z.string(),
      spendClass: spendClassSchema,
      micros: microsSchema,
      failure: z.string().nullable(),
    }),
  ),
});
export type CostsView = z.infer<typeof costsViewSchema>;

const takeQuality = {
  takes: z.int(),
  failed: z.int(),
  passRate: share,
  /** Of the shots that are in a scored film. */
  averageScore: score,
};

export const qualityViewSchema = z.strictObject({
  films: z.int(),
  /** What was decided about each scored film. */
  outcomes: z.strictObject({ pass: z.int(), fail: z.int(), needsAPerson: z.int() }),
  takes: z.int(),
  takePassRate: share,
  firstTakePassRate: share,
  averageScore: score,
  byDimension: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), averageScore: score })),
  days: z.array(
    z.strictObject({ day, passRate: z.number().nullable(), averageScore: z.number().nullable(), films: z.int() }),
  ),
  scoreHistogram: z.array(z.strictObject({ from: z.number(), to: z.number(), films: z.int() })),
  checks: z.array(
    z.strictObject({ id: z.string(), label: z.string(), measured: z.int(), failed: z.int(), warned: z.int() }),
  ),
  byBackend: z.array(z.strictObject({ backend: z.string(), ...takeQuality })),
  byModel: z.array(z.strictObject({ backend: z.string(), model: z.string(), ...takeQuality })),
});
export type QualityView = z.infer<typeof qualityViewSchema>;

const breakerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("closed") }),
  z.strictObject({ kind: z.literal("open"), until: moment }),
  z.strictObject({ kind: z.literal("half-open") }),
]);

/** One backend with all the routes to it. Its health is the same for every route. */
export const backendViewSchema = z.strictObject({
  backend,
  /** The route this process uses; null when the backend can't be used here. */
  routeInUse: z.string().nullable(),
  /** Why it can't be used here: what is missing. Null when it can. */
  unavailable: z.string().nullable(),
  breaker: breakerSchema,
  /** Answers of the last hour, by what they were. */
  outcomes: z.array(z.strictObject({ kind: z.string(), ok: z.boolean(), count: z.int() })),
  takes: z.strictObject({ reserved: z.int(), running: z.int(), unknown: z.int() }),
  submissionsLastMinute: z.int(),
  routes: z.array(z.strictObject({ setting: backendSettingSchema, pausedAt: moment.nullable() })),
  history: z.array(auditLineSchema),
});
export type BackendView = z.infer<typeof backendViewSchema>;
export const backendsViewSchema = z.strictObject({ backends: z.array(backendViewSchema) });
export type BackendsView = z.infer<typeof backendsViewSchema>;

export const pauseSchema = z.strictObject({
  reason: z.string().trim().min(3, "Say why, for everybody whose job waits.").max(500),
});

/** `replaced`: another price for the same thing took its place before its first day was over. */
export const PRICE_STATES = ["in force", "future", "ended", "replaced"] as const;

export const pricesViewSchema = z.strictObject({
  today: day,
  rows: z.array(priceRowSchema.extend({ authorName: z.string(), state: z.enum(PRICE_STATES) })),
  /** The models in the backends' settings: what a price is usually set for. */
  models: z.array(z.strictObject({ backend, model: z.string(), label: z.string() })),
  history: z.array(auditLineSchema),
});
export type PricesView = z.infer<typeof pricesViewSchema>;

/** A price from a day on. */
export const priceChangeSchema = z.strictObject({
  backend,
  model: z.string().trim().min(1, "Name the model as the provider does.").max(200),
  resolution: z.enum(RESOLUTIONS),
  audio: z.boolean(),
  microsPerSecond: microsSchema
    .min(0, "A price is not below zero.")
    .max(1_000_000_000, "That is above $1,000 a second."),
  clipSeconds: z
    .array(z.int().min(1, "A clip is at least a second long.").max(120, "No clip is longer than two minutes."))
    .max(60)
    .transform((seconds) => [...new Set(seconds)].sort((a, b) => a - b)),
  validFrom: z.iso.date("Pick the first day of the price."),
  source: z.string().trim().min(5, "Say where the price stands: a page, a mail, a contract.").max(500),
});
export type PriceChange = z.infer<typeof priceChangeSchema>;

const committed = { spentMicros: microsSchema, reservedMicros: microsSchema };

/** Every budget with what is spent of it and set aside in it. */
export const budgetsViewSchema = z.strictObject({
  today: day,
  workspace: z.strictObject({
    /** An alert, nothing more. */
    day: z.strictObject({ budgetMicros: microsSchema, ...committed }),
    month: z.strictObject({ budgetMicros: microsSchema, ...committed }),
    userDayBudgetMicros: microsSchema,
  }),
  people: z.array(
    z.strictObject({
      userId: z.string(),
      name: z.string(),
      role: roleSchema,
      /** Replaces the workspace's limit for this person; null: the workspace's holds. */
      ownBudgetMicros: microsSchema.nullable(),
      ...committed,
    }),
  ),
  projects: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      films: z.int(),
      /** Null: no limit of its own. */
      budgetMicros: microsSchema.nullable(),
      ...committed,
    }),
  ),
  closes: z.array(
    z.strictObject({
      day,
      takes: z.int(),
      ledgerMicros: microsSchema,
      takesMicros: microsSchema,
      differences: z.array(
        z.strictObject({
          takeId: z.string(),
          jobId: z.string(),
          what: z.string(),
          ledgerMicros: microsSchema,
          takeMicros: microsSchema,
        }),
      ),
      closedAt: moment,
    }),
  ),
  history: z.array(auditLineSchema),
});
export type BudgetsView = z.infer<typeof budgetsViewSchema>;

const limit = microsSchema.min(0, "A budget is not below zero.");

/** One budget, changed. Null takes a person's or a project's own limit away. */
export const budgetChangeSchema = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("workspace-day"), micros: limit }),
  z.strictObject({ scope: z.literal("workspace-month"), micros: limit }),
  z.strictObject({ scope: z.literal("user-day"), micros: limit }),
  z.strictObject({ scope: z.literal("person"), userId: z.string().min(1), micros: limit.nullable() }),
  z.strictObject({ scope: z.literal("project"), projectId: z.string().min(1), micros: limit.nullable() }),
]);
export type BudgetChange = z.infer<typeof budgetChangeSchema>;

/** An attempt nobody knows the outcome of, with everything to recognise it by at the provider. */
export const unknownTakeSchema = z.strictObject({
  takeId: z.string(),
  jobId: z.string(),
  jobTitle: z.string(),
  shotCode: z.string(),
  number: z.int(),
  /** `submitting`: its process stopped while it was on its way; within minutes it becomes `unknown`. */
  state: z.enum(["unknown", "submitting"]),
  backend,
  route: z.string(),
  model: z.string(),
  setAsideMicros: microsSchema,
  /** When its request left; null for rows that never had one. */
  sentAt: moment.nullable(),
  failure: z.string().nullable(),
  advice: z.string().nullable(),
  nextLookAt: moment.nullable(),
  prompt: z.string(),
  clipSeconds: z.number(),
  resolution: z.string(),
  aspectRatio: z.string(),
  providerJobId: z.string().nullable(),
});
export type UnknownTake = z.infer<typeof unknownTakeSchema>;
export const unknownViewSchema = z.strictObject({ takes: z.array(unknownTakeSchema) });
export type UnknownView = z.infer<typeof unknownViewSchema>;

const calibrationSchema = z.strictObject({
  quotes: z.int(),
  inside: z.int(),
  onTarget: z.int(),
  meanError: z.number().nullable(),
  medianError: z.number().nullable(),
});

export const calibrationViewSchema = z.strictObject({
  overall: calibrationSchema,
  byBackend: z.array(calibrationSchema.extend({ backend })),
  /** Finished films with a signed paid quote, newest first. */
  films: z.array(
    z.strictObject({
      jobId: z.string(),
      title: z.string(),
      backend,
      interval: intervalSchema,
      actualMicros: microsSchema,
      isInside: z.boolean(),
      error: z.number(),
      completedAt: moment,
    }),
  ),
});
export type CalibrationView = z.infer<typeof calibrationViewSchema>;
