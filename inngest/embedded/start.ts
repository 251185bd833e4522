import type { Inngest, InngestFunction } from "inngest";
import type { EmbeddedApi } from "./api";
import { readSchedules, runCron } from "./cron";
import type { Engine, EngineCounters, EngineLogger } from "./engine";
import { Grouped } from "./grouped";
import { Leases } from "./leases";
import { repeat } from "./pause";
import { runPump } from "./pump";
import { createRegistry, UnsupportedFunctionError } from "./registry";
import { removeOld } from "./retention";
import { loadRuns } from "./runs";
import { settle } from "./settle";
import { defaultBackoffMs } from "./time";
import { createTransport, type TransportOption } from "./transport";
import { Wakeup } from "./wakeup";
import { Worker } from "./worker";

export type EmbeddedOptions = {
  /** The same one whose fetch the client was given: checkpoints come in through it. */
  api: EmbeddedApi;
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
  logger: EngineLogger;
  /** How many requests are executed at a time; default 32. */
  workers?: number;
  /** After so long without a sign of life a job is given to another worker; default 30 s. */
  leaseMs?: number;
  /** The wait before the next attempt; default as on an Inngest server (15 s to 2 h and jitter). */
  backoffMs?: (attempt: number) => number;
  /** How often to look for work that nobody announced; default 1 s. */
  pollMs?: number;
  /** Ended runs and old events are deleted after so many days; default 30. */
  retentionDays?: number;
  transport?: TransportOption;
};

export type EmbeddedStats = EngineCounters & { executing: number };

export type Embedded = {
  /** Takes no new work, waits up to `graceMs` for what is being executed, then hands the rest to other workers. */
  stop: (graceMs?: number) => Promise<void>;
  stats: () => EmbeddedStats;
};

const DEFAULT_WORKERS = 32;
const DEFAULT_LEASE_MS = 30_000;
const DEFAULT_POLL_MS = 1000;
const DEFAULT_GRACE_MS = 10_000;
const DEFAULT_RETENTION_DAYS = 30;
/** One cheap statement a second: a worker's death is noticed as soon as it is felt. */
const REAP_INTERVAL_MS = 1000;
const RETENTION_INTERVAL_MS = 3_600_000;

/**
 * Executes the functions in this process, durable in Postgres. Creates the tables when there are none.
 * Throws before any work is taken when a function needs an Inngest server or the tables are of another version.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await options.api.ready();
  const engine = await createEngine(options);
  const schedules = readSchedules(engine.registry.byId.values());
  const leases = new Leases(engine, options.api.databaseUrl);
  await leases.connect();

  const worker = new Worker(engine, leases, options.workers ?? DEFAULT_WORKERS);
  options.api.onEvents(() => engine.eventsWakeup.poke());
  const work = new AbortController();
  const liveness = new AbortController();
  const complain = (err: unknown) => engine.logger.error({ err }, "Periodic work of the engine failed");
  const removeOldRuns = () => removeOld(engine.db, options.retentionDays ?? DEFAULT_RETENTION_DAYS);
  const heartbeat = () => leases.heartbeat(worker.executingIds);
  const working = [
    worker.run(work.signal),
    runPump(engine, work.signal),
    runCron(engine, schedules, work.signal),
    repeat(REAP_INTERVAL_MS, () => leases.reap(), complain, work.signal),
    repeat(RETENTION_INTERVAL_MS, removeOldRuns, complain, work.signal),
  ];
  const living = repeat((engine.leaseSeconds * 1000) / 3, heartbeat, complain, liveness.signal);
  engine.logger.info(
    { functions: engine.registry.byId.size, leaseSeconds: engine.leaseSeconds },
    "Embedded Inngest runs",
  );

  return {
    stop: async (graceMs = DEFAULT_GRACE_MS) => {
      work.abort();
      engine.jobsWakeup.poke();
      engine.eventsWakeup.poke();
      await Promise.all(working);
      await worker.drain(graceMs);
      liveness.abort();
      await living;
      await leases.release();
      await leases.disconnect();
    },
    stats: () => ({
      ...engine.counters,
      checkpoints: options.api.counters.checkpoints,
      steps: engine.counters.steps + options.api.counters.steps,
      executing: worker.executingIds.length,
    }),
  };
}

async function createEngine(options: EmbeddedOptions): Promise<Engine> {
  for (const fn of options.functions) {
    if (fn.opts.optimizeParallelism === false)
      throw new UnsupportedFunctionError(fn.id(options.client.id), "optimizeParallelism: false");
  }
  const transport = createTransport(options.transport ?? "in-process", options.client, options.functions);
  const db = options.api.database;
  return {
    db,
    loads: new Grouped((ids) => loadRuns(db, ids)),
    settlements: new Grouped((settlements) => settle(db, settlements)),
    registry: createRegistry(await transport.configs()),
    transport,
    limits: options.api.limits,
    usage: options.api.usage,
    leaseSeconds: (options.leaseMs ?? DEFAULT_LEASE_MS) / 1000,
    backoffMs: options.backoffMs ?? defaultBackoffMs,
    pollMs: options.pollMs ?? DEFAULT_POLL_MS,
    logger: options.logger,
    counters: { requests: 0, claims: 0, checkpoints: 0, steps: 0 },
    eventsWakeup: new Wakeup(),
    jobsWakeup: new Wakeup(),
  };
}
