import type { Setting, TimeOfDay, Weather } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";
import { type Palette, paletteDistance } from "@/lib/domain/qa/palette-distance";
import type { PictureStatistics, Span } from "@/lib/domain/qa/picture-statistics";
import { type Corners, piecewise } from "@/lib/domain/qa/piecewise";

/** One measured property of a shot on the scale of 0 to 10, the words that say why, and where it shows. */
export type Measure = { score: number; finding: string; atSeconds: number | null };

/*
 * Every line below was laid through measurements: fifty clean animatic shots in all settings against the same ones blurred, grainy,
 * frozen, flickering, too dark, too bright, flat and jerky.
 */

/** Clean 93 (a close-up before a soft ground) to 1012 (rain); out of focus 50; enlarged from 160 pixels 29; blurred 7. */
const SHARPNESS: Corners = [
  [20, 0],
  [90, 7],
  [250, 10],
];
/** Clean 0.2 to 0.5; visible grain 15; heavy 38; television snow 82. */
const NOISE: Corners = [
  [1.5, 10],
  [4, 7],
  [8, 4],
  [16, 1],
  [30, 0],
];
/** Clean 20 to 49; washed out 10; nearly black 5. */
const CONTRAST: Corners = [
  [4, 0],
  [12, 4],
  [18, 7],
  [40, 10],
];
/** Share of pixels without shadow detail where the light may be low: a clean night city has 0.38. */
const CRUSHED_IN_THE_DARK: Corners = [
  [0.55, 10],
  [0.75, 6],
  [0.9, 1],
  [1, 0],
];
const CRUSHED_IN_THE_LIGHT: Corners = [
  [0.25, 10],
  [0.45, 6],
  [0.7, 2],
  [0.9, 0],
];
/** Share of pixels without highlight detail: clean 0; over-exposed 0.53. */
const BLOWN: Corners = [
  [0.05, 10],
  [0.15, 7],
  [0.4, 3],
  [0.7, 0],
];
/** Clean 0.07 to 0.35; brightness changing with every frame 130 to 260. */
const FLICKER: Corners = [
  [1, 10],
  [3, 7],
  [8, 4],
  [20, 0],
];
/** Clean 0; drawn on twos 0.5, which may be meant; eight pictures a second shown as twenty-four 0.67. */
const REPEATED: Corners = [
  [0.02, 10],
  [0.1, 7],
  [0.3, 5.5],
  [0.5, 4.5],
  [0.67, 2],
  [0.8, 0],
];
/** Share of the shot that is black or stands still. */
const DEAD: Corners = [
  [0, 10],
  [0.1, 6],
  [0.3, 2],
  [0.5, 0],
];
/** Share of the shot in which luma flashes more than three times a second. */
const FLASHING: Corners = [
  [0, 10],
  [0.05, 2],
  [0.2, 0],
];
/** Share of the shot's planned length that the file has. */
const LENGTH: Corners = [
  [0.5, 0],
  [0.9, 4],
  [0.95, 7],
  [0.99, 10],
];
const NIGHT_LUMA: Corners = [
  [0.45, 10],
  [0.6, 6],
  [0.75, 2],
];
const DAY_LUMA: Corners = [
  [0.08, 2],
  [0.16, 6],
  [0.24, 10],
];
/** Inside a shot 0.01 to 0.04; shots of a scene about 0.07; other scenes 0.24 and more. */
const CONTINUITY: Corners = [
  [0.03, 10],
  [0.12, 7],
  [0.3, 3],
  [0.5, 0],
];

const DARK_TIMES: readonly TimeOfDay[] = ["night", "dusk", "dawn"];
const BRIGHT_TIMES: readonly TimeOfDay[] = ["morning", "day", "golden-hour"];
const GREY_WEATHERS: readonly Weather[] = ["rain", "storm", "fog"];
/** Places that have their own light, whatever the time of day. */
const LIT_BY_THEMSELVES: readonly Setting[] = [
  "space",
  "underwater",
  "kitchen",
  "living-room",
  "office",
  "workshop",
  "shop",
  "stage",
  "studio",
  "abstract",
];

/** Detail, grain, contrast and exposure. A dark picture is right at night and wrong at noon. */
export function visualMeasures(shot: Shot, statistics: PictureStatistics): Measure[] {
  const { sharpness, noiseSigma, contrast, crushedShare, blownShare } = statistics;
  const { timeOfDay, setting } = shot.picture;
  const mayBeDark = DARK_TIMES.includes(timeOfDay) || LIT_BY_THEMSELVES.includes(setting);
  const crushed = piecewise(mayBeDark ? CRUSHED_IN_THE_DARK : CRUSHED_IN_THE_LIGHT, crushedShare);
  return [
    measure(piecewise(SHARPNESS, sharpness), `sharpness ${sharpness.toFixed(0)} (clean from 90)`),
    measure(piecewise(NOISE, noiseSigma), `grain ${noiseSigma.toFixed(1)} (clean below 4)`),
    measure(piecewise(CONTRAST, contrast), `contrast ${contrast.toFixed(0)} (clean from 18)`),
    measure(crushed, `${percent(crushedShare)} of the picture black without detail (${timeOfDay}, ${setting})`),
    measure(piecewise(BLOWN, blownShare), `${percent(blownShare)} of the picture white without detail`),
    spanMeasure(DEAD, "black", statistics.black, statistics.seconds),
    spanMeasure(DEAD, "standing still", statistics.frozen, statistics.seconds),
  ];
}

/** Steadiness, smooth motion and the planned length. A take's own sound is not heard in the film and not measured here. */
export function technicalMeasures(shot: Shot, statistics: PictureStatistics): Measure[] {
  const { flicker, repeatedShare, seconds } = statistics;
  const planned = `${seconds.toFixed(2)} s of ${shot.durationSeconds.toFixed(2)} s planned`;
  return [
    measure(piecewise(FLICKER, flicker), `flicker ${flicker.toFixed(2)} (steady below 3)`),
    measure(piecewise(REPEATED, repeatedShare), `${percent(repeatedShare)} of the frames repeated`),
    spanMeasure(FLASHING, "flashing", statistics.flashes, seconds),
    measure(piecewise(LENGTH, seconds / shot.durationSeconds), planned),
  ];
}

/** Light against the planned time of day, and colours against the shot before in the same scene. */
export function narrativeMeasures(shot: Shot, statistics: PictureStatistics, before: Before | null): Measure[] {
  const light = lightMeasure(shot, statistics.meanLuma);
  const distance = before ? paletteDistance(statistics.palette, before.palette) : null;
  const continuity =
    before && distance !== null
      ? [
          measure(
            piecewise(CONTINUITY, distance),
            `colours ${distance.toFixed(2)} from ${before.code} (same scene below 0.12)`,
          ),
        ]
      : [];
  return [...(light ? [light] : []), ...continuity];
}

/** The shot before in the same scene, and its colours. */
export type Before = { code: string; palette: Palette };

function lightMeasure(shot: Shot, meanLuma: number): Measure | null {
  const { timeOfDay, setting, weather } = shot.picture;
  if (LIT_BY_THEMSELVES.includes(setting)) return null;
  const finding = `mean light ${meanLuma.toFixed(2)} for ${timeOfDay}`;
  if (timeOfDay === "night") return measure(piecewise(NIGHT_LUMA, meanLuma), finding);
  const bright = BRIGHT_TIMES.includes(timeOfDay) && !GREY_WEATHERS.includes(weather);
  return bright ? measure(piecewise(DAY_LUMA, meanLuma), finding) : null;
}

function measure(score: number, finding: string): Measure {
  return { score, finding, atSeconds: null };
}

function spanMeasure(corners: Corners, what: string, spans: readonly Span[], seconds: number): Measure {
  const sum = spans.reduce((total, span) => total + span.seconds, 0);
  const finding = `${sum.toFixed(1)} s of ${seconds.toFixed(1)} s ${what}`;
  return { score: piecewise(corners, sum / seconds), finding, atSeconds: spans[0]?.startSeconds ?? null };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}
