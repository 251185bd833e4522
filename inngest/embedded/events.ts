import type { Queryable } from "./database";
import { eventId } from "./event-id";
import { eventTooLarge, type Limits } from "./limits";
import type { EventPayload } from "./protocol";

/** The Postgres channel on which every process hears that there is something to do. */
export const CHANNEL = "ie";

/** A given event id starts runs once in 24 hours, as on an Inngest server. */
export const DEDUPE_HOURS = 24;

const MAX_TEXT_LENGTH = 500;

type PreparedEvent = { id: string; name: string; payload: string; dedupeKey: string | null; first: boolean };

/** The sender's mistake; the message is for the person who reads it. */
export class InvalidEventError extends Error {
  override name = "InvalidEventError";
}

/**
 * Stores events and wakes the workers; when it returns they are committed. Returns the ids given to them.
 * An event whose own `id` was sent in the last 24 hours is stored too, but starts no run.
 */
export async function storeEvents(
  db: Queryable,
  events: readonly Record<string, unknown>[],
  seed: string | null,
  limits: Limits,
): Promise<string[]> {
  const seen = new Set<string>();
  const prepared = events.map((event, index) => prepare(event, eventId(seed, index), seen, limits));
  await db.query(INSERT_EVENTS, [
    prepared.map((event) => event.id),
    prepared.map((event) => event.name),
    prepared.map((event) => event.payload),
    prepared.map((event) => event.dedupeKey),
    prepared.map((event) => event.first),
  ]);
  return prepared.map((event) => event.id);
}

/** Stores an event the engine itself sends, inside the transaction that causes it. */
export async function storeInternalEvent(tx: Queryable, id: string, name: string, data: unknown): Promise<void> {
  const payload: EventPayload = { id, name, data, ts: Date.now() };
  await tx.query("insert into ie.event (id, name, payload) values ($1, $2, $3) on conflict (id) do nothing", [
    id,
    name,
    JSON.stringify(payload),
  ]);
}

function prepare(event: Record<string, unknown>, id: string, seen: Set<string>, limits: Limits): PreparedEvent {
  const name = String(event.name);
  const ownId = typeof event.id === "string" && event.id !== "" ? event.id : null;
  refuseBadText("name", name);
  refuseBadText("id", ownId ?? "");

  const dedupeKey = ownId === null ? null : `event:${ownId}`;
  const first = dedupeKey === null || !seen.has(dedupeKey);
  if (dedupeKey !== null) seen.add(dedupeKey);

  const { data = {}, ts = Date.now(), user = {} } = event;
  const payload = JSON.stringify({ ...event, id: ownId ?? id, name, data: data ?? {}, ts, user });
  if (Buffer.byteLength(payload) > limits.eventBytes) throw new InvalidEventError(eventTooLarge(name, limits));
  return { id, name, payload, dedupeKey, first };
}

function refuseBadText(field: string, text: string): void {
  if (text.includes("\0")) throw new InvalidEventError(`An event's ${field} must not have a NUL character`);
  if (text.length > MAX_TEXT_LENGTH) {
    throw new InvalidEventError(`An event's ${field} must not be longer than ${MAX_TEXT_LENGTH} characters`);
  }
}

const INSERT_EVENTS = `
  with sent as (
    select * from unnest($1::text[], $2::text[], $3::json[], $4::text[], $5::boolean[])
      with ordinality as e(id, name, payload, dedupe_key, first, n)
  ), claimed as (
    insert into ie.dedupe (key, expires)
    select dedupe_key, clock_timestamp() + interval '${DEDUPE_HOURS} hours'
    from sent where dedupe_key is not null and first order by dedupe_key
    on conflict (key) do update set expires = excluded.expires where dedupe.expires <= clock_timestamp()
    returning key
  ), stored as (
    insert into ie.event (id, name, payload, fresh)
    select id, name, payload, dedupe_key is null or (first and dedupe_key in (select key from claimed))
    from sent order by n
    on conflict (id) do nothing
    returning 1
  )
  select pg_notify('${CHANNEL}', '') from (select count(*) from stored) counted`;
