import { Cron } from "croner";
import { ulid } from "ulid";
import type { Engine } from "./engine";
import { pause } from "./pause";
import type { FunctionConfig } from "./registry";
import { insertRuns, newRun } from "./runs";

const MAX_PAUSE_MS = 60_000;
const TIME_ZONE = /^TZ=(\S+)\s+(.+)$/;

type Schedule = { fn: FunctionConfig; expression: string; cron: Cron };

/** Every cron trigger of the functions. Throws a clear error for an expression that is none. */
export function readSchedules(functions: Iterable<FunctionConfig>): Schedule[] {
  return [...functions].flatMap((fn) =>
    fn.crons.map((expression) => ({ fn, expression, cron: parse(fn, expression) })),
  );
}

/** Times are UTC unless the expression begins with `TZ=Europe/Paris `. */
function parse(fn: FunctionConfig, expression: string): Cron {
  const [, timezone = "UTC", pattern = expression] = TIME_ZONE.exec(expression) ?? [];
  try {
    return new Cron(pattern, { timezone, paused: true });
  } catch (error) {
    throw new Error(`The function "${fn.id}" has the cron expression "${expression}", which is not one`, {
      cause: error,
    });
  }
}

/**
 * Starts the functions at their times until the signal says stop. However many workers there are, each time starts
 * one run. Times at which no worker was alive are not made up for.
 */
export async function runCron(engine: Engine, schedules: readonly Schedule[], signal: AbortSignal): Promise<void> {
  if (schedules.length === 0) return;
  let from = new Date();
  while (!signal.aborted) {
    await pause(untilNextMs(schedules, from), signal);
    const now = new Date();
    try {
      for (const schedule of schedules) await startDue(engine, schedule, from, now);
      from = now;
    } catch (error) {
      engine.logger.error({ err: error }, "Starting a scheduled function failed; trying again");
      await pause(engine.pollMs, signal);
    }
  }
}

function untilNextMs(schedules: readonly Schedule[], from: Date): number {
  const next = schedules.map(({ cron }) => cron.nextRun(from)?.getTime() ?? Number.POSITIVE_INFINITY);
  return Math.min(Math.max(Math.min(...next) - Date.now(), 0), MAX_PAUSE_MS);
}

/** Starts the run of the last time in (from, until], unless another worker has done it. */
export async function startDue(engine: Engine, schedule: Schedule, from: Date, until: Date): Promise<boolean> {
  const tick = lastTick(schedule.cron, from, until);
  if (!tick) return false;
  const { fn, expression } = schedule;
  const started = await engine.db.transaction(async (tx) => {
    const { rowCount } = await tx.query(TAKE_TICK, [`${fn.id} ${expression}`, tick]);
    if (rowCount === 0) return false;
    const id = ulid(tick.getTime());
    const event = { id, name: "inngest/scheduled.timer", data: { cron: expression }, ts: tick.getTime(), user: {} };
    await insertRuns(tx, [newRun(fn, event, id, null)]);
    return true;
  });
  if (started) engine.jobsWakeup.poke();
  return started;
}

function lastTick(cron: Cron, from: Date, until: Date): Date | null {
  const next = cron.nextRun(from);
  if (!next || next > until) return null;
  const [previous] = cron.previousRuns(1, new Date(until.getTime() + 1));
  return previous ?? next;
}

const TAKE_TICK = `
  insert into ie.cron as c (key, tick) values ($1, $2)
  on conflict (key) do update set tick = excluded.tick where c.tick < excluded.tick
  returning 1`;
