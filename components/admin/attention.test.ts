import { describe, expect, it } from "vitest";
import { concernsOf } from "@/components/admin/attention";
import type { OverviewView } from "@/lib/domain/admin-overview";

const CALM: OverviewView = {
  todayMicros: 1_000_000,
  dayBudgetMicros: 10_000_000,
  monthMicros: 1_000_000,
  monthBudgetMicros: 0,
  reservedMicros: 0,
  unknown: { takes: 0, micros: 0 },
  days: 30,
  backends: [],
  quality: { takes: 0, passRate: null, firstTakePassRate: null },
  calibration: { quotes: 0, inside: 0, meanError: null },
  queue: { waiting: 0, running: 0, oldestSeconds: null, ageP95Seconds: null, takesLastDay: 0 },
  stillJobs: 0,
  pausedBackends: [],
  audit: { ok: true, chains: 1, entries: 3, verifiedAt: "2026-03-01T00:00:00Z", broken: [] },
};
const titles = (change: Partial<OverviewView>) => concernsOf({ ...CALM, ...change }).map((one) => one.title);

describe("concernsOf", () => {
  it("finds nothing in a calm workspace, and no budget where none is set", () => {
    expect(titles({})).toEqual([]);
  });

  it("tells a budget that is nearly spent from one that is overspent", () => {
    expect(titles({ todayMicros: 9_000_000 })).toEqual(["Today is close to its budget"]);
    expect(titles({ todayMicros: 11_000_000 })).toEqual(["Today is above its budget"]);
  });

  it("puts a broken history before everything else, and names where it breaks", () => {
    const broken = [
      { jobId: "job_1", title: "Fog", brokenAt: { position: 3, entryId: null, what: "missing" as const } },
    ];
    const concerns = concernsOf({
      ...CALM,
      unknown: { takes: 2, micros: 500_000 },
      stillJobs: 1,
      audit: { ...CALM.audit, ok: false, broken },
    });
    expect(concerns.map((one) => one.id)).toEqual(["audit-job_1", "unknown", "still"]);
    expect(concerns[0]?.text).toContain("entry 3 is missing");
    expect(concerns[1]?.text).toContain("$0.50");
  });
});
