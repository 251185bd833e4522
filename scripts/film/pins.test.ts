import { expect, it, vi } from "vitest";
import { samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import type { JobView } from "@/lib/domain/job-view";
import { applyPins, parsePins } from "@/scripts/film/pins";

const plan = { ...samplePlan([[4, 4]]), version: 3, digest: "digest" } as NonNullable<JobView["plan"]>;
const [first, second] = plan.shots.map((shot) => shot.code);

it("saves every pin on the version that the one before it made, and says that the plan has changed", async () => {
  const editShot = vi.fn(async (_code: string, _change: object, base: number) => ({ version: base + 1 }));
  const pins = parsePins([`${first}=runway`, `${second}=replicate`]);
  await expect(applyPins({ plan }, pins, editShot)).resolves.toBe(true);
  expect(editShot.mock.calls).toEqual([
    [first, { backend: "runway" }, 3],
    [second, { backend: "replicate" }, 4],
  ]);
});

it("changes nothing where every shot is pinned as it should be", async () => {
  const editShot = vi.fn();
  const shots = plan.shots.map((shot) => ({ ...shot, backend: "runway" as const }));
  await expect(applyPins({ plan: { ...plan, shots } }, parsePins([`${first}=runway`]), editShot)).resolves.toBe(false);
  expect(editShot).not.toHaveBeenCalled();
});

it("refuses a shot that is not on the board before it changes any, and names those that are", async () => {
  const editShot = vi.fn();
  const pins = parsePins([`${first}=runway`, "SC99-SH010=veo3"]);
  await expect(applyPins({ plan }, pins, editShot)).rejects.toThrow(/no shot SC99-SH010.*SC01-SH010/);
  expect(editShot).not.toHaveBeenCalled();
});

it.each(["SC01-SH010", "SC01-SH010=animatic", "=runway"])("refuses “%s”, and says how a pin is written", (text) => {
  expect(() => parsePins([text])).toThrow(/SC01-SH010=runway/);
});
