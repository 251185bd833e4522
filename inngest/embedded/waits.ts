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
    waits.map(lookupOf),
    waits.map((wait) => wait.expr?.replaceAll("\0", "") ?? null),
    waits.map((wait) => wait.delayMs / 1000),
  ]);
}

/** Between an event's name and the field it is looked up by; names and keys do not have it. */
const SEPARATOR = "\u001f";
const AFTER_SEPARATOR = "\u0020";

function lookupOf({ kind, event, expr, origin }: NewWait): string {
  const key = waitKey(expr, origin);
  const name = kind === "signal" ? signalLookup(event) : eventLookup(event);
  return key ? `${name}${SEPARATOR}${key}`.replaceAll("\0", "") : name;
}

function eventLookup(name: string): string {
  return `event:${name}`.replaceAll("\0", "");
}

/** What a wait for a signal is found by. */
export function signalLookup(signal: string): string {
  return `signal:${signal}`.replaceAll("\0", "");
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
  const matched = new Map<string, MatchedWait>();
  for (const row of await findCandidates(tx, events)) {
    const event = bySeq.get(row.seq);
    const id = `${row.run_id}:${row.step}`;
    if (!event || matched.has(id)) continue;
    if (!matches(row.expr, { event: row.origin, async: event.payload })) continue;
    matched.set(id, { runId: row.run_id, step: row.step, kind: row.kind, event });
  }
  return [...matched.values()].sort((a, b) => (a.runId < b.runId ? -1 : 1));
}

/** In the order of the events. An event with too many fields to list is compared with every wait of its name. */
async function findCandidates(tx: Queryable, events: readonly ReceivedEvent[]): Promise<WaitRow[]> {
  const large: ReceivedEvent[] = [];
  const lookups = events.flatMap((event) => {
    const keys = eventKeys(event.payload);
    if (!keys) large.push(event);
    const name = eventLookup(event.name);
    return [name, ...(keys ?? []).map((key) => `${name}${SEPARATOR}${key}`)].map((lookup) => ({ event, lookup }));
  });
  const { rows } = await tx.query<WaitRow>(FIND_WAITS, [
    lookups.map(({ event }) => event.seq),
    lookups.map(({ lookup }) => lookup),
  ]);
  if (large.length === 0) return rows;
  const byName = await tx.query<WaitRow>(FIND_WAITS_OF_NAMES, [
    large.map((event) => event.seq),
    large.map((event) => eventLookup(event.name) + SEPARATOR),
    large.map((event) => eventLookup(event.name) + AFTER_SEPARATOR),
  ]);
  return [...rows, ...byName.rows].sort((a, b) => Number(a.seq) - Number(b.seq));
}

const INSERT_WAITS = `
  insert into ie.wait (run_id, step, kind, event, lookup, expr, expires)
  select run_id, step, kind, event, lookup, expr, clock_timestamp() + make_interval(secs => seconds)
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[])
    as w(run_id, step, kind, event, lookup, expr, seconds)`;

const CANDIDATE = "e.seq, w.run_id, w.step, w.kind, w.expr, r.events -> 0 as origin";
const STILL_WAITS = `
  w.event = e.name and w.kind <> 'signal' and w.created_at <= e.received_at and e.received_at <= w.expires
  and r.status = 'running'`;

const FIND_WAITS = `
  select ${CANDIDATE}
  from unnest($1::bigint[], $2::text[]) as k(seq, lookup)
  join ie.wait w on w.lookup = k.lookup
  join ie.event e on e.seq = k.seq
  join ie.run r on r.id = w.run_id
  where ${STILL_WAITS} order by e.seq`;

const FIND_WAITS_OF_NAMES = `
  select ${CANDIDATE}
  from unnest($1::bigint[], $2::text[], $3::text[]) as k(seq, low, high)
  join ie.wait w on w.lookup > k.low and w.lookup < k.high
  join ie.event e on e.seq = k.seq
  join ie.run r on r.id = w.run_id
  where ${STILL_WAITS} order by e.seq`;
