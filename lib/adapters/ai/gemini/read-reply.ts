import { z } from "zod";

export type GeminiUsage = {
  inputTokens: number;
  /** Thoughts are billed like the answer. */
  outputTokens: number;
};

type Said =
  | { kind: "text"; text: string }
  /** Gemini will not do it, however often it is asked. */
  | { kind: "refused"; what: string; code: string }
  | { kind: "unusable"; problem: string };

/** What came back, before its text is understood. */
export type Reply = Said & { usage: GeminiUsage; modelVersion: string };

const ratingsSchema = z
  .array(z.object({ category: z.string(), blocked: z.boolean().optional() }))
  .nullish()
  .transform((ratings) => (ratings ?? []).filter(({ blocked }) => blocked).map(({ category }) => category));
const partSchema = z.object({ text: z.string().nullish(), thought: z.boolean().nullish() });
const count = z.number().nullish();
const responseSchema = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(partSchema).nullish() }).nullish(),
        finishReason: z.string().nullish(),
        safetyRatings: ratingsSchema,
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish(), safetyRatings: ratingsSchema }).nullish(),
  usageMetadata: z
    .object({ promptTokenCount: count, candidatesTokenCount: count, thoughtsTokenCount: count })
    .nullish(),
  modelVersion: z.string().nullish(),
});
type Response = z.infer<typeof responseSchema>;

/** Reasons to end that asking again would not change. Whatever is not listed here is unusable, also what is not known. */
const REFUSALS: Readonly<Record<string, string>> = {
  SAFETY: "for safety reasons",
  PROHIBITED_CONTENT: "because it takes its content for prohibited",
  BLOCKLIST: "because of a word on its block list",
  SPII: "because it would contain personal data",
  RECITATION: "because the answer would repeat a protected work",
  LANGUAGE: "because it does not work in this language",
  IMAGE_SAFETY: "for safety reasons, because of a picture",
  IMAGE_PROHIBITED_CONTENT: "because it takes a picture for prohibited",
  IMAGE_RECITATION: "because a picture would repeat a protected work",
};
const UNUSABLE: Readonly<Record<string, string>> = {
  MAX_TOKENS: "The answer was cut off at the model's limit; keep it shorter.",
};

/** Reads a response of generateContent. Only a candidate that ended with STOP is a text; thoughts are no part of it. */
export function readReply(response: unknown): Reply {
  const parsed = responseSchema.safeParse(response);
  if (!parsed.success) {
    const usage = { inputTokens: 0, outputTokens: 0 };
    const problem = "The answer does not have the shape that the service promises.";
    return { kind: "unusable", problem, usage, modelVersion: "unknown" };
  }
  const { candidates, promptFeedback, usageMetadata, modelVersion } = parsed.data;
  const usage = {
    inputTokens: usageMetadata?.promptTokenCount ?? 0,
    outputTokens: (usageMetadata?.candidatesTokenCount ?? 0) + (usageMetadata?.thoughtsTokenCount ?? 0),
  };
  const [candidate] = candidates ?? [];
  const said = candidate ? readCandidate(candidate) : readFeedback(promptFeedback);
  return { ...said, usage, modelVersion: modelVersion ?? "unknown" };
}

function readCandidate({ content, finishReason, safetyRatings }: NonNullable<Response["candidates"]>[number]): Said {
  const code = finishReason ?? "NONE";
  const why = REFUSALS[code];
  if (why !== undefined) return { kind: "refused", what: `the answer ${why}${listed(safetyRatings)}`, code };
  if (code !== "STOP") {
    return { kind: "unusable", problem: UNUSABLE[code] ?? `The answer ended early, with the reason ${code}.` };
  }
  const parts = (content?.parts ?? []).filter(({ thought }) => thought !== true);
  const text = parts.map((part) => part.text ?? "").join("");
  return text.trim() === "" ? { kind: "unusable", problem: "The answer is empty." } : { kind: "text", text };
}

function readFeedback(feedback: Response["promptFeedback"]): Said {
  const code = feedback?.blockReason;
  if (!feedback || !code) return { kind: "unusable", problem: "The answer holds no candidate." };
  const why = REFUSALS[code] ?? `for the reason ${code}`;
  return { kind: "refused", what: `the request itself ${why}${listed(feedback.safetyRatings)}`, code };
}

function listed(categories: readonly string[]): string {
  const names = categories.map((category) => category.replace("HARM_CATEGORY_", "").replaceAll("_", " ").toLowerCase());
  return names.length > 0 ? ` (${names.join(", ")})` : "";
}
