import { z } from "zod";

export const RANGE_DAYS = [7, 30, 90] as const;
export const DEFAULT_RANGE_DAYS = 30;

const DAY_MS = 86_400_000;

export const rangeSchema = z.object({
  days: z.coerce.number().int().min(1).max(366).catch(DEFAULT_RANGE_DAYS),
});

/** The last `days` days up to and with today, as ISO days in UTC. */
export function dayRange(days: number, now = new Date()): { from: string; to: string } {
  const from = new Date(now.getTime() - (days - 1) * DAY_MS);
  return { from: isoDay(from), to: isoDay(now) };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
