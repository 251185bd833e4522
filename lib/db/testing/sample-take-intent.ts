import { randomUUID } from "node:crypto";
import { samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import { shotCode } from "@/lib/domain/plan";
import type { TakeIntent } from "@/lib/pipeline/store";

/** The intent of one paid take of one made-up shot. */
export function sampleTakeIntent({ shot, ceilingMicros }: { shot: number; ceilingMicros: number }): TakeIntent {
  const id = `take_${randomUUID()}`;
  const [planned] = samplePlan([[4]]).shots;
  if (!planned) throw new Error("The sample plan has no shot.");
  const code = shotCode(1 + Math.floor(shot / 90), ((shot % 90) + 1) * 10);
  const order = {
    backend: "runway",
    model: "gen4.5",
    resolution: "720p",
    aspectRatio: "16:9",
    clipSeconds: 4,
    audio: false,
    priceRowId: "runway/gen4.5/720p",
    amountMicros: ceilingMicros,
  } as const;
  return {
    id,
    shotCode: code,
    number: 1,
    backend: "runway",
    route: "api",
    model: "gen4.5",
    requestHash: "hash",
    ceilingMicros,
    request: {
      takeId: id,
      shot: { ...planned, code },
      filmTitle: "Sample",
      width: 1280,
      height: 720,
      fps: 24,
      frames: 96,
      withMusic: false,
      order,
    },
  };
}
