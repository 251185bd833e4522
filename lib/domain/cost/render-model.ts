import type { BackendId } from "@/lib/domain/backend";

/** The one model that a backend renders with, and what is expected of it. */
export type RenderModel = {
  backend: BackendId;
  model: string;
  label: string;
  /** 0–10 on the scale of the semantic score. */
  expectedQuality: number;
  /** How long a take takes: fixed wait, and work for each second of clip. */
  waitSeconds: number;
  secondsPerClipSecond: number;
  parallelTakes: number;
};

/**
 * The models in use. Expected quality and render times of the paid models are our own starting assumptions, to be
 * replaced by measured ones from the calibration page; the animatic's 0.6 is measured (720p24 on two cores).
 */
export const RENDER_MODELS: readonly RenderModel[] = [
  {
    backend: "animatic",
    model: "animatic",
    label: "Animatic",
    expectedQuality: 5.5,
    waitSeconds: 0,
    secondsPerClipSecond: 0.6,
    parallelTakes: 1,
  },
  {
    backend: "veo3",
    model: "veo-3.1-generate-001",
    label: "Veo 3.1",
    expectedQuality: 9,
    waitSeconds: 30,
    secondsPerClipSecond: 10,
    parallelTakes: 4,
  },
  {
    backend: "runway",
    model: "gen4.5",
    label: "Runway Gen-4.5",
    expectedQuality: 8.4,
    waitSeconds: 20,
    secondsPerClipSecond: 8,
    parallelTakes: 2,
  },
  {
    backend: "replicate",
    model: "wan-video/wan-2.5-t2v",
    label: "Replicate Wan 2.5",
    expectedQuality: 7.4,
    waitSeconds: 30,
    secondsPerClipSecond: 12,
    parallelTakes: 4,
  },
];

/** Wall-clock seconds for `takes` takes of `clipSeconds` each, as many at once as the backend allows. */
export function renderSecondsOf(model: RenderModel, takes: number, clipSeconds: number): number {
  const rounds = Math.ceil(takes / model.parallelTakes);
  return Math.round(rounds * (model.waitSeconds + model.secondsPerClipSecond * clipSeconds));
}
