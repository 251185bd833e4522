import type { z } from "zod";
import { AppError, type FieldProblem } from "@/lib/domain/errors";

type Issue = z.core.$ZodIssue;

/** Parses what a person sent. Throws `invalid_input` with a sentence for every field, unknown fields by their names. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = fieldProblems(parsed.error.issues);
  throw new AppError("invalid_input", summary(fields), { fields });
}

function fieldProblems(issues: readonly Issue[], parents: readonly PropertyKey[] = []): FieldProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [...parents, ...issue.path]));
}

function problemsOf(issue: Issue, path: readonly PropertyKey[]): FieldProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ field: nameOf([...path, key]), message: `There is no field “${key}” here.` }));
  }
  const closest = issue.code === "invalid_union" ? fewest(issue.errors) : undefined;
  if (closest) return fieldProblems(closest, path);
  return [{ field: nameOf(path), message: sentence(issue.message) }];
}

/** Of the forms that would have been right, the one that the input comes closest to. */
function fewest(forms: readonly Issue[][]): Issue[] | undefined {
  return forms.filter((issues) => issues.length > 0).toSorted((a, b) => a.length - b.length)[0];
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

/** zod's own words for a missing field are not a person's. */
function sentence(message: string): string {
  if (/received undefined$/.test(message)) return "This field is missing.";
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function summary(fields: readonly FieldProblem[]): string {
  const [first, ...rest] = fields;
  if (!first) return "The request is not right.";
  const message = first.field ? `${first.field}: ${first.message}` : first.message;
  return rest.length === 0
    ? message
    : `${message} ${rest.length} more ${rest.length === 1 ? "field" : "fields"} to correct.`;
}
