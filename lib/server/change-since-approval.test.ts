import { describe, expect, it } from "vitest";
import { type ApprovalSubject, approvalSubject } from "@/lib/domain/cost/approval-subject";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import { quoteJob } from "@/lib/domain/cost/quote-job";
import { modelsOnRoutes, RENDER_MODELS } from "@/lib/domain/cost/render-model";
import { sampleAvailability, sampleBrief, samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import type { Plan } from "@/lib/domain/plan";
import { changeBetween } from "@/lib/server/change-since-approval";

const PLAN = samplePlan([[4, 4, 4]]);
const [FIRST = "", SECOND = ""] = PLAN.shots.map((shot) => shot.code);
const OWN = "runway/gen4.5/720p";

type Film = { plan?: Plan; done?: string[]; spentMicros?: number; priceList?: readonly PriceRow[] };

/** What signing this film on Runway would bind. */
function subject({
  plan = PLAN,
  done = [],
  spentMicros = 0,
  priceList = DEFAULT_PRICE_LIST,
}: Film = {}): ApprovalSubject {
  const now = "2026-11-22";
  const quote = quoteJob({
    ...{ plan, planVersion: 1, planDigest: "digest", priceList, spentMicros, now },
    brief: sampleBrief({ budgetUsd: 100, preferences: { allowedBackends: ["runway"], qualityFloor: 0 } }),
    models: modelsOnRoutes(RENDER_MODELS, {}),
    availability: sampleAvailability(),
    passHistory: {},
    doneCodes: new Set(done),
  });
  return approvalSubject({ plan, quote, priceList, now });
}

const withShot = (code: string, change: Partial<Plan["shots"][number]>): Plan => ({
  ...PLAN,
  shots: PLAN.shots.map((shot) => (shot.code === code ? { ...shot, ...change } : shot)),
});

describe("changeBetween", () => {
  it("names only the shot that was edited, however many have their take by now", () => {
    const plan = withShot(FIRST, { prompt: "A storm." });
    const done = PLAN.shots.map((shot) => shot.code).filter((code) => code !== FIRST);
    const change = changeBetween(subject(), subject({ plan, done, spentMicros: 1_440_000 }));
    expect(change.changedCodes).toEqual([FIRST]);
  });

  it("calls no price changed because a shot is ordered elsewhere now", () => {
    const plan = withShot(FIRST, { backend: "veo3" });
    const rest = PLAN.shots.map((shot) => shot.code).filter((code) => code !== FIRST);
    for (const done of [[], rest]) {
      const { changedCodes, sentences } = changeBetween(subject(), subject({ plan, done }));
      expect(changedCodes).toEqual([FIRST]);
      expect(sentences.join(" ")).not.toContain("prices");
    }
  });

  it("says when the price of what is still to be ordered has changed", () => {
    const dearer = DEFAULT_PRICE_LIST.map((row) => (row.id === OWN ? { ...row, microsPerSecond: 150_000 } : row));
    const replaced = dearer.map((row) => (row.id === OWN ? { ...row, id: `${OWN}/2` } : row));
    for (const priceList of [dearer, replaced]) {
      const { sentences } = changeBetween(subject(), subject({ done: [SECOND], priceList }));
      expect(sentences.join(" ")).toContain("The prices of Runway changed");
    }
  });

  it("finds nothing where only takes have come in", () => {
    const paid = subject({ done: [FIRST], spentMicros: 480_000 });
    expect(changeBetween(subject(), paid)).toMatchObject({ changedCodes: [], addedCodes: [], removedCodes: [] });
  });
});
