import { describe, expect, it } from "vitest";
import { CACHE_LIMITS } from "@/lib/adapters/cache/cache-limits";
import { byTier } from "@/lib/adapters/cache/memory";
import { type CacheRows, createTieredCache } from "@/lib/adapters/cache/tiered";
import type { CacheCounts } from "@/lib/pipeline/ports";

type Row = { value: unknown; expiresAt: Date | null; usedAt: number };

/** Rows in memory that behave as the shared ones do. */
function fakeRows() {
  const rows = new Map<string, Row>();
  const counted = byTier<Omit<CacheCounts, "entries">>(() => ({ hits: 0, misses: 0, evictions: 0 }));
  const calls = { get: 0 };
  let uses = 0;
  const nextUse = () => {
    uses += 1;
    return uses;
  };
  const store: CacheRows = {
    async get(tier, key, now) {
      calls.get += 1;
      const row = rows.get(`${tier}/${key}`);
      if (!row || (row.expiresAt && row.expiresAt <= now)) return null;
      row.usedAt = nextUse();
      return structuredClone({ value: row.value, expiresAt: row.expiresAt });
    },
    async put(tier, key, entry) {
      rows.set(`${tier}/${key}`, { ...structuredClone(entry), usedAt: nextUse() });
    },
    async evict(tier, keep) {
      const mine = [...rows]
        .filter(([name]) => name.startsWith(`${tier}/`))
        .sort(([, a], [, b]) => b.usedAt - a.usedAt);
      for (const [name] of mine.slice(keep)) rows.delete(name);
      return Math.max(0, mine.length - keep);
    },
    async count(tier, more) {
      for (const name of ["hits", "misses", "evictions"] as const) counted[tier][name] += more[name] ?? 0;
    },
    counts: async () => byTier((tier) => ({ ...counted[tier], entries: rows.size })),
  };
  return { store, calls };
}

function cacheOn(rows: CacheRows, time = { ms: Date.parse("2026-11-22T10:00:00Z") }) {
  const warnings: string[] = [];
  const limits = { ...CACHE_LIMITS, "render-plans": { entries: 5, lifetimeMs: null } };
  const cache = createTieredCache({
    rows,
    clock: { now: () => new Date(time.ms) },
    logger: { warn: (_fields, message) => void warnings.push(message) },
    limits,
  });
  return { cache, warnings, time };
}

describe("createTieredCache", () => {
  it("finds what another process has put", async () => {
    const { store } = fakeRows();
    await cacheOn(store).cache.put("responses", "a", { text: "x" });
    expect(await cacheOn(store).cache.get("responses", "a")).toEqual({ text: "x" });
  });

  it("asks the rows once and then remembers", async () => {
    const { store, calls } = fakeRows();
    await cacheOn(store).cache.put("responses", "a", 1);
    const { cache } = cacheOn(store);
    for (let time = 0; time < 5; time += 1) expect(await cache.get("responses", "a")).toBe(1);
    expect(calls.get).toBe(1);
  });

  it("never serves a value longer because it was found far away late", async () => {
    const { store } = fakeRows();
    const time = { ms: Date.parse("2026-11-22T10:00:00Z") };
    await cacheOn(store, time).cache.put("responses", "a", 1);
    const { cache } = cacheOn(store, time);
    time.ms += 23 * 3_600_000;
    expect(await cache.get("responses", "a")).toBe(1);
    time.ms += 3_600_000;
    expect(await cache.get("responses", "a")).toBeUndefined();
  });

  it("counts the hits and misses of all processes together", async () => {
    const { store } = fakeRows();
    const [one, other] = [cacheOn(store).cache, cacheOn(store).cache];
    await one.get("responses", "a");
    await one.put("responses", "a", 1);
    await one.get("responses", "a");
    await other.get("responses", "a");
    await one.counts();
    expect((await other.counts()).responses).toMatchObject({ hits: 2, misses: 1 });
  });

  it("makes room in the rows from time to time and counts what went", async () => {
    const { store } = fakeRows();
    const { cache } = cacheOn(store);
    for (let index = 0; index < 20; index += 1) await cache.put("render-plans", String(index), index);
    expect((await cache.counts())["render-plans"]).toMatchObject({ evictions: 15, entries: 5 });
  });

  it("goes on without rows that can't be reached, and says so in the log", async () => {
    const fail = () => Promise.reject(new Error("connection refused"));
    const { cache, warnings } = cacheOn({ get: fail, put: fail, evict: fail, count: fail, counts: fail });
    expect(await cache.get("responses", "a")).toBeUndefined();
    await cache.put("responses", "a", 1);
    expect(await cache.get("responses", "a")).toBe(1);
    expect(warnings.length).toBeGreaterThan(0);
  });
});
