import type { z } from "zod";
import { AppError, type FieldProblem } from "@/lib/domain/errors";
import { fieldLabel, issueSentence } from "@/lib/domain/issue-sentence";
import { storable } from "@/lib/domain/storable";

type Issue = z.core.$ZodIssue;

/**
 * Parses what a person sent, less what no database could keep of it. Throws `invalid_input` with a sentence for every
 * field, unknown fields by their names.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(storable(value));
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
  const closest = closestIssues(issue);
  if (closest) return fieldProblems(closest, path);
  const field = nameOf(path);
  return [{ field, message: issueSentence(issue, field) }];
}

/**
 * Of the forms that would have been right, what is wrong with the one that the input comes closest to; of a named
 * entry, what is wrong with its name or its value.
 */
function closestIssues(issue: Issue): readonly Issue[] | undefined {
  if (issue.code === "invalid_key" || issue.code === "invalid_element") return issue.issues;
  if (issue.code !== "invalid_union") return undefined;
  return issue.errors.filter((issues) => issues.length > 0).toSorted((a, b) => a.length - b.length)[0];
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

function summary(fields: readonly FieldProblem[]): string {
  const [first, ...rest] = fields;
  if (!first) return "The request is not right.";
  const isNamed = !first.field || first.message.startsWith(fieldLabel(first.field));
  const message = isNamed ? first.message : `${first.field}: ${first.message}`;
  return rest.length === 0
    ? message
    : `${message} ${rest.length} more ${rest.length === 1 ? "field" : "fields"} to correct.`;
}
