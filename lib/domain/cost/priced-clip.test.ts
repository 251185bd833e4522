import { describe, expect, it } from "vitest";
import type { BackendId } from "@/lib/domain/backend";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { priceClips, soldSeconds } from "@/lib/domain/cost/priced-clip";
import { RENDER_MODELS, type RenderModel } from "@/lib/domain/cost/render-model";
import { sampleBrief, samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import type { Plan } from "@/lib/domain/plan";

const NOW = "2026-11-22T10:00:00Z";
const modelOf = (backend: BackendId): RenderModel =>
  RENDER_MODELS.find((model) => model.backend === backend) ?? expect.fail(`no model for ${backend}`);
const price = (plan: Plan, backend: BackendId, brief = sampleBrief()) => {
  const priced = priceClips({ plan, brief, model: modelOf(backend), priceList: DEFAULT_PRICE_LIST, now: NOW });
  return priced.kind === "priced"
    ? priced.clips.map(({ clipSeconds, amountMicros, audio }) => ({ clipSeconds, amountMicros, audio }))
    : priced.reason;
};

describe("soldSeconds", () => {
  it.each([
    [0.5, 4],
    [4, 4],
    [4.01, 6],
    [6, 6],
    [7, 8],
    [8.5, 8],
  ])("orders for %f s a clip of %i s where 4, 6 and 8 are sold", (needed, sold) => {
    expect(soldSeconds({ clipSeconds: [4, 6, 8] }, needed)).toBe(sold);
  });

  it("bills any length as it is where every length is sold", () => {
    expect(soldSeconds({ clipSeconds: [] }, 3.7)).toBe(3.7);
  });
});

describe("priceClips", () => {
  it("rounds every shot up to what the model sells and bills that", () => {
    const plan = samplePlan([[3, 5.5, 8]]);
    expect(price(plan, "veo3")).toEqual([
      { clipSeconds: 4, amountMicros: 800_000, audio: false },
      { clipSeconds: 6, amountMicros: 1_200_000, audio: false },
      { clipSeconds: 8, amountMicros: 1_600_000, audio: false },
    ]);
    expect(price(plan, "runway")).toMatchObject([{ clipSeconds: 3 }, { clipSeconds: 6 }, { clipSeconds: 8 }]);
    expect(price(plan, "replicate")).toMatchObject([{ clipSeconds: 5 }, { clipSeconds: 10 }, { clipSeconds: 10 }]);
  });

  it("buys the handle that a dissolve overlaps with, but no longer clip for one frame of rounding", () => {
    expect(price(samplePlan([[4], [4]], "dissolve"), "veo3")).toMatchObject([{ clipSeconds: 6 }, { clipSeconds: 4 }]);
    expect(price(samplePlan([[2.02, 4, 3.98]]), "veo3")).toMatchObject([{ clipSeconds: 4 }, { clipSeconds: 4 }, {}]);
  });

  it("orders sound only for shots with dialogue in a film with voice", () => {
    const plan = samplePlan([[4, 4]]);
    const spoken = {
      ...plan,
      shots: plan.shots.map((shot, index) => ({ ...shot, dialogue: index === 0 ? "Hi." : null })),
    };
    const voiced = sampleBrief({ preferences: { voice: true } });
    expect(price(spoken, "veo3", voiced)).toMatchObject([{ amountMicros: 1_600_000 }, { amountMicros: 800_000 }]);
    expect(price(spoken, "veo3")).toMatchObject([{ audio: false }, { audio: false }]);
    expect(price(spoken, "runway", voiced)).toMatchObject([{ audio: false }, { audio: false }]);
  });

  it("says in words what a model does not sell", () => {
    expect(price(samplePlan([[9]]), "veo3")).toBe("SC01-SH010 lasts 9 s and the longest clip of Veo 3.1 is 8 s.");
    expect(price(samplePlan([[4]]), "runway", sampleBrief({ resolution: "1080p" }))).toBe(
      "Runway Gen-4.5 has no price for 1080p clips.",
    );
  });

  it("draws the animatic for nothing at exactly the length that the cut needs", () => {
    expect(price(samplePlan([[3.5]]), "animatic")).toEqual([{ clipSeconds: 3.5, amountMicros: 0, audio: false }]);
  });
});
