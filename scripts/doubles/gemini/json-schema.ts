import { z } from "zod";

export type JsonSchema = { readonly [keyword: string]: unknown };

/** https://ai.google.dev/api/generate-content: "only the following properties are supported" */
const SUPPORTED = [
  ...["$id", "$defs", "$ref", "$anchor", "type", "format", "title", "description", "enum", "items", "prefixItems"],
  ...["minItems", "maxItems", "minimum", "maximum", "anyOf", "oneOf", "properties", "additionalProperties", "required"],
  "propertyOrdering",
];

const objectSchema = z.record(z.string(), z.unknown());

/** Keywords that responseJsonSchema does not support, with their places. */
export function jsonSchemaProblems(schema: JsonSchema, at = "response_json_schema"): string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (!SUPPORTED.includes(keyword)) return [`Unsupported keyword "${keyword}" at '${at}'.`];
    if (keyword === "properties" || keyword === "$defs") {
      const named = Object.entries(objectSchema.parse(value));
      return named.flatMap(([name, inner]) => jsonSchemaProblems(asSchema(inner), `${at}.${name}`));
    }
    if (keyword === "enum" || keyword === "required") return [];
    return (Array.isArray(value) ? value : [value]).flatMap((inner) =>
      typeof inner === "object" && inner !== null ? jsonSchemaProblems(asSchema(inner), `${at}.${keyword}`) : [],
    );
  });
}

/** What is wrong with a value by its schema; empty when it satisfies it. */
export function valueProblems(schema: JsonSchema, value: unknown): string {
  const checked = z.fromJSONSchema({ ...schema }).safeParse(value);
  return checked.success ? "" : z.prettifyError(checked.error);
}

/** Anything that is no object is an empty schema. */
export function asSchema(value: unknown): JsonSchema {
  const parsed = objectSchema.safeParse(value);
  return parsed.success ? parsed.data : {};
}
