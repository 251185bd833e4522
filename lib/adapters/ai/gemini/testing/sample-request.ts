import { z } from "zod";
import type { GeminiRequest } from "@/lib/adapters/ai/gemini/write-request";
import { AppError } from "@/lib/domain/errors";

const answer = z.strictObject({ subject: z.string().min(1), tone: z.string() });

/** A small request, and what the double answers to it. */
export const SAMPLE_REQUEST: GeminiRequest<z.infer<typeof answer>> = {
  purpose: "read the brief",
  instruction: "Say what the brief is about.",
  data: { brief: { prompt: "A calm film about a lighthouse.", durationSeconds: 20, mood: "calm" } },
  answer,
  ifRefused: "Change the brief.",
};
export const SAMPLE_ANSWER = { subject: "A calm film about a lighthouse.", tone: "calm" };

/** The AppError that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`No AppError, but ${String(error)}`);
  return error;
}
