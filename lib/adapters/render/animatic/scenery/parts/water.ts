import { linear, oval } from "../../brush";
import { css, mix } from "../../colour";
import { lerp } from "../../curves";
import { type LiveLayer, live } from "../../elements";
import { hashAt } from "../../noise";
import type { Surface } from "../../surface";
import type { World } from "../../world";

/** Strokes of light and dark on the water, in the width of a 16:9 frame. */
const STROKES = 900;
const GLINTS = 130;

/** A sea from the horizon down to `bottom` (pixels): it mirrors the sky, then deepens. */
export function paintSea(surface: Surface, world: World, top: number, bottom: number): void {
  const { brush, width } = surface;
  const { sky, near, sun, fog } = world.palette;
  const depth = bottom - top;
  brush.fillStyle = linear(
    brush,
    [0, top],
    [0, bottom],
    [
      [0, mix(sky[3], sky[2], 0.45)],
      [0.12, mix(sky[2], sky[1], 0.4)],
      [0.5, mix(sky[1], near, 0.35)],
      [1, mix(sky[0], near, 0.6)],
    ],
  );
  brush.fillRect(0, top, width, depth);
  const path = world.unit * 0.3;
  const sunX = world.across(world.light.x);
  brush.fillStyle = linear(
    brush,
    [sunX - path, 0],
    [sunX + path, 0],
    [
      [0, sun, 0],
      [0.5, sun, 0.34 * world.light.glow],
      [1, sun, 0],
    ],
  );
  brush.fillRect(0, top, width, depth);
  const random = world.random("waves");
  const crest = mix(fog, sun, 0.4);
  const trough = mix(near, sky[0], 0.5);
  const strokes = Math.round((STROKES * width) / world.unit / 1.84);
  for (let index = 0; index < strokes; index++) {
    const nearness = random() ** 1.6;
    const across = world.unit * lerp(0.007, 0.09, nearness) * (0.4 + random());
    const fill = random() < 0.5 ? css(crest, lerp(0.2, 0.1, nearness)) : css(trough, lerp(0.16, 0.22, nearness));
    oval(
      brush,
      width * random(),
      top + depth * nearness,
      across,
      Math.max(0.6, world.unit * lerp(0.0008, 0.0032, nearness)),
      fill,
    );
  }
}

/** Sparks of sunlight that come and go on the water below the light. */
export function glintLayer(world: World, top: number, bottom: number, depth: number): LiveLayer {
  const { unit, seed, palette, light } = world;
  const sunX = world.across(light.x);
  const strength = 0.55 * Math.max(0.4, light.glow);
  return live(depth, (brush, { seconds }) => {
    brush.globalCompositeOperation = "lighter";
    brush.fillStyle = css(palette.sun);
    for (let index = 0; index < GLINTS; index++) {
      const nearness = hashAt(index, seed) ** 1.5;
      const shine = Math.sin(seconds * (1.2 + 2.2 * hashAt(index, seed + 3)) + index * 2.4);
      if (shine < 0.15) continue;
      const x = sunX + (hashAt(index, seed + 1) - 0.5) * 2 * unit * lerp(0.036, 0.32, nearness);
      brush.globalAlpha = strength * (shine - 0.15);
      brush.beginPath();
      brush.ellipse(
        x,
        top + (bottom - top) * (0.01 + 0.95 * nearness),
        unit * lerp(0.005, 0.028, nearness),
        Math.max(0.7, unit * lerp(0.0008, 0.0028, nearness)),
        0,
        0,
        7,
      );
      brush.fill();
    }
  });
}
