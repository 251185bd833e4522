import { describe, expect, it } from "vitest";
import type { Clock, RenderProgress } from "@/lib/pipeline/ports";
import { createPolitePoll } from "./polite-poll";

const RUNNING: RenderProgress = { state: "running", done: 0 };
const DONE: RenderProgress = { state: "succeeded", charge: null };
const AWAY: RenderProgress = {
  state: "unreachable",
  failure: { kind: "overloaded", message: "", code: null, retryAfterMs: null },
};

/** A clock whose sleeps pass at once, and a provider whose answers and times of asking are known. */
function bench(answers: RenderProgress[], minPollMs = 10_000) {
  let ms = 0;
  const asked: number[] = [];
  const clock: Clock = {
    now: () => new Date(ms),
    sleep: async (sleepMs) => {
      ms += sleepMs;
    },
  };
  const ask = async () => {
    asked.push(ms);
    return answers.shift() ?? RUNNING;
  };
  const polite = createPolitePoll(ask, { clock, minPollMs });
  return { ...polite, asked, nowMs: () => ms };
}

describe("createPolitePoll", () => {
  it("asks at once, then never more often than the minimum, until the wait is over", async () => {
    const { poll, asked, nowMs } = bench([]);
    expect(await poll("job", 35_000)).toEqual(RUNNING);
    expect(asked).toEqual([0, 10_000, 20_000, 30_000]);
    expect(nowMs()).toBe(35_000);
    await poll("job", 0);
    await poll("job", 4000);
    expect(asked).toHaveLength(4);
    await poll("job", 1000);
    expect(asked).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
  });

  it("returns an end as soon as it is known, and may be asked again then", async () => {
    const { poll, asked, nowMs } = bench([RUNNING, DONE, DONE]);
    expect(await poll("job", 60_000)).toEqual(DONE);
    expect(nowMs()).toBe(10_000);
    expect(await poll("job", 0)).toEqual(DONE);
    expect(asked).toHaveLength(3);
  });

  it("stays polite to a provider that is away", async () => {
    const { poll, asked } = bench([AWAY, DONE]);
    expect(await poll("job", 60_000)).toEqual(AWAY);
    expect(await poll("job", 0)).toEqual(RUNNING);
    expect(await poll("job", 10_000)).toEqual(DONE);
    expect(asked).toEqual([0, 10_000]);
  });

  it("asks once for each poll that does not wait, even when no minimum is set", async () => {
    const { poll, asked } = bench([], 0);
    expect(await poll("job", 0)).toEqual(RUNNING);
    expect(asked).toEqual([0]);
  });

  it("keeps jobs apart, and forgets one that is released", async () => {
    const { poll, forget, asked } = bench([]);
    await poll("one", 0);
    await poll("two", 0);
    forget("one");
    await poll("one", 0);
    await poll("two", 0);
    expect(asked).toHaveLength(3);
  });
});
