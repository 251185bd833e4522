import { describe, expect, it } from "vitest";
import { CACHE_LIMITS } from "@/lib/adapters/cache/cache-limits";
import { createMemoryCache } from "@/lib/adapters/cache/memory";

const HOUR_MS = 3_600_000;

function cacheAt(start = "2026-11-22T10:00:00Z") {
  const time = { ms: Date.parse(start) };
  const clock = { now: () => new Date(time.ms) };
  return {
    cache: createMemoryCache({ clock }),
    wait: (ms: number) => {
      time.ms += ms;
    },
    clock,
  };
}

describe("createMemoryCache", () => {
  it("gives back what was put, null included, and undefined for what was not", async () => {
    const { cache } = cacheAt();
    await cache.put("responses", "a", { text: "x" });
    await cache.put("responses", "b", null);
    expect(await cache.get("responses", "a")).toEqual({ text: "x" });
    expect(await cache.get("responses", "b")).toBeNull();
    expect(await cache.get("responses", "c")).toBeUndefined();
    expect(await cache.get("consistency", "a")).toBeUndefined();
  });

  it("lets nobody change a value that others get", async () => {
    const { cache } = cacheAt();
    const value = { list: [1] };
    await cache.put("responses", "a", value);
    value.list.push(2);
    ((await cache.get("responses", "a")) as typeof value).list.push(3);
    expect(await cache.get("responses", "a")).toEqual({ list: [1] });
  });

  it.each([
    ["responses", 24],
    ["consistency", 168],
  ] as const)("serves %s for %i hours and not a moment longer", async (tier, hours) => {
    const { cache, wait } = cacheAt();
    await cache.put(tier, "a", 1);
    wait(hours * HOUR_MS - 1);
    expect(await cache.get(tier, "a")).toBe(1);
    wait(1);
    expect(await cache.get(tier, "a")).toBeUndefined();
  });

  it("keeps render plans until the room is needed", async () => {
    const { cache, wait } = cacheAt();
    await cache.put("render-plans", "a", 1);
    wait(10_000 * HOUR_MS);
    expect(await cache.get("render-plans", "a")).toBe(1);
  });

  it("lets the least recently used go first and counts it", async () => {
    const { clock } = cacheAt();
    const cache = createMemoryCache({
      clock,
      limits: { ...CACHE_LIMITS, "render-plans": { entries: 2, lifetimeMs: null } },
    });
    await cache.put("render-plans", "a", 1);
    await cache.put("render-plans", "b", 2);
    await cache.get("render-plans", "a");
    await cache.put("render-plans", "c", 3);
    expect(await cache.get("render-plans", "b")).toBeUndefined();
    expect(await cache.get("render-plans", "a")).toBe(1);
    const counts = await cache.counts();
    expect(counts["render-plans"]).toEqual({ hits: 2, misses: 1, evictions: 1, entries: 2 });
    expect(counts.responses).toEqual({ hits: 0, misses: 0, evictions: 0, entries: 0 });
  });

  it("has the room that the tiers are promised", () => {
    expect(Object.values(CACHE_LIMITS).map((limit) => limit.entries)).toEqual([5000, 1000, 500]);
  });
});
