import path from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { mediaOriginsOf, PROVIDER_VARIABLES, providerContradictions, shapeProviders } from "@/lib/env-providers";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];
const SHORTEST_SECRET = 32;

const text = z.string().trim().min(1).nullable().default(null);
const httpUrl = z
  .url({ protocol: /^https?$/, error: "must be an address such as http://localhost:3000" })
  .nullable()
  .default(null);
const secret = z
  .string()
  .min(SHORTEST_SECRET, `must have at least ${SHORTEST_SECRET} characters`)
  .nullable()
  .default(null);
const flag = z.enum(["1", "0", "true", "false"], "must be 1 or 0").optional();
const list = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  );

/** Every variable the studio reads. All are optional: without any it runs by itself on this machine. */
const variablesSchema = z.object({
  NODE_ENV: text,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql://")
    .nullable()
    .default(null),
  STUDIO_ROOT: text,
  STUDIO_DATA_DIR: text,
  STUDIO_EMBEDDED: flag,
  STUDIO_FAIL_SHOTS: list.pipe(
    z.array(z.string().regex(/^SC\d{2}-SH\d{3}$/, "must list shot codes such as SC01-SH010")),
  ),
  NEXTAUTH_URL: httpUrl,
  NEXTAUTH_SECRET: secret,
  MEDIA_SIGNING_KEY: secret,
  CORS_ORIGINS: list.pipe(z.array(z.url("must list addresses such as https://studio.example"))),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .default(60),
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  OIDC_ISSUER: httpUrl,
  FFMPEG_PATH: text,
  FFPROBE_PATH: text,
  INNGEST_EVENT_KEY: text,
  INNGEST_SIGNING_KEY: text,
  INNGEST_DEV: text,
  INNGEST_BASE_URL: httpUrl,
  ...PROVIDER_VARIABLES,
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
});
type Variables = z.infer<typeof variablesSchema>;

export type Env = ReturnType<typeof shape>;

/**
 * Reads settings from variables. Pure: the same variables give the same settings. An empty string counts as unset.
 * Throws one AppError whose sentences name every variable that is wrong; secrets are never repeated in it.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = variablesSchema.safeParse(set);
  if (!parsed.success) {
    throw badEnv(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  }
  const env = shape(parsed.data);
  const problems = contradictions(parsed.data, env);
  if (problems.length > 0) throw badEnv(problems);
  return env;
}

let cached: Env | undefined;

/** The settings of this process, read once. */
export function readEnv(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** True for the names under which a machine reaches only itself. */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK_HOSTS.includes(hostname);
}

function shape(variables: Variables) {
  const rootDir = path.resolve(/* turbopackIgnore: true */ variables.STUDIO_ROOT ?? ".");
  const baseUrl = new URL(variables.NEXTAUTH_URL ?? "http://localhost:3000").origin;
  return {
    isProduction: variables.NODE_ENV === "production",
    databaseUrl: variables.DATABASE_URL,
    rootDir,
    dataDir: path.resolve(/* turbopackIgnore: true */ rootDir, variables.STUDIO_DATA_DIR ?? ".studio"),
    failShots: variables.STUDIO_FAIL_SHOTS,
    /** Where people reach the studio, without a path. */
    baseUrl,
    isHttps: baseUrl.startsWith("https:"),
    /** The studio is reached from this machine only. */
    isLoopback: isLoopbackHost(new URL(baseUrl).hostname),
    authSecret: variables.NEXTAUTH_SECRET,
    /** Signs links to media; the secret of the sessions does when there is none of its own. */
    mediaSigningKey: variables.MEDIA_SIGNING_KEY ?? variables.NEXTAUTH_SECRET,
    corsOrigins: variables.CORS_ORIGINS.map((origin) => new URL(origin).origin),
    rateLimitPerMinute: variables.RATE_LIMIT_PER_MINUTE,
    google: pair(variables.GOOGLE_CLIENT_ID, variables.GOOGLE_CLIENT_SECRET),
    oidcIssuer: variables.OIDC_ISSUER,
    ffmpegPath: variables.FFMPEG_PATH,
    ffprobePath: variables.FFPROBE_PATH,
    engine: engineOf(variables),
    inngest: {
      eventKey: variables.INNGEST_EVENT_KEY,
      signingKey: variables.INNGEST_SIGNING_KEY,
      isDev: isInngestDev(variables),
      baseUrl: variables.INNGEST_BASE_URL,
    },
    providers: shapeProviders(variables),
    /** Where browsers fetch pictures and films when a cloud bucket keeps them. */
    mediaOrigins: mediaOriginsOf(shapeProviders(variables)),
    logLevel: variables.LOG_LEVEL,
  };
}

/** STUDIO_EMBEDDED decides; unset, an Inngest server is used as soon as anything points to one. */
function engineOf(variables: Variables): "embedded" | "inngest" {
  if (variables.STUDIO_EMBEDDED !== undefined) return isOn(variables.STUDIO_EMBEDDED) ? "embedded" : "inngest";
  const server = variables.INNGEST_EVENT_KEY ?? variables.INNGEST_SIGNING_KEY ?? variables.INNGEST_BASE_URL;
  return server !== null || isInngestDev(variables) ? "inngest" : "embedded";
}

/** Inngest's own rule: INNGEST_DEV is 1, 0 or the address of a development server. */
function isInngestDev({ INNGEST_DEV }: Variables): boolean {
  return INNGEST_DEV !== null && !["0", "false"].includes(INNGEST_DEV);
}

function isOn(value: string): boolean {
  return value === "1" || value === "true";
}

function pair(clientId: string | null, clientSecret: string | null) {
  return clientId !== null && clientSecret !== null ? { clientId, clientSecret } : null;
}

function contradictions(variables: Variables, env: Env): string[] {
  const problems = providerContradictions(variables, env.isProduction);
  if ((variables.GOOGLE_CLIENT_ID === null) !== (variables.GOOGLE_CLIENT_SECRET === null)) {
    problems.push("GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET must be set together.");
  }
  if (!env.isLoopback && env.authSecret === null) {
    problems.push(`NEXTAUTH_SECRET must be set because NEXTAUTH_URL (${env.baseUrl}) is not this machine alone.`);
  }
  if (env.engine === "inngest" && !env.inngest.isDev) {
    if (env.inngest.signingKey === null)
      problems.push("INNGEST_SIGNING_KEY must be set, or anybody could start a function.");
    if (env.inngest.eventKey === null) problems.push("INNGEST_EVENT_KEY must be set to send events to Inngest.");
  }
  return problems;
}

function badEnv(problems: string[]): AppError {
  return new AppError("internal", `The settings of the studio are not usable. ${problems.join(" ")}`, {
    retryable: false,
  });
}
