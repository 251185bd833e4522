import type { TakeView } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

/** A paid take that is being made at Veo. */
export function sampleTakeView(overrides: Partial<TakeView> = {}): TakeView {
  return {
    id: "take_1",
    code: "SC01-SH010",
    number: 1,
    backend: "veo3",
    route: "vertex",
    model: "veo-3.1-generate-001",
    state: "submitted",
    progress: 0,
    failure: null,
    failureKind: null,
    advice: null,
    stoppedBy: null,
    superseded: false,
    isOutdated: false,
    ceilingMicros: usd(0.96),
    estimatedMicros: null,
    actualMicros: null,
    chargeSource: null,
    spendClass: null,
    providerJobId: null,
    videoUrl: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    submittingAt: null,
    submittedAt: null,
    nextLookAt: null,
    settledAt: null,
    ...overrides,
  };
}
