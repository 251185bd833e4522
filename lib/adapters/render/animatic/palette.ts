import type { Mood, Picture, Setting, TimeOfDay, Weather } from "@/lib/domain/picture";
import { chromaOf, distanceOf, hex, lighten, mix, type Rgb, saturate, tinted } from "./colour";
import { lerp } from "./curves";

/** The colours of one shot. Everything drawn in it is mixed from these. */
export type Palette = {
  /** From the top of the sky down to the horizon. */
  sky: readonly [Rgb, Rgb, Rgb, Rgb];
  /** What stands far away, and what is closest to the camera. */
  far: Rgb;
  near: Rgb;
  /** Lamps, windows, cloth: the one colour that catches the eye. */
  accent: Rgb;
  sun: Rgb;
  fog: Rgb;
};

type Swatches = readonly [sky: string, far: string, near: string, accent: string, sun: string, fog: string];

const TIME_SWATCHES: Record<TimeOfDay, Swatches> = {
  dawn: ["#2f3a6b #7d6a9c #e8a59a #ffe1b8", "#a98a9c", "#181628", "#ff9d76", "#fff0d6", "#f2c3ae"],
  morning: ["#4f8fb8 #8cc0d2 #cfe3dc #fdf3dc", "#8fb7b8", "#16302f", "#f2b366", "#fffbe8", "#e3ece2"],
  day: ["#2f86cf #6db7e8 #bfe2f2 #fdf3dc", "#83b3c4", "#15363a", "#ff7d4e", "#fffdf0", "#e0eff0"],
  "golden-hour": ["#26305c #8a4a6b #e8895a #ffd694", "#c77a63", "#1a1020", "#ffb454", "#fff1c9", "#f7b581"],
  dusk: ["#131538 #41306b #a04a78 #f28a72", "#6a4a7c", "#0b0a1c", "#ffa25e", "#ffd9c2", "#a8607f"],
  night: ["#050917 #0f1b40 #27387a #6b7cc0", "#33458a", "#03050d", "#ffd27a", "#eef3ff", "#4a5da3"],
};

const MOOD_SWATCHES: Record<Mood, Swatches> = {
  calm: ["#4f8fb8 #8cc0d2 #cfe3dc #fdf3dc", "#8fb7b8", "#16302f", "#f2b366", "#fffbe8", "#e3ece2"],
  hopeful: ["#3b4f86 #a8779a #f2a983 #ffe3b0", "#c99a86", "#1c1a2c", "#ffb866", "#fff4d6", "#f7cda6"],
  joyful: ["#2f8fe0 #6fc0f0 #bfe6f7 #fff3d0", "#83bfd0", "#173f3c", "#ff6f4e", "#fffdf0", "#e3f3f0"],
  energetic: ["#0d0524 #2f0f57 #8a1a63 #ff6f5e", "#6a1d6b", "#080312", "#22e1ff", "#ffd1e8", "#b23a7c"],
  dramatic: ["#090d18 #1a2537 #43525f #9b8f80", "#56636c", "#05070b", "#e4572e", "#f3dcb8", "#7d8587"],
  mysterious: ["#06101c #122a43 #2b5570 #86a9b4", "#35586e", "#03070c", "#9fd0ff", "#e6f2ff", "#55809a"],
  melancholy: ["#3e4c58 #64757f #96a4aa #cbd0cd", "#8b999e", "#161c21", "#e0a458", "#f4f2ea", "#b3bdbf"],
  tense: ["#0b0f10 #232b2a #5a5c45 #b59a63", "#5d6150", "#060807", "#ef5030", "#f6e3b4", "#868466"],
  romantic: ["#3a2456 #8e4574 #ee8f94 #ffd9c0", "#b9728a", "#1c0f22", "#ff8fa3", "#fff0e4", "#f3b1ae"],
  luxurious: ["#0b0908 #221a15 #5a4430 #d2ad72", "#5d4a35", "#060404", "#f0d49a", "#fff0d0", "#8d7350"],
  technological: ["#03101a #082c3d #13616f #8fdccb", "#1d6d78", "#01070c", "#49f2c2", "#e6fff8", "#3f9f9c"],
  playful: ["#4457c8 #8f8df0 #f6b5d6 #fff1b8", "#a79be0", "#22204a", "#ff5fa2", "#fffbe2", "#f3d2e6"],
};

/** How much the mood outweighs the hour: on a stage there is no hour. */
const MOOD_WEIGHT: Partial<Record<Setting, number>> = {
  studio: 0.95,
  stage: 0.95,
  abstract: 1,
  space: 0.75,
  office: 0.55,
  workshop: 0.5,
  shop: 0.5,
  kitchen: 0.45,
  "living-room": 0.45,
  underwater: 0.35,
};
const OUTDOOR_MOOD_WEIGHT = 0.44;

type WeatherGrade = { grey: number; lightness: number; vivid: number };

const WEATHER_GRADES: Record<Weather, WeatherGrade> = {
  clear: { grey: 0, lightness: 0, vivid: 1 },
  wind: { grey: 0.08, lightness: 0, vivid: 1 },
  cloudy: { grey: 0.3, lightness: -0.02, vivid: 0.85 },
  fog: { grey: 0.5, lightness: 0.03, vivid: 0.75 },
  snow: { grey: 0.35, lightness: 0.05, vivid: 0.7 },
  rain: { grey: 0.42, lightness: -0.06, vivid: 0.7 },
  storm: { grey: 0.5, lightness: -0.12, vivid: 0.65 },
};

const INDOORS: ReadonlySet<Setting> = new Set(["studio", "stage", "abstract", "space", "underwater"]);

/** The colours of a shot: its hour and mood, graded by the weather, then drawn towards the film's own palette. */
export function paletteOf(picture: Picture, shotPalette: readonly string[]): Palette {
  const weight = MOOD_WEIGHT[picture.setting] ?? OUTDOOR_MOOD_WEIGHT;
  const hour = fromSwatches(TIME_SWATCHES[picture.timeOfDay]);
  const mood = fromSwatches(MOOD_SWATCHES[picture.mood]);
  const blended = {
    ...combine(hour, mood, (a, b) => tinted(a, b, weight, weight > 0.7 ? weight : weight * 0.5)),
    accent: weight < 0.5 ? hour.accent : mood.accent,
  };
  const graded = INDOORS.has(picture.setting) ? blended : grade(blended, WEATHER_GRADES[picture.weather]);
  return towards(graded, shotPalette.map(hex));
}

function fromSwatches([sky, far, near, accent, sun, fog]: Swatches): Palette {
  const [top = "", high = "", low = "", horizon = ""] = sky.split(" ");
  return {
    sky: [hex(top), hex(high), hex(low), hex(horizon)],
    far: hex(far),
    near: hex(near),
    accent: hex(accent),
    sun: hex(sun),
    fog: hex(fog),
  };
}

function combine(a: Palette, b: Palette, merge: (a: Rgb, b: Rgb) => Rgb): Palette {
  return {
    sky: [merge(a.sky[0], b.sky[0]), merge(a.sky[1], b.sky[1]), merge(a.sky[2], b.sky[2]), merge(a.sky[3], b.sky[3])],
    far: merge(a.far, b.far),
    near: merge(a.near, b.near),
    accent: merge(a.accent, b.accent),
    sun: merge(a.sun, b.sun),
    fog: merge(a.fog, b.fog),
  };
}

function mapped(palette: Palette, change: (colour: Rgb) => Rgb): Palette {
  return combine(palette, palette, change);
}

function grade(palette: Palette, by: WeatherGrade): Palette {
  const cover = saturate(mix(palette.fog, palette.sky[1], 0.45), 0.55);
  const toned = mapped(palette, (colour) => lighten(saturate(colour, by.vivid), by.lightness));
  const dull = (colour: Rgb, share: number) => mix(colour, cover, by.grey * share);
  const [top, high, low, horizon] = toned.sky;
  return {
    ...toned,
    sky: [dull(top, 1), dull(high, 1), dull(low, 0.9), dull(horizon, 0.7)],
    far: dull(toned.far, 0.8),
    fog: dull(toned.fog, 0.5),
    accent: palette.accent,
  };
}

/** Colours of the film that are this near to a role's colour (in OKLab) draw it strongly. */
const NEARNESS = 0.09;

/**
 * Draws every role towards the colours of the film that look most like it: a blue sky takes the film's blue, lamps its
 * most vivid colour. The film keeps its colours in every shot, while night stays night.
 */
function towards(palette: Palette, film: readonly Rgb[]): Palette {
  const vivid = film.reduce<Rgb | null>(
    (best, colour) => (best && chromaOf(best) > chromaOf(colour) ? best : colour),
    null,
  );
  if (!vivid) return palette;
  const drawn = mapped(palette, (colour) => {
    const distances = film.map((other) => distanceOf(colour, other));
    const nearest = Math.exp(-((Math.min(...distances) / NEARNESS) ** 2) / 2);
    return tinted(colour, likest(film, distances), lerp(0.4, 0.75, nearest), 0.16);
  });
  return { ...drawn, accent: tinted(palette.accent, vivid, 0.85, 0.2) };
}

/** The film's colours mixed, each by how near it is. */
function likest(film: readonly Rgb[], distances: readonly number[]): Rgb {
  const closest = Math.min(...distances);
  const weights = distances.map((distance) => Math.exp(-(((distance - closest) / NEARNESS) ** 2) * 2));
  let mixed: Rgb = film[0] ?? [128, 128, 128];
  let total = 0;
  for (const [index, colour] of film.entries()) {
    const weight = weights[index] ?? 0;
    total += weight;
    mixed = mix(mixed, colour, weight / total);
  }
  return mixed;
}
