import { describe, expect, it } from "vitest";
import { policyTexts, readPolicy } from "@/components/admin/policy-values";
import { type Policy, policySchema } from "@/lib/domain/gate";
import { usd } from "@/lib/domain/money";

function formOf(policy: Policy, change: Record<string, string> = {}): FormData {
  const form = new FormData();
  const values = { storyboardAuto: policy.storyboardAuto, ...policyTexts(policy), ...change };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  if (policy.selfApproval) form.set("selfApproval", "on");
  for (const id of policy.requiredReviewerIds) form.append("requiredReviewerIds", id);
  return form;
}

describe("readPolicy", () => {
  it.each([
    policySchema.parse({}),
    policySchema.parse({
      ...{ storyboardAuto: "never", costAutoUpToMicros: usd(2.5), deliveryAutoAtScore: null, selfApproval: true },
      ...{ twoPersonAboveMicros: usd(1204), requiredReviewerIds: ["ada", "anton"] },
    }),
  ])("gives back the policy that the form was filled with", (policy) => {
    expect(readPolicy(formOf(policy))).toEqual({ policy, problems: [] });
  });

  it.each([
    ["costAutoUpToMicros", "four"],
    ["twoPersonAboveMicros", "4,50"],
    ["deliveryAutoAtScore", "11"],
  ])("names %s when “%s” is typed into it, and gives no policy", (field, text) => {
    const { policy, problems } = readPolicy(formOf(policySchema.parse({}), { [field]: text }));
    expect(policy).toBeNull();
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  it("takes an empty field for never", () => {
    const empty = readPolicy(formOf(policySchema.parse({}), { deliveryAutoAtScore: "" }));
    expect(empty.policy).toMatchObject({ deliveryAutoAtScore: null, costAutoUpToMicros: null });
  });
});
