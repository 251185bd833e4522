import { CACHE_LIMITS, type CacheLimit, expiryOf } from "@/lib/adapters/cache/cache-limits";
import { createLru } from "@/lib/adapters/cache/lru";
import { CACHE_TIERS, type Cache, type CacheCounts, type CacheTier, type Clock } from "@/lib/pipeline/ports";

type Options = { clock: Pick<Clock, "now">; limits?: Readonly<Record<CacheTier, CacheLimit>> };

/** Keeps values in this process alone. A miss is `undefined`; null is a value like any other. */
export function createMemoryCache({ clock, limits = CACHE_LIMITS }: Options): Cache {
  const tiers = byTier((tier) => ({ lru: createLru(limits[tier].entries), hits: 0, misses: 0, evictions: 0 }));

  return {
    async get(tier, key) {
      const state = tiers[tier];
      const entry = state.lru.get(key, clock.now());
      if (entry) state.hits += 1;
      else state.misses += 1;
      return entry?.value;
    },

    async put(tier, key, value) {
      const state = tiers[tier];
      state.evictions += state.lru.put(key, { value, expiresAt: expiryOf(limits[tier], clock.now()) });
    },

    counts: async () =>
      byTier<CacheCounts>((tier) => {
        const { lru, hits, misses, evictions } = tiers[tier];
        return { hits, misses, evictions, entries: lru.size() };
      }),
  };
}

/** One of something for every tier. */
export function byTier<T>(make: (tier: CacheTier) => T): Record<CacheTier, T> {
  return Object.fromEntries(CACHE_TIERS.map((tier) => [tier, make(tier)])) as Record<CacheTier, T>;
}
