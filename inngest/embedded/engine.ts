import type { Database } from "./database";
import type { Grouped } from "./grouped";
import type { Limits, UsageByDispatch } from "./limits";
import type { Registry } from "./registry";
import type { Run } from "./runs";
import type { Settlement } from "./settle";
import type { Transport } from "./transport";
import type { Wakeup } from "./wakeup";

/** The logging the engine needs; pino's loggers fit. */
export type EngineLogger = Record<
  "info" | "warn" | "error",
  (fields: Record<string, unknown>, message: string) => void
>;

export type EngineCounters = { requests: number; claims: number; checkpoints: number; steps: number };

/** What the parts of one running executor share. */
export type Engine = {
  db: Database;
  registry: Registry;
  transport: Transport;
  limits: Limits;
  usage: UsageByDispatch;
  leaseSeconds: number;
  /** Loads a run by its id, with a snapshot taken after the call. */
  loads: Grouped<string, Run | undefined>;
  settlements: Grouped<Settlement, undefined>;
  /** The wait before the next attempt, when the error does not name one. */
  backoffMs: (attempt: number) => number;
  pollMs: number;
  logger: EngineLogger;
  counters: EngineCounters;
  /** New events may be waiting. */
  eventsWakeup: Wakeup;
  /** New jobs may be due. */
  jobsWakeup: Wakeup;
};
