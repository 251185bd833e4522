import { z } from "zod";
import type { RunError } from "./limits";
import { type Op, opsBody, PLANNED_OPS, RAN_OPS, unsupported, unsupportedFeature } from "./protocol";

/** What the SDK answers to one request. Header names are in lower case. */
export type SdkResponse = { status: number; headers: Record<string, string>; body: string };

/** What one answer means for the run. `steps` are results to store first. */
export type Outcome =
  | { kind: "completed"; steps: Op[]; output: unknown }
  | { kind: "failed"; steps: Op[]; error: RunError }
  | { kind: "retry"; steps: Op[]; retryAfter: string | null }
  | { kind: "saved"; steps: Op[] }
  | { kind: "planned"; steps: Op[]; planned: Op[] }
  /** Another worker owns this job now: drop everything. */
  | { kind: "stale"; steps: Op[] };

const REQUEST_VERSION_OF_RACES = "1";

/** Reads an answer of the SDK (sections "Responses" of its protocol); pure. Throws when it is no answer at all. */
export function readOutcome(response: SdkResponse, isLastAttempt: boolean): Outcome {
  if (response.headers["x-inngest-req-version"] === REQUEST_VERSION_OF_RACES) {
    return { kind: "failed", steps: [], error: unsupported("optimizeParallelism: false") };
  }
  const body: unknown = response.body === "" ? null : JSON.parse(response.body);
  if (response.status === 200) return { kind: "completed", steps: [], output: body };
  if (response.status === 206) return readOps(opsBody.parse(body), response, isLastAttempt);
  return readError(body, response, isLastAttempt);
}

function readError(body: unknown, response: SdkResponse, isLastAttempt: boolean): Outcome {
  const error = runError(body);
  if (error.name === "StaleDispatchError") return { kind: "stale", steps: [] };
  if (isFinal(response) || isLastAttempt) return { kind: "failed", steps: [], error };
  return { kind: "retry", steps: [], retryAfter: retryAfter(response) };
}

function readOps(ops: Op[], response: SdkResponse, isLastAttempt: boolean): Outcome {
  const feature = unsupportedFeature(ops);
  if (feature) return { kind: "failed", steps: [], error: unsupported(feature) };

  const ran = ops.filter((op) => RAN_OPS.has(op.op));
  const complete = ops.find((op) => op.op === "RunComplete");
  if (complete) return { kind: "completed", steps: ran, output: complete.data ?? null };

  const failed = ops.find((op) => op.op === "StepError" || op.op === "StepFailed");
  const mayRetry = failed?.op === "StepError" && !isFinal(response) && !isLastAttempt;
  if (mayRetry) return { kind: "retry", steps: ran, retryAfter: retryAfter(response) };

  const steps = failed ? [...ran, { ...failed, error: failed.error ?? runError(null) }] : ran;
  const planned = ops.filter((op) => PLANNED_OPS.has(op.op));
  return planned.length > 0 ? { kind: "planned", steps, planned } : { kind: "saved", steps };
}

function isFinal(response: SdkResponse): boolean {
  return response.headers["x-inngest-no-retry"] === "true";
}

function retryAfter(response: SdkResponse): string | null {
  return response.headers["retry-after"] ?? null;
}

const errorBody = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
  stack: z.string().optional(),
});

function runError(body: unknown): RunError {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return { name: "Error", message: "The function failed without saying why" };
  const { name = "Error", message, error, stack } = parsed.data;
  return { name, message: message ?? error ?? "Unknown error", ...(stack === undefined ? {} : { stack }) };
}
