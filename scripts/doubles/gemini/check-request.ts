import { z } from "zod";
import type { Exchange } from "../kit/double";
import type { Reply } from "../kit/reply";
import { type GeminiError, invalidArgument, keyMissing, keyNotValid, modelNotFound } from "./error-bodies";
import { type JsonSchema, jsonSchemaProblems } from "./json-schema";
import { protoProblems } from "./proto-walker";

/** What is offered late in 2026; older names are gone. */
const MODELS = [
  "gemini-3.8-flash",
  "gemini-3.5-flash",
  "gemini-3.5-flash-lite",
  "gemini-3.1-flash-lite",
  "gemini-3.1-pro-preview",
];
const IMAGE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"];

const partSchema = z.strictObject({
  text: z.string().optional(),
  inlineData: z.strictObject({ mimeType: z.enum(IMAGE_TYPES), data: z.base64() }).optional(),
});
const contentSchema = z.strictObject({ role: z.enum(["user", "model"]), parts: z.array(partSchema).min(1) });
const requestSchema = z.strictObject({
  systemInstruction: z.strictObject({ role: z.string().optional(), parts: z.array(partSchema).min(1) }).optional(),
  contents: z.array(contentSchema).min(1),
  safetySettings: z.array(z.unknown()).optional(),
  generationConfig: z.looseObject({
    responseMimeType: z.literal("application/json"),
    responseJsonSchema: z.record(z.string(), z.unknown()),
  }),
});

/** A request as the double understands it. */
export type GeminiTurn = {
  model: string;
  instruction: string;
  /** The texts of the last turn, in order. */
  texts: string[];
  images: number;
  schema: JsonSchema;
};
export type Checked = { ok: true; turn: GeminiTurn } | { ok: false; reply: Reply };

/** Checks a request as the service would: key, model, every field against the vendor's descriptors, then its sense. */
export function checkRequest({ headers, json, params }: Exchange, apiKey: string | null): Checked {
  const key = headers["x-goog-api-key"] ?? "";
  if (key === "") return refuse(keyMissing());
  if (apiKey !== null && key !== apiKey) return refuse(keyNotValid());
  const model = params.model ?? "";
  if (!MODELS.includes(model)) return refuse(modelNotFound(model));
  if (!headers["content-type"]?.startsWith("application/json") || json === undefined) {
    return refuse(invalidArgument("Invalid JSON payload received. Unable to parse."));
  }
  const unknown = protoProblems("GenerateContentRequest", json);
  if (unknown.length > 0) return refuse(invalidArgument(unknown.join("\n")));
  const parsed = requestSchema.safeParse(json);
  if (!parsed.success) return refuse(invalidArgument(`* GenerateContentRequest: ${z.prettifyError(parsed.error)}`));
  return checkTurn(model, parsed.data);
}

function checkTurn(model: string, request: z.infer<typeof requestSchema>): Checked {
  const schema = request.generationConfig.responseJsonSchema;
  const problems = jsonSchemaProblems(schema);
  if (problems.length > 0) return refuse(invalidArgument(problems.join("\n")));
  const last = request.contents.at(-1);
  if (last?.role !== "user") return refuse(invalidArgument("Please ensure that the last turn is a user turn."));
  return {
    ok: true,
    turn: {
      model,
      instruction: (request.systemInstruction?.parts ?? []).map(({ text }) => text ?? "").join(""),
      texts: last.parts.flatMap(({ text }) => text ?? []),
      images: last.parts.filter(({ inlineData }) => inlineData).length,
      schema,
    },
  };
}

function refuse(json: GeminiError): Checked {
  return { ok: false, reply: { status: json.error.code, json } };
}
