import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldLabel, issueSentence } from "@/lib/domain/issue-sentence";

type Code = z.core.$ZodIssueCode;
type Case = readonly [schema: z.ZodType, value: unknown, sentence: string];

const kinds = z.union([z.literal(1), z.literal(2)]);
const forms = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("approve") }),
  z.strictObject({ decision: z.literal("request-changes") }),
]);

/** Every code there is: a new one in zod leaves this record without its key and does not compile. */
const CASES: Record<Code, readonly Case[]> = {
  invalid_type: [
    [z.string(), undefined, "Quality floor is missing."],
    [z.string(), 5, "Quality floor is a piece of text."],
    [z.number(), "5", "Quality floor is a number."],
    [z.number(), Number.POSITIVE_INFINITY, "Quality floor is a number."],
    [z.coerce.number(), "many", "Quality floor is a number."],
    [z.int(), 1.5, "Quality floor is a whole number."],
    [z.boolean(), "yes", "Quality floor is true or false."],
    [z.array(z.string()), "a", "Quality floor is a list."],
    [z.strictObject({}), [], "Quality floor is a group of fields."],
    [z.record(z.string(), z.string()), 1, "Quality floor is a group of fields."],
    [z.date(), "today", "Quality floor is a date."],
    [z.null(), 1, "Quality floor is empty (null)."],
    [z.symbol(), 1, "Quality floor is of another kind."],
  ],
  invalid_value: [
    [z.enum(["running", "waiting"]), "weird", "Quality floor is one of running, waiting."],
    [z.literal("approve"), "maybe", "Quality floor is approve."],
  ],
  too_big: [
    [z.number().max(100), 101, "Quality floor is at most 100."],
    [z.number().lt(100), 100, "Quality floor is less than 100."],
    [z.int(), 2 ** 60, "Quality floor is at most 9,007,199,254,740,991."],
    [z.string().max(2000), "x".repeat(2001), "Quality floor has at most 2,000 characters."],
    [z.string().length(1), "xx", "Quality floor has exactly 1 character."],
    [z.array(z.int()).max(1), [1, 2], "Quality floor has at most 1 entry."],
    [z.set(z.int()).max(2), new Set([1, 2, 3]), "Quality floor has at most 2 entries."],
    [z.date().max(new Date(0)), new Date(1), "Quality floor is no later than 1970-01-01T00:00:00.000Z."],
  ],
  too_small: [
    [z.coerce.number().int().min(1), "0", "Quality floor is at least 1."],
    [z.number().positive(), 0, "Quality floor is more than 0."],
    [z.string().min(1), "", "Quality floor is empty."],
    [z.string().min(8), "short", "Quality floor has at least 8 characters."],
    [z.array(z.int()).min(1), [], "Quality floor is empty."],
    [z.array(z.int()).length(2), [1], "Quality floor has exactly 2 entries."],
    [z.date().min(new Date(1)), new Date(0), "Quality floor is no earlier than 1970-01-01T00:00:00.001Z."],
  ],
  invalid_format: [
    [z.email(), "ada", "Quality floor is an e-mail address."],
    [z.url(), "ada", "Quality floor is a web address."],
    [z.iso.date(), "today", "Quality floor is a day such as 2026-01-31."],
    [z.iso.datetime(), "today", "Quality floor is a moment such as 2026-01-31T18:30:00Z."],
    [z.uuid(), "1", "Quality floor is a UUID."],
    [z.string().startsWith("job_"), "x", "Quality floor starts with “job_”."],
    [z.string().endsWith(".mp4"), "x", "Quality floor ends with “.mp4”."],
    [z.string().includes("/"), "x", "Quality floor contains “/”."],
    [z.string().regex(/^a$/), "b", "Quality floor is not written the way it has to be."],
    [z.ipv4(), "b", "Quality floor is not written the way it has to be."],
  ],
  not_multiple_of: [
    [z.number().multipleOf(5), 7, "Quality floor is a multiple of 5."],
    [z.number().multipleOf(1), 1.5, "Quality floor is a whole number."],
  ],
  unrecognized_keys: [
    [z.strictObject({}), { colour: 1 }, "Quality floor has no field “colour”."],
    [z.strictObject({}), { colour: 1, size: 2 }, "Quality floor has no fields “colour”, “size”."],
  ],
  invalid_union: [
    [kinds, 3, "Quality floor is not in any form that can be used."],
    [forms, { decision: "maybe" }, "Quality floor is one of approve, request-changes."],
    [z.xor([z.string(), z.string().max(5)]), "a", "Quality floor fits more than one form."],
  ],
  invalid_key: [
    [z.record(z.string().max(1), z.int()), { long: 1 }, "Quality floor has a name in it that can't be used."],
  ],
  invalid_element: [
    [z.map(z.date(), z.int()), new Map([[new Date(0), "x"]]), "Quality floor has an entry that can't be used."],
  ],
  custom: [
    [z.string().refine(() => false), "x", "Quality floor can't be used as it is."],
    [z.string().refine(() => false, "Nothing was changed"), "x", "Nothing was changed."],
    [z.string().refine(() => false, "Nothing was changed."), "x", "Nothing was changed."],
  ],
};

describe("the sentence for an issue", () => {
  it.each(
    Object.entries(CASES).flatMap(([code, cases]) =>
      cases.map(([schema, value, sentence]) => ({ code, schema, value, sentence })),
    ),
  )("is a person's for $code: $sentence", ({ code, schema, value, sentence }) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    if (!issue) throw new Error("The schema found nothing wrong.");
    expect(issue.code).toBe(code);
    expect(issueSentence(issue, "preferences.qualityFloor")).toBe(sentence);
  });

  it("is the schema's own where it brings one, whatever is wrong", () => {
    const schema = z.string("Describe the film.").min(1, "Describe the film, please!");
    for (const [value, message] of [
      [undefined, "Describe the film."],
      [7, "Describe the film."],
      ["", "Describe the film, please!"],
    ] as const) {
      const [issue] = schema.safeParse(value).error?.issues ?? [];
      expect(issue && issueSentence(issue, "prompt")).toBe(message);
    }
  });
});

describe("a field's name in words", () => {
  it.each([
    ["status", "Status"],
    ["clientRequestId", "Client request id"],
    ["preferences.qualityFloor", "Quality floor"],
    ["capMicros", "Cap in micro-dollars"],
    ["change.durationSeconds", "Duration in seconds"],
    ["budgetUsd", "Budget in dollars"],
    ["micros", "Micros"],
    ["palette.2", "Entry 3 of palette"],
    ["", "Request"],
  ])("%s is %s", (field, label) => expect(fieldLabel(field)).toBe(label));
});
