import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { decisionSchema } from "@/lib/domain/gate";
import { jobStatusSchema } from "@/lib/domain/job";
import { parseInput } from "@/lib/server/parse-input";

const filter = z.strictObject({
  status: jobStatusSchema.optional(),
  take: z.coerce.number().int().min(1).max(100).optional(),
});

function refusalOf(schema: z.ZodType, value: unknown): AppError {
  try {
    parseInput(schema, value);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("The input was accepted.");
}

describe("parseInput", () => {
  it.each([
    [{ status: "weird" }, "Status is one of running, waiting, failed, complete, cancelled."],
    [{ take: "0" }, "Take is at least 1."],
    [{ take: "many" }, "Take is a number."],
    [{ page: "2" }, "page: There is no field “page” here."],
    [
      { take: "0", status: "weird" },
      "Status is one of running, waiting, failed, complete, cancelled. 1 more field to correct.",
    ],
    ["text", "Request is a group of fields."],
  ])("says what is wrong with %j in a sentence that names the field", (value, detail) => {
    const refusal = refusalOf(filter, value);
    expect([refusal.code, refusal.message]).toEqual(["invalid_input", detail]);
  });

  it("names the ways a decision can go, and then what the chosen one lacks", () => {
    expect(refusalOf(decisionSchema, { decision: "maybe" }).fields).toEqual([
      { field: "decision", message: "Decision is one of approve, request-changes." },
    ]);
    const half = { decision: "request-changes", gate: "cost", digest: "12345678" };
    expect(refusalOf(decisionSchema, half).fields).toEqual([{ field: "note", message: "Note is missing." }]);
  });

  it("explains a wrong name in a table of names by what is wrong with it", () => {
    const table = z.record(z.string().max(3, "A name has at most 3 letters."), z.int());
    expect(refusalOf(z.object({ table }), { table: { four: 1 } }).fields).toEqual([
      { field: "table.four", message: "A name has at most 3 letters." },
    ]);
  });

  it("drops what no database keeps as text, in names of fields too", () => {
    const schema = z.strictObject({ note: z.string() });
    expect(parseInput(schema, { "no\u0000te": "half a \ud800 and a NUL\u0000, a whole 😀" })).toEqual({
      note: "half a  and a NUL, a whole 😀",
    });
  });
});
