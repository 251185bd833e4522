import type { z } from "zod";
import { briefSchema, preferencesSchema } from "@/lib/domain/brief";
import type { FieldProblem } from "@/lib/domain/errors";
import { issueSentence } from "@/lib/domain/issue-sentence";

type Issue = z.core.$ZodIssue;

const MAX_UNKNOWN_NAMED = 20;

/** Turns what the brief schema found into one sentence a field, for the person who sent the brief. */
export function briefProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? unknownFields(issue) : [problem(issue)]));
}

function problem(issue: Issue): FieldProblem {
  const field = issue.path.map(String).join(".") || "brief";
  return { field, message: issueSentence(issue, field) };
}

function unknownFields(issue: Extract<Issue, { code: "unrecognized_keys" }>): FieldProblem[] {
  const parent = issue.path.map(String).join(".");
  const named = issue.keys.slice(0, MAX_UNKNOWN_NAMED).map((key) => ({
    field: parent ? `${parent}.${key}` : key,
    message: `“${key}” is not a field of a brief${suggestion(parent, key)}`,
  }));
  const more = issue.keys.length - named.length;
  return more > 0 ? [...named, { field: "brief", message: `${more} more fields are unknown.` }] : named;
}

function suggestion(parent: string, key: string): string {
  const known = Object.keys(parent === "preferences" ? preferencesSchema.shape : briefSchema.shape);
  const wanted = plain(key);
  const close = known.find((name) => wanted.length > 2 && plain(name).startsWith(wanted));
  const near = close ?? known.find((name) => wanted.startsWith(plain(name)));
  return near ? `; did you mean “${near}”?` : ".";
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
