import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type CollectGarbage = (options?: { type: "minor" }) => void;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as CollectGarbage;

/**
 * Gives the memory of the last picture back before the next one is drawn. Pixels live outside V8's heap, where it does
 * not see them: without this, 300 frames grow to 2.4 GB and every new frame pays for its page faults.
 */
export async function releaseFrameMemory(): Promise<void> {
  collectGarbage({ type: "minor" });
  await setImmediate();
}

/** Gives the memory of everything back that was only needed to paint the layers of a shot. */
export async function releasePaintMemory(): Promise<void> {
  collectGarbage();
  await setImmediate();
}
