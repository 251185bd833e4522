import { oval } from "../brush";
import { css, mix, type Rgb, WHITE } from "../colour";
import { lerp, wrap } from "../curves";
import type { Moment, Scenery } from "../elements";
import type { Brush } from "../surface";
import type { World } from "../world";

type Particle = { x: number; y: number; size: number; phase: number };
type Draw = (brush: Brush, moment: Moment) => void;
type Kind = "rain" | "storm" | "snow" | "leaves" | "embers" | "dust";

const COUNTS: Record<Kind, number> = { rain: 240, storm: 380, snow: 190, leaves: 34, embers: 60, dust: 64 };

/** What flies through the air in front of the camera: the weather, or dust that catches the light. */
export function createParticles(world: World, scenery: Scenery): Draw | null {
  const kind = kindOf(world, scenery);
  if (!kind) return null;
  const random = world.random("particles");
  const particles = Array.from({ length: COUNTS[kind] }, () => ({
    x: random(),
    y: random(),
    size: random(),
    phase: random(),
  }));
  if (kind === "rain" || kind === "storm") return rain(world, particles, kind === "storm" ? 0.22 : 0.06);
  if (kind === "leaves") return leaves(world, particles);
  return motes(world, particles, kind);
}

function kindOf(world: World, scenery: Scenery): Kind | null {
  const { weather, mood, timeOfDay } = world.picture;
  if (!scenery.indoors) {
    if (weather === "rain" || weather === "storm" || weather === "snow") return weather;
    if (weather === "wind") return "leaves";
  }
  if (scenery.dust || timeOfDay === "golden-hour") return "dust";
  return mood === "dramatic" || mood === "tense" ? "embers" : null;
}

function rain(world: World, particles: readonly Particle[], slant: number): Draw {
  const { width, height } = world.frame;
  const colour = css(mix(world.palette.fog, WHITE, 0.55), 0.3);
  return (brush, { seconds }) => {
    brush.strokeStyle = colour;
    brush.lineWidth = Math.max(1, height * 0.0016);
    brush.beginPath();
    for (const drop of particles) {
      const speed = lerp(1.1, 2.2, drop.size);
      const y = wrap(drop.y + seconds * speed, 1.1) * height;
      const x = wrap(drop.x + seconds * slant * speed, 1.1) * width;
      const length = height * lerp(0.02, 0.06, drop.size);
      brush.moveTo(x, y);
      brush.lineTo(x - length * (slant + 0.04), y - length);
    }
    brush.stroke();
  };
}

function leaves(world: World, particles: readonly Particle[]): Draw {
  const { width, height } = world.frame;
  const { accent, near } = world.palette;
  const colours = [css(mix(accent, near, 0.35), 0.8), css(mix(accent, near, 0.7), 0.8)] as const;
  return (brush, { seconds }) => {
    for (const [index, leaf] of particles.entries()) {
      const speed = lerp(0.16, 0.42, leaf.size);
      const x = wrap(leaf.x + seconds * speed, 1.1) * width;
      const y = wrap(leaf.y + 0.05 * Math.sin(seconds * 1.6 + leaf.phase * 9) + seconds * 0.03, 1.05) * height;
      const size = height * lerp(0.004, 0.011, leaf.size * leaf.size);
      brush.save();
      brush.translate(x, y);
      brush.rotate(seconds * 3 * (leaf.phase - 0.3) + leaf.phase * 6);
      oval(
        brush,
        0,
        0,
        size,
        size * Math.abs(Math.sin(seconds * 4 + leaf.phase * 8)) * 0.6,
        colours[index % 2] ?? colours[0],
      );
      brush.restore();
    }
  };
}

type MoteStyle = { slowest: number; fastest: number; largest: number; up: boolean; colour: Rgb; alpha: number };

function moteStyle(world: World, kind: "snow" | "embers" | "dust"): MoteStyle {
  const { sun, accent } = world.palette;
  if (kind === "snow") return { slowest: 0.05, fastest: 0.18, largest: 0.0065, up: false, colour: WHITE, alpha: 0.9 };
  if (kind === "embers") return { slowest: 0.02, fastest: 0.09, largest: 0.0034, up: true, colour: accent, alpha: 0.6 };
  return { slowest: 0.006, fastest: 0.03, largest: 0.0034, up: false, colour: sun, alpha: 0.5 };
}

function motes(world: World, particles: readonly Particle[], kind: "snow" | "embers" | "dust"): Draw {
  const { width, height } = world.frame;
  const style = moteStyle(world, kind);
  return (brush, { seconds, camera }) => {
    brush.fillStyle = css(style.colour);
    for (const mote of particles) {
      const fall = (style.up ? -1 : 1) * seconds * lerp(style.slowest, style.fastest, mote.size);
      const sway = Math.sin(seconds * 0.5 + mote.phase * 9) * 0.012 + seconds * 0.008;
      const x = wrap(mote.x + sway - camera.travel * mote.size - camera.turn, 1) * width;
      const y = wrap(mote.y + fall, 1) * height;
      const twinkle = kind === "snow" ? 1 : 0.6 + 0.4 * Math.sin(seconds * 1.3 + mote.phase * 20);
      brush.globalAlpha = (0.25 + 0.75 * mote.size) * style.alpha * twinkle;
      brush.beginPath();
      brush.arc(x, y, height * lerp(0.0012, style.largest, mote.size * mote.size), 0, 7);
      brush.fill();
    }
    brush.globalAlpha = 1;
  };
}
