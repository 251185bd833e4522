import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { approvalSubject, approvalSubjectSchema, diffSubjects } from "@/lib/domain/cost/approval-subject";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import { quoteJob } from "@/lib/domain/cost/quote-job";
import { RENDER_MODELS } from "@/lib/domain/cost/render-model";
import { sampleAvailability, sampleBrief, samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import type { Plan } from "@/lib/domain/plan";

const NOW = "2026-11-22T10:00:00Z";
const PLAN = samplePlan([
  [4, 4, 4],
  [4, 4],
]);
const subjectOf = (plan: Plan = PLAN, options: { priceList?: readonly PriceRow[]; capMicros?: number } = {}) => {
  const { priceList = DEFAULT_PRICE_LIST, ...cap } = options;
  const brief = sampleBrief({ budgetUsd: 100 });
  const availability = sampleAvailability();
  const digest = { planVersion: 1, planDigest: "sha256:abc" };
  const quote = quoteJob({
    plan,
    brief,
    availability,
    priceList,
    passHistory: {},
    models: RENDER_MODELS,
    now: NOW,
    ...digest,
  });
  return approvalSubject({ plan, quote, priceList, now: NOW, ...cap });
};
const edited = (codes: string[], durationSeconds: number): Plan => ({
  ...PLAN,
  shots: PLAN.shots.map((shot) => (codes.includes(shot.code) ? { ...shot, durationSeconds } : shot)),
});

describe("approvalSubject", () => {
  it("is the same text for the same quote and survives the database", () => {
    expect(canonicalJson(subjectOf())).toBe(canonicalJson(subjectOf()));
    const stored: unknown = JSON.parse(JSON.stringify(subjectOf()));
    expect(canonicalJson(approvalSubjectSchema.parse(stored))).toBe(canonicalJson(subjectOf()));
  });

  const words = { ...PLAN, shots: PLAN.shots.map((shot, index) => (index ? shot : { ...shot, prompt: "Other." })) };
  const dearer = DEFAULT_PRICE_LIST.map((row) =>
    row.backend === "veo3" ? { ...row, microsPerSecond: row.microsPerSecond + 1 } : row,
  );
  it.each([
    ["one word of a prompt", subjectOf(words)],
    ["a price", subjectOf(PLAN, { priceList: dearer })],
    ["the cap", subjectOf(PLAN, { capMicros: 5_000_000 })],
    ["a shot", subjectOf({ ...PLAN, shots: PLAN.shots.slice(1) })],
  ])("becomes another text when %s changes", (_what, subject) => {
    expect(canonicalJson(subject)).not.toBe(canonicalJson(subjectOf()));
  });

  it("is not touched by prices of other backends or of other days", () => {
    const others = DEFAULT_PRICE_LIST.map((row) =>
      row.backend === "runway" ? { ...row, microsPerSecond: 121_000 } : row,
    );
    const [veo] = DEFAULT_PRICE_LIST.filter((row) => row.backend === "veo3");
    if (!veo) expect.fail("the default list prices veo3");
    const nextYear = [...others, { ...veo, id: "next", validFrom: "2027-01-01" }];
    expect(canonicalJson(subjectOf(PLAN, { priceList: nextYear }))).toBe(canonicalJson(subjectOf()));
  });
});

describe("diffSubjects", () => {
  it("says nothing when nothing changed", () => {
    expect(diffSubjects(subjectOf(), subjectOf())).toEqual({
      changedCodes: [],
      addedCodes: [],
      removedCodes: [],
      deltaMicros: 0,
      sentences: [],
    });
  });

  it("names the shots that changed and what they add to the price", () => {
    const codes = ["SC01-SH010", "SC01-SH030", "SC02-SH010"];
    const change = diffSubjects(subjectOf(), subjectOf(edited(codes, 6)));
    expect(change.changedCodes).toEqual(codes);
    expect(change.deltaMicros).toBeGreaterThan(0);
    expect(change.sentences[0]).toMatch(/^3 shots changed, \+\$\d+\.\d\d\.$/);
    expect(change.sentences[1]).toMatch(/^The P90 rose from \$\d+\.\d\d to \$\d+\.\d\d\.$/);
  });

  it("tells added and removed shots apart", () => {
    const fewer = subjectOf({ ...PLAN, shots: PLAN.shots.slice(1) });
    expect(diffSubjects(subjectOf(), fewer)).toMatchObject({ removedCodes: ["SC01-SH010"], addedCodes: [] });
    expect(diffSubjects(fewer, subjectOf())).toMatchObject({ removedCodes: [], addedCodes: ["SC01-SH010"] });
  });

  it("names a change of price, of backend and of cap although no shot changed", () => {
    const before = subjectOf();
    const sentences = diffSubjects(before, {
      ...before,
      backend: "runway",
      totalMicros: before.totalMicros - 1_100_000,
      capMicros: 9_000_000,
    }).sentences;
    expect(sentences).toEqual([
      "The price changed: -$1.10.",
      "The backend changed from Veo to Runway.",
      "The cap changed from none to $9.00.",
    ]);
  });
});
