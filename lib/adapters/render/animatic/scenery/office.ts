import { box, glow, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawFloorLamp, drawPlant, drawShelf, drawTable } from "./parts/furniture";
import { paintRoom } from "./parts/room";
import { paintWindow } from "./parts/window";

const DESK_TOP = 0.725;

/** An office high above a city: a wall of glass, a desk with a bright screen, shelves and a lamp. */
export function office(world: World): Scenery {
  const room = paintRoom(world, { floorPattern: "planks", wallTint: world.palette.sky[1] });
  const { left, width, top, metre, colours, surface } = room;
  paintWindow(world, room, {
    x: left + width * 0.1,
    y: top + 0.26 * metre,
    width: width * 0.8,
    height: 1.72 * metre,
    view: "city",
    columns: 4,
    rows: 2,
  });
  const files = [colours.pale, colours.cloth, colours.wall, world.palette.accent].map((colour) =>
    mix(colour, colours.dark, 0.35),
  );
  drawShelf(
    surface.brush,
    { x: left + width * 0.32, y: room.floor - 0.72 * metre, width: width * 0.36, height: 0.72 * metre, boards: 2 },
    { frame: colours.wood, goods: files },
    world.random("files"),
  );
  drawPlant(
    surface.brush,
    { x: left + width * 0.95, y: room.floor + 0.1 * metre, metre: metre * 1.15 },
    mix([74, 120, 92], colours.dark, lerp(0.6, 0.3, world.light.day)),
    colours.wood,
  );
  const deskX = world.across(world.stand === "surface" ? world.subjectX : world.subjectX > 0.5 ? 0.26 : 0.74);
  return {
    layers: [painted(surface, 0.25), lampLayer(world), desk(world, deskX), screen(world, deskX)],
    subjectDepth: 0.72,
    ground: 0.9,
    surface: DESK_TOP,
    rays: world.light.day > 0.3,
    dust: true,
    indoors: true,
    closeness: 1.65,
  };
}

function lampLayer(world: World): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  const x = world.across(world.subjectX > 0.5 ? 0.9 : 0.1);
  drawFloorLamp(
    surface.brush,
    { x, y: world.height * 0.88, metre: world.unit * 0.31 },
    world.palette,
    Math.max(0.3, world.light.lamps),
  );
  return painted(surface, 0.56);
}

function deskDepth(world: World): number {
  return world.stand === "surface" ? 0.7 : 0.6;
}

function desk(world: World, x: number): PaintedLayer {
  const { unit, palette } = world;
  const surface = createSurface(world.width, world.height);
  const { brush } = surface;
  const metre = unit * 0.29;
  const wood = mix(palette.near, mix(palette.far, palette.accent, 0.3), lerp(0.25, 0.5, world.light.day));
  const y = world.height * DESK_TOP + 0.745 * metre;
  drawTable(brush, { x, y, metre }, 2.5, wood);
  const top = y - 0.75 * metre;
  monitor(brush, { x: monitorX(world, x), y: top, unit }, css(lighten(wood, -0.05)));
  chair(brush, { x: x + unit * 0.02, y, metre }, css(lighten(palette.near, 0.01)));
  box(brush, x - unit * 0.05, top - unit * 0.008, unit * 0.13, unit * 0.008, css(lighten(wood, 0.1)));
  return painted(surface, deskDepth(world));
}

function monitorX(world: World, deskX: number): number {
  return deskX + (world.stand === "surface" ? -0.24 : -0.08) * world.unit;
}

function monitor(brush: Brush, { x, y, unit }: { x: number; y: number; unit: number }, ink: string): void {
  box(brush, x - unit * 0.01, y - unit * 0.045, unit * 0.02, unit * 0.045, ink);
  box(brush, x - unit * 0.05, y - unit * 0.006, unit * 0.1, unit * 0.006, ink);
  box(brush, x - unit * 0.115, y - unit * 0.185, unit * 0.23, unit * 0.145, ink, unit * 0.008);
}

function chair(brush: Brush, { x, y, metre }: { x: number; y: number; metre: number }, ink: string): void {
  box(brush, x + 0.18 * metre, y - 1.02 * metre, 0.09 * metre, 0.5 * metre, ink, 0.04 * metre);
  box(brush, x - 0.2 * metre, y - 0.5 * metre, 0.46 * metre, 0.08 * metre, ink, 0.03 * metre);
  stroke(
    brush,
    [
      [x + 0.03 * metre, y - 0.46 * metre],
      [x + 0.03 * metre, y - 0.1 * metre],
    ],
    0.05 * metre,
    ink,
  );
  stroke(
    brush,
    [
      [x - 0.22 * metre, y],
      [x + 0.03 * metre, y - 0.12 * metre],
      [x + 0.28 * metre, y],
    ],
    0.04 * metre,
    ink,
  );
}

/** The screen glows and its lines change while somebody works. */
function screen(world: World, deskX: number): LiveLayer {
  const { unit, palette } = world;
  const x = monitorX(world, deskX) - unit * 0.106;
  const y = world.height * DESK_TOP - unit * 0.18;
  const bright = css(mix(palette.accent, palette.sun, 0.2), 0.92);
  const ink = css(mix(palette.near, palette.accent, 0.2), 0.55);
  return live(deskDepth(world) + 1e-4, (brush, { seconds }) => {
    glow(brush, [x + unit * 0.106, y + unit * 0.07], unit * 0.36, palette.accent, 0.24 + 0.02 * Math.sin(seconds * 3));
    box(brush, x, y, unit * 0.212, unit * 0.134, bright);
    for (let line = 0; line < 6; line++) {
      const length = 0.06 + 0.1 * Math.abs(Math.sin(line * 2.3 + Math.floor(seconds * 1.5 + line * 0.3)));
      box(brush, x + unit * 0.016, y + unit * (0.018 + line * 0.019), unit * length, unit * 0.007, ink);
    }
  });
}
