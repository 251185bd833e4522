import { box, disc, polygon, stroke } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawPendant, drawTable } from "./parts/furniture";
import { paintRoom, type Room } from "./parts/room";
import { paintWindow } from "./parts/window";

const BENCH_TOP = 0.72;

/** A workshop: tools on a board, high windows, shafts of light, a bench with a vice, crates and timber. */
export function workshop(world: World): Scenery {
  const room = paintRoom(world, { floorPattern: "concrete", wallTint: world.palette.accent });
  const { left, width, top, metre, surface } = room;
  for (const at of [0.06, 0.37, 0.68]) {
    paintWindow(world, room, {
      x: left + width * at,
      y: top + 0.14 * metre,
      width: width * 0.26,
      height: 0.62 * metre,
      view: "garden",
      columns: 3,
      rows: 2,
    });
  }
  toolBoard(world, room);
  crates(surface.brush, room);
  timber(surface.brush, room);
  return {
    layers: [painted(surface, 0.25), lamps(world, room), bench(world)],
    subjectDepth: 0.7,
    ground: 0.9,
    surface: BENCH_TOP,
    rays: true,
    dust: true,
    indoors: true,
    closeness: 1.65,
  };
}

type Tool = (brush: Brush, x: number, y: number, size: number, inks: { steel: string; wood: string }) => void;

const TOOLS: readonly Tool[] = [
  function hammer(brush, x, y, s, { steel, wood }) {
    stroke(
      brush,
      [
        [x, y],
        [x, y + s * 0.8],
      ],
      s * 0.09,
      wood,
    );
    box(brush, x - s * 0.24, y - s * 0.08, s * 0.46, s * 0.18, steel, s * 0.04);
  },
  function saw(brush, x, y, s, { steel, wood }) {
    polygon(
      brush,
      [
        [x - s * 0.14, y + s * 0.2],
        [x + s * 0.16, y + s * 0.2],
        [x + s * 0.05, y + s],
        [x - s * 0.05, y + s],
      ],
      steel,
    );
    box(brush, x - s * 0.17, y - s * 0.1, s * 0.34, s * 0.32, wood, s * 0.1);
  },
  function wrench(brush, x, y, s, { steel }) {
    stroke(
      brush,
      [
        [x, y + s * 0.1],
        [x, y + s * 0.75],
      ],
      s * 0.1,
      steel,
    );
    stroke(
      brush,
      [
        [x - s * 0.12, y - s * 0.08],
        [x - s * 0.12, y + s * 0.08],
        [x, y + s * 0.14],
        [x + s * 0.12, y + s * 0.08],
        [x + s * 0.12, y - s * 0.08],
      ],
      s * 0.08,
      steel,
    );
  },
  function screwdriver(brush, x, y, s, { steel, wood }) {
    stroke(
      brush,
      [
        [x, y + s * 0.3],
        [x, y + s * 0.85],
      ],
      s * 0.06,
      steel,
    );
    box(brush, x - s * 0.08, y - s * 0.08, s * 0.16, s * 0.4, wood, s * 0.06);
  },
  function pliers(brush, x, y, s, { steel, wood }) {
    stroke(
      brush,
      [
        [x - s * 0.15, y + s * 0.8],
        [x, y + s * 0.3],
        [x + s * 0.05, y],
      ],
      s * 0.08,
      wood,
    );
    stroke(
      brush,
      [
        [x + s * 0.15, y + s * 0.8],
        [x, y + s * 0.3],
        [x - s * 0.05, y],
      ],
      s * 0.08,
      steel,
    );
  },
];

function toolBoard(world: World, room: Room): void {
  const { surface, left, width, top, metre, colours } = room;
  const { brush } = surface;
  const board = { x: left + width * 0.2, y: top + 0.95 * metre, width: width * 0.6, height: 0.88 * metre };
  box(brush, board.x, board.y, board.width, board.height, css(mix(colours.wood, colours.wall, 0.35)));
  const holes = css(lighten(colours.wood, -0.1), 0.5);
  for (let x = board.x + 0.07 * metre; x < board.x + board.width; x += 0.13 * metre) {
    for (let y = board.y + 0.07 * metre; y < board.y + board.height; y += 0.13 * metre)
      disc(brush, x, y, 0.012 * metre, holes);
  }
  const inks = {
    steel: css(mix(colours.dark, world.palette.far, 0.35)),
    wood: css(mix(world.palette.accent, colours.dark, 0.35)),
  };
  const count = Math.max(5, Math.round(board.width / (0.34 * metre)));
  for (let index = 0; index < count; index++) {
    const tool = TOOLS[index % TOOLS.length];
    tool?.(brush, board.x + (board.width * (index + 0.5)) / count, board.y + 0.17 * metre, 0.58 * metre, inks);
  }
}

function crates(brush: Brush, { left, width, floor, metre, colours }: Room): void {
  crate(brush, left + width * 0.03, floor + 0.06 * metre, 0.62 * metre, colours.wood);
  crate(brush, left + width * 0.03 + 0.66 * metre, floor + 0.1 * metre, 0.5 * metre, lighten(colours.wood, -0.03));
  crate(brush, left + width * 0.03 + 0.1 * metre, floor - 0.56 * metre, 0.46 * metre, lighten(colours.wood, 0.03));
}

function crate(brush: Brush, x: number, floor: number, size: number, wood: Rgb): void {
  box(brush, x, floor - size, size, size, css(wood));
  const slat = css(lighten(wood, -0.08));
  for (let board = 1; board < 4; board++) box(brush, x, floor - size + (size * board) / 4, size, size * 0.02, slat);
  stroke(
    brush,
    [
      [x + size * 0.06, floor - size * 0.06],
      [x + size * 0.94, floor - size * 0.94],
    ],
    size * 0.07,
    css(lighten(wood, 0.05)),
  );
  for (const side of [x, x + size * 0.92]) box(brush, side, floor - size, size * 0.08, size, css(lighten(wood, 0.04)));
}

function timber(brush: Brush, { right, floor, top, metre, colours }: Room): void {
  for (let plank = 0; plank < 5; plank++) {
    const x = right - (0.2 + plank * 0.12) * metre;
    stroke(
      brush,
      [
        [x, floor + 0.03 * metre],
        [x + 0.22 * metre, top + (0.5 + plank * 0.14) * metre],
      ],
      0.075 * metre,
      css(lighten(colours.wood, 0.02 * (plank % 3))),
    );
  }
}

function lamps(world: World, room: Room): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  for (const at of [0.3, 0.7]) {
    drawPendant(
      surface.brush,
      { x: world.across(at), ceiling: -10, drop: room.top + world.unit * 0.06, size: world.unit * 0.15 },
      world.palette,
      Math.max(0.45, world.light.lamps),
    );
  }
  return painted(surface, 0.55);
}

function bench(world: World): PaintedLayer {
  const { unit, palette } = world;
  const surface = createSurface(world.width, world.height);
  const { brush } = surface;
  const onIt = world.stand === "surface";
  const x = world.across(onIt ? world.subjectX : world.subjectX > 0.5 ? 0.25 : 0.75);
  const wood = mix(mix(palette.accent, palette.far, 0.35), palette.near, lerp(0.66, 0.44, world.light.day));
  const metre = unit * 0.32;
  const y = world.height * BENCH_TOP + 0.745 * metre;
  drawTable(brush, { x, y, metre }, 2.7, wood);
  box(brush, x - 1.15 * metre, y - 0.3 * metre, 2.3 * metre, 0.06 * metre, css(lighten(wood, -0.07)));
  const top = y - 0.75 * metre;
  const steel = css(mix(palette.near, palette.far, 0.3));
  const vice = x + (onIt ? -1.05 : 0.85) * metre;
  box(brush, vice - 0.12 * metre, top - 0.2 * metre, 0.1 * metre, 0.2 * metre, steel);
  box(brush, vice + 0.06 * metre, top - 0.2 * metre, 0.1 * metre, 0.2 * metre, steel);
  box(brush, vice - 0.2 * metre, top - 0.08 * metre, 0.42 * metre, 0.08 * metre, steel);
  stroke(
    brush,
    [
      [vice + 0.22 * metre, top - 0.14 * metre],
      [vice + 0.22 * metre, top + 0.08 * metre],
    ],
    0.025 * metre,
    steel,
  );
  return painted(surface, onIt ? 0.69 : 0.82);
}
