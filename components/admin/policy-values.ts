import { typed } from "@/components/ui/form-dialog";
import { readDollars, typeDollars } from "@/lib/client/admin-amounts";
import type { FieldProblem } from "@/lib/domain/errors";
import type { Policy } from "@/lib/domain/gate";
import type { Micros } from "@/lib/domain/money";

const SCORE = /^(10(\.0)?|\d(\.\d)?)$/;

/** What a policy's amounts and scores look like in their fields; an empty field is "never". */
export function policyTexts(policy: Policy) {
  const dollars = (micros: Micros | null) => (micros === null ? "" : typeDollars(micros));
  return {
    costAutoUpToMicros: dollars(policy.costAutoUpToMicros),
    twoPersonAboveMicros: dollars(policy.twoPersonAboveMicros),
    deliveryAutoAtScore: policy.deliveryAutoAtScore === null ? "" : policy.deliveryAutoAtScore.toFixed(1),
  };
}

/** The policy that was typed, or what can't be read in it. */
export function readPolicy(form: FormData): { policy: Policy | null; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const read = <T>(field: string, of: (text: string) => T | null, message: string): T | null => {
    const text = typed(form, field);
    const value = text === "" ? null : of(text);
    if (text !== "" && value === null) problems.push({ field, message });
    return value;
  };
  const amount = "Type an amount in dollars, such as 25, or nothing.";
  const policy: Policy = {
    storyboardAuto: storyboardOf(typed(form, "storyboardAuto")),
    costAutoUpToMicros: read("costAutoUpToMicros", readDollars, amount),
    deliveryAutoAtScore: read("deliveryAutoAtScore", scoreOf, "Type a score from 0 to 10, such as 7.5, or nothing."),
    selfApproval: form.get("selfApproval") === "on",
    twoPersonAboveMicros: read("twoPersonAboveMicros", readDollars, amount),
    requiredReviewerIds: form.getAll("requiredReviewerIds").map(String),
  };
  return { policy: problems.length === 0 ? policy : null, problems };
}

function scoreOf(text: string): number | null {
  return SCORE.test(text) ? Number(text) : null;
}

function storyboardOf(text: string): Policy["storyboardAuto"] {
  return text === "always" || text === "fast-track" ? text : "never";
}
