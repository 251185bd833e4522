import type { Framing } from "@/lib/domain/picture";
import { glow, oval, radial } from "../brush";
import { BLACK, mix } from "../colour";
import { lerp } from "../curves";
import { type Layer, live, type Scenery } from "../elements";
import type { Brush } from "../surface";
import type { World } from "../world";
import { artOf } from "./art-of";
import { perchLayer } from "./perch";
import { inksOf, type SubjectArt } from "./subject-art";

/** The part of the frame's width that a subject may fill. */
const WIDEST: Record<Framing, number> = { establishing: 0.34, wide: 0.56, medium: 0.85, "close-up": 1.02, insert: 1.2 };
/** Where the middle of something in the air is, as a share of the frame's height. */
const AIR_LEVEL: Record<Framing, number> = {
  establishing: 0.34,
  wide: 0.36,
  medium: 0.42,
  "close-up": 0.47,
  insert: 0.5,
};

const LENS_DEPTH = 0.97;

/** The subject, and what it rests on, as layers of their own; none when the setting is alone in the frame. */
export function subjectLayers(world: World, scenery: Scenery): Layer[] {
  const { subject } = world.picture;
  if (subject === "none") return [];
  const art = artOf(subject, world.framing, world.looks.length);
  const height = heightOf(world, scenery, art);
  const [x, y] = footPoint(world, scenery, art, height);
  const facing = facingOf(world, art);
  const lightSide = world.light.side === facing ? 1 : -1;
  const draw = art.prepare({ world, inks: inksOf(world), cast: world.cast, lightSide });
  const travel = (art.travel ?? 0) * world.frame.width * (isDistant(world) ? 1 : 0.4);
  const rests = !world.isAfloat && (world.stand === "ground" || world.stand === "surface");
  const layer = live(art.atLens ? LENS_DEPTH : scenery.subjectDepth + 2e-3, (brush, moment) => {
    brush.translate(x + (moment.progress - 0.5) * travel * facing, y);
    if (art.halo) drawHalo(brush, world, height);
    if (rests && !art.cropped) drawShadow(brush, height * Math.min(art.aspect, 2.4) * 0.62);
    brush.scale((facing * height) / 100, height / 100);
    draw(brush, moment);
  });
  const perch =
    world.stand === "surface"
      ? perchLayer(world, scenery, { x, y, isDistant: isDistant(world), height, width: height * art.aspect })
      : null;
  return perch ? [perch, layer] : [layer];
}

function isDistant(world: World): boolean {
  return world.framing === "wide" || world.framing === "establishing";
}

function heightOf(world: World, scenery: Scenery, art: SubjectArt): number {
  const nearer = isDistant(world) && world.stand === "ground" ? (scenery.closeness ?? 1) : 1;
  return Math.min(
    art.heights[world.framing] * nearer * world.frame.height,
    (WIDEST[world.framing] * world.frame.width) / art.aspect,
  );
}

/** Faces are lit from ahead; everything else moves towards the middle of the frame. */
function facingOf(world: World, art: SubjectArt): 1 | -1 {
  if (art.cropped && !isDistant(world)) return world.light.side;
  return world.subjectX <= 0.5 ? 1 : -1;
}

/** Where the subject touches the ground (or, in the air, its middle), in pixels of a layer. */
function footPoint(world: World, scenery: Scenery, art: SubjectArt, height: number): [number, number] {
  const x = world.across(world.subjectX);
  const middle = world.height / 2;
  const frame = world.frame.height;
  if (world.stand === "air") return [x, middle + (AIR_LEVEL[world.framing] - 0.5) * frame];
  if (isDistant(world) && !art.atLens) return [x, world.height * levelOf(world, scenery)];
  if (art.cropped) return [x, middle + frame * 0.53 + Math.max(0, height - frame * 0.88) * 0.6];
  const level = world.height * levelOf(world, scenery);
  const framed =
    middle + Math.min(frame * 0.44, height * 0.5 + frame * 0.06) + Math.max(0, height - frame * 0.88) * 0.5;
  return [x, world.stand === "ground" || carries(world, scenery) ? Math.max(level, framed) : framed];
}

/** A plinth built for the subject stays under it in every framing. */
function carries(world: World, scenery: Scenery): boolean {
  return world.stand === "surface" && scenery.plinth === true;
}

function levelOf(world: World, scenery: Scenery): number {
  if (world.stand === "water") return scenery.waterline ?? scenery.ground;
  if (world.stand === "surface") return scenery.surface ?? scenery.ground;
  return scenery.ground;
}

function drawHalo(brush: Brush, world: World, height: number): void {
  const { fog, sun } = world.palette;
  glow(brush, [0, -height * 0.5], height * 0.95, mix(fog, sun, 0.2), lerp(0.46, 0.14, world.light.day));
}

function drawShadow(brush: Brush, reach: number): void {
  brush.save();
  brush.scale(1, 0.12);
  const fill = radial(brush, [0, 0], reach, [
    [0, BLACK, 0.5],
    [1, BLACK, 0],
  ]);
  oval(brush, 0, 0, reach, reach, fill);
  brush.restore();
}
