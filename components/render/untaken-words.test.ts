import { describe, expect, it } from "vitest";
import { untakenWords } from "@/components/render/untaken-words";
import { JOB_STATUSES } from "@/lib/domain/job";
import type { JobView } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

const CODE = "SC01-SH010";
const quote = (amountMicros: number) =>
  ({ lines: [{ code: CODE, order: { backend: "runway", amountMicros } }] }) as unknown as JobView["quote"];

describe("untakenWords", () => {
  it("names the backend and the price a shot is quoted at, and that nothing is charged", () => {
    const job = { status: "running", waitingAt: null, quote: quote(usd(0.6)) } as const;
    expect(untakenWords(job, CODE).quoted).toBe("Runway · $0.60 quoted, nothing charged");
    expect(untakenWords({ ...job, quote: quote(0) }, CODE).quoted).toBe("Runway · free");
    expect(untakenWords({ ...job, quote: null }, CODE).quoted).toBe("Nothing charged");
  });

  it.each(JOB_STATUSES)("says what happens next in a job that is %s", (status) => {
    expect(untakenWords({ status, waitingAt: null, quote: null }, CODE).next).toMatch(/^[A-Z].*\.$/);
  });

  it("waits for the price where the price waits", () => {
    expect(untakenWords({ status: "waiting", waitingAt: "cost", quote: null }, CODE).next).toContain("approved");
  });
});
