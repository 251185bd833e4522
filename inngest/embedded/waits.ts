import type { Queryable } from "./database";
import { eventKeys, matches, waitKey } from "./expr";
import type { EventPayload } from "./protocol";

export type WaitKind = "event" | "cancel" | "signal";

export type NewWait = {
  runId: string;
  step: string;
  kind: WaitKind;
  /** The event's name; of a signal its own name. */
  event: string;
  expr: string | null;
  /** The event that started the run: `event` in the expression. */
  origin: EventPayload;
  delayMs: number;
};

export async function insertWaits(tx: Queryable, waits: readonly NewWait[]): Promise<void> {
  if (waits.length === 0) return;
  await tx.query(INSERT_WAITS, [
    waits.map((wait) => wait.runId),
    waits.map((wait) => wait.step),
    waits.map((wait) => wait.kind),
    waits.map((wait) => wait.event.replaceAll("\0", "")),
    waits.map((wait) => waitKey(wait.expr, wait.origin)),
    waits.map((wait) => wait.expr?.replaceAll("\0", "") ?? null),
    waits.map((wait) => wait.delayMs / 1000),
  ]);
}

export type ReceivedEvent = { seq: string; id: string; name: string; payload: EventPayload; received_at: Date };

type WaitRow = {
  seq: string;
  run_id: string;
  step: string;
  kind: "event" | "cancel";
  expr: string | null;
  origin: EventPayload;
};

/** A wait that an event ends. */
export type MatchedWait = { runId: string; step: string; kind: "event" | "cancel"; event: ReceivedEvent };

/**
 * The waits these events end, each by its first match, ordered by run.
 * An event received before the wait was stored, or after it ran out, does not count.
 */
export async function matchWaits(tx: Queryable, events: readonly ReceivedEvent[]): Promise<MatchedWait[]> {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const keyed = events.map((event) => ({ seq: event.seq, keys: eventKeys(event.payload) }));
  const lookups = keyed.flatMap(({ seq, keys }) => (keys ?? []).map((key) => ({ seq, key })));
  const { rows } = await tx.query<WaitRow>(FIND_WAITS, [
    lookups.map(({ seq }) => seq),
    lookups.map(({ key }) => key),
    keyed.filter(({ keys }) => keys === null).map(({ seq }) => seq),
    events.map((event) => event.seq),
  ]);
  const matched = new Map<string, MatchedWait>();
  for (const row of rows) {
    const event = bySeq.get(row.seq);
    const id = `${row.run_id}:${row.step}`;
    if (!event || matched.has(id)) continue;
    if (!matches(row.expr, { event: row.origin, async: event.payload })) continue;
    matched.set(id, { runId: row.run_id, step: row.step, kind: row.kind, event });
  }
  return [...matched.values()].sort((a, b) => (a.runId < b.runId ? -1 : 1));
}

const INSERT_WAITS = `
  insert into ie.wait (run_id, step, kind, event, match_key, expr, expires)
  select run_id, step, kind, event, match_key, expr, clock_timestamp() + make_interval(secs => seconds)
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[])
    as w(run_id, step, kind, event, match_key, expr, seconds)`;

// Three ways to be found: by key, by name when the event has too many keys to list, by name when the wait has none.
const FIND_WAITS = `
  with candidate as (
    select e.seq, e.received_at, w.*
    from unnest($1::bigint[], $2::text[]) as k(seq, key)
    join ie.event e on e.seq = k.seq
    join ie.wait w on w.event = e.name and w.match_key = k.key
    union all
    select e.seq, e.received_at, w.*
    from ie.event e join ie.wait w on w.event = e.name and w.match_key is not null
    where e.seq = any($3::bigint[])
    union all
    select e.seq, e.received_at, w.*
    from ie.event e join ie.wait w on w.event = e.name and w.match_key is null
    where e.seq = any($4::bigint[])
  )
  select c.seq, c.run_id, c.step, c.kind, c.expr, r.events -> 0 as origin
  from candidate c join ie.run r on r.id = c.run_id
  where c.kind <> 'signal' and r.status = 'running' and c.created_at <= c.received_at and c.received_at <= c.expires
  order by c.seq`;
