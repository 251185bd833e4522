import pino, { type DestinationStream, type Logger } from "pino";
import { readEnv } from "@/lib/env";

/** Cloud Logging's names for pino's levels. */
const SEVERITIES: Readonly<Record<string, string>> = {
  trace: "DEBUG",
  debug: "DEBUG",
  info: "INFO",
  warn: "WARNING",
  error: "ERROR",
  fatal: "CRITICAL",
};

const SECRET_NAME =
  /^(authorization|cookie|set-cookie|x-goog-api-key)$|(password|secret|token|api_?key|signing_?key)$/i;
/** Credentials inside text: of an address, of a header, of a signed link. */
const SECRET_TEXT: readonly [RegExp, string][] = [
  [/(\w+:\/\/[^\s:/@"]+:)[^\s@"]+@/g, "$1[redacted]@"],
  [/\b(Bearer|Basic) [\w.~+/=-]+/g, "$1 [redacted]"],
  [/([?&](?:signature|key|token)=)[^&\s"\\]+/gi, "$1[redacted]"],
];
const REDACTED = "[redacted]";

type Options = {
  level: string;
  /** Values that never appear in a line, wherever they stand. */
  secrets?: readonly string[];
  destination?: DestinationStream;
};

/** Writes one JSON object a line, in the form Cloud Logging reads. Secrets are replaced by their name or their value. */
export function createLogger({
  level,
  secrets = [],
  destination = pino.destination({ fd: 1, sync: true }),
}: Options): Logger {
  const values = secrets.filter((secret) => secret !== "").map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    {
      level,
      base: null,
      messageKey: "message",
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ severity: SEVERITIES[label] ?? "DEFAULT" }),
        log: (fields) => withoutSecrets(fields) as Record<string, unknown>,
      },
      hooks: {
        streamWrite: (line) => {
          const plain = SECRET_TEXT.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
          return values.reduce((text, value) => text.replaceAll(value, REDACTED), plain);
        },
      },
    },
    destination,
  );
}

/** Plain objects and arrays are walked; errors keep their own form for pino's serializer. */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (depth > 6 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      SECRET_NAME.test(name) && member !== null ? [name, REDACTED] : [name, withoutSecrets(member, depth + 1)],
    ),
  );
}

let shared: Logger | undefined;

/** The log of this process. */
export function getLogger(): Logger {
  shared ??= createLogger({ level: readEnv().logLevel, secrets: secretsOf(readEnv()) });
  return shared;
}

function secretsOf(env: ReturnType<typeof readEnv>): string[] {
  const { authSecret, mediaSigningKey, providers, google, inngest } = env;
  const all = [
    authSecret,
    mediaSigningKey,
    providers.gemini.apiKey,
    providers.gemini.webhookSecret,
    providers.runway.apiKey,
    providers.replicate.apiToken,
    providers.replicate.webhookSecret,
    google?.clientSecret,
    inngest.signingKey,
  ];
  return [...all, inngest.eventKey].filter(
    (secret): secret is string => typeof secret === "string" && secret.length >= 8,
  );
}
