import type { Picture, TimeOfDay, Weather } from "@/lib/domain/picture";
import { clamp, lerp } from "./curves";
import type { Random } from "./noise";

/** Where the light of a shot comes from. */
export type Light = {
  /** Share of the frame's width. */
  x: number;
  /** 0 is the top of the sky, 1 the horizon. */
  height: number;
  /** Share of the unit length. */
  radius: number;
  /** How clearly the disc itself shows, 0–1. */
  disc: number;
  glow: number;
  moon: boolean;
  /** How many stars show, 0–1. */
  stars: number;
  /** How many lamps and windows are lit, 0–1. */
  lamps: number;
  /** 1 by bright day, 0 at night: how much colour cloth and skin show. */
  day: number;
  /** 1 when the light comes from the right of the subject, -1 from the left. */
  side: 1 | -1;
};

type Hour = Pick<Light, "height" | "radius" | "disc" | "glow" | "moon" | "stars" | "lamps" | "day">;

const HOURS: Record<TimeOfDay, Hour> = {
  dawn: { height: 0.72, radius: 0.05, disc: 1, glow: 1, moon: false, stars: 0.15, lamps: 0.35, day: 0.4 },
  morning: { height: 0.52, radius: 0.05, disc: 0.9, glow: 0.9, moon: false, stars: 0, lamps: 0.06, day: 0.8 },
  day: { height: 0.26, radius: 0.048, disc: 0.85, glow: 0.8, moon: false, stars: 0, lamps: 0.03, day: 1 },
  "golden-hour": { height: 0.66, radius: 0.058, disc: 1, glow: 1.1, moon: false, stars: 0, lamps: 0.16, day: 0.5 },
  dusk: { height: 1.02, radius: 0.06, disc: 0, glow: 1.15, moon: false, stars: 0.35, lamps: 0.55, day: 0.22 },
  night: { height: 0.3, radius: 0.05, disc: 1, glow: 0.75, moon: true, stars: 1, lamps: 1, day: 0.1 },
};

/** How much of the sky each weather lets through. */
const CLARITY: Record<Weather, number> = {
  clear: 1,
  wind: 0.95,
  cloudy: 0.45,
  fog: 0.5,
  snow: 0.25,
  rain: 0.12,
  storm: 0.05,
};

/** Sun, moon and lamps of a shot. The light stands on the other side of the frame than the subject. */
export function lightOf(picture: Picture, subjectX: number, random: Random): Light {
  const hour = HOURS[picture.timeOfDay];
  const clarity = CLARITY[picture.weather];
  const x = clamp(1 - subjectX + lerp(-0.1, 0.1, random()), 0.24, 0.76);
  return {
    ...hour,
    x,
    disc: hour.disc * (clarity > 0.4 ? clarity : 0),
    glow: hour.glow * lerp(0.45, 1, clarity),
    stars: hour.stars * Math.max(0, clarity * 1.6 - 0.6),
    lamps: clamp(hour.lamps + (1 - clarity) * 0.3),
    day: hour.day * lerp(0.7, 1, clarity),
    side: x > subjectX ? 1 : -1,
  };
}
