import "server-only";
import { readEnv } from "@/lib/env";
import { getLogger } from "@/lib/logger";
import { createRoute, type Edge } from "@/lib/server/create-route";
import { createRateLimit } from "@/lib/server/rate-limit";
import { requireViewer } from "@/lib/server/session";

/** A live page reads again whenever something moves, so reads have ten times the room that writes have. */
const READS_FOR_EACH_WRITE = 10;

/** Every route of the API is made with this: `export const GET = route(schemas, handler, options)`. */
export const route = createRoute({
  requireViewer,
  limits: {
    reads: { take: (key) => shared().reads.take(key) },
    writes: { take: (key) => shared().writes.take(key) },
  },
  get allowedOrigins() {
    return [readEnv().baseUrl, ...readEnv().corsOrigins];
  },
  logger: {
    info: (fields, message) => getLogger().info(fields, message),
    error: (fields, message) => getLogger().error(fields, message),
  },
});

/** One count per process, however many bundles of this file a server holds. */
function shared(): Edge["limits"] {
  const global = globalThis as { aiprodLimits?: Edge["limits"] };
  const { rateLimitPerMinute } = readEnv();
  global.aiprodLimits ??= {
    reads: createRateLimit({ perMinute: rateLimitPerMinute * READS_FOR_EACH_WRITE }),
    writes: createRateLimit({ perMinute: rateLimitPerMinute }),
  };
  return global.aiprodLimits;
}
