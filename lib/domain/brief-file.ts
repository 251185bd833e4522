import { type BriefInput, briefSchema, DURATION_SECONDS } from "@/lib/domain/brief";
import { readHead } from "@/lib/domain/brief-file-head";
import { briefProblems } from "@/lib/domain/brief-problems";
import type { FieldProblem } from "@/lib/domain/errors";
import { isFountain, parseFountain } from "@/lib/domain/fountain";
import { SCRIPT_WORDS_PER_SECOND } from "@/lib/domain/script-outline";

export type BriefFileProblem = FieldProblem & { line: number | null };
export type BriefFile = { ok: true; brief: BriefInput } | { ok: false; problems: BriefFileProblem[] };

export const BRIEF_FILE_EXTENSIONS = [".json", ".txt", ".md", ".fountain"] as const;
const MAX_CHARACTERS = 1_000_000;
/** Length of a film whose file says none. */
const DEFAULT_SECONDS = 30;
const STATED_SECONDS =
  /(\d{1,3})[\s-]*(s|secs?|seconds?|minutes?|mins?)[\s-]+(?:\p{L}+\s+){0,2}(?:film|video|clip|spot|ad|advert|commercial|trailer|teaser|movie|short|reel)\b/iu;

/**
 * Reads a brief from a file: JSON with the fields of a brief, or a text whose first lines may set fields
 * ("title: …", "duration: 30 s") and whose rest is the prompt. A Fountain script is its own prompt.
 * Problems name the line they are on.
 */
export function parseBriefFile(fileName: string, contents: string): BriefFile {
  const text = contents.replace(/^\uFEFF/, "");
  const extension = fileName.toLowerCase().match(/\.[a-z]+$/)?.[0];
  if (!BRIEF_FILE_EXTENSIONS.some((known) => known === extension)) {
    return refused(
      "brief",
      `“${fileName}” isn't a brief file; those end in ${BRIEF_FILE_EXTENSIONS.join(", ")}.`,
      null,
    );
  }
  if (text.length > MAX_CHARACTERS) return refused("brief", "A brief file has at most 1,000,000 characters.", null);
  if (text.trim() === "") return refused("brief", "The file is empty.", 1);
  return extension === ".json" ? parseJson(text) : parseText(text, extension === ".md");
}

/** "Line 3, durationSeconds: A film lasts at most 300 seconds." */
export function describeFileProblem(problem: BriefFileProblem): string {
  return problem.line === null ? problem.message : `Line ${problem.line}, ${problem.field}: ${problem.message}`;
}

function parseJson(text: string): BriefFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused("brief", `This isn't valid JSON (${reason}).`, lineOfJsonError(text, reason));
  }
  return checked(value, (field) => lineOfKey(text, field));
}

function parseText(text: string, isMarkdown: boolean): BriefFile {
  const lines = text.split(/\r?\n/);
  const head = readHead(lines);
  if (head.problems.length > 0) return { ok: false, problems: head.problems };
  const fields: Record<string, unknown> = {};
  const lineOf = new Map<string, number>();
  for (const { path, value, line } of head.fields) {
    place(fields, path, value);
    lineOf.set(path.join("."), line);
  }
  let start = head.bodyStart;
  while (start < lines.length && lines[start]?.trim() === "") start += 1;
  const heading = isMarkdown ? lines[start]?.match(/^#\s+(\S.*)$/)?.[1] : undefined;
  if (heading && fields.title === undefined) {
    fields.title = heading.trim();
    start += 1;
  }
  const prompt = lines.slice(start).join("\n").trim();
  const durationSeconds = fields.durationSeconds ?? secondsOf(prompt);
  return checked(
    { ...fields, prompt, durationSeconds },
    (field) => lineOf.get(field.replace(/\.\d+$/, "")) ?? start + 1,
  );
}

function place(fields: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = "", second] = path;
  if (second === undefined) fields[first] = value;
  else fields[first] = { ...(fields[first] as object | undefined), [second]: value };
}

/** What the text says of its length; for a script, what reading it aloud would take; else half a minute. */
function secondsOf(prompt: string): number {
  const [, amount, unit = ""] = prompt.match(STATED_SECONDS) ?? [];
  if (amount) return Number(amount) * (/^m/i.test(unit) ? 60 : 1);
  if (!isFountain(prompt)) return DEFAULT_SECONDS;
  const words = parseFountain(prompt)
    .scenes.flatMap((scene) => scene.elements)
    .reduce((count, element) => count + element.text.split(/\s+/).length, 0);
  const seconds = 5 * Math.round(words / SCRIPT_WORDS_PER_SECOND / 5);
  return Math.min(DURATION_SECONDS.max, Math.max(DURATION_SECONDS.min, seconds));
}

function checked(value: unknown, lineOf: (field: string) => number | null): BriefFile {
  const parsed = briefSchema.safeParse(value);
  if (parsed.success) return { ok: true, brief: value as BriefInput };
  const problems = briefProblems(parsed.error.issues);
  return { ok: false, problems: problems.map((problem) => ({ ...problem, line: lineOf(problem.field) })) };
}

function refused(field: string, message: string, line: number | null): BriefFile {
  return { ok: false, problems: [{ field, message, line }] };
}

/** Engines tell the place of a JSON error in different words; without one it is the end of the text. */
function lineOfJsonError(text: string, reason: string): number {
  const line = reason.match(/line (\d+)/i)?.[1];
  if (line) return Number(line);
  const position = reason.match(/position (\d+)/)?.[1];
  return lineAt(text.trimEnd(), position ? Number(position) : text.length);
}

function lineOfKey(text: string, field: string): number | null {
  let position = 0;
  for (const key of field.split(".").filter((part) => !/^\d+$/.test(part))) {
    const found = text.indexOf(JSON.stringify(key), position);
    if (found < 0) break;
    position = found;
  }
  return lineAt(text, position);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}
