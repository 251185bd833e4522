import { performance } from "node:perf_hooks";

const WIDTH = 62;
/** A step that takes longer than this is announced, so that nobody wonders whether anything happens. */
const ANNOUNCE_AFTER_MS = 1500;

/** @typedef {(line: string) => void} Log */

/**
 * Does one step and says it in one line with a tick and its time. The line is what the work returns, or the label.
 * @template T
 * @param {Log} log
 * @param {string} label
 * @param {() => Promise<T> | T} work
 * @param {(result: T) => string} [describe]
 * @returns {Promise<T>}
 */
export async function step(log, label, work, describe = () => label) {
  const startedAt = performance.now();
  const announcement = setTimeout(() => log(`  ${label} …`), ANNOUNCE_AFTER_MS);
  try {
    const result = await work();
    log(`✓ ${describe(result).padEnd(WIDTH)} ${seconds(performance.now() - startedAt)}`);
    return result;
  } finally {
    clearTimeout(announcement);
  }
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1).padStart(5)} s`;
