import "server-only";
import pg from "pg";
import { findJobOwner } from "@/lib/db/job-details";
import { maySee } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { getLogger } from "@/lib/logger";
import { getContainer } from "@/lib/server/container";

const HEARTBEAT_MS = 20_000;
const RECONNECT_MS = 1000;
/** Many rows of one job change at once; people need to hear it once. */
const QUIET_MS = 150;

type Listener = (jobId: string) => void;

/**
 * Tells a browser which job changed, never what: it then asks for what it may see.
 * A lost connection is made again; after it the browser is told to look once, so that nothing is missed.
 */
export function jobEvents(viewer: Viewer, jobId: string | null, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const told = quietly((changed) => {
        void visible(viewer, changed).then((may) => {
          if (may && !signal.aborted) send(`event: change\ndata: ${JSON.stringify({ jobId: changed })}\n\n`);
        });
      });
      const stop = hub().listen((changed) => {
        if (jobId === null || changed === jobId || changed === EVERY_JOB) told(changed);
      });
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      send("retry: 2000\n: connected\n\n");
      signal.addEventListener("abort", () => {
        clearInterval(heartbeat);
        stop();
        controller.close();
      });
    },
  });
}

const EVERY_JOB = "*";

async function visible(viewer: Viewer, jobId: string): Promise<boolean> {
  if (jobId === EVERY_JOB) return true;
  const owner = await findJobOwner(getContainer().db, jobId).catch(() => null);
  return owner !== null && owner.workspaceId === viewer.workspaceId && maySee(viewer, owner);
}

/** Passes each job on at most once in a while, and never forgets the last change. */
function quietly(pass: Listener): Listener {
  const waiting = new Map<string, NodeJS.Timeout>();
  return (jobId) => {
    if (waiting.has(jobId)) return;
    waiting.set(
      jobId,
      setTimeout(() => {
        waiting.delete(jobId);
        pass(jobId);
      }, QUIET_MS),
    );
  };
}

type Hub = { listen(listener: Listener): () => void };

/** One listening connection per process, opened when the first browser looks and closed with the last. */
function hub(): Hub {
  const shared = globalThis as { aiprodLive?: Hub };
  shared.aiprodLive ??= createHub(getContainer().env.databaseUrl ?? "");
  return shared.aiprodLive;
}

function createHub(connectionString: string): Hub {
  const listeners = new Set<Listener>();
  const tell = (jobId: string) => {
    for (const listener of listeners) listener(jobId);
  };
  let client: pg.Client | null = null;

  async function connect(isAgain: boolean): Promise<void> {
    const next = new pg.Client({ connectionString });
    client = next;
    next.on("notification", (message) => tell(message.payload ?? EVERY_JOB));
    const lost = () => {
      if (client === next) retry();
    };
    try {
      await next.connect();
      next.on("error", lost);
      next.on("end", lost);
      await next.query("listen studio_job");
      if (isAgain) tell(EVERY_JOB);
    } catch (error) {
      if (client !== next) return; // the last browser left before the connection stood
      getLogger().warn({ err: error }, "live updates are not connected; trying again");
      lost();
    }
  }

  function retry(): void {
    client = null;
    if (listeners.size === 0) return;
    setTimeout(() => {
      if (client === null && listeners.size > 0) void connect(true);
    }, RECONNECT_MS);
  }

  return {
    listen(listener) {
      listeners.add(listener);
      if (client === null) void connect(false);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        const last = client;
        client = null;
        void last?.end().catch(() => undefined);
      };
    },
  };
}
