import { Inngest } from "inngest";
import { createEmbeddedFetch, EMBEDDED_ORIGIN, type EmbeddedApi } from "@/inngest/embedded/api";
import { type EngineState, readEngineState } from "@/inngest/embedded/status";
import { eventForStage } from "@/inngest/events";
import type { Env } from "@/lib/env";
import type { WakeUp } from "@/lib/pipeline/store";

const APP_ID = "aiprod-studio";

type Log = { info: LogLine; warn: LogLine; error: LogLine; debug: LogLine };
type LogLine = (fields: object, message?: string) => void;

/** The engine of this process: a real Inngest server when the settings name one, the embedded executor otherwise. */
export type Engine = {
  inngest: Inngest.Any;
  embedded: EmbeddedApi | null;
  wake: (wakeUp: WakeUp) => Promise<void>;
  /** What the embedded executor does right now; null when an Inngest server runs the functions. */
  readState: () => Promise<EngineState | null>;
};

export function createEngine(env: Env, databaseUrl: string, logger: Log): Engine {
  const embedded = env.engine === "embedded" ? createEmbeddedFetch({ databaseUrl }) : null;
  const inngest = new Inngest({
    id: APP_ID,
    aiMetadata: false,
    logger: quiet(logger),
    ...(embedded
      ? { fetch: embedded.fetch, isDev: true, baseUrl: EMBEDDED_ORIGIN }
      : {
          isDev: env.inngest.isDev,
          ...(env.inngest.baseUrl ? { baseUrl: env.inngest.baseUrl } : {}),
          ...(env.inngest.eventKey ? { eventKey: env.inngest.eventKey } : {}),
          ...(env.inngest.signingKey ? { signingKey: env.inngest.signingKey } : {}),
        }),
  });
  return {
    inngest,
    embedded,
    wake: (wakeUp) => sendWakeUp(inngest, wakeUp),
    readState: async () => embedded && (await readEngineState(embedded.database)),
  };
}

/** The id makes a wake-up that is sent twice one event. */
async function sendWakeUp(inngest: Inngest.Any, { jobId, stage, wakeNumber }: WakeUp): Promise<void> {
  await inngest.send(eventForStage(stage).create({ jobId }, { id: `${jobId}-${wakeNumber}` }));
}

/** The SDK reports every failed step; the job's history and our own log already say it better. */
function quiet(logger: Log) {
  return {
    info: () => undefined,
    debug: () => undefined,
    warn: (...words: unknown[]) => logger.debug({ words: words.map(String) }, "inngest"),
    error: (...words: unknown[]) => logger.debug({ words: words.map(String) }, "inngest"),
  };
}
