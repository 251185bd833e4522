import type { BackendId } from "@/lib/domain/backend";
import { type Brief, briefSchema, frameSize } from "@/lib/domain/brief";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { orderOf, priceShot } from "@/lib/domain/cost/priced-clip";
import { modelsOnRoutes, RENDER_MODELS } from "@/lib/domain/cost/render-model";
import { AppError } from "@/lib/domain/errors";
import { type Shot, shotCode } from "@/lib/domain/plan";
import type { RenderRequest } from "@/lib/pipeline/ports";

const SHORTEST_SECONDS = 2;

/** The cheapest thing a backend can be asked for: its shortest silent clip in 720p of a harmless picture. */
export function cheapestRequest(backend: BackendId, route: string): { brief: Brief; request: RenderRequest } {
  const brief = briefSchema.parse({ prompt: "A lighthouse at dawn, calm sea, slow dolly in.", durationSeconds: 10 });
  const model = modelsOnRoutes(RENDER_MODELS, { [backend]: route }).find((one) => one.backend === backend);
  if (!model) throw new AppError("unavailable", `There is no model for ${backend}.`);
  const now = new Date().toISOString();
  const priced = priceShot({ shot: SHOT, clip: undefined, brief, model, priceList: DEFAULT_PRICE_LIST, now });
  if (priced.kind === "not-sold") throw new AppError("unavailable", priced.reason);
  const order = orderOf(priced.clip, brief);
  const takeId = `live-${Date.now()}`;
  const size = frameSize(brief.aspectRatio, brief.resolution);
  const frames = SHORTEST_SECONDS * brief.fps;
  const request = {
    takeId,
    shot: SHOT,
    filmTitle: "Live smoke",
    ...size,
    fps: brief.fps,
    frames,
    withMusic: false,
    order,
  };
  return { brief, request };
}

const SHOT: Shot = {
  code: shotCode(1, 10),
  sceneNumber: 1,
  number: 10,
  action: "A lighthouse stands in the morning light.",
  prompt: "A white lighthouse on a rock at dawn, calm sea, soft light, slow dolly in.",
  negativePrompt: "text, watermark",
  durationSeconds: SHORTEST_SECONDS,
  seed: 7,
  framing: "wide",
  move: "dolly-in",
  palette: ["#1d2b3a", "#b07a54", "#f2d9b0"],
  audioNote: "",
  dialogue: null,
  characters: [],
  continuity: null,
  picture: { setting: "ocean", subject: "lighthouse", timeOfDay: "dawn", weather: "clear", mood: "calm" },
};
