import RunwayML from "@runwayml/sdk";
import { z } from "zod";
import { retryAfterMs } from "@/lib/adapters/render/provider/retry-after";
import { failureOfPaidPost, type ProviderFailure, providerFailure, shorten } from "@/lib/domain/provider-failure";

const bodySchema = z.object({
  error: z.string(),
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).default([]),
});

export const NOBODY_KNOWS = "Runway's answer was lost, so the request may have been accepted.";

/** What a failed submission says about the money. Everything that is not a clear refusal is "outcome-unknown". */
export function failureOfSubmit(error: unknown): ProviderFailure {
  const status = error instanceof RunwayML.APIError ? statusOf(error) : null;
  if (!(error instanceof RunwayML.APIError) || status === null) return providerFailure("outcome-unknown", NOBODY_KNOWS);
  const body = bodySchema.safeParse(error.error);
  const issues = body.success ? body.data.issues : [];
  // The SDK's own types list the model, so a refusal of its name means that it is no longer sold.
  if (status === 400 && issues.some(({ path }) => path[0] === "model"))
    return providerFailure("model-retired", "Runway no longer offers this model.", { code: "400" });
  const text = body.success ? [body.data.error, ...issues.map(inWords)].join(" ") : error.message;
  const failure = failureOfPaidPost("Runway", { status, text, retryAfterMs: retryAfterMs(error.headers, Date.now()) });
  return failure ?? providerFailure("outcome-unknown", NOBODY_KNOWS);
}

/** The HTTP status of an SDK error; null when there was no answer. */
export function statusOf(error: InstanceType<typeof RunwayML.APIError>): number | null {
  return error.status ?? null;
}

/** By the beginning of the code, as Runway's guide on task failures tells; codes are kept as they came. */
const TASK_FAILURES = [
  { prefix: /^(INPUT_PREPROCESSING\.)?SAFETY(\.|$)/, kind: "content-rejected", retryable: false },
  { prefix: /^(INPUT_PREPROCESSING\.)?INTERNAL(\.|$)/, kind: "job-failed", retryable: true },
  { prefix: /^THIRD_PARTY(\.|$)/, kind: "job-failed", retryable: true },
] as const;

/** What a failed task means. A code that is not known here is a job that failed and is not tried again for money. */
export function failureOfTask(reason: string, code: string | null): { failure: ProviderFailure; retryable: boolean } {
  const known = TASK_FAILURES.find(({ prefix }) => prefix.test(code ?? ""));
  const kind = known?.kind ?? "job-failed";
  const message =
    kind === "content-rejected"
      ? `Runway's safety rules refused this shot: ${shorten(reason)}`
      : `Runway could not make this shot: ${shorten(reason)}`;
  return { failure: providerFailure(kind, message, { code }), retryable: known?.retryable ?? false };
}

function inWords({ path, message }: { path: (string | number)[]; message: string }): string {
  return `${path.join(".")}: ${message}`;
}
