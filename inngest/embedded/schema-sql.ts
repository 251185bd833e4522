/** Raised with every change to SCHEMA_SQL; a program refuses a database of another version. */
export const SCHEMA_VERSION = 1;

/**
 * The engine's own Postgres schema `ie`, apart from the product's tables and unknown to their migrations.
 * Kept as a module, not a file, so that every bundler carries it into the web and the worker process.
 * `json` (not `jsonb`) because it keeps the bytes it was given, `\u0000` included.
 */
export const SCHEMA_SQL = `
create schema ie;

create table ie.meta (version int not null);

-- Every event that was sent. "fresh" is false when the caller's own id was used in the last 24 hours:
-- such an event may still resume a waiting run, but starts none.
create table ie.event (
  seq bigint generated always as identity primary key,
  id text not null unique,
  name text not null,
  payload json not null,
  fresh boolean not null default true,
  done boolean not null default false,
  received_at timestamptz not null default clock_timestamp()
);
create index event_pending on ie.event (seq) where not done;
create index event_received on ie.event using brin (received_at);

-- Keys that count once until they expire: event ids given by the caller, idempotency keys of functions.
create table ie.dedupe (key text primary key, expires timestamptz not null);

create table ie.cron (key text primary key, tick timestamptz not null);

-- "pending" counts the planned steps and waits that are still open; the last one to end enqueues the next request.
create table ie.run (
  id text primary key,
  fn text not null,
  event_id text,
  events json not null,
  status text not null default 'running',
  force_plan boolean not null default false,
  pending int not null default 0,
  parent_run text,
  parent_step text,
  conc text[] not null default '{}',
  prio int not null default 0,
  output json,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  ended_at timestamptz
);
create index run_event on ie.run (event_id);
create index run_active on ie.run (id) where status = 'running';
create index run_ended on ie.run (ended_at) where ended_at is not null;

-- The order of "done" is the order of completion that the SDK replays, hence no sequence cache per connection.
create sequence ie.step_done cache 1;
create table ie.step (
  run_id text not null,
  id text not null,
  name text,
  op text not null,
  done bigint,
  result json,
  done_at timestamptz,
  primary key (run_id, id)
);

-- "due" is also the lease: while a job is leased it lies in the future, so a dead lease comes back by itself.
-- "rank" is when the job became due, moved by the run's priority in seconds. "gen" fences every later write.
create table ie.job (
  id bigint generated always as identity primary key,
  key text not null unique,
  run_id text not null,
  fn text not null,
  kind text not null check (kind in ('run', 'step', 'timer', 'timeout')),
  step text,
  due timestamptz not null default clock_timestamp(),
  rank timestamptz not null default clock_timestamp(),
  prio int not null default 0,
  attempt int not null default 0,
  gen int not null default 0,
  leased boolean not null default false,
  owner int,
  crashes int not null default 0,
  conc text[] not null default '{}'
);
create index job_rank on ie.job (rank);
create index job_run on ie.job (run_id);
create index job_leased on ie.job (owner) where leased;

-- A waiting run is found by "lookup": the event's name and, when its expression demands it, one field's value
-- (waits.ts writes and reads it). One column, so that every plan uses all of it.
create table ie.wait (
  run_id text not null,
  step text not null,
  kind text not null check (kind in ('event', 'cancel', 'signal')),
  event text not null,
  lookup text collate "C" not null,
  expr text,
  created_at timestamptz not null default clock_timestamp(),
  expires timestamptz not null,
  primary key (run_id, step)
);
create index wait_lookup on ie.wait (lookup);
`;
