import { type Db, toJson } from "@/lib/db/client";
import { CACHE_TIERS, type CacheCounts, type CacheTier } from "@/lib/pipeline/ports";

type Entry = { value: unknown; expiresAt: Date | null };

/** The cache's rows, shared by all processes. */
export function createCacheRows(db: Db) {
  return {
    get: async (tier: CacheTier, key: string, now: Date): Promise<Entry | null> => {
      const [row] = await db.cacheEntry.updateManyAndReturn({
        where: { tier, key, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
        data: { usedAt: now },
        select: { value: true, expiresAt: true },
      });
      return row ?? null;
    },

    put: async (tier: CacheTier, key: string, { value, expiresAt }: Entry, now: Date): Promise<void> => {
      const data = { value: toJson(value), expiresAt, usedAt: now };
      await db.cacheEntry.upsert({ where: { tier_key: { tier, key } }, create: { tier, key, ...data }, update: data });
    },

    evict: async (tier: CacheTier, keep: number, now: Date): Promise<number> => {
      await db.cacheEntry.deleteMany({ where: { tier, expiresAt: { lte: now } } });
      return await db.$executeRaw`
        delete from cache_entry where (tier, key) in (
          select tier, key from cache_entry where tier = ${tier} order by used_at desc offset ${keep})`;
    },

    count: async (tier: CacheTier, more: Partial<Omit<CacheCounts, "entries">>): Promise<void> => {
      const { hits = 0, misses = 0, evictions = 0 } = more;
      await db.$executeRaw`
        insert into cache_counter (tier, hits, misses, evictions) values (${tier}, ${hits}, ${misses}, ${evictions})
        on conflict (tier) do update set hits = cache_counter.hits + excluded.hits,
          misses = cache_counter.misses + excluded.misses, evictions = cache_counter.evictions + excluded.evictions`;
    },

    counts: async (): Promise<Record<CacheTier, CacheCounts>> => {
      const [counters, sizes] = await Promise.all([
        db.cacheCounter.findMany(),
        db.cacheEntry.groupBy({ by: ["tier"], _count: true }),
      ]);
      const of = (tier: CacheTier): CacheCounts => {
        const counter = counters.find((row) => row.tier === tier);
        return {
          hits: Number(counter?.hits ?? 0n),
          misses: Number(counter?.misses ?? 0n),
          evictions: Number(counter?.evictions ?? 0n),
          entries: sizes.find((row) => row.tier === tier)?._count ?? 0,
        };
      };
      const [responses, consistency, renderPlans] = CACHE_TIERS;
      return { [responses]: of(responses), [consistency]: of(consistency), [renderPlans]: of(renderPlans) };
    },
  };
}
