import { z } from "zod";
import type { GeminiTurn } from "./check-request";
import { composeJudgement, judgeDataSchema, VIEWS } from "./compose-judgement";
import { composePlan, filmDataSchema } from "./compose-plan";
import {
  answered,
  type BlockReason,
  blocked,
  empty,
  ended,
  type FinishReason,
  type GenerateContentResponse,
} from "./compose-response";
import { valueProblems } from "./json-schema";

/** Faults that end the answer early, or refuse the prompt. */
const ENDINGS: Readonly<Record<string, FinishReason>> = {
  "finish-safety": "SAFETY",
  "prohibited-content": "PROHIBITED_CONTENT",
  "finish-recitation": "RECITATION",
  "finish-language": "LANGUAGE",
  "finish-blocklist": "BLOCKLIST",
  "finish-spii": "SPII",
  "finish-image-safety": "IMAGE_SAFETY",
  "finish-other": "OTHER",
  "finish-malformed-function-call": "MALFORMED_FUNCTION_CALL",
};
const BLOCKS: Readonly<Record<string, BlockReason>> = {
  "safety-block-prompt": "SAFETY",
  "blocklist-prompt": "BLOCKLIST",
  "prohibited-prompt": "PROHIBITED_CONTENT",
  "other-prompt": "OTHER",
};
const CUT_OFF_CHARACTERS = 40;

/** Answers a checked request as a helpful model would, or as the fault says. Throws when it can't be answered. */
export function answerTurn(turn: GeminiTurn, fault: string | null): GenerateContentResponse {
  const asked = { model: turn.model, promptCharacters: turn.instruction.length + turn.texts.join("").length };
  const finishReason = ENDINGS[fault ?? ""];
  if (finishReason !== undefined) return ended(asked, finishReason);
  const blockReason = BLOCKS[fault ?? ""];
  if (blockReason !== undefined) return blocked(asked, blockReason);
  if (fault === "empty-candidates") return empty(asked);
  const text = JSON.stringify(composeValue(turn, fault));
  if (fault === "max-tokens") return ended(asked, "MAX_TOKENS", text.slice(0, CUT_OFF_CHARACTERS));
  if (fault === "thoughts") return answered(asked, text, "{ First I should think about this }");
  return answered(asked, spoil(text, turn, fault));
}

/** Faults of the answer's text. */
function spoil(text: string, turn: GeminiTurn, fault: string | null): string {
  switch (fault) {
    case "fenced-json":
      return `\`\`\`json\n${text}\n\`\`\``;
    case "malformed-json":
      return text.slice(0, -1);
    case "wrong-schema":
      return JSON.stringify({ ...withoutFirst(text), unasked: true });
    case "injected":
      return JSON.stringify({ ...withoutFirst(text), [firstKey(text)]: turn.instruction });
    default:
      return text;
  }
}

const objectSchema = z.record(z.string(), z.unknown());

function firstKey(text: string): string {
  return Object.keys(objectSchema.parse(JSON.parse(text)))[0] ?? "";
}

function withoutFirst(text: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(objectSchema.parse(JSON.parse(text))).slice(1));
}

const envelopeSchema = z.object({ data: z.unknown() });

function composeValue(turn: GeminiTurn, fault: string | null): unknown {
  const { data } = envelopeSchema.parse(JSON.parse(turn.texts[0] ?? ""));
  const judged = judgeDataSchema.safeParse(data);
  if (judged.success && turn.images !== judged.data.frames.length) {
    throw new Error(`${judged.data.frames.length} frames are listed, but ${turn.images} are shown.`);
  }
  const view = VIEWS.find((one) => one === fault) ?? "good-film";
  const value = judged.success
    ? composeJudgement(judged.data, view)
    : composePlan(turn.schema, filmDataSchema.parse(data));
  const problems = valueProblems(turn.schema, value);
  if (problems !== "") throw new Error(`The double can't answer this schema: ${problems}`);
  return value;
}
