import { z } from "zod";
import type { FieldProblem } from "@/lib/domain/errors";

const problemSchema = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  code: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

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
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  const body = parsed.success ? parsed.data : {};
  return new Problem(
    response.status,
    body.code ?? "unknown",
    body.detail ?? body.title ?? `The studio answered with status ${response.status}.`,
    body.fields,
  );
}

/** The first sentence about one field, if there is one. Problems of nested fields belong to their parent too. */
export function problemOf(fields: readonly FieldProblem[], field: string): string | undefined {
  return fields.find((problem) => problem.field === field || problem.field.startsWith(`${field}.`))?.message;
}
