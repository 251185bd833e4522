import type { CacheTier } from "@/lib/pipeline/ports";

const HOUR_MS = 60 * 60 * 1000;

export type CacheLimit = {
  entries: number;
  /** Null: kept until newer entries need the room. */
  lifetimeMs: number | null;
};

/** How many values each tier keeps, and for how long; beyond it the least recently used go first. */
export const CACHE_LIMITS: Readonly<Record<CacheTier, CacheLimit>> = {
  responses: { entries: 5000, lifetimeMs: 24 * HOUR_MS },
  consistency: { entries: 1000, lifetimeMs: 168 * HOUR_MS },
  "render-plans": { entries: 500, lifetimeMs: null },
};

/** When a value put now stops being served. */
export function expiryOf(limit: CacheLimit, now: Date): Date | null {
  return limit.lifetimeMs === null ? null : new Date(now.getTime() + limit.lifetimeMs);
}
