import { describe, expect, it } from "vitest";
import { holdWords } from "@/components/jobs/hold-words";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import { holdReasons } from "@/lib/domain/hold-reasons";
import type { JobView, TakeView } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

const CODES = ["SC01-SH010", "SC01-SH020", "SC01-SH030"];
const NO_CREDIT = "SC01-SH030 waits. Veo: no credit.";

const stopped = (code: string): TakeView => sampleTakeView({ code, state: "cancelled", stoppedBy: "Ada" });
const reasonOf = (code: string) =>
  `${code}: Ada stopped take 1. Resume renders it again; a change of the board may leave it out.`;

function words(takes: TakeView[], reason: string, job: Partial<Pick<JobView, "pausedBy" | "quote">> = {}) {
  const plan = { shots: CODES.map((code) => ({ code })) } as unknown as JobView["plan"];
  return holdWords({ plan, takes, quote: null, pausedBy: null, ...job }, holdReasons(reason));
}

describe("holdWords", () => {
  it("names the shots that were stopped, and what rendering them again may cost", () => {
    const takes = CODES.slice(0, 2).map(stopped);
    const quote = { lines: [{ code: CODES[0], order: { amountMicros: usd(0.5) } }] } as unknown as JobView["quote"];
    expect(words(takes, CODES.slice(0, 2).map(reasonOf).join(" "), { quote })).toEqual({
      title: "On hold: 2 shots were stopped",
      next: "It goes on when somebody resumes it",
      action: "Resume 2 shots, up to $1.46",
    });
  });

  it("calls what costs nothing free", () => {
    const free = { ...stopped("SC01-SH010"), ceilingMicros: 0 };
    expect(words([free], reasonOf("SC01-SH010")).action).toBe("Resume 1 shot, free");
  });

  it("blames no person alone for what a provider holds as well", () => {
    const mixed = words([stopped("SC01-SH010")], `${reasonOf("SC01-SH010")} ${NO_CREDIT}`);
    expect(mixed.title).toBe("On hold");
    expect(mixed.action).toContain("Resume 1 shot");
  });

  it("forgets a stop that a later take has followed", () => {
    const later = sampleTakeView({ code: "SC01-SH010", number: 2, state: "succeeded" });
    expect(words([stopped("SC01-SH010"), later], NO_CREDIT).action).toBe("Look again now");
  });

  it("promises to go on by itself only where no person has to resume", () => {
    expect(words([], NO_CREDIT).next).toContain("by itself");
    expect(words([], "Ada paused this job.", { pausedBy: "Ada" })).toMatchObject({
      next: "It goes on when somebody resumes it",
      action: "Resume",
    });
  });
});
