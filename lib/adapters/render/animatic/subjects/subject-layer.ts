import type { Framing, Subject } from "@/lib/domain/picture";
import { glow, oval, radial } from "../brush";
import { BLACK, mix } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type Scenery } from "../elements";
import type { Brush } from "../surface";
import type { World } from "../world";
import { person } from "./people";
import { inksOf, type SubjectArt } from "./subject-art";

const ARTS: Partial<Record<Subject, SubjectArt>> = { person };

/** The part of the frame's width that a subject may fill. */
const WIDEST: Record<Framing, number> = { establishing: 0.3, wide: 0.52, medium: 0.85, "close-up": 1, insert: 1.15 };

/** The subject as a layer of its own, or null when the setting is alone in the frame. */
export function subjectLayer(world: World, scenery: Scenery): LiveLayer | null {
  const { subject } = world.picture;
  if (subject === "none") return null;
  const art = ARTS[subject] ?? person;
  const height = Math.min(
    art.heights[world.framing] * (distant(world) ? (scenery.closeness ?? 1) : 1) * world.frame.height,
    (WIDEST[world.framing] * world.frame.width) / art.aspect,
  );
  const draw = art.prepare({ world, inks: inksOf(world, world.cast), cast: world.cast, height });
  const [x, y] = footPoint(world, scenery, height);
  const travel = (art.travel ?? 0) * world.frame.width;
  return live(scenery.subjectDepth + 1e-3, (brush, moment) => {
    brush.translate(x + (moment.progress - 0.5) * travel, y);
    if (art.halo) drawHalo(brush, world, height);
    if (world.stand === "ground") drawShadow(brush, height * art.aspect * 0.8);
    brush.scale(height / 100, height / 100);
    draw(brush, moment);
  });
}

function distant(world: World): boolean {
  return world.framing === "wide" || world.framing === "establishing";
}

/** Where the subject touches the ground, in pixels of a layer. */
function footPoint(world: World, scenery: Scenery, height: number): [number, number] {
  const x = world.width / 2 + (world.subjectX - 0.5) * world.frame.width;
  const ground = world.height * scenery.ground;
  if (world.stand === "ground" && world.framing === "medium")
    return [x, Math.max(ground, world.height / 2 + world.frame.height * 0.5 + height * 0.12)];
  return [x, ground];
}

function drawHalo(brush: Brush, world: World, height: number): void {
  const { fog, sun } = world.palette;
  glow(brush, [0, -height * 0.5], height * 0.95, mix(fog, sun, 0.2), lerp(0.46, 0.14, world.light.day));
}

function drawShadow(brush: Brush, reach: number): void {
  brush.save();
  brush.scale(1, 0.12);
  oval(
    brush,
    0,
    0,
    reach,
    reach,
    radial(brush, [0, 0], reach, [
      [0, BLACK, 0.5],
      [1, BLACK, 0],
    ]),
  );
  brush.restore();
}
