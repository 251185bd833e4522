import { stat } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { reachStorage } from "@/lib/server/reach";

describe("reachStorage", () => {
  it("is reached by whatever answers, also with nothing", async () => {
    const reach = await reachStorage({ stat: async () => null });
    expect(reach).toMatchObject({ name: "Storage", ok: true, problem: null });
  });

  it("says why it was not reached, and gives up on silence", async () => {
    expect(await reachStorage({ stat: () => Promise.reject(new Error("No such bucket.")) })).toEqual({
      name: "Storage",
      ok: false,
      answeredMs: null,
      problem: "No such bucket.",
    });
    const silent = await reachStorage({ stat: () => new Promise(() => undefined) }, 1);
    expect(silent.problem).toBe("The storage does not answer.");
  });

  it("does not blame the storage for the time this process was busy itself", async () => {
    const storage = {
      stat: async () => {
        await stat(".");
        return null;
      },
    };
    const reach = await new Promise<Awaited<ReturnType<typeof reachStorage>>>((resolve) => {
      setImmediate(() => {
        resolve(reachStorage(storage, 20));
        const until = performance.now() + 60;
        while (performance.now() < until);
      });
    });
    expect(reach).toMatchObject({ ok: true });
  });
});
