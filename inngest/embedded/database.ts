import pg from "pg";

export type QueryResult<Row> = { rows: Row[]; rowCount: number };

export type Queryable = {
  /** The text must be a constant: it is prepared once per connection under a name of its own. */
  query: <Row>(text: string, values?: unknown[]) => Promise<QueryResult<Row>>;
};

export type Database = Queryable & {
  /** Runs the work in one transaction; repeats it when Postgres breaks a deadlock, so it must not have side effects. */
  transaction: <T>(work: (tx: Queryable) => Promise<T>) => Promise<T>;
  /** Sends several statements at once, not prepared. */
  script: (sql: string) => Promise<void>;
  close: () => Promise<void>;
};

const MAX_TRIES = 6;
const DEADLOCK_DETECTED = "40P01";
const SERIALIZATION_FAILURE = "40001";
const CONNECT_TIMEOUT_MS = 15_000;

/**
 * Every statement is written for an index and joins in the order it should be joined. Plans are made once, often while
 * the tables are still empty, and must stay good when the tables have grown and no statistics exist yet.
 */
const PLANNER = [
  "plan_cache_mode=force_generic_plan",
  "join_collapse_limit=1",
  "enable_seqscan=off",
  "enable_hashjoin=off",
  "enable_mergejoin=off",
]
  .map((setting) => `-c ${setting}`)
  .join(" ");

/** A pool for short statements. It connects at the first query and needs a direct connection (no transaction pooler). */
export function openDatabase(url: string, poolSize: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: PLANNER,
  });
  // A dropped backend is reported to idle and to checked-out clients alike; unheard, it would end the process.
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));

  return {
    query: (text, values) => withRetry(() => run(pool, text, values)),
    transaction: (work) => withRetry(() => inTransaction(pool, work)),
    script: async (sql) => {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work({ query: (text, values) => run(client, text, values) });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(ignore);
    throw error;
  } finally {
    client.release();
  }
}

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const code = sqlState(error);
      if (tries >= MAX_TRIES || (code !== DEADLOCK_DETECTED && code !== SERIALIZATION_FAILURE)) throw error;
    }
  }
}

async function run<Row>(on: pg.Pool | pg.PoolClient, text: string, values?: unknown[]): Promise<QueryResult<Row>> {
  const result = await on.query({ name: statementName(text), text, values: values ?? [] });
  return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0 };
}

const names = new Map<string, string>();

function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `ie_${names.size}`;
  names.set(text, name);
  return name;
}

/** The five-character code of an error that came from Postgres. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function ignore(): void {
  // The query that was running fails with the same error.
}
