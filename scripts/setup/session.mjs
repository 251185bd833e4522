import { explain } from "./problem.mjs";
import { endRunningCommands } from "./run-command.mjs";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * The life of a launcher: what was started is ended in the opposite order, once, by Ctrl-C, by a problem or by choice.
 * A second Ctrl-C ends it at once; the guards of its children then end them.
 * @param {{ log: import("./say.mjs").Log, farewell: string }} options  farewell: said when a person ends it
 */
export function openSession({ log, farewell }) {
  const endings = [];
  const abort = new AbortController();

  const end = async (exitCode, reason) => {
    if (abort.signal.aborted) return;
    abort.abort();
    if (reason) log(reason);
    await endRunningCommands();
    for (const ending of endings.reverse()) await ending();
    process.exit(exitCode);
  };

  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (abort.signal.aborted) process.exit(130);
      void end(130, `\n${farewell}`);
    });
  }

  return {
    signal: abort.signal,
    end,
    /** @param {() => Promise<void> | void} ending */
    onEnd: (ending) => endings.push(ending),
    /** Says what went wrong and ends in order; after Ctrl-C nothing more is said. @param {() => Promise<void>} work */
    async guard(work) {
      try {
        await work();
      } catch (error) {
        await end(1, `\n✗ ${explain(error).join("\n  ")}`);
      }
    },
  };
}
