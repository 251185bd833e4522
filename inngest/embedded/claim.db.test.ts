import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { createEmbeddedFetch, type EmbeddedApi } from "./api";
import { claimJobs, claimWithinLimits, dispatchKey } from "./claim";

let database: TestDatabase;
let api: EmbeddedApi;
let one: EmbeddedApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = createEmbeddedFetch({ databaseUrl: database.url });
  // One connection, so that what it counts is complete when it is read.
  one = createEmbeddedFetch({ databaseUrl: database.url, poolSize: 1 });
  await api.ready();
});

afterAll(async () => {
  await Promise.all([api.close(), one.close()]);
  await database.drop();
});

beforeEach(() => api.database.script("truncate ie.job"));

/** Jobs named `<from>` to `<from + count - 1>`, due in so many seconds, with concurrency keys divided by commas. */
async function addJobs(from: number, count: number, dueSeconds: number, conc = ""): Promise<void> {
  await api.database.query(
    `insert into ie.job (key, run_id, fn, kind, due, rank, conc)
     select n::text, 'run', 'fn', 'run', at, at + make_interval(secs => n / 1000.0), string_to_array($4, ',')
     from generate_series($1::int, $1::int + $2::int - 1) n, (select clock_timestamp() + make_interval(secs => $3) as at) later`,
    [from, count, dueSeconds, conc],
  );
}

const claim = { count: 10, owner: 1, leaseSeconds: 30, executing: [] };

describe("claiming jobs", () => {
  it("gives each due job to one of many claimers", async () => {
    await addJobs(0, 50, -5);
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimJobs(api.database, claim)));
    const ids = claims.flatMap(({ jobs }) => jobs.map((job) => job.id));
    expect(ids.length).toBe(50);
    expect(new Set(ids).size).toBe(50);
  });

  it("leaves alone what is not due, and says when it will be", async () => {
    await addJobs(0, 1, 300);
    const { jobs, nextMs } = await claimJobs(api.database, claim);
    expect(jobs).toEqual([]);
    expect(nextMs).toBeGreaterThan(290_000);
    expect(nextMs).toBeLessThanOrEqual(300_000);
  });

  it("does not say when the next job is due while all slots are used", async () => {
    await addJobs(0, 1, -5);
    await addJobs(1, 1, 300);
    expect(await claimJobs(api.database, { ...claim, count: 1 })).toMatchObject({ jobs: [{}], nextMs: null });
  });

  it("takes back a job whose lease ran out, fenced and counted as a crash, but never one of its own", async () => {
    await addJobs(0, 1, -5);
    const [first] = (await claimJobs(api.database, claim)).jobs;
    await api.database.query("update ie.job set due = now() - interval '1 second'");
    const executing = first ? [dispatchKey(first)] : [];
    expect((await claimJobs(api.database, { ...claim, executing })).jobs).toEqual([]);
    const [second] = (await claimJobs(api.database, { ...claim, owner: 2 })).jobs;
    expect(second).toMatchObject({ id: first?.id, gen: (first?.gen ?? 0) + 1, crashes: 1 });
  });

  it("reads only what is due, however many jobs sleep", async () => {
    await addJobs(0, 500, 86_400);
    await addJobs(500, 3, -5);
    const before = await jobsRead();
    expect((await claimJobs(one.database, claim)).jobs).toHaveLength(3);
    expect((await jobsRead()) - before).toBeLessThan(20);
  });
});

describe("claiming within limits", () => {
  it("leases no more jobs of a key than its limit, passes over the rest, and goes on when one is done", async () => {
    await addJobs(0, 20, -5, "2|fn|a");
    await addJobs(20, 3, -5, "5|fn|b");
    await addJobs(23, 2, -5);
    expect((await claimWithinLimits(api.database, { ...claim, count: 30 })).jobs).toHaveLength(2 + 3 + 2);
    expect((await claimWithinLimits(api.database, claim)).jobs).toEqual([]);
    await api.database.query(
      "delete from ie.job where id in (select id from ie.job where leased and conc[1] = '2|fn|a' limit 1)",
    );
    expect((await claimWithinLimits(api.database, claim)).jobs).toHaveLength(1);
  });

  it("holds with many claimers at once", async () => {
    await addJobs(0, 40, -5, "3|fn|a");
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimWithinLimits(api.database, claim)));
    expect(claims.flatMap(({ jobs }) => jobs)).toHaveLength(3);
  });

  it("counts a job with two keys in both, and finds what it made place for", async () => {
    await addJobs(0, 1, -5, "1|fn|a");
    await addJobs(1, 1, -5, "1|fn|a,1||b");
    await addJobs(2, 2, -5, "1||b");
    const { jobs } = await claimWithinLimits(api.database, claim);
    const { rows } = await api.database.query<{ key: string }>("select key from ie.job where leased order by key");
    expect(rows.map((row) => row.key)).toEqual(["0", "2"]);
    expect(jobs).toHaveLength(2);
  });

  it("does not let a job whose lease ran out block its own key", async () => {
    await addJobs(0, 1, -5, "1|fn|a");
    expect((await claimWithinLimits(api.database, claim)).jobs).toHaveLength(1);
    await api.database.query("update ie.job set due = now() - interval '1 second'");
    expect((await claimWithinLimits(api.database, claim)).jobs).toHaveLength(1);
  });
});

/** Rows of ie.job that the one connection has read so far. */
async function jobsRead(): Promise<number> {
  await one.database.query("select pg_stat_force_next_flush()");
  const { rows } = await one.database.query<{ count: number }>(
    "select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_user_tables where relid = 'ie.job'::regclass",
  );
  return rows[0]?.count ?? 0;
}
