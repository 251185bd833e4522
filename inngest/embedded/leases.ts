import { randomInt } from "node:crypto";
import pg from "pg";
import type { Engine } from "./engine";
import { CHANNEL } from "./events";

/** The first key of the advisory lock that every worker holds; the second is its owner number. */
export const OWNER_LOCK = 7331;
const MAX_OWNER = 2 ** 31 - 1;
const RECONNECT_MS = 250;

/**
 * Who this process is to the others. One connection listens for new work and holds an advisory lock on the owner
 * number written into every lease: when the process dies, Postgres drops the lock and its jobs are free at once.
 * When only the connection dies, the process goes on as a new owner and what the old one held is fenced off.
 */
export class Leases {
  /** 0 while not connected: nothing may be claimed. */
  owner = 0;
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(
    private readonly engine: Engine,
    private readonly databaseUrl: string,
  ) {}

  async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true });
    const owner = randomInt(1, MAX_OWNER);
    // Must be heard from the start, and once connected also means that the lock is gone.
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    client.on("notification", () => this.pokeAll());
    try {
      await client.connect();
      await client.query("select pg_advisory_lock($1, $2)", [OWNER_LOCK, owner]);
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    this.owner = owner;
    await this.reap().catch((error: unknown) => {
      this.engine.logger.error(
        { err: error },
        "Looking for the jobs of dead workers failed; it is tried again in a second",
      );
    });
    this.pokeAll();
  }

  /** Renews the leases of the jobs being executed. */
  async heartbeat(executing: readonly string[]): Promise<void> {
    if (executing.length > 0) await this.engine.db.query(RENEW, [executing, this.engine.leaseSeconds, this.owner]);
  }

  /** Gives back what this process still holds: another may go on at once, and late results are dropped. */
  async release(): Promise<void> {
    const { rowCount } = await this.engine.db.query(RELEASE, [this.owner]);
    if (rowCount > 0) await this.engine.db.query(`select pg_notify('${CHANNEL}', '')`);
  }

  async disconnect(): Promise<void> {
    this.stopped = true;
    this.owner = 0;
    await this.client?.end();
  }

  /** Frees the jobs of processes that died, so that they go on here at once. */
  async reap(): Promise<void> {
    const { rowCount } = await this.engine.db.query(REAP);
    if (rowCount === 0) return;
    this.engine.logger.warn({ jobs: rowCount }, "Took over the jobs of a worker that died");
    this.engine.jobsWakeup.poke();
  }

  private lose(client: pg.Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = undefined;
    this.owner = 0;
    this.engine.logger.warn({}, "Lost the connection to Postgres; connecting again");
    this.reconnect();
  }

  private reconnect(): void {
    if (this.stopped) return;
    this.connect().catch(() => setTimeout(() => this.reconnect(), RECONNECT_MS));
  }

  private pokeAll(): void {
    this.engine.eventsWakeup.poke();
    this.engine.jobsWakeup.poke();
  }
}

const RENEW = `
  with held as (
    select id from ie.job where id = any($1::bigint[]) and owner = $3 and leased order by id for update
  )
  update ie.job set due = clock_timestamp() + make_interval(secs => $2) where id in (select id from held)`;

const RELEASE = `
  update ie.job set leased = false, owner = null, gen = gen + 1, due = clock_timestamp()
  where leased and owner = $1`;

const REAP = `
  update ie.job set leased = false, owner = null, gen = gen + 1, due = clock_timestamp(), crashes = crashes + 1
  where leased and not exists (
    select 1 from pg_locks l
    where l.locktype = 'advisory' and l.classid = ${OWNER_LOCK} and l.objid::bigint = owner and l.granted
      and l.database = (select oid from pg_database where datname = current_database())
  )`;
