import { z } from "zod";

export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * Everything of JSON Schema that Gemini's `responseJsonSchema` understands
 * (https://ai.google.dev/api/generate-content#generationconfig). The rest is left to the check of the answer.
 */
const UNDERSTOOD = new Set([
  ...[
    "$defs",
    "$ref",
    "type",
    "format",
    "title",
    "description",
    "enum",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
  ],
  ...["minimum", "maximum", "anyOf", "oneOf", "properties", "additionalProperties", "required"],
]);

/** The JSON schema that is sent for an answer, in the part of the language that Gemini understands. */
export function answerSchema(answer: z.ZodType): JsonSchema {
  return understood(z.record(z.string(), z.unknown()).parse(z.toJSONSchema(answer)));
}

function understood(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === "const") return [["enum", [value]]];
    if (!UNDERSTOOD.has(keyword)) return [];
    if (keyword === "properties" || keyword === "$defs") return [[keyword, eachOf(value)]];
    if (keyword === "enum" || keyword === "required") return [[keyword, value]];
    return [[keyword, Array.isArray(value) ? value.map(inside) : inside(value)]];
  });
  return Object.fromEntries(entries);
}

function eachOf(schemas: unknown): JsonSchema {
  return Object.fromEntries(Object.entries(schemas ?? {}).map(([name, schema]) => [name, inside(schema)]));
}

function inside(value: unknown): unknown {
  return typeof value === "object" && value !== null ? understood({ ...value }) : value;
}
