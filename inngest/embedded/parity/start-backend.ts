import { randomUUID } from "node:crypto";
import type { Backend, Build } from "./backend";
import { type EngineOptions, startOnEmbedded } from "./embedded-backend";
import { startOnServer } from "./server-backend";

/**
 * The embedded engine; with INNGEST_SERVER_URL in the environment the real Inngest server there instead. Its keys come
 * from the environment too: INNGEST_DEV=1, or INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY. Start it with
 * `--retry-interval 1`, else the retries take minutes.
 */
export function startBackend(env: NodeJS.ProcessEnv, build: Build, options?: EngineOptions): Promise<Backend> {
  const id = `parity-${randomUUID().slice(0, 8)}`;
  const { INNGEST_SERVER_URL: serverUrl, INNGEST_SIGNING_KEY: signingKey } = env;
  return serverUrl ? startOnServer(serverUrl, signingKey, id, build) : startOnEmbedded(id, build, options);
}
