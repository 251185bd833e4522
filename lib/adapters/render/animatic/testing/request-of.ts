import type { Picture } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";
import type { RenderRequest } from "@/lib/pipeline/ports";

/** A complete shot with the parts that a test cares about. */
export function shotOf(overrides: Partial<Omit<Shot, "picture">> & { picture?: Partial<Picture> } = {}): Shot {
  return {
    code: "SC01-SH010",
    sceneNumber: 1,
    number: 10,
    action: "A hiker walks along a ridge.",
    prompt: "A hiker walks along a ridge in the evening light.",
    negativePrompt: "",
    durationSeconds: 1,
    seed: 7,
    framing: "wide",
    move: "dolly-in",
    palette: ["#1d2b3a", "#b07a54", "#f2d9b0"],
    audioNote: "",
    dialogue: null,
    characters: [],
    continuity: null,
    ...overrides,
    picture: {
      setting: "mountains",
      subject: "person",
      timeOfDay: "golden-hour",
      weather: "clear",
      mood: "hopeful",
      ...overrides.picture,
    },
  };
}

/** A small, quick take of such a shot. */
export function requestOf(overrides: Partial<RenderRequest> = {}): RenderRequest {
  return {
    takeId: "take-1",
    shot: shotOf(),
    filmTitle: "Northbound",
    width: 320,
    height: 180,
    fps: 24,
    frames: 12,
    withMusic: false,
    order: {
      backend: "animatic",
      model: "animatic",
      resolution: "720p",
      aspectRatio: "16:9",
      clipSeconds: 0.5,
      audio: false,
      priceRowId: "animatic/720p",
      amountMicros: 0,
    },
    ...overrides,
  };
}

/** A submission that nobody calls back about. */
export const CALL = { webhookUrl: null, signal: new AbortController().signal };
