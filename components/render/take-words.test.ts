import { describe, expect, it } from "vitest";
import type { SpokenTake, TakePlace } from "@/components/render/spoken-take";
import { takeWords, UNKNOWN_TITLE } from "@/components/render/take-words";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import { JOB_STATUSES } from "@/lib/domain/job";
import { usd } from "@/lib/domain/money";
import { PROVIDER_FAILURE_KINDS } from "@/lib/domain/provider-failure";
import { TAKE_STATES } from "@/lib/domain/take";

const RUNNING: TakePlace = { status: "running", isReplaced: false, isPinned: false };

const words = (take: Partial<SpokenTake>, place: Partial<TakePlace> = {}) =>
  takeWords(sampleTakeView(take), { ...RUNNING, ...place });

const ENDS = ["failed", "rejected", "cancelled"] as const;
const CAUSES = [null, ...PROVIDER_FAILURE_KINDS];
const PLACES = JOB_STATUSES.flatMap((status) =>
  [true, false].flatMap((isReplaced) => [true, false].map((isPinned) => ({ status, isReplaced, isPinned }))),
);

describe("takeWords", () => {
  it.each(TAKE_STATES.flatMap((state) => CAUSES.map((failureKind) => ({ state, failureKind }))))(
    "says what, whether it was charged and what is next: $state, $failureKind",
    ({ state, failureKind }) => {
      for (const backend of ["veo3", "animatic"] as const) {
        for (const place of PLACES) {
          const ceilingMicros = backend === "animatic" ? 0 : usd(0.96);
          const { what, charged, next } = words({ state, failureKind, backend, ceilingMicros }, place);
          expect(what).toMatch(/^[A-Z].*[.]$/);
          expect(charged).toMatch(/charged|reserved|^free$/);
          expect(next).toMatch(/^[A-Z].*[.]$/);
        }
      }
    },
  );

  it("gives the provider's own cause as a sentence, whatever form it came in", () => {
    const cause = { state: "failed", failure: "it was not charged, as Ada found out" } as const;
    expect(words(cause).what).toBe("It was not charged, as Ada found out.");
  });

  it("never lets anybody think that an unknown attempt should be sent again", () => {
    for (const place of PLACES) {
      const { what, charged, next } = words({ state: "unknown", failureKind: "outcome-unknown" }, place);
      expect(what).toContain(UNKNOWN_TITLE);
      expect(charged).toBe("not known whether $0.96 was charged");
      expect(next).toContain("It is not sent again");
      expect(`${what} ${next}`.replace("do not retry", "")).not.toMatch(/retry|try again|take it again/i);
    }
  });

  it("promises a retry of a failed shot only while the job runs", () => {
    expect(words({ state: "failed", failureKind: "job-failed" }).next).toContain("3 tries at most, by itself");
    for (const status of ["waiting", "failed", "cancelled", "complete"] as const) {
      expect(words({ state: "failed", failureKind: "job-failed" }, { status }).next).not.toContain("by itself");
    }
  });

  it("promises no other backend for a pinned shot", () => {
    for (const state of ENDS.slice(0, 2)) {
      const pinned = words({ state, failureKind: "job-failed" }, { isPinned: true }).next;
      expect(pinned).toContain("pinned to Veo");
      expect(pinned).not.toContain("Another allowed backend");
      expect(words({ state, failureKind: "job-failed" }).next).toContain("Another allowed backend");
    }
  });

  it("names what an admin has to do about a paused backend", () => {
    expect(words({ state: "rejected", failureKind: "no-credit" }).next).toContain("has credit");
    expect(words({ state: "rejected", failureKind: "auth" }).next).toContain("working key");
    expect(words({ state: "rejected", failureKind: "model-retired" }).next).toContain("another model");
  });

  it("asks for a change of what would only be refused again", () => {
    const { next } = words({ state: "rejected", failureKind: "content-rejected" }, { status: "failed" });
    expect(next).toContain("Change the shot");
  });

  it("says that a take of a cancelled job may still be billed, but only where there is a bill", () => {
    expect(words({ state: "submitted" }, { status: "cancelled" }).next).toContain("may still be billed");
    expect(words({ state: "submitted", ceilingMicros: 0 }, { status: "cancelled" }).next).not.toContain("billed");
  });

  it("says who stopped a take, and what came of it", () => {
    const stopped = { stoppedBy: "Ada", failure: "Runway cancelled the task." } as const;
    for (const state of ["submitting", "submitted"] as const) {
      const { what, next } = words({ ...stopped, state });
      expect(what).toBe("Stopping, asked by Ada.");
      expect(next).toContain("may still be billed");
    }
    expect(words({ ...stopped, state: "cancelled" }).what).toBe("Ada stopped it.");
    expect(words({ ...stopped, state: "cancelled" }).next).toContain("until somebody resumes it");
    expect(words({ ...stopped, state: "cancelled" }, { status: "waiting" }).next).toContain("Resume renders it again");
    expect(words({ ...stopped, state: "succeeded" }).what).toContain("the clip arrived and is kept");
    expect(words({ ...stopped, state: "failed" }).what).toBe("Runway cancelled the task.");
  });
});
