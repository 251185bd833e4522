import { GoogleGenerativeAI } from "@google/generative-ai";
import { systemClock } from "@/lib/adapters/clock";
import { AppError } from "@/lib/domain/errors";
import type { Clock } from "@/lib/pipeline/ports";
import type { GeminiUsage, Reply } from "./read-reply";
import { createSend, type SendOptions } from "./send-request";
import { understand } from "./understand-answer";
import { type GeminiRequest, newCanary, type Reminder, writeRequest } from "./write-request";

export type GeminiAnswer<T> = {
  value: T;
  /** What was used up, a first answer that could not be used included. */
  usage: GeminiUsage;
  /** The exact model that answered. */
  modelVersion: string;
};

export type GeminiClient = {
  readonly model: string;
  /**
   * Asks for an answer that satisfies a schema. An answer that does not is asked for once more, with what was wrong.
   * Throws AppError: "provider_rejected" (Gemini will not do it), "provider_failed" (no usable answer),
   * "unavailable" (key, quota or model), "timeout"; or the signal's reason.
   */
  ask<T>(request: GeminiRequest<T>, signal: AbortSignal): Promise<GeminiAnswer<T>>;
};

export type GeminiClientOptions = {
  apiKey: string;
  model: string;
  /** Another address than Google's, without a slash at the end. */
  baseUrl?: string;
  /** Told of every answer's usage, also when the answer could not be used. */
  onUsage?: (usage: GeminiUsage & { model: string; purpose: string }) => void;
  sleep?: Clock["sleep"];
  random?: () => number;
} & Partial<Pick<SendOptions, "requestsPerMinute" | "timeoutMs" | "largestAnswerBytes">>;

const REQUESTS_PER_MINUTE = 60;
const TIMEOUT_MS = 120_000;
const LARGEST_ANSWER_BYTES = 4 * 2 ** 20;
/** An answer that can't be used is asked for once more, and no further time. */
const TURNS = 2;

/** One Gemini model behind a key. Temperature and the like are left to the model, as its makers advise. */
export function createGeminiClient(options: GeminiClientOptions): GeminiClient {
  const { apiKey, model, baseUrl, onUsage } = options;
  const sdk = new GoogleGenerativeAI(apiKey).getGenerativeModel({ model }, baseUrl === undefined ? {} : { baseUrl });
  const send = createSend(sdk, {
    requestsPerMinute: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    largestAnswerBytes: options.largestAnswerBytes ?? LARGEST_ANSWER_BYTES,
    sleep: options.sleep ?? systemClock.sleep,
    random: options.random ?? Math.random,
  });

  return {
    model,
    async ask(request, signal) {
      const usage: GeminiUsage = { inputTokens: 0, outputTokens: 0 };
      let reminder: Reminder | null = null;
      for (let turn = 1; turn <= TURNS; turn += 1) {
        const canary = newCanary();
        const reply: Reply = await send(writeRequest(request, canary, reminder), request.purpose, signal);
        usage.inputTokens += reply.usage.inputTokens;
        usage.outputTokens += reply.usage.outputTokens;
        onUsage?.({ ...reply.usage, model, purpose: request.purpose });
        const understood = understand(reply, canary, request);
        if (understood.kind === "value") return { value: understood.value, usage, modelVersion: reply.modelVersion };
        reminder = understood.reminder;
      }
      throw unusable(request.purpose, reminder?.problems ?? []);
    },
  };
}

const TOLD_PROBLEMS = 5;

function unusable(purpose: string, problems: readonly string[]): AppError {
  const told = problems.slice(0, TOLD_PROBLEMS).join(" ");
  const message = `Gemini could not ${purpose}: it was asked twice and gave no answer that can be used. ${told} No take was ordered or charged.`;
  return new AppError("provider_failed", message, { retryable: false });
}
