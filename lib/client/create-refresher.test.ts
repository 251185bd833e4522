import { describe, expect, it, vi } from "vitest";
import { createRefresher } from "@/lib/client/create-refresher";

describe("createRefresher", () => {
  it("answers a burst of changes with one refresh that names every job once", async () => {
    const refresh = vi.fn(async () => undefined);
    const changed = createRefresher(refresh, 0);
    for (const id of ["a", "b", "a", "a"]) changed(id);
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
    expect(refresh).toHaveBeenCalledWith(["a", "b"]);
  });

  it("refreshes again for a change that arrived while a refresh was under way", async () => {
    let release = () => {};
    const refresh = vi.fn(() => new Promise<void>((resolve) => (release = resolve)));
    const changed = createRefresher(refresh, 0);
    changed("a");
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
    changed("a");
    expect(refresh).toHaveBeenCalledTimes(1);
    release();
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(2));
    release();
  });

  it("keeps going after a refresh that failed", async () => {
    const refresh = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue(undefined);
    const changed = createRefresher(refresh, 0);
    changed("a");
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    changed("b");
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(2));
  });
});
