import type { GenerateContentRequest, GenerativeModel } from "@google/generative-ai";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Clock } from "@/lib/pipeline/ports";
import { withLimitedFetch } from "./limited-fetch";
import { type Reply, readReply } from "./read-reply";
import { timeoutFailure, type WireFailure, wireFailure } from "./wire-failure";

export type SendOptions = {
  requestsPerMinute: number;
  timeoutMs: number;
  largestAnswerBytes: number;
  sleep: Clock["sleep"];
  /** Between 0 and 1. */
  random: () => number;
};

export type Send = (request: GenerateContentRequest, purpose: string, signal: AbortSignal) => Promise<Reply>;

const ATTEMPTS = 3;
const FIRST_BACKOFF_MS = 1000;
const JITTER = 0.2;
/** A service that asks for more patience than this gets another request when the whole stage is tried again. */
const LONGEST_WAIT_MS = 60_000;
const MINUTE_SECONDS = 60;

/**
 * Sends requests to one model: at most so many a minute from this process, each up to three times with a pause of 1 s
 * and 2 s (±20 %), or as long as the service asks for. Rejects with the AppError of the last attempt, or with the
 * signal's reason.
 */
export function createSend(model: GenerativeModel, options: SendOptions): Send {
  const limiter = new RateLimiterMemory({ points: options.requestsPerMinute, duration: MINUTE_SECONDS });

  async function waitForTurn(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const waitMs = await takeTurn(limiter);
      if (waitMs === 0) return;
      await options.sleep(waitMs, signal);
    }
  }

  return async (request, purpose, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      await waitForTurn(signal);
      const outcome = await sendOnce(model, request, { ...options, purpose, signal });
      if (outcome.kind === "answered") return outcome.reply;
      const { error, again, retryAfterMs } = outcome.failure;
      const waitMs = Math.max(backoffMs(attempt, options.random), retryAfterMs ?? 0);
      if (!again || attempt === ATTEMPTS || waitMs > LONGEST_WAIT_MS) throw error;
      await options.sleep(waitMs, signal);
    }
  };
}

type Outcome = { kind: "answered"; reply: Reply } | { kind: "failed"; failure: WireFailure };
type Call = { timeoutMs: number; largestAnswerBytes: number; purpose: string; signal: AbortSignal };

/** The SDK's own timeout leaves its timer running and so keeps a process alive; this one is cleared. */
async function sendOnce(model: GenerativeModel, request: GenerateContentRequest, call: Call): Promise<Outcome> {
  const { timeoutMs, purpose, signal } = call;
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal.addEventListener("abort", stop, { once: true });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, timeoutMs);
  try {
    const result = await withLimitedFetch(call.largestAnswerBytes, () =>
      model.generateContent(request, { signal: controller.signal }),
    );
    return { kind: "answered", reply: readReply(result.response) };
  } catch (cause) {
    signal.throwIfAborted();
    return { kind: "failed", failure: isLate ? timeoutFailure(purpose, timeoutMs) : wireFailure(cause, purpose) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** Milliseconds until there is a place; 0 when one was taken. */
async function takeTurn(limiter: RateLimiterMemory): Promise<number> {
  try {
    await limiter.consume("all");
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, refusal.msBeforeNext);
  }
}

function backoffMs(attempt: number, random: () => number): number {
  const plain = FIRST_BACKOFF_MS * 2 ** (attempt - 1);
  return Math.round(plain * (1 - JITTER + 2 * JITTER * random()));
}
