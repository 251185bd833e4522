import fs from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { ROOT } from "./folders.mjs";
import { ensureSecrets } from "./secrets.mjs";

/**
 * What the person who starts the studio has set: the environment first, then .env.local, then .env.
 * STUDIO_IGNORE_ENV_FILES=1 leaves the files out, so that a test never spends with a developer's keys.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function readUserEnvironment(env = process.env) {
  if (env.STUDIO_IGNORE_ENV_FILES === "1") return { ...env };
  const files = [".env", ".env.local"].map((name) => path.join(ROOT, name)).filter((file) => fs.existsSync(file));
  return { ...Object.assign({}, ...files.map((file) => parseEnv(fs.readFileSync(file, "utf8")))), ...env };
}

/**
 * Everything the web server, the worker and the scripts are told.
 * @param {{ userEnv: NodeJS.ProcessEnv, dataDir: string, tools?: import("./media-tools.mjs").MediaTools,
 *   databaseUrl?: string, port?: number }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function composeEnvironment({ userEnv, dataDir, tools, databaseUrl, port }) {
  return {
    ...ensureSecrets(dataDir),
    STUDIO_EMBEDDED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(port === undefined ? {} : { NEXTAUTH_URL: `http://localhost:${port}` }),
    ...userEnv,
    STUDIO_ROOT: ROOT,
    STUDIO_DATA_DIR: dataDir,
    ...(tools ? { FFMPEG_PATH: tools.ffmpeg.path, FFPROBE_PATH: tools.ffprobe.path } : {}),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
}
