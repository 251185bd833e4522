import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Double } from "../kit/double";
import { startGeminiDouble } from "./gemini-double";
import { protoProblems } from "./proto-walker";

let double: Double;
beforeAll(async () => {
  double = await startGeminiDouble({ apiKey: "right" });
});
beforeEach(() => double.reset());
afterAll(() => double.stop());

const DATA = { brief: { prompt: "A film about Marta. She climbs.", durationSeconds: 20 } };
const SCHEMA = {
  type: "object",
  properties: { subject: { type: "string" }, kind: { type: "string", enum: ["film", "spot"] } },
  required: ["subject", "kind"],
  additionalProperties: false,
};
const GOOD = {
  systemInstruction: { role: "system", parts: [{ text: "Say what it is about." }] },
  contents: [{ role: "user", parts: [{ text: JSON.stringify({ data: DATA }) }] }],
  safetySettings: [],
  generationConfig: { responseMimeType: "application/json", responseJsonSchema: SCHEMA },
};
const IMPOSSIBLE = {
  type: "object",
  properties: { beats: { type: "array", items: { type: "string" }, minItems: 3, maxItems: 1 } },
};
const errorSchema = z.object({ error: z.object({ code: z.number(), status: z.string(), message: z.string() }) });

async function post(body: unknown, { key = "right", model = "gemini-3.8-flash" } = {}) {
  const response = await fetch(`${double.origin}/v1beta/models/${model}:generateContent`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key === "" ? {} : { "x-goog-api-key": key }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as unknown };
}

const changed = (config: object) => ({ ...GOOD, generationConfig: { ...GOOD.generationConfig, ...config } });

describe("the double of generateContent", () => {
  it("answers in the schema and the words asked for, and bills it", async () => {
    const { status, json } = await post(GOOD);
    expect(status).toBe(200);
    expect(protoProblems("GenerateContentResponse", json)).toEqual([]);
    expect(json).toMatchObject({ candidates: [{ finishReason: "STOP" }], modelVersion: "gemini-3.8-flash" });
    expect(JSON.stringify(json)).toContain("A film about Marta.");
    expect(double.ledger.jobs).toHaveLength(1);
    expect(double.ledger.totalMicros()).toBeGreaterThan(0);
  });

  it.each<[wrong: string, status: number, code: string, says: string, post: () => ReturnType<typeof post>]>([
    ["no key", 403, "PERMISSION_DENIED", "unregistered callers", () => post(GOOD, { key: "" })],
    ["a wrong key", 400, "INVALID_ARGUMENT", "API key not valid", () => post(GOOD, { key: "wrong" })],
    ["a retired model", 404, "NOT_FOUND", "is not found", () => post(GOOD, { model: "gemini-2.0-flash" })],
    ["an unknown field", 400, "INVALID_ARGUMENT", 'Unknown name "content"', () => post({ ...GOOD, content: [] })],
    ["an unknown setting", 400, "INVALID_ARGUMENT", "Cannot find field", () => post(changed({ temprature: 1 }))],
    ["a setting of another kind", 400, "INVALID_ARGUMENT", "is no int32", () => post(changed({ topK: "many" }))],
    ["no contents", 400, "INVALID_ARGUMENT", "contents", () => post({ ...GOOD, contents: [] })],
    [
      "no schema",
      400,
      "INVALID_ARGUMENT",
      "responseJsonSchema",
      () => post(changed({ responseJsonSchema: undefined })),
    ],
    ["no JSON asked for", 400, "INVALID_ARGUMENT", "MimeType", () => post(changed({ responseMimeType: "text/plain" }))],
    [
      "a keyword that is not supported",
      400,
      "INVALID_ARGUMENT",
      'Unsupported keyword "pattern"',
      () => post(changed({ responseJsonSchema: { type: "object", properties: { a: { pattern: "x" } } } })),
    ],
    [
      "a last turn of the model",
      400,
      "INVALID_ARGUMENT",
      "user turn",
      () => post({ ...GOOD, contents: [{ role: "model", parts: [{ text: "{}" }] }] }),
    ],
    [
      "a picture of no known kind",
      400,
      "INVALID_ARGUMENT",
      "mimeType",
      () =>
        post({
          ...GOOD,
          contents: [{ role: "user", parts: [{ inlineData: { mimeType: "image/tiff", data: "AA==" } }] }],
        }),
    ],
  ])("refuses %s as the service does", async (_, status, code, says, send) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    const { error } = errorSchema.parse(answer.json);
    expect(error).toMatchObject({ code: status, status: code });
    expect(error.message).toContain(says);
    expect(double.ledger.jobs).toHaveLength(0);
  });

  it("says so when it can't answer a schema, instead of answering wrongly", async () => {
    const { status, json } = await post(changed({ responseJsonSchema: IMPOSSIBLE }));
    expect(status).toBe(500);
    expect(errorSchema.parse(json).error.message).toContain("can't answer this schema");
  });
});

describe("protoProblems", () => {
  const GOOD_ANSWER = {
    candidates: [
      { content: { role: "model", parts: [{ text: "{}", thought: false }] }, finishReason: "STOP", index: 0 },
    ],
    usageMetadata: { promptTokenCount: 5, promptTokensDetails: [{ modality: "TEXT", tokenCount: 5 }] },
  };

  it.each<[drift: string, answer: unknown]>([
    ["an unknown field", { ...GOOD_ANSWER, candidate: [] }],
    ["an unknown reason to end", { candidates: [{ finishReason: "FINISHED" }] }],
    ["a number for a text", { candidates: [{ content: { parts: [{ text: 1 }] } }] }],
    ["a text for a number", { usageMetadata: { promptTokenCount: "many" } }],
    ["one thing for a list", { candidates: {} }],
    ["a signature that is not base64", { candidates: [{ content: { parts: [{ thoughtSignature: "ä" }] } }] }],
    ["a reason to block that does not exist", { promptFeedback: { blockReason: "MOOD" } }],
  ])("finds %s", (_, answer) => {
    expect(protoProblems("GenerateContentResponse", GOOD_ANSWER)).toEqual([]);
    expect(protoProblems("GenerateContentResponse", answer)).toHaveLength(1);
  });
});
