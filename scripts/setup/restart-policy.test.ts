import { describe, expect, it } from "vitest";
import { afterDeath } from "./restart-policy.mjs";

describe("afterDeath", () => {
  it("waits longer after each quick death and gives up after the fifth", () => {
    const pauses: (number | null)[] = [];
    let quickDeaths = 0;
    do {
      const next = afterDeath(quickDeaths, 100);
      quickDeaths = next.quickDeaths;
      pauses.push(next.restartAfterMs);
    } while (pauses.at(-1) !== null);
    expect(pauses).toEqual([250, 500, 1000, 2000, null]);
  });

  it("forgives earlier deaths once the process lived for half a minute", () => {
    expect(afterDeath(4, 30_000)).toEqual({ quickDeaths: 1, restartAfterMs: 250 });
  });
});
