import { z } from "zod";
import { delayMs } from "./time";

const concurrencySchema = z.object({
  limit: z.number().int().positive(),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).default("fn"),
});

const functionSchema = z.object({
  id: z.string(),
  triggers: z.array(
    z.union([
      z.object({ event: z.string(), expression: z.string().nullish() }),
      z.object({ cron: z.string(), jitter: z.string().optional() }),
    ]),
  ),
  steps: z.object({ step: z.object({ retries: z.object({ attempts: z.number().optional() }).optional() }) }),
  concurrency: z
    .union([z.number(), concurrencySchema, z.array(z.union([z.number(), concurrencySchema]))])
    .optional()
    .transform((limits) => [limits ?? []].flat())
    .transform((limits) =>
      limits.map((limit) => concurrencySchema.parse(typeof limit === "number" ? { limit } : limit)),
    ),
  cancel: z
    .array(z.object({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .default([]),
  idempotency: z.string().optional(),
  priority: z.object({ run: z.string().optional() }).optional(),
  timeouts: z.object({ start: z.string().optional(), finish: z.string().optional() }).default({}),
});

type Trigger = { event: string; expression: string | null };

export type FunctionConfig = Omit<z.infer<typeof functionSchema>, "triggers" | "steps"> & {
  triggers: Trigger[];
  crons: string[];
  maxAttempts: number;
};

export type Registry = {
  byId: ReadonlyMap<string, FunctionConfig>;
  /** The functions with a trigger for events of this name, each with those triggers. */
  triggeredBy: (eventName: string) => { fn: FunctionConfig; triggers: Trigger[] }[];
  hasConcurrency: boolean;
  wantsFinishedEvents: boolean;
};

/** `retries.attempts` on the wire counts retries, not attempts. */
const DEFAULT_RETRIES = 4;
const NEEDS_SERVER = ["rateLimit", "throttle", "debounce", "batchEvents", "singleton"] as const;

/**
 * The functions of this process, from the configurations the SDK would register with a server.
 * Throws when one uses what only an Inngest server can do, so that nobody finds out in the middle of a run.
 */
export function createRegistry(configs: readonly unknown[]): Registry {
  const functions = configs.map(readFunction);
  const byId = new Map(functions.map((fn) => [fn.id, fn]));
  const triggeredBy = (eventName: string) =>
    functions.flatMap((fn) => {
      const triggers = fn.triggers.filter((trigger) => names(trigger.event, eventName));
      return triggers.length > 0 ? [{ fn, triggers }] : [];
    });
  return {
    byId,
    triggeredBy,
    hasConcurrency: functions.some((fn) => fn.concurrency.length > 0),
    wantsFinishedEvents: triggeredBy("inngest/function.finished").length > 0,
  };
}

function readFunction(config: unknown): FunctionConfig {
  refuseServerFeatures(config);
  const { triggers, steps, ...fn } = functionSchema.parse(config);
  for (const time of [fn.timeouts.start, fn.timeouts.finish, ...fn.cancel.map((cancel) => cancel.timeout)]) {
    delayMs(time ?? "");
  }
  return {
    ...fn,
    triggers: triggers.flatMap((t) => ("event" in t ? [{ event: t.event, expression: t.expression ?? null }] : [])),
    crons: triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : [])),
    maxAttempts: (steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
  };
}

const serverFeatures = z.looseObject({ id: z.string(), triggers: z.array(z.looseObject({})) });

function refuseServerFeatures(config: unknown): void {
  const fn = serverFeatures.parse(config);
  const feature = NEEDS_SERVER.find((name) => fn[name] !== undefined && fn[name] !== null);
  if (feature) throw new UnsupportedFunctionError(fn.id, feature);
  if (fn.triggers.some((trigger) => trigger.jitter !== undefined))
    throw new UnsupportedFunctionError(fn.id, "cron jitter");
  if (fn.triggers.some((trigger) => String(trigger.event).startsWith("inngest/deferred"))) {
    throw new UnsupportedFunctionError(fn.id, "defer");
  }
}

export class UnsupportedFunctionError extends Error {
  override name = "UnsupportedFunctionError";

  constructor(functionId: string, feature: string) {
    super(`The function "${functionId}" uses ${feature}, which needs an Inngest server; the embedded engine lacks it`);
  }
}

/** A trigger names one event, or with a `*` at its end all that begin alike. */
function names(trigger: string, eventName: string): boolean {
  return trigger.endsWith("*") ? eventName.startsWith(trigger.slice(0, -1)) : trigger === eventName;
}
