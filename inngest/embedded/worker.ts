import { claimJobs, claimWithinLimits, dispatchKey, type Job } from "./claim";
import type { Engine } from "./engine";
import { executeJob } from "./executor";
import type { Leases } from "./leases";

const PAUSE_AFTER_ERROR_MS = 200;
const RELEASE_AFTER_ERROR_SECONDS = 1;
const DRAIN_POLL_MS = 10;

/** Claims jobs and executes up to `slots` of them at a time. */
export class Worker {
  private readonly executing = new Map<string, Job>();

  constructor(
    private readonly engine: Engine,
    private readonly leases: Leases,
    private readonly slots: number,
  ) {}

  get executingIds(): string[] {
    return [...this.executing.values()].map((job) => job.id);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const pauseMs = await this.claim();
        if (!signal.aborted) await this.engine.jobsWakeup.sleep(pauseMs);
      } catch (error) {
        this.engine.logger.error({ err: error }, "Claiming jobs failed; trying again");
        await this.engine.jobsWakeup.sleep(PAUSE_AFTER_ERROR_MS);
      }
    }
  }

  /** Resolves when nothing is being executed any more; false when that took longer than `graceMs`. */
  async drain(graceMs: number): Promise<boolean> {
    const deadline = Date.now() + graceMs;
    while (this.executing.size > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_POLL_MS));
    }
    return this.executing.size === 0;
  }

  /** Starts what is due; returns how long to wait for more, if nobody announces it. */
  private async claim(): Promise<number> {
    const { db, pollMs, leaseSeconds, registry, counters } = this.engine;
    const count = this.slots - this.executing.size;
    if (count <= 0 || this.leases.owner === 0) return pollMs;
    counters.claims += 1;
    const input = { count, owner: this.leases.owner, leaseSeconds, executing: [...this.executing.keys()] };
    const { jobs, nextMs } = await (registry.hasConcurrency ? claimWithinLimits : claimJobs)(db, input);
    for (const job of jobs) this.start(job);
    return Math.min(Math.max(nextMs ?? pollMs, 1), pollMs);
  }

  private start(job: Job): void {
    const key = dispatchKey(job);
    this.executing.set(key, job);
    executeJob(this.engine, job)
      .catch((error: unknown) => this.giveBack(job, error))
      .finally(() => {
        this.executing.delete(key);
        this.engine.jobsWakeup.poke();
      });
  }

  /**
   * The engine itself failed, most likely because Postgres went away; the lease ends by itself if this fails too.
   * It counts as a crash, so that what can never be stored does not go round for ever.
   */
  private async giveBack(job: Job, error: unknown): Promise<void> {
    this.engine.logger.error({ err: error, runId: job.run_id, functionId: job.fn }, "Executing a job failed");
    await this.engine.db.query(GIVE_BACK, [job.id, job.gen, RELEASE_AFTER_ERROR_SECONDS]).catch(() => undefined);
  }
}

const GIVE_BACK = `
  update ie.job set leased = false, owner = null, crashes = crashes + 1,
    due = clock_timestamp() + make_interval(secs => $3)
  where id = $1 and gen = $2`;
