import type { FieldProblem } from "@/lib/domain/errors";

/** What the server answered instead of a result. `message` is the sentence for the person; `fields` name what to correct. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: FieldProblem[];

  constructor(status: number, code: string, message: string, fields: FieldProblem[] = []) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** Reads application/problem+json; an answer in any other form still becomes a sentence. */
export async function problemFrom(response: Response): Promise<Problem> {
  const answer: unknown = await response.json().catch(() => null);
  const { title, detail, code, fields } = Object(answer) as Record<string, unknown>;
  const sentence = textOf(detail) ?? textOf(title) ?? `The studio answered with status ${response.status}.`;
  return new Problem(
    response.status,
    textOf(code) ?? "unknown",
    sentence,
    Array.isArray(fields) ? fields.filter(isFieldProblem) : [],
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  const { field, message } = Object(value) as Record<string, unknown>;
  return typeof field === "string" && typeof message === "string";
}

/** The first sentence about one field, if there is one. Problems of nested fields belong to their parent too. */
export function problemOf(fields: readonly FieldProblem[], field: string): string | undefined {
  return fields.find((problem) => problem.field === field || problem.field.startsWith(`${field}.`))?.message;
}
