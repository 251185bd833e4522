import { expect, it } from "vitest";
import type { JobView } from "@/lib/domain/job-view";
import { decideGate } from "@/scripts/film/decide";
import { parseFilmOptions } from "@/scripts/film/options";

const options = parseFilmOptions(["A calm film about a lighthouse at dawn.", "--approve", "--max-cost", "2"], "/tmp");

it("decides nothing about a film on hold, and says why it is, what it costs and how it goes on", async () => {
  const job = { id: "job_1", waitingAt: "provider", waitingReason: "Runway has no credit left." } as JobView;
  const decision = decideGate(job, options, () => undefined);
  await expect(decision).rejects.toMatchObject({ code: "unavailable" });
  await expect(decision).rejects.toThrow(
    /on hold\.\nRunway has no credit left\.\nNothing is sent or paid.*npm run film -- --resume job_1$/s,
  );
});

it("tells a script that only a person accepts a film below the mark, whatever the command approves", async () => {
  const job = { waitingAt: "delivery", judgement: { average: 7.1 } } as JobView;
  await expect(decideGate(job, options, () => undefined)).rejects.toThrow(
    /scored 7\.1.*a person decides it in the studio/,
  );
});

it("approves up to what the command allows, and never a film that may cost more", async () => {
  const costing = (p90Micros: number) =>
    ({ waitingAt: "cost", gateDigest: "digest", quote: { interval: { p90Micros } } }) as JobView;
  await expect(decideGate(costing(1_900_000), options, () => undefined)).resolves.toMatchObject({
    decision: "approve",
    capMicros: 2_000_000,
  });
  await expect(decideGate(costing(2_000_001), options, () => undefined)).rejects.toMatchObject({ code: "over_cap" });
});
