import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerSchema } from "./answer-schema";

describe("answerSchema", () => {
  it("keeps what Gemini understands and leaves the rest to the check of the answer", () => {
    const schema = z.strictObject({
      kind: z.literal("film"),
      title: z.string().trim().min(1).max(20).regex(/^A/).nullable(),
      scenes: z.array(z.strictObject({ seconds: z.number().min(1).max(9).describe("How long.") })).length(2),
    });
    expect(answerSchema(schema)).toEqual({
      type: "object",
      properties: {
        kind: { type: "string", enum: ["film"] },
        title: { anyOf: [{ type: "string" }, { type: "null" }] },
        scenes: {
          type: "array",
          minItems: 2,
          maxItems: 2,
          items: {
            type: "object",
            properties: { seconds: { type: "number", minimum: 1, maximum: 9, description: "How long." } },
            required: ["seconds"],
            additionalProperties: false,
          },
        },
      },
      required: ["kind", "title", "scenes"],
      additionalProperties: false,
    });
  });

  it("does not take a field for a keyword, whatever its name", () => {
    const schema = answerSchema(z.strictObject({ pattern: z.string(), enum: z.string(), required: z.string() }));
    expect(schema.properties).toEqual({
      pattern: { type: "string" },
      enum: { type: "string" },
      required: { type: "string" },
    });
  });
});
