import { setTimeout as sleep } from "node:timers/promises";
import type { RenderProgress } from "@/lib/pipeline/ports";

type Look = { progress: Promise<RenderProgress>; askedAtMs: number };

/**
 * Asks a provider about one job at most once in `minPollMs`, whoever wants to know and however often; in between the
 * last answer is given again. `forget` makes the next question a fresh one. `ask` never rejects.
 */
export function createPacedPoll(ask: (providerJobId: string) => Promise<RenderProgress>, minPollMs: number) {
  const looks = new Map<string, Look>();

  function look(providerJobId: string): Promise<RenderProgress> {
    const nowMs = performance.now();
    for (const [id, { askedAtMs }] of looks) {
      if (nowMs - askedAtMs >= minPollMs) looks.delete(id);
    }
    const known = looks.get(providerJobId);
    if (known) return known.progress;
    const progress = ask(providerJobId);
    looks.set(providerJobId, { progress, askedAtMs: nowMs });
    return progress;
  }

  return {
    /** Comes back with the first answer that is not "running", or with the last one within `waitMs`. */
    async poll(providerJobId: string, waitMs: number): Promise<RenderProgress> {
      const untilMs = performance.now() + waitMs;
      let progress = await look(providerJobId);
      while (progress.state === "running" && performance.now() + minPollMs < untilMs) {
        await sleep(minPollMs);
        progress = await look(providerJobId);
      }
      return progress;
    },
    forget(providerJobId: string): void {
      looks.delete(providerJobId);
    },
  };
}
