import type { Queryable } from "./database";
import { cancelRun } from "./ending";
import type { Engine } from "./engine";
import { DEDUPE_HOURS } from "./events";
import { evaluateKey, matches } from "./expr";
import type { FunctionConfig } from "./registry";
import { insertRuns, type NewRun, newRun } from "./runs";
import { completeStep, lockRun } from "./steps";
import { type MatchedWait, matchWaits, type ReceivedEvent } from "./waits";

const MAX_BATCH = 200;
const PAUSE_AFTER_ERROR_MS = 200;

/** Turns new events into runs, and into the end of waits and of runs, until the signal says stop. */
export async function runPump(engine: Engine, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const count = await pumpEvents(engine);
      if (count === 0) await engine.eventsWakeup.sleep(engine.pollMs);
    } catch (error) {
      engine.logger.error({ err: error }, "Reading new events failed; trying again");
      await engine.eventsWakeup.sleep(PAUSE_AFTER_ERROR_MS);
    }
  }
}

/** Handles one batch of events in one transaction: all of it happens, once, or nothing. */
async function pumpEvents(engine: Engine): Promise<number> {
  const waiting = await engine.db.query("select 1 from ie.event where not done limit 1");
  if (waiting.rowCount === 0) return 0;
  const count = await engine.db.transaction(async (tx) => {
    const { rows: events } = await tx.query<ReceivedEvent & { fresh: boolean }>(TAKE_EVENTS, [MAX_BATCH]);
    if (events.length === 0) return 0;
    await startRuns(
      engine,
      tx,
      events.filter((event) => event.fresh),
    );
    for (const wait of await matchWaits(tx, events)) await endWait(engine, tx, wait);
    await tx.query("update ie.event set done = true where seq = any($1::bigint[])", [events.map((event) => event.seq)]);
    return events.length;
  });
  if (count > 0) engine.jobsWakeup.poke();
  return count;
}

async function startRuns(engine: Engine, tx: Queryable, events: readonly ReceivedEvent[]): Promise<void> {
  const candidates = events.flatMap((event) =>
    triggeredFunctions(engine, event).map((fn) => ({
      run: newRun(fn, event.payload, event.id, null),
      key: idempotencyKey(fn, event),
    })),
  );
  const keys = candidates.flatMap(({ key }) => key ?? []);
  const unused = await claimKeys(tx, keys);
  const runs: NewRun[] = [];
  for (const { run, key } of candidates) {
    // Deleting it makes the first event of the batch the only one that counts.
    if (key === null || unused.delete(key)) runs.push(run);
  }
  await insertRuns(tx, runs);
}

function triggeredFunctions(engine: Engine, event: ReceivedEvent): FunctionConfig[] {
  return engine.registry
    .triggeredBy(event.name)
    .filter(({ triggers }) => triggers.some((trigger) => matches(trigger.expression, { event: event.payload })))
    .map(({ fn }) => fn);
}

/** Null when the function has no idempotency, or the event lacks the field: work is never lost over it. */
function idempotencyKey(fn: FunctionConfig, event: ReceivedEvent): string | null {
  const key = fn.idempotency ? evaluateKey(fn.idempotency, { event: event.payload }) : null;
  return key && `run:${fn.id}:${key}`;
}

/** The keys that were not used in the last 24 hours; from now on they are. */
async function claimKeys(tx: Queryable, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await tx.query<{ key: string }>(CLAIM_KEYS, [[...new Set(keys)].sort()]);
  return new Set(rows.map((row) => row.key));
}

async function endWait(engine: Engine, tx: Queryable, wait: MatchedWait): Promise<void> {
  if (wait.kind === "cancel") {
    await cancelRun(tx, wait.runId, engine.registry.wantsFinishedEvents);
  } else if (await lockRun(tx, wait.runId)) {
    await completeStep(tx, wait.runId, wait.step, JSON.stringify(wait.event.payload));
  }
}

const TAKE_EVENTS = `
  select seq, id, name, payload, fresh, received_at from ie.event
  where not done order by seq limit $1 for update skip locked`;

const CLAIM_KEYS = `
  insert into ie.dedupe (key, expires)
  select key, clock_timestamp() + interval '${DEDUPE_HOURS} hours' from unnest($1::text[]) as k(key)
  on conflict (key) do update set expires = excluded.expires where dedupe.expires <= clock_timestamp()
  returning key`;
