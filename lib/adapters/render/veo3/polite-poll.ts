import type { Clock, RenderProgress } from "@/lib/pipeline/ports";

/** How often Google's video jobs may be asked about at most, by its own examples: every 10 to 15 seconds. */
export const MIN_POLL_MS = 10_000;

export type PolitePoll = {
  /** Waits up to `waitMs` for an end. Inside the minimum interval it says "running" without asking. */
  poll(jobId: string, waitMs: number): Promise<RenderProgress>;
  forget(jobId: string): void;
};

/** Asks about each job at most once in `minPollMs`, whoever polls and however often. */
export function createPolitePoll(
  ask: (jobId: string) => Promise<RenderProgress>,
  { clock, minPollMs }: { clock: Clock; minPollMs: number },
): PolitePoll {
  const askedAt = new Map<string, number>();
  const nowMs = () => clock.now().getTime();
  const dueMs = (jobId: string) => (askedAt.get(jobId) ?? Number.NEGATIVE_INFINITY) + Math.max(1, minPollMs);

  async function poll(jobId: string, waitMs: number): Promise<RenderProgress> {
    const endMs = nowMs() + waitMs;
    while (dueMs(jobId) <= endMs) {
      await sleepUntil(dueMs(jobId));
      askedAt.set(jobId, nowMs());
      const progress = await ask(jobId);
      if (progress.state === "running") continue;
      if (progress.state !== "unreachable") askedAt.delete(jobId);
      return progress;
    }
    await sleepUntil(endMs);
    return { state: "running", done: 0 };
  }

  async function sleepUntil(timeMs: number): Promise<void> {
    const ms = timeMs - nowMs();
    if (ms > 0) await clock.sleep(ms);
  }

  return { poll, forget: (jobId) => askedAt.delete(jobId) };
}
