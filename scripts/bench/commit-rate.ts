import pg from "pg";
import type { BenchContext, BenchRow } from "@/scripts/bench-run/bench";

const CONNECTIONS = [1, 4, 8];
const MEASURED_MS = 2000;

/** How many one-row transactions this Postgres brings to the disk per second: the ceiling of everything durable. */
export async function bench({ databaseUrl }: BenchContext): Promise<BenchRow[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: Math.max(...CONNECTIONS) });
  try {
    await pool.query("create table bench_commit (id bigserial primary key, body text not null)");
    const rows: BenchRow[] = [];
    for (const connections of CONNECTIONS) {
      const name = `insert and commit, ${connections} connection${connections === 1 ? "" : "s"}`;
      rows.push({ name, value: await commitsPerSecond(pool, connections), unit: "commits/s" });
    }
    return rows;
  } finally {
    await pool.end();
  }
}

async function commitsPerSecond(pool: pg.Pool, connections: number): Promise<number> {
  const startedAt = performance.now();
  let commits = 0;
  const commitUntilTheEnd = async () => {
    while (performance.now() - startedAt < MEASURED_MS) {
      await pool.query("insert into bench_commit (body) values ($1)", ["a row of usual length for a checkpoint"]);
      commits += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, commitUntilTheEnd));
  return commits / ((performance.now() - startedAt) / 1000);
}
