import { z } from "zod";
import { BACKEND_IDS, PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { type Brief, DURATION_SECONDS, RESOLUTIONS } from "@/lib/domain/brief";
import { intervalSchema, type Quote } from "@/lib/domain/cost/quote";
import { microsSchema } from "@/lib/domain/micros-schema";
import type { Plan } from "@/lib/domain/plan";

const SHOT_SECONDS = { min: 0.5, max: 10 } as const;
const TENTHS = 10;

/** What a person tries out. Everything that is left out stays as it is. */
export const whatIfSchema = z.strictObject({
  resolution: z.enum(RESOLUTIONS).optional(),
  /** One backend for every shot; null lets the studio choose for all of them. */
  backend: z.enum(PAID_BACKEND_IDS).nullable().optional(),
  filmSeconds: z.number().min(DURATION_SECONDS.min).max(DURATION_SECONDS.max).optional(),
  qualityFloor: z.number().min(0).max(10).optional(),
});
export type WhatIf = z.infer<typeof whatIfSchema>;

const priced = z.strictObject({
  interval: intervalSchema,
  totalMicros: microsSchema,
  /** How many shots each backend makes; shots that have their take are not among them. */
  makers: z.array(z.strictObject({ backend: z.enum(BACKEND_IDS), shots: z.int() })),
  isPreview: z.boolean(),
  reason: z.string(),
  overBudgetMicros: microsSchema,
  renderSeconds: z.number(),
  filmSeconds: z.number(),
});
export type PricedWhatIf = z.infer<typeof priced>;

/** The film as it is and as it would be, both at the prices of this moment. */
export const whatIfViewSchema = z.strictObject({ before: priced, after: priced });
export type WhatIfView = z.infer<typeof whatIfViewSchema>;

type Film = { plan: Plan; brief: Brief };

/** The board and the brief as they would be. Nothing else about them changes, so the same rules price them. */
export function applyWhatIf<F extends Film>(film: F, asked: WhatIf): Film & Pick<F, "plan"> {
  const { resolution = film.brief.resolution, qualityFloor = film.brief.preferences.qualityFloor } = asked;
  const preferences = { ...film.brief.preferences, qualityFloor };
  const pinned = asked.backend === undefined ? film.plan.shots : pinAll(film.plan.shots, asked.backend);
  const shots = asked.filmSeconds === undefined ? pinned : stretch(pinned, asked.filmSeconds);
  return { plan: { ...film.plan, shots }, brief: { ...film.brief, resolution, preferences } };
}

/** What a quote says about a film, as far as two of them are compared. */
export function pricedOf(quote: Quote, plan: Plan): PricedWhatIf {
  const { interval, totalMicros, isPreview, overBudgetMicros, renderSeconds, backendReason } = quote;
  const makers = BACKEND_IDS.map((backend) => ({
    backend,
    shots: quote.lines.filter((line) => line.order?.backend === backend).length,
  }));
  return {
    ...{ interval, totalMicros, isPreview, overBudgetMicros, renderSeconds, reason: backendReason },
    makers: makers.filter(({ shots }) => shots > 0),
    filmSeconds: secondsOf(plan.shots),
  };
}

function pinAll(shots: Plan["shots"], backend: WhatIf["backend"]): Plan["shots"] {
  return shots.map(({ backend: _, ...shot }) => (backend ? { ...shot, backend } : shot));
}

/** Every shot keeps its share of the film, to the tenth of a second and within what a shot may last. */
function stretch(shots: Plan["shots"], filmSeconds: number): Plan["shots"] {
  const factor = filmSeconds / secondsOf(shots);
  return shots.map((shot) => ({ ...shot, durationSeconds: withinAShot(shot.durationSeconds * factor) }));
}

function withinAShot(seconds: number): number {
  const rounded = Math.round(seconds * TENTHS) / TENTHS;
  return Math.min(SHOT_SECONDS.max, Math.max(SHOT_SECONDS.min, rounded));
}

function secondsOf(shots: Plan["shots"]): number {
  const tenths = shots.reduce((sum, shot) => sum + Math.round(shot.durationSeconds * TENTHS), 0);
  return tenths / TENTHS;
}
