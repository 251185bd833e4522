import type { z } from "zod";

type Issue = z.core.$ZodIssue;
type Told<Code extends Issue["code"]> = Extract<Issue, { code: Code }>;

/** zod's own wording starts like this in every case; the sentences that our schemas bring never do. */
const UNWORDED = /^(Invalid|Too (big|small)|Unrecognized)/;
const MISSING = /received undefined$/;

const KINDS: Readonly<Record<string, string>> = {
  string: "a piece of text",
  number: "a number",
  int: "a whole number",
  bigint: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  set: "a list without repetitions",
  object: "a group of fields",
  record: "a group of fields",
  map: "a group of fields",
  date: "a date",
  null: "empty (null)",
  file: "a file",
};

const FORMATS: Readonly<Record<string, string>> = {
  email: "an e-mail address",
  url: "a web address",
  date: "a day such as 2026-01-31",
  time: "a time such as 18:30:00",
  datetime: "a moment such as 2026-01-31T18:30:00Z",
  uuid: "a UUID",
  base64: "base64 text",
  json_string: "JSON text",
  emoji: "an emoji",
};

/** How many of what a thing of this kind may have; things without a count are measured themselves. */
const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
  set: ["entry", "entries"],
  map: ["entry", "entries"],
  file: ["byte", "bytes"],
};

/** Ends of names that are units, as people say them. */
const UNITS: Readonly<Record<string, string>> = {
  Usd: "in dollars",
  Micros: "in micro-dollars",
  Seconds: "in seconds",
};

/**
 * What one issue of a schema says to the person who sent the value: the schema's own sentence where it brings one,
 * else one that names the field in words. `field` is the path with dots, "" for the whole value.
 */
export function issueSentence(issue: Issue, field: string): string {
  if (!UNWORDED.test(issue.message)) return /[.!?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
  return `${fieldLabel(field)} ${predicate(issue)}.`;
}

/**
 * "preferences.qualityFloor" reads "Quality floor", "capMicros" reads "Cap in micro-dollars", "palette.2" reads
 * "Entry 3 of palette".
 */
export function fieldLabel(field: string): string {
  const parts = field.split(".");
  const last = parts.at(-1) || "request";
  const words = /^\d+$/.test(last) && parts.length > 1 ? entryWords(last, parts.at(-2) ?? "") : wordsOf(last);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function entryWords(index: string, list: string): string {
  return `entry ${Number(index) + 1} of ${wordsOf(list)}`;
}

function wordsOf(name: string): string {
  const unit = Object.keys(UNITS).find((end) => name.endsWith(end) && name !== end) ?? "";
  const words = name
    .slice(0, name.length - unit.length)
    .replace(/[-_]/g, " ")
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  return [words, UNITS[unit]].filter(Boolean).join(" ");
}

function predicate(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return MISSING.test(issue.message) ? "is missing" : `is ${KINDS[issue.expected] ?? "of another kind"}`;
    case "invalid_value":
      return isOneOf(issue.values);
    case "too_big":
      return limit(issue, issue.maximum, { within: "at most", beyond: "less than" });
    case "too_small":
      return limit(issue, issue.minimum, { within: "at least", beyond: "more than" });
    case "invalid_format":
      return formatted(issue);
    case "not_multiple_of":
      return issue.divisor === 1 ? "is a whole number" : `is a multiple of ${issue.divisor}`;
    case "unrecognized_keys":
      return `has no ${issue.keys.length === 1 ? "field" : "fields"} ${issue.keys.map((key) => `“${key}”`).join(", ")}`;
    case "invalid_union":
      return ofAForm(issue);
    case "invalid_key":
      return "has a name in it that can't be used";
    case "invalid_element":
      return "has an entry that can't be used";
    case "custom":
      return "can't be used as it is";
  }
}

function isOneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `is ${String(values[0])}` : `is one of ${values.map(String).join(", ")}`;
}

type Limit = Told<"too_big"> | Told<"too_small">;

function limit(issue: Limit, bound: number | bigint, words: { within: string; beyond: string }): string {
  const counted = COUNTED[issue.origin];
  const how = issue.exact ? "exactly" : issue.inclusive === false ? words.beyond : words.within;
  if (counted) {
    if (issue.code === "too_small" && Number(bound) === 1 && !issue.exact) return "is empty";
    return `has ${how} ${bound.toLocaleString("en-US")} ${Number(bound) === 1 ? counted[0] : counted[1]}`;
  }
  if (issue.origin !== "date") return `is ${how} ${bound.toLocaleString("en-US")}`;
  return `is ${issue.code === "too_big" ? "no later" : "no earlier"} than ${new Date(Number(bound)).toISOString()}`;
}

function formatted(issue: Told<"invalid_format">): string {
  const { format, prefix, suffix, includes } = { prefix: "", suffix: "", includes: "", ...issue };
  if (format === "starts_with") return `starts with “${prefix}”`;
  if (format === "ends_with") return `ends with “${suffix}”`;
  if (format === "includes") return `contains “${includes}”`;
  return FORMATS[format] ? `is ${FORMATS[format]}` : "is not written the way it has to be";
}

/** A union none of whose forms came close: the name of its form may say which there are. */
function ofAForm(issue: Told<"invalid_union">): string {
  if (issue.inclusive === false) return "fits more than one form";
  return issue.options?.length ? isOneOf(issue.options) : "is not in any form that can be used";
}
