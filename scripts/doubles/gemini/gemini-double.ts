import type { Double, DoubleState, Exchange } from "../kit/double";
import { startDouble } from "../kit/double-server";
import type { Reply } from "../kit/reply";
import { answerTurn } from "./answer-turn";
import { checkRequest } from "./check-request";
import type { GenerateContentResponse } from "./compose-response";
import { internal } from "./error-bodies";
import { protoProblems } from "./proto-walker";

/** USD per million tokens of gemini-3.8-flash until the end of 2026, which is also micro-dollars per token. */
const MICROS_PER_TOKEN = { input: 0.75, output: 3.75 };

/**
 * Starts a double of Gemini's generateContent. It reads the brief or the frames out of a request and composes a plan or
 * a judgement that satisfies the schema asked for. Its call is named "generate". Own faults: …-prompt
 * (safety-block, blocklist, prohibited, other), empty-candidates, max-tokens, prohibited-content, finish-… (safety, recitation, language, blocklist,
 * spii, image-safety, other, malformed-function-call), thoughts, fenced-json, malformed-json, wrong-schema, injected,
 * bad-film, middling-film, unseen-film, foreign-times. Without `apiKey` any key is right.
 */
export function startGeminiDouble({
  port,
  apiKey = null,
}: {
  port?: number;
  apiKey?: string | null;
} = {}): Promise<Double> {
  return startDouble({
    name: "gemini",
    ...(port === undefined ? {} : { port }),
    routes: (state) => [
      {
        call: "generate",
        method: "POST",
        pattern: /^\/v1beta\/models\/(?<model>[^/:]+):generateContent$/,
        handle: (exchange) => generate(exchange, state, apiKey),
      },
    ],
  });
}

function generate(exchange: Exchange, state: DoubleState, apiKey: string | null): Reply {
  const checked = checkRequest(exchange, apiKey);
  if (!checked.ok) return checked.reply;
  try {
    const response = answerTurn(checked.turn, exchange.ownFault);
    const drift = protoProblems("GenerateContentResponse", response);
    if (drift.length > 0) throw new Error(drift.join(" "));
    bill(response, checked.turn.texts.join("\n"), state);
    return { status: 200, json: response };
  } catch (error) {
    return { status: 500, json: internal(error instanceof Error ? error.message : String(error)) };
  }
}

function bill({ usageMetadata, responseId }: GenerateContentResponse, prompt: string, { ledger }: DoubleState): void {
  const output = (usageMetadata?.candidatesTokenCount ?? 0) + (usageMetadata?.thoughtsTokenCount ?? 0);
  const input = usageMetadata?.promptTokenCount ?? 0;
  const billedMicros = Math.ceil(input * MICROS_PER_TOKEN.input + output * MICROS_PER_TOKEN.output);
  ledger.accept({ provider: "gemini", providerJobId: responseId ?? "", correlation: null, prompt, billedMicros });
}
