import { type Brief, briefSchema, PROMPT_LENGTH } from "@/lib/domain/brief";
import { briefProblems } from "@/lib/domain/brief-problems";
import type { FieldProblem } from "@/lib/domain/errors";
import type { Warning } from "@/lib/domain/job-view";
import type { Micros } from "@/lib/domain/money";
import { briefWarnings } from "@/lib/pipeline/stages/input-sanitizer/brief-warnings";
import { cleanText, hasVisibleText, type Removal } from "@/lib/pipeline/stages/input-sanitizer/clean-text";
import { findInstructionPhrase } from "@/lib/pipeline/stages/input-sanitizer/instruction-phrases";
import { titleFrom } from "@/lib/pipeline/stages/input-sanitizer/title-from";

export type SanitizedBrief = { ok: true; brief: Brief; warnings: Warning[] } | { ok: false; problems: FieldProblem[] };

/** A brief is at most this deep; what lies deeper is left for the schema to refuse. */
const MAX_DEPTH = 4;
const MAX_LIST_LENGTH = 1000;
/** Ten times the longest prompt: the schema refuses anything longer, so nobody spends time on cleaning it. */
const MAX_CLEANED_LENGTH = 20_000;
const TEXT_FIELDS = ["title", "prompt", "style", "mood"] as const;

const REMOVED: Record<Removal, string> = {
  control: "Control characters were removed.",
  invisible: "Invisible characters were removed.",
  direction: "Characters that turn the reading direction around were removed.",
};

/**
 * Checks a brief that anybody may have sent. A good one comes back with defaults, a title, and every visible character
 * of its text unchanged (markup and instructions to a model included: they are data); a bad one with a sentence a field.
 */
export function sanitizeBrief(input: unknown, options: { cheapestMicros?: Micros } = {}): SanitizedBrief {
  const removals = new Map<string, Set<Removal>>();
  const parsed = briefSchema.safeParse(cleanValue(input, "", 0, removals));
  if (!parsed.success) return { ok: false, problems: briefProblems(parsed.error.issues) };

  const brief = parsed.data;
  if (!hasVisibleText(brief.prompt)) {
    const message = `Describe the film in at least ${PROMPT_LENGTH.min} characters that can be seen.`;
    return { ok: false, problems: [{ field: "prompt", message }] };
  }
  const known = { complexity: brief.complexity, cheapestMicros: options.cheapestMicros };
  return {
    ok: true,
    brief: { ...brief, title: brief.title ?? titleFrom(brief.prompt) },
    warnings: [...removalWarnings(removals), ...instructionWarnings(brief), ...briefWarnings(brief, known)],
  };
}

function cleanValue(value: unknown, field: string, depth: number, removals: Map<string, Set<Removal>>): unknown {
  if (typeof value === "string") return cleanField(value, field, removals);
  if (depth >= MAX_DEPTH || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    return value.slice(0, MAX_LIST_LENGTH).map((item) => cleanValue(item, field, depth + 1, removals));
  }
  const path = field ? `${field}.` : "";
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleanValue(item, path + key, depth + 1, removals)]),
  );
}

function cleanField(raw: string, field: string, removals: Map<string, Set<Removal>>): string {
  if (raw.length > MAX_CLEANED_LENGTH) return raw;
  const { text, removed } = cleanText(raw);
  if (removed.size > 0) removals.set(field, removed);
  return text;
}

function removalWarnings(removals: Map<string, Set<Removal>>): Warning[] {
  return [...removals].flatMap(([field, kinds]) => [...kinds].map((kind) => ({ field, message: REMOVED[kind] })));
}

function instructionWarnings(brief: Brief): Warning[] {
  return TEXT_FIELDS.flatMap((field) => {
    const phrase = findInstructionPhrase(brief[field] ?? "");
    if (!phrase) return [];
    const message = `“${phrase}” reads like an instruction to a model. It is kept as text of the film and never followed.`;
    return [{ field, message }];
  });
}
