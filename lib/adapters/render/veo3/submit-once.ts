import type { z } from "zod";
import { messageOf } from "@/lib/domain/errors";
import { type ProviderFailure, providerFailure, shorten } from "@/lib/domain/provider-failure";
import type { SubmitAnswer } from "@/lib/pipeline/ports";
import { failureOfGooglePost } from "./google-failure";

export type PaidCall = {
  provider: string;
  /** What a job's id must look like; anything else is no proof that a job exists. */
  idSchema: z.ZodType<string>;
  timeoutMs: number;
  signal: AbortSignal;
};

/** What the wire said to the one request. */
type Wire = { sent: boolean; status: number | null; text: string; retryAfterMs: number | null };

/**
 * Sends one paid request through an SDK and never a second one: the `fetch` handed to `send` lets a single request out,
 * follows no redirect, and refuses whatever the SDK may want to send again. `send` returns the job's id as it came.
 * Never throws for what the SDK, the provider or the network does.
 */
export async function submitOnce(
  call: PaidCall,
  send: (fetchOnce: typeof fetch, signal: AbortSignal) => Promise<unknown>,
): Promise<SubmitAnswer> {
  const wire: Wire = { sent: false, status: null, text: "", retryAfterMs: null };
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  const timer = setTimeout(giveUp, call.timeoutMs);
  call.signal.addEventListener("abort", giveUp, { once: true });
  if (call.signal.aborted) giveUp();
  try {
    // Signing in can't be aborted, so it is no longer waited for; the request then finds that it is too late to leave.
    const answer = await Promise.race([send(fetchThrough(wire, stop.signal), stop.signal), rejectOnAbort(stop.signal)]);
    const id = call.idSchema.safeParse(answer);
    if (id.success) return { kind: "submitted", providerJobId: id.data, estimatedMicros: null };
    return { kind: "refused", failure: unknownOutcome(`${call.provider} answered without a job's id`) };
  } catch (error) {
    return { kind: "refused", failure: failureOn(wire, call, error) };
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener("abort", giveUp);
  }
}

function fetchThrough(wire: Wire, stop: AbortSignal): typeof fetch {
  return async (input, init) => {
    if (wire.sent) throw new Error("A paid request is sent once.");
    stop.throwIfAborted();
    wire.sent = true;
    const response = await fetch(input, { ...init, redirect: "manual" });
    wire.status = response.status;
    if (!response.ok) {
      wire.retryAfterMs = retryAfterMs(response.headers.get("retry-after"));
      wire.text = await response.clone().text();
    }
    return response;
  };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
  });
}

function failureOn(wire: Wire, { provider, signal }: PaidCall, error: unknown): ProviderFailure {
  if (!wire.sent) return neverSent(provider, signal, error);
  if (wire.status === null) return unknownOutcome(`The connection to ${provider} gave no answer`);
  return failureOfGooglePost(provider, { ...wire, status: wire.status }) ?? unreadable(provider);
}

function neverSent(provider: string, signal: AbortSignal, error: unknown): ProviderFailure {
  if (signal.aborted)
    return providerFailure("overloaded", `The studio stopped before anything was sent to ${provider}.`);
  const why = shorten(messageOf(error));
  return providerFailure("auth", `Nothing was sent to ${provider}, because it could not be signed in to: ${why}`);
}

function unreadable(provider: string): ProviderFailure {
  return unknownOutcome(`${provider} answered something that can't be read`);
}

function unknownOutcome(what: string): ProviderFailure {
  return providerFailure("outcome-unknown", `${what}, so the request may have been accepted and charged.`);
}

/** Only whole seconds are understood; Google sends no dates. */
function retryAfterMs(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : null;
}
