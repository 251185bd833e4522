import type { BackendDesk } from "@/lib/pipeline/backend-desk";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { RenderBackend, Storage } from "@/lib/pipeline/ports";
import type { Store } from "@/lib/pipeline/store";

/** Moments in the life of a paid take at which a process may be killed. */
export const CRASH_POINTS = [
  /** The intent is committed, nothing has left. */
  "intent committed",
  /** The request has reached the provider, its answer is still on the way. */
  "request sent",
  /** The provider answered into nothing, and the process died before it could write that down. */
  "answer lost",
  /** The job's number is in the row. */
  "job id stored",
  "half downloaded",
  /** The file is in storage, the take is not settled. */
  "stored but not settled",
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** Wraps the world so that the process is there at one moment and gone the next: `die` is told and never returns. */
export function dieAt(point: CrashPoint, deps: PipelineDeps, die: () => Promise<never>): PipelineDeps {
  const backends = Object.entries(deps.backends).map(([id, backend]) => [id, dyingBackend(point, backend, die)]);
  return {
    ...deps,
    backends: Object.fromEntries(backends),
    desk: dyingDesk(point, deps.desk, die),
    store: dyingStore(point, deps.store, die),
    storage: dyingStorage(point, deps.storage, die),
  };
}

function dyingDesk(point: CrashPoint, desk: BackendDesk, die: () => Promise<never>): BackendDesk {
  return {
    ...desk,
    claimSubmission: async (...args) => {
      const claim = await desk.claimSubmission(...args);
      if (point === "intent committed" && claim.kind === "claimed") await die();
      return claim;
    },
  };
}

function dyingStore(point: CrashPoint, store: Store, die: () => Promise<never>): Store {
  return {
    ...store,
    moveTake: async (...args) => {
      const moved = await store.moveTake(...args);
      if (point === "job id stored" && args[3]?.providerJobId !== undefined) await die();
      return moved;
    },
  };
}

function dyingStorage(point: CrashPoint, storage: Storage, die: () => Promise<never>): Storage {
  return {
    ...storage,
    putFile: async (...args) => {
      const stored = await storage.putFile(...args);
      if (point === "stored but not settled") await die();
      return stored;
    },
  };
}

function dyingBackend(point: CrashPoint, backend: RenderBackend, die: () => Promise<never>): RenderBackend {
  return {
    ...backend,
    submit: async (...args) => {
      if (point === "request sent") return await Promise.race([backend.submit(...args), afterASend(die)]);
      const answer = await backend.submit(...args);
      if (point === "answer lost") await die();
      return answer;
    },
    download: async (...args) => {
      if (point === "half downloaded") return await Promise.race([backend.download(...args), afterASend(die)]);
      return await backend.download(...args);
    },
  };
}

/** The double holds the answer back, so this long after the call the request has arrived there. */
const ARRIVED_MS = 250;

async function afterASend(die: () => Promise<never>): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, ARRIVED_MS));
  return await die();
}
