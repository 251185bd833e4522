import type { Inngest, InngestFunction } from "inngest";
import { vi } from "vitest";

export type RunState = { status: string; output: unknown };

/** What runs the functions under test: the embedded engine or a real Inngest server. */
export type Backend = {
  client: Inngest.Any;
  /** Sends one event and returns the id it was given. */
  send: (event: { name: string; data?: Record<string, unknown>; id?: string }) => Promise<string>;
  /** All runs the event started, ended or not. */
  runs: (eventId: string) => Promise<RunState[]>;
  /** Resolves when nothing moves any more: what is left sleeps or waits. */
  settle: () => Promise<void>;
  /** Throws when the engine reported an error of its own. */
  stop: () => Promise<void>;
};

export type Build = (client: Inngest.Any) => InngestFunction.Any[];

const INTERVAL_MS = 25;
const TIMEOUT_MS = 50_000;

/** The one run the event started, once it has ended. */
export function onlyRun(backend: Backend, eventId: string): Promise<RunState> {
  return eventually(async () => {
    const runs = await backend.runs(eventId);
    const [run] = runs;
    if (runs.length !== 1 || !run) throw new Error(`The event has ${runs.length} runs instead of one`);
    if (!["completed", "failed", "cancelled"].includes(run.status)) throw new Error(`The run is still ${run.status}`);
    return run;
  });
}

/** Tries again until it does not throw, by default for less than a test may take. */
export function eventually<T>(check: () => Promise<T> | T, timeoutMs = TIMEOUT_MS): Promise<T> {
  return vi.waitFor(check, { interval: INTERVAL_MS, timeout: timeoutMs });
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Something for a function under test to wait at until the test opens it. */
export function createGate(): { passed: Promise<void>; open: () => void } {
  const waiting = new AbortController();
  const passed = new Promise<void>((resolve) => {
    waiting.signal.addEventListener("abort", () => resolve());
  });
  return { passed, open: () => waiting.abort() };
}

/** For the SDK, which logs every step that fails on purpose. */
export const SILENT = { info: () => undefined, debug: () => undefined, warn: () => undefined, error: () => undefined };
