import fs from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { ROOT } from "./folders.mjs";
import { ensureSecrets } from "./secrets.mjs";

/**
 * What the person who starts the studio has set: the environment first, then .env.local, then .env.
 * STUDIO_IGNORE_ENV_FILES=1 leaves the files out, so that a test never spends with a developer's keys.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Record<string, string | undefined>}
 */
export function readUserEnvironment(env = process.env) {
  if (env.STUDIO_IGNORE_ENV_FILES === "1") return { ...env };
  const files = [".env", ".env.local"].map((name) => path.join(ROOT, name)).filter((file) => fs.existsSync(file));
  return { ...Object.assign({}, ...files.map((file) => parseEnv(fs.readFileSync(file, "utf8")))), ...env };
}

/** What belongs to the person who runs the tests: their database, their data, their keys that cost money. */
const PERSONAL =
  /^(DATABASE_URL|STUDIO_|NEXTAUTH_|INNGEST_|GEMINI_|GOOGLE_|GCS_|VEO|RUNWAY|REPLICATE|OIDC_|CORS_|RATE_LIMIT|MEDIA_SIGNING_KEY|LOG_LEVEL|NODE_ENV)/;
/** What points to an Inngest server of the person's own; without any of it the studio runs its own engine. */
const INNGEST_SETTINGS = ["INNGEST_EVENT_KEY", "INNGEST_DEV", "INNGEST_BASE_URL"];

/**
 * Everything the web server, the worker and the scripts are told.
 * @param {{ userEnv: Record<string, string | undefined>, dataDir: string, tools?: import("./media-tools.mjs").MediaTools,
 *   databaseUrl?: string, port?: number }} options
 * @returns {Record<string, string | undefined>}
 */
export function composeEnvironment({ userEnv, dataDir, tools, databaseUrl, port }) {
  return {
    ...ensureSecrets(dataDir),
    ...(INNGEST_SETTINGS.some((name) => userEnv[name]) ? {} : { STUDIO_EMBEDDED: "1" }),
    NEXT_TELEMETRY_DISABLED: "1",
    ...(port === undefined ? {} : { NEXTAUTH_URL: `http://localhost:${port}` }),
    ...userEnv,
    STUDIO_ROOT: ROOT,
    STUDIO_DATA_DIR: dataDir,
    ...(tools ? { FFMPEG_PATH: tools.ffmpeg.path, FFPROBE_PATH: tools.ffprobe.path } : {}),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
}

/**
 * Keeps tests and measurements away from what is not theirs.
 * @param {Record<string, string | undefined>} env
 */
export function forgetPersonalSettings(env) {
  for (const name of Object.keys(env)) if (PERSONAL.test(name)) delete env[name];
  env.STUDIO_IGNORE_ENV_FILES = "1";
}
