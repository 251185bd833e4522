/** What a measurement is given: a throw-away database with the whole schema and no rows, and a throw-away folder. */
export type BenchContext = { databaseUrl: string; folder: string };

export type BenchRow = { name: string; value: number; unit: string };

/** Every file in scripts/bench exports one of these as `bench`. */
export type Bench = (context: BenchContext) => Promise<BenchRow[]>;
