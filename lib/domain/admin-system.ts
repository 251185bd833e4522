import { z } from "zod";
import { jobStatusSchema, stageSchema } from "@/lib/domain/job";
import { microsSchema } from "@/lib/domain/micros-schema";

const moment = z.iso.datetime();
const seconds = z.number().min(0).nullable();

/** The embedded engine, as its own tables have it: whoever runs it, and wherever. */
export const engineStatusSchema = z.strictObject({
  /** Processes that hold a connection to work with right now. */
  workers: z.int(),
  /** Steps being executed, and steps that are due and wait for a worker. */
  running: z.int(),
  queueDepth: z.int(),
  oldestDueSeconds: seconds,
  /** Runs that are not over, and how many of them only wait for a time or an event. */
  openRuns: z.int(),
  waitingRuns: z.int(),
  endedRunsLastDay: z.int(),
  failedRunsLastDay: z.int(),
  /** Scheduled functions and when each was last started. */
  ticks: z.array(z.strictObject({ name: z.string(), schedule: z.string(), at: moment })),
});
export type EngineStatus = z.infer<typeof engineStatusSchema>;

const executorSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("embedded"), status: engineStatusSchema }),
  /** An Inngest server runs the functions: its own dashboard knows its queue. */
  z.strictObject({ kind: z.literal("inngest"), address: z.string() }),
  z.strictObject({ kind: z.literal("unreadable"), problem: z.string() }),
]);
export type ExecutorView = z.infer<typeof executorSchema>;

/** Takes of the workspace that wait to be sent or are under way. */
export const takeQueueSchema = z.strictObject({
  waiting: z.int(),
  running: z.int(),
  /** How long the oldest waiting take has waited; null when none waits. */
  oldestSeconds: seconds,
  /** 95 of 100 takes of the last day were sent within so long; null when there was none. */
  ageP95Seconds: seconds,
  takesLastDay: z.int(),
});
export type TakeQueue = z.infer<typeof takeQueueSchema>;

const reachSchema = z.strictObject({
  name: z.string(),
  ok: z.boolean(),
  /** How long it took to answer; null when it didn't. */
  answeredMs: z.int().nullable(),
  problem: z.string().nullable(),
});
export type Reach = z.infer<typeof reachSchema>;

export const systemViewSchema = z.strictObject({
  at: moment,
  reach: z.array(reachSchema),
  executor: executorSchema,
  queue: takeQueueSchema,
  unknown: z.strictObject({ takes: z.int(), micros: microsSchema }),
  /** Jobs that should move and don't, the longest still first. */
  still: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      stage: stageSchema,
      status: jobStatusSchema,
      since: moment,
      /** What it waits for, in words; null when nothing is known but that it stands still. */
      reason: z.string().nullable(),
    }),
  ),
  caches: z.array(
    z.strictObject({
      tier: z.string(),
      entries: z.int(),
      hits: z.int(),
      misses: z.int(),
      evictions: z.int(),
      /** Null while nothing was asked for. */
      hitRate: z.number().min(0).max(1).nullable(),
    }),
  ),
});
export type SystemView = z.infer<typeof systemViewSchema>;
