import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError, messageOf } from "@/lib/domain/errors";
import { projectRoot } from "./project-root";
import type { FromThread, Task, ToThread } from "./thread-messages";

export type TaskHandle = {
  /** Resolves when the task is done, and throws the reason when it fails or is cancelled. */
  readonly finished: Promise<void>;
  /** Share that is done, 0–1. */
  done(): number;
  cancel(): void;
};

export type Pool = {
  /** Starts a task as soon as a thread is free: urgent ones before those that are still waiting, patient ones after all. */
  run(task: Task, options?: { urgent?: boolean; patient?: boolean }): TaskHandle;
};

/** An idle thread is given up after this long, and its memory with it. */
const IDLE_MS = 30_000;
/** V8's own heap; pictures live outside it. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 192 };

type Job = {
  task: Task;
  patient: boolean;
  done: number;
  resolve(): void;
  reject(error: Error): void;
};

type Thread = { worker: Worker; job: Job | null; idleTimer?: NodeJS.Timeout };

const DEFAULT_THREADS = 2;
const pools = new Map<number, Pool>();

/** The one pool of this process with that many threads: takes, stills and sound share its threads. */
export function sharedPool(threads = DEFAULT_THREADS): Pool {
  const pool = pools.get(threads) ?? createPool(threads);
  pools.set(threads, pool);
  return pool;
}

/** A pool that starts threads when there is work, up to a limit, and lets them go when there is none. */
export function createPool(limit: number, startWorker: () => Worker = startDrawingThread): Pool {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();

  function assign(): void {
    for (let thread = freeThread(); thread && waiting.length > 0; thread = freeThread()) {
      thread.job = waiting.shift() ?? null;
      if (!thread.job) return;
      clearTimeout(thread.idleTimer);
      thread.worker.ref();
      tell(thread, { kind: "perform", task: thread.job.task });
    }
  }

  function freeThread(): Thread | null {
    const idle = [...threads].find((thread) => !thread.job);
    if (idle || waiting.length === 0) return idle ?? null;
    return threads.size < limit ? start() : null;
  }

  function start(): Thread {
    const thread: Thread = { worker: startWorker(), job: null };
    threads.add(thread);
    thread.worker.on("message", (message: FromThread) => hear(thread, message));
    thread.worker.on("error", (error) => lose(thread, `The drawing thread stopped: ${messageOf(error)}`));
    thread.worker.on("exit", () => lose(thread, "The drawing thread ended before its work was done."));
    return thread;
  }

  function hear(thread: Thread, message: FromThread): void {
    const { job } = thread;
    if (!job) return;
    if (message.kind === "progress") {
      job.done = message.done;
      return;
    }
    thread.job = null;
    rest(thread);
    if (message.kind === "finished") job.resolve();
    else job.reject(new AppError("render_failed", message.reason));
    assign();
  }

  function rest(thread: Thread): void {
    thread.worker.unref();
    thread.idleTimer = setTimeout(() => {
      threads.delete(thread);
      void thread.worker.terminate();
    }, IDLE_MS).unref();
  }

  function lose(thread: Thread, reason: string): void {
    if (!threads.delete(thread)) return;
    thread.job?.reject(new AppError("render_failed", reason));
    assign();
  }

  function cancel(job: Job): void {
    const position = waiting.indexOf(job);
    if (position >= 0) {
      waiting.splice(position, 1);
      job.reject(new AppError("render_failed", "The work was cancelled before it began."));
      return;
    }
    for (const thread of threads) if (thread.job === job) tell(thread, { kind: "cancel" });
  }

  return {
    run(task, { urgent = false, patient = false } = {}) {
      const job: Job = { task, patient, done: 0, resolve: () => undefined, reject: () => undefined };
      const finished = new Promise<void>((resolve, reject) => {
        job.resolve = resolve;
        job.reject = reject;
      });
      waiting.splice(urgent ? 0 : placeInLine(waiting, patient), 0, job);
      assign();
      return { finished, done: () => job.done, cancel: () => cancel(job) };
    },
  };
}

/** Before the first patient job, or at the end. */
function placeInLine(waiting: readonly Job[], patient: boolean): number {
  const firstPatient = patient ? -1 : waiting.findIndex((job) => job.patient);
  return firstPatient < 0 ? waiting.length : firstPatient;
}

function tell(thread: Thread, message: ToThread): void {
  thread.worker.postMessage(message);
}

/** The file is named by its path, out of reach of any bundler. */
function startDrawingThread(): Worker {
  const entry = path.join(/* turbopackIgnore: true */ projectRoot(), "lib/adapters/render/animatic/thread.mjs");
  return new Worker(/* turbopackIgnore: true */ entry, { resourceLimits: THREAD_LIMITS });
}
