import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";

/** The one model that a backend renders with on one route, and what is expected of it. Data that an admin may change. */
export const renderModelSchema = z.strictObject({
  backend: z.enum(BACKEND_IDS),
  /** The way to the model: "local", "vertex", "omni", "api". */
  route: z.string().min(1),
  model: z.string().trim().min(1, "Name the model as the provider does.").max(200),
  label: z.string().trim().min(1, "Give the model a name for people.").max(80),
  /** 0–10 on the scale of the semantic score. */
  expectedQuality: z.number().min(0).max(10),
  /** How long a take takes: fixed wait, and work for each second of clip. */
  waitSeconds: z.number().min(0).max(3600),
  secondsPerClipSecond: z.number().min(0).max(600),
  parallelTakes: z.int().min(1, "At least one take at a time.").max(100),
  submissionsPerMinute: z.int().min(1, "At least one submission a minute.").max(600),
  /** After this a job that never finishes is given up. */
  renderLimitSeconds: z.int().min(30).max(7200),
});
export type RenderModel = z.infer<typeof renderModelSchema>;

/** What the provider's own limits and our patience are until an admin says otherwise: 10 submissions a minute, 20 minutes. */
const USUAL = { parallelTakes: 4, submissionsPerMinute: 10, renderLimitSeconds: 1200 } as const;

/**
 * The models a new studio starts with. Expected quality and render times of the paid models are our own starting
 * assumptions, to be replaced by measured ones from the calibration page; the animatic's 0.6 is measured (720p24 on
 * two cores).
 */
export const RENDER_MODELS: readonly RenderModel[] = [
  {
    ...USUAL,
    backend: "animatic",
    route: "local",
    model: "animatic",
    label: "Animatic",
    expectedQuality: 5.5,
    waitSeconds: 0,
    secondsPerClipSecond: 0.6,
    parallelTakes: 1,
    submissionsPerMinute: 600,
  },
  {
    ...USUAL,
    backend: "veo3",
    route: "vertex",
    model: "veo-3.1-generate-001",
    label: "Veo 3.1",
    expectedQuality: 9,
    waitSeconds: 30,
    secondsPerClipSecond: 10,
  },
  {
    ...USUAL,
    backend: "veo3",
    route: "omni",
    model: "gemini-omni-1.1-flash",
    label: "Gemini Omni",
    expectedQuality: 8.6,
    waitSeconds: 20,
    secondsPerClipSecond: 8,
  },
  {
    ...USUAL,
    backend: "runway",
    route: "api",
    model: "gen4.5",
    label: "Runway Gen-4.5",
    expectedQuality: 8.4,
    waitSeconds: 20,
    secondsPerClipSecond: 8,
    parallelTakes: 2,
  },
  {
    ...USUAL,
    backend: "replicate",
    route: "api",
    model: "wan-video/wan-2.5-t2v",
    label: "Replicate Wan 2.5",
    expectedQuality: 7.4,
    waitSeconds: 30,
    secondsPerClipSecond: 12,
    renderLimitSeconds: 1800,
  },
];

/** One model for each backend: the one on the route that is set up, or the backend's first. */
export function modelsOnRoutes(
  models: readonly RenderModel[],
  routes: Partial<Record<RenderModel["backend"], string>>,
): RenderModel[] {
  return BACKEND_IDS.flatMap((backend) => {
    const known = models.filter((model) => model.backend === backend);
    return known.find((model) => model.route === routes[backend]) ?? known[0] ?? [];
  });
}

/** Wall-clock seconds for `takes` takes of `clipSeconds` each, as many at once as the backend allows. */
export function renderSecondsOf(model: RenderModel, takes: number, clipSeconds: number): number {
  const rounds = Math.ceil(takes / model.parallelTakes);
  return Math.round(rounds * (model.waitSeconds + model.secondsPerClipSecond * clipSeconds));
}
