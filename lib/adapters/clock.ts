import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "@/lib/pipeline/ports";

/** The machine's own time. A sleep that is aborted rejects with an AbortError at once and leaves no timer behind. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    await wait(ms, undefined, signal ? { signal } : {});
  },
};
