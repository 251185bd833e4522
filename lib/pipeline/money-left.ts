import type { Micros } from "@/lib/domain/money";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { TakeRow } from "@/lib/pipeline/store";

/** What a job's takes have cost, and what is set aside for the ones that are not settled. */
export function committedMicros(takes: readonly TakeRow[]): { spentMicros: Micros; reservedMicros: Micros } {
  let spentMicros = 0;
  let reservedMicros = 0;
  for (const take of takes) {
    spentMicros += take.actualMicros ?? 0;
    if (LIVE_TAKE_STATES.some((state) => state === take.state)) reservedMicros += take.ceilingMicros;
  }
  return { spentMicros, reservedMicros };
}
