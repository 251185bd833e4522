import { expect, it } from "vitest";
import { cancelWords } from "@/components/jobs/cancel-words";
import { TAKE_STATES, type TakeState } from "@/lib/domain/take";

const takes = (...states: TakeState[]) => states.map((state) => ({ state, ceilingMicros: 960_000 }));

it("tells what is free to cancel from what may still be billed", () => {
  expect(cancelWords(takes("reserved", "reserved", "submitting", "submitted", "unknown"))).toEqual([
    "2 takes are not sent yet: cancelling is free.",
    "2 takes are under way at a provider, asked to stop, and may still be billed.",
    "1 take is unknown at the provider: cancelling changes nothing about what was charged.",
  ]);
});

it("never speaks of a bill for what is drawn on this machine", () => {
  expect(cancelWords([{ state: "submitted", ceilingMicros: 0 }])).toEqual([
    "1 take is being drawn on this machine: cancelling is free.",
  ]);
});

it("promises that nothing more is charged only when no take is under way", () => {
  const over = TAKE_STATES.filter((state) => /succeeded|failed|cancelled|rejected/.test(state));
  expect(cancelWords(takes(...over))).toEqual(["No take is under way, so nothing more is charged."]);
});
