import { randomUUID } from "node:crypto";
import type { protos } from "@google-ai/generativelanguage";

type Api = typeof protos.google.ai.generativelanguage.v1beta;
export type GenerateContentResponse = protos.google.ai.generativelanguage.v1beta.IGenerateContentResponse;
export type FinishReason = keyof Api["Candidate"]["FinishReason"];
export type BlockReason = keyof Api["GenerateContentResponse"]["PromptFeedback"]["BlockReason"];

const THOUGHTS_TOKENS = 9;
const BLOCKED = { category: "HARM_CATEGORY_DANGEROUS_CONTENT", probability: "HIGH", blocked: true } as const;

/** What all responses have in common. About four characters make a token. */
function head(model: string, promptCharacters: number, answerCharacters: number) {
  const promptTokenCount = Math.ceil(promptCharacters / 4);
  const candidatesTokenCount = Math.ceil(answerCharacters / 4);
  return {
    usageMetadata: {
      promptTokenCount,
      ...(candidatesTokenCount > 0 ? { candidatesTokenCount, thoughtsTokenCount: THOUGHTS_TOKENS } : {}),
      totalTokenCount: promptTokenCount + (candidatesTokenCount > 0 ? candidatesTokenCount + THOUGHTS_TOKENS : 0),
      promptTokensDetails: [{ modality: "TEXT" as const, tokenCount: promptTokenCount }],
    },
    modelVersion: model,
    responseId: randomUUID(),
  };
}

type Asked = { model: string; promptCharacters: number };

/** An answer, with thoughts before it when there are any. */
export function answered(asked: Asked, text: string, thoughts: string | null = null): GenerateContentResponse {
  const thinking = thoughts === null ? [] : [{ text: thoughts, thought: true }];
  return {
    candidates: [
      {
        content: { role: "model", parts: [...thinking, { text, thoughtSignature: "c2ln" }] },
        finishReason: "STOP",
        index: 0,
      },
    ],
    ...head(asked.model, asked.promptCharacters, text.length),
  } satisfies GenerateContentResponse;
}

/** A candidate that ended early; `text` is what came before. */
export function ended(asked: Asked, finishReason: FinishReason, text = ""): GenerateContentResponse {
  const isSafety = finishReason === "SAFETY";
  return {
    candidates: [
      {
        ...(text === "" ? {} : { content: { role: "model", parts: [{ text }] } }),
        finishReason,
        index: 0,
        ...(isSafety ? { safetyRatings: [BLOCKED] } : {}),
      },
    ],
    ...head(asked.model, asked.promptCharacters, text.length),
  } satisfies GenerateContentResponse;
}

/** A prompt that was refused: HTTP 200 without a candidate. */
export function blocked(asked: Asked, blockReason: BlockReason): GenerateContentResponse {
  const safetyRatings = blockReason === "SAFETY" ? [BLOCKED] : [];
  return {
    promptFeedback: { blockReason, safetyRatings },
    ...head(asked.model, asked.promptCharacters, 0),
  } satisfies GenerateContentResponse;
}

export function empty(asked: Asked): GenerateContentResponse {
  return head(asked.model, asked.promptCharacters, 0) satisfies GenerateContentResponse;
}
