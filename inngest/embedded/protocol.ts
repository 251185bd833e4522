import { z } from "zod";

/** An event as functions see it. */
export type EventPayload = { id: string; name: string; data: unknown; ts: number } & Record<string, unknown>;

export const eventsBody = z
  .union([z.array(z.looseObject({ name: z.string().min(1) })), z.looseObject({ name: z.string().min(1) })])
  .transform((body) => (Array.isArray(body) ? body : [body]));

const opSchema = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

/** One thing the SDK reports or asks for: a step that ran, failed or is planned, a sleep, a wait, the run's result. */
export type Op = z.infer<typeof opSchema>;

export const opsBody = z
  .union([z.array(opSchema), opSchema])
  .transform((body): Op[] => (Array.isArray(body) ? body : [body]));

export const checkpointBody = z.object({ run_id: z.string(), qi_id: z.string(), steps: z.array(opSchema) });
export type Checkpoint = z.infer<typeof checkpointBody>;

export const signalBody = z.object({ signal: z.string().min(1), data: z.unknown().optional() });

/** A finished step as it is stored: `result` is the JSON the SDK is given back at the next request. */
export type StepResult = { id: string; name: string; op: string; result: string };

export function stepResult(op: Op): StepResult {
  const failed = op.error !== undefined && op.error !== null;
  const result = JSON.stringify(failed ? { error: op.error } : { data: op.data ?? null });
  return { id: op.id, name: stepName(op), op: op.op, result };
}

export function stepName(op: Op): string {
  return (op.displayName ?? op.name ?? "").replaceAll("\0", "");
}

export const RAN_OPS: ReadonlySet<string> = new Set(["StepRun", "Step"]);
export const PLANNED_OPS: ReadonlySet<string> = new Set([
  "StepPlanned",
  "Sleep",
  "WaitForEvent",
  "WaitForSignal",
  "InvokeFunction",
]);
const KNOWN_OPS: ReadonlySet<string> = new Set([
  ...RAN_OPS,
  ...PLANNED_OPS,
  "StepError",
  "StepFailed",
  "RunComplete",
  "DiscoveryRequest",
  "None",
]);
const FEATURES: Record<string, string> = {
  AIGateway: "step.ai.infer",
  Gateway: "step.fetch",
  DeferAdd: "defer",
  DeferAbort: "defer",
};

/** The first feature among the ops that only an Inngest server has, by the name a developer knows it under. */
export function unsupportedFeature(ops: readonly Op[]): string | null {
  for (const op of ops) {
    if (!KNOWN_OPS.has(op.op)) return FEATURES[op.op] ?? op.op;
    if (op.opts?.parallelMode === "race") return 'group.parallel({ mode: "race" })';
    if (op.op === "WaitForEvent" && waitedEvent(op) === "inngest/function.finished") {
      return 'waiting for "inngest/function.finished"';
    }
  }
  return null;
}

export function unsupported(feature: string): { name: string; message: string } {
  return {
    name: "UnsupportedFeatureError",
    message: `${feature} needs an Inngest server; the embedded engine lacks it`,
  };
}

export function waitedEvent(op: Op): string {
  return typeof op.opts?.event === "string" ? op.opts.event : (op.name ?? "");
}
