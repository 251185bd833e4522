/** What a measurement is given: a throw-away database of its own, with the whole schema and no rows. */
export type BenchContext = { databaseUrl: string };

export type BenchRow = { name: string; value: number; unit: string };

/** Every file in scripts/bench exports one of these as `bench`. */
export type Bench = (context: BenchContext) => Promise<BenchRow[]>;
