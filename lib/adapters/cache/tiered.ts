import { CACHE_LIMITS, type CacheLimit, expiryOf } from "@/lib/adapters/cache/cache-limits";
import { createLru } from "@/lib/adapters/cache/lru";
import { byTier } from "@/lib/adapters/cache/memory";
import { CACHE_TIERS, type Cache, type CacheCounts, type CacheTier, type Clock } from "@/lib/pipeline/ports";

/** Rows that all processes share. */
export type CacheRows = {
  /** Null when there is none or it has expired at `now`. Marks the row as used at `now`. */
  get(tier: CacheTier, key: string, now: Date): Promise<{ value: unknown; expiresAt: Date | null } | null>;
  put(tier: CacheTier, key: string, entry: { value: unknown; expiresAt: Date | null }, now: Date): Promise<void>;
  /** Deletes what has expired, then the least recently used beyond `keep`. Returns how many of the latter. */
  evict(tier: CacheTier, keep: number, now: Date): Promise<number>;
  /** Adds to what has been counted so far. */
  count(tier: CacheTier, more: Partial<Omit<CacheCounts, "entries">>): Promise<void>;
  counts(): Promise<Record<CacheTier, CacheCounts>>;
};

type Options = {
  rows: CacheRows;
  clock: Pick<Clock, "now">;
  logger: { warn(fields: object, message: string): void };
  limits?: Readonly<Record<CacheTier, CacheLimit>>;
};

/** Counts are gathered and written together; a crash may lose so many of them, never a value. */
const COUNTS_BETWEEN_WRITES = 50;
/** Room is made once in so many puts of a process; the tables exceed their limits by no more than that. */
const PUTS_BETWEEN_EVICTIONS = 20;

/**
 * Keeps values near in this process and far in shared rows. A miss is `undefined`. Rows that can't be reached are
 * logged and count as a miss: a cache never fails its caller.
 */
export function createTieredCache({ rows, clock, logger, limits = CACHE_LIMITS }: Options): Cache {
  const near = byTier((tier) => createLru(limits[tier].entries));
  const puts = byTier(() => 0);
  const counted = byTier(() => ({ hits: 0, misses: 0 }));

  async function writeCounts(tier: CacheTier): Promise<void> {
    const { hits, misses } = counted[tier];
    if (hits + misses === 0) return;
    counted[tier] = { hits: 0, misses: 0 };
    await softly(rows.count(tier, { hits, misses }), undefined);
  }

  async function count(tier: CacheTier, isHit: boolean): Promise<void> {
    counted[tier][isHit ? "hits" : "misses"] += 1;
    if (counted[tier].hits + counted[tier].misses >= COUNTS_BETWEEN_WRITES) await writeCounts(tier);
  }

  async function softly<T>(work: Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work;
    } catch (error) {
      logger.warn({ err: error }, "The shared cache can't be reached; going on without it.");
      return otherwise;
    }
  }

  async function makeRoom(tier: CacheTier): Promise<void> {
    puts[tier] += 1;
    if (puts[tier] % PUTS_BETWEEN_EVICTIONS !== 0) return;
    const evictions = await rows.evict(tier, limits[tier].entries, clock.now());
    if (evictions > 0) await rows.count(tier, { evictions });
  }

  return {
    async get(tier, key) {
      const now = clock.now();
      const kept = near[tier].get(key, now);
      const entry = kept ?? (await softly(rows.get(tier, key, now), null));
      if (entry && !kept) near[tier].put(key, entry);
      await count(tier, entry !== null);
      return entry?.value;
    },

    async put(tier, key, value) {
      const now = clock.now();
      const entry = { value, expiresAt: expiryOf(limits[tier], now) };
      near[tier].put(key, entry);
      await softly(
        rows.put(tier, key, entry, now).then(() => makeRoom(tier)),
        undefined,
      );
    },

    async counts() {
      for (const tier of CACHE_TIERS) await writeCounts(tier);
      return await rows.counts();
    },
  };
}
