import { box, disc, linear, oval, stroke } from "../brush";
import { css, hex, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawJars, drawPanRail, drawStove } from "./parts/cookware";
import { drawPendant } from "./parts/furniture";
import { paintRoom, type Room } from "./parts/room";
import { paintWindow } from "./parts/window";

/** A kitchen: counter and cupboards along the wall, a window over the sink, pans on a rail, lamps over the table. */
export function kitchen(world: World): Scenery {
  const room = paintRoom(world, { floorPattern: "tiles", wallTint: world.palette.sun });
  const { left, width, top, metre } = room;
  splashback(room);
  paintWindow(world, room, {
    x: left + width * 0.3,
    y: top + 0.42 * metre,
    width: width * 0.34,
    height: 1.02 * metre,
    view: "garden",
    columns: 2,
    rows: 1,
  });
  cupboards(world, room);
  counter(world, room);
  drawPanRail(world, room);
  return {
    layers: [painted(room.surface, 0.25), lamps(world, room), table(world)],
    subjectDepth: 0.7,
    ground: 0.9,
    surface: TABLE_TOP,
    dust: true,
    indoors: true,
    closeness: 1.65,
  };
}

const TABLE_TOP = 0.735;

function splashback(room: Room): void {
  const { brush } = room.surface;
  const { left, width, floor, metre, colours } = room;
  const tile = 0.15 * metre;
  const top = floor - 1.42 * metre;
  box(brush, left, top, width, 0.52 * metre, css(lighten(colours.wall, 0.06)));
  const joint = css(lighten(colours.wall, -0.03), 0.8);
  for (let x = left; x < left + width; x += tile)
    stroke(
      brush,
      [
        [x, top],
        [x, top + 0.52 * metre],
      ],
      metre * 0.008,
      joint,
    );
  for (let row = 0; row < 4; row++)
    stroke(
      brush,
      [
        [left, top + row * tile],
        [left + width, top + row * tile],
      ],
      metre * 0.008,
      joint,
    );
}

function cupboards(world: World, room: Room): void {
  const { brush } = room.surface;
  const { left, right, top, width, metre, colours } = room;
  const front = mix(colours.wood, world.palette.sky[1], 0.25);
  const reach = Math.min(width * 0.27, 1.9 * metre);
  for (const x of [left, right - reach]) {
    box(brush, x, top + 0.28 * metre, reach, 0.82 * metre, css(lighten(front, -0.05)));
    for (let door = 0; door < 3; door++) {
      const at = x + (reach * door) / 3;
      box(
        brush,
        at + 0.02 * metre,
        top + 0.3 * metre,
        reach / 3 - 0.04 * metre,
        0.78 * metre,
        css(lighten(front, 0.03)),
        0.015 * metre,
      );
      disc(brush, at + reach / 3 - 0.09 * metre, top + 1 * metre, 0.022 * metre, css(world.palette.accent));
    }
  }
}

function counter(world: World, room: Room): void {
  const { brush } = room.surface;
  const { left, width, floor, metre, colours } = room;
  const front = mix(colours.wood, world.palette.near, 0.12);
  const top = floor - 0.9 * metre;
  box(brush, left, top, width, 0.9 * metre, css(front));
  const doors = Math.max(4, Math.round(width / (0.62 * metre)));
  for (let door = 0; door < doors; door++) {
    const x = left + (width * door) / doors;
    box(
      brush,
      x + 0.02 * metre,
      top + 0.12 * metre,
      width / doors - 0.04 * metre,
      0.68 * metre,
      css(lighten(front, 0.035)),
      0.015 * metre,
    );
    box(
      brush,
      x + (width / doors) * 0.32,
      top + 0.17 * metre,
      (width / doors) * 0.36,
      0.025 * metre,
      css(mix(world.palette.accent, front, 0.35)),
    );
  }
  box(brush, left, top - 0.05 * metre, width, 0.07 * metre, css(lighten(colours.pale, -0.06)));
  const tap = css(mix(colours.pale, colours.dark, 0.45));
  const sink = left + width * 0.47;
  stroke(
    brush,
    [
      [sink, top - 0.05 * metre],
      [sink, top - 0.34 * metre],
      [sink + 0.1 * metre, top - 0.42 * metre],
      [sink + 0.2 * metre, top - 0.34 * metre],
      [sink + 0.2 * metre, top - 0.28 * metre],
    ],
    0.028 * metre,
    tap,
  );
  drawStove(brush, world, { x: left + width * 0.8, y: top - 0.05 * metre, metre });
  drawJars(brush, world, { x: left + width * 0.1, y: top - 0.05 * metre, metre });
}

function lamps(world: World, room: Room): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  const middle = world.across(tableX(world));
  for (const offset of [-0.26, 0.26]) {
    drawPendant(
      surface.brush,
      { x: middle + offset * world.unit, ceiling: -10, drop: room.top + world.unit * 0.09, size: world.unit * 0.13 },
      world.palette,
      Math.max(0.25, world.light.lamps),
    );
  }
  return painted(surface, 0.6);
}

/** Under the subject when it stands on the table, else on the other side of the frame. */
function tableX(world: World): number {
  if (world.stand === "surface") return world.subjectX;
  return world.subjectX > 0.5 ? 0.25 : 0.75;
}

function table(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const x = world.across(tableX(world));
  const y = height * TABLE_TOP;
  const half = unit * 0.46;
  const wood = mix(mix(palette.accent, palette.far, 0.45), palette.near, lerp(0.62, 0.34, world.light.day));
  box(
    brush,
    x - half * 0.92,
    y + unit * 0.03,
    half * 1.84,
    height - y,
    linear(
      brush,
      [0, y],
      [0, height],
      [
        [0, lighten(wood, -0.13)],
        [1, lighten(wood, -0.2)],
      ],
    ),
  );
  box(brush, x - half, y - unit * 0.012, half * 2, unit * 0.05, css(wood), unit * 0.01);
  box(brush, x - half, y - unit * 0.012, half * 2, unit * 0.012, css(lighten(wood, 0.12)), unit * 0.006);
  fruitBowl(brush, world, x + half * (world.stand === "surface" ? 0.62 : 0.05), y - unit * 0.012);
  return painted(surface, world.stand === "surface" ? 0.69 : 0.8);
}

function fruitBowl(brush: Brush, world: World, x: number, y: number): void {
  const { unit, palette } = world;
  const fruits = [palette.accent, hex("#d8503f"), hex("#8fae3f"), palette.accent, hex("#e0a030")];
  for (const [index, fruit] of fruits.entries()) {
    disc(
      brush,
      x + (index - 2) * unit * 0.024,
      y - unit * (0.062 + 0.014 * (2 - Math.abs(index - 2))),
      unit * 0.021,
      css(mix(fruit, palette.near, lerp(0.5, 0.12, world.light.day))),
    );
  }
  brush.fillStyle = css(mix(palette.sky[2], palette.near, 0.35));
  brush.beginPath();
  brush.moveTo(x - unit * 0.085, y - unit * 0.062);
  brush.quadraticCurveTo(x - unit * 0.05, y, x, y);
  brush.quadraticCurveTo(x + unit * 0.05, y, x + unit * 0.085, y - unit * 0.062);
  brush.fill();
  oval(brush, x, y, unit * 0.035, unit * 0.006, css(palette.near, 0.6));
}
