import { GoogleGenerativeAIFetchError } from "@google/generative-ai";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { shorten } from "@/lib/domain/provider-failure";

/** Why a request got no answer. `again` says whether the same request may succeed a moment later. */
export type WireFailure = { error: AppError; again: boolean; retryAfterMs: number | null };

const NOT_CHARGED = "No take was ordered or charged.";

/** Sorts what the SDK throws for one request. */
export function wireFailure(cause: unknown, purpose: string): WireFailure {
  const could = `Gemini could not ${purpose}`;
  if (cause instanceof GoogleGenerativeAIFetchError) return statusFailure(cause, could);
  if (cause instanceof AppError && cause.code === "too_large") {
    const message = `${could}: ${cause.message} It was not read. ${NOT_CHARGED}`;
    return final(new AppError("provider_failed", message, { cause, retryable: false }));
  }
  const message = `${could}: the connection to it broke, or what came back was no JSON. ${NOT_CHARGED}`;
  return passing(new AppError("provider_failed", message, { cause }));
}

/** The request got no answer in time. */
export function timeoutFailure(purpose: string, timeoutMs: number): WireFailure {
  const seconds = Math.round(timeoutMs / 1000);
  return passing(new AppError("timeout", `Gemini did not ${purpose} within ${seconds} seconds. ${NOT_CHARGED}`));
}

function statusFailure(cause: GoogleGenerativeAIFetchError, could: string): WireFailure {
  const status = cause.status ?? 0;
  const said = saidBy(cause);
  const give = (code: "provider_rejected" | "provider_failed" | "unavailable", why: string, retryable?: boolean) =>
    new AppError(code, `${could}: ${why} ${NOT_CHARGED}`, { cause, ...(retryable === undefined ? {} : { retryable }) });
  if (status === 401 || status === 403 || KEY_TROUBLE.test(said)) {
    return final(give("unavailable", `it refused the key (${status}). Check GEMINI_API_KEY.`, false));
  }
  if (status === 404) {
    const why = "it does not offer the model that is set. Check GEMINI_TEXT_MODEL and GEMINI_VISION_MODEL.";
    return final(give("unavailable", why, false));
  }
  if (status === 429) return quotaFailure(cause, give);
  if (status === 408 || status >= 500)
    return passing(give("provider_failed", `it is not working (${status}): ${said}`));
  return final(give("provider_rejected", `it refused the request (${status}): ${said}`, false));
}

const KEY_TROUBLE = /api key (not valid|not found|expired)|API_KEY_INVALID/i;

/** Of what a 429 tells in its details: a limit per day does not pass within a job, one per minute does. */
const detailsSchema = z.array(
  z.object({
    "@type": z.string().optional(),
    retryDelay: z.string().optional(),
    violations: z.array(z.object({ quotaId: z.string().optional() })).optional(),
  }),
);

function quotaFailure(
  cause: GoogleGenerativeAIFetchError,
  give: (code: "unavailable", why: string, retryable?: boolean) => AppError,
): WireFailure {
  const parsed = detailsSchema.safeParse(cause.errorDetails ?? []);
  const details = parsed.success ? parsed.data : [];
  const isDaily = details.some(({ violations }) => violations?.some(({ quotaId }) => /PerDay/i.test(quotaId ?? "")));
  if (isDaily) {
    const why = "the quota of the key for this day is used up. Raise it, or set another GEMINI_API_KEY.";
    return final(give("unavailable", why, false));
  }
  const delay = details.find((detail) => detail["@type"]?.endsWith("google.rpc.RetryInfo"))?.retryDelay;
  const why = "the quota of the key is used up for the moment (GEMINI_API_KEY).";
  return { error: give("unavailable", why), again: true, retryAfterMs: delayMs(delay) };
}

/** A protobuf duration, as in "42s" or "0.5s". */
function delayMs(delay: string | undefined): number | null {
  const seconds = delay?.match(/^(\d+(?:\.\d+)?)s$/)?.[1];
  return seconds === undefined ? null : Math.ceil(Number(seconds) * 1000);
}

/** The service's own words, without the address and the details that the SDK puts around them. */
function saidBy({ message }: GoogleGenerativeAIFetchError): string {
  const words = message.replace(/^.*?\[\d+[^\]]*\]\s*/s, "").replace(/\s*\[\{.*$/s, "");
  return shorten(words);
}

function final(error: AppError): WireFailure {
  return { error, again: false, retryAfterMs: null };
}

function passing(error: AppError): WireFailure {
  return { error, again: true, retryAfterMs: null };
}
