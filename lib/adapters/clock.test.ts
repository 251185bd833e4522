import { describe, expect, it } from "vitest";
import { systemClock } from "@/lib/adapters/clock";

describe("systemClock", () => {
  it("sleeps and goes on", async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
  });

  it("wakes up at once when aborted, also when it was aborted before", async () => {
    const controller = new AbortController();
    const asleep = systemClock.sleep(1_000_000, controller.signal);
    controller.abort();
    await expect(asleep).rejects.toMatchObject({ name: "AbortError" });
    await expect(systemClock.sleep(1_000_000, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });

  it("tells the time", () => {
    const before = Date.now();
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
  });
});
