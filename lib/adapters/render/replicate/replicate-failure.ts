import { z } from "zod";
import { failureOfAsking } from "@/lib/adapters/render/provider/failure-of-asking";
import { retryAfterMs } from "@/lib/adapters/render/provider/retry-after";
import { failureOfPaidPost, type ProviderFailure, providerFailure, shorten } from "@/lib/domain/provider-failure";
import { OUTCOME_UNKNOWN, REAL_STATUS_HEADER, UNANSWERED } from "./pay-safe-fetch";

/** The SDK does not export its ApiError; this is the part of it that is used. */
const apiErrorSchema = z.object({ message: z.string(), response: z.instanceof(Response) });
const problemSchema = z.object({ title: z.string().optional(), detail: z.string().optional() });
/** "Request to https://… failed with status 422 Unprocessable Entity: {…}." */
const AROUND_THE_BODY = /^[\s\S]*? failed with status \d+[^:]*: ([\s\S]*)\.$/;
const RESETS_IN = /resets in ~?(\d+(?:\.\d+)?)\s*s/i;
const WITHOUT_ANSWER = [OUTCOME_UNKNOWN, UNANSWERED];
const MODERATED = /flagged|sensitive|nsfw|moderat|safety|content policy|\bE005\b/i;

export const NOBODY_KNOWS = "Replicate's answer was lost, so the request may have been accepted.";

/** What a failed submission says about the money. Everything that is not a clear refusal is "outcome-unknown". */
export function failureOfSubmit(error: unknown, nowMs: number): ProviderFailure {
  const nobodyKnows = providerFailure("outcome-unknown", NOBODY_KNOWS);
  const { status, text, headers } = answerIn(error);
  if (status === null) return nobodyKnows;
  // The address of this request names nothing but the model.
  if (status === 404)
    return providerFailure("model-retired", "Replicate no longer offers this model.", { code: "404" });
  const waitMs = retryAfterMs(headers, nowMs) ?? waitIn(text);
  return failureOfPaidPost("Replicate", { status, text, retryAfterMs: waitMs }) ?? nobodyKnows;
}

/** Why Replicate could not be asked; null when it answered that it knows no such thing. */
export function failureOfQuestion(error: unknown, nowMs: number): ProviderFailure | null {
  const { status, text, headers } = answerIn(error);
  if (status === 404) return null;
  return failureOfAsking("Replicate", { status, retryAfterMs: retryAfterMs(headers, nowMs) ?? waitIn(text) });
}

/** What it means that a prediction failed. Its words are all that Replicate says. */
export function failureOfPrediction(error: unknown): { failure: ProviderFailure; retryable: boolean } {
  const said = shorten(inWords(error));
  const code = /\(?\b(E\d{3,4})\b\)?/.exec(said)?.[1] ?? null;
  if (MODERATED.test(said)) {
    const message = `The model's safety rules on Replicate refused this shot: ${said}`;
    return { failure: providerFailure("content-rejected", message, { code }), retryable: false };
  }
  return {
    failure: providerFailure("job-failed", `Replicate could not make this shot: ${said}`, { code }),
    retryable: true,
  };
}

type Answer = { status: number | null; text: string; headers: Headers | undefined };

/** What was really answered; its status is null when no answer came, or none that can be read. */
function answerIn(error: unknown): Answer {
  const parsed = apiErrorSchema.safeParse(error);
  if (!parsed.success) return { status: null, text: "", headers: undefined };
  const { message, response } = parsed.data;
  const { headers } = response;
  const text = problemIn(AROUND_THE_BODY.exec(message)?.[1] ?? "");
  const real = headers.get(REAL_STATUS_HEADER);
  if (real !== null) return { status: Number(real), text, headers };
  return { status: WITHOUT_ANSWER.includes(response.status) ? null : response.status, text, headers };
}

function problemIn(body: string): string {
  try {
    const { title, detail } = problemSchema.parse(JSON.parse(body));
    return [title, detail].filter((part) => part).join(": ");
  } catch {
    return body;
  }
}

function waitIn(text: string): number | null {
  const seconds = RESETS_IN.exec(text)?.[1];
  return seconds ? Math.ceil(Number(seconds) * 1000) : null;
}

function inWords(error: unknown): string {
  if (typeof error === "string") return error;
  return error ? JSON.stringify(error) : "";
}
