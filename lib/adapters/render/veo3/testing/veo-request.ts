import { shotOf } from "@/lib/adapters/render/animatic/testing/request-of";
import { type AspectRatio, frameSize } from "@/lib/domain/brief";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import type { Shot } from "@/lib/domain/plan";
import type { RenderRequest } from "@/lib/pipeline/ports";

type Wish = { takeId?: string; order?: Partial<RenderOrder>; shot?: Partial<Omit<Shot, "picture">> };

/** A take of four seconds of silent 720p, with the parts that a test cares about. */
export function veoRequest({ takeId = "take_01hzx", order = {}, shot = {} }: Wish = {}): RenderRequest {
  const ordered: RenderOrder = {
    backend: "veo3",
    model: "veo-3.1-generate-001",
    resolution: "720p",
    aspectRatio: "16:9",
    clipSeconds: 4,
    audio: false,
    priceRowId: "veo3/veo-3.1-generate-001/720p/silent",
    amountMicros: 800_000,
    ...order,
  };
  const aspectRatio: AspectRatio = ordered.aspectRatio;
  return {
    takeId,
    shot: shotOf({ durationSeconds: ordered.clipSeconds, ...shot }),
    filmTitle: "Northbound",
    ...frameSize(aspectRatio, ordered.resolution),
    fps: 24,
    frames: 24 * ordered.clipSeconds,
    withMusic: false,
    order: ordered,
  };
}
