import { box, linear, type Point, polygon, stroke } from "../../brush";
import { css, lighten, mix, type Rgb, saturate, WHITE } from "../../colour";
import { lerp } from "../../curves";
import { createSurface, type Surface } from "../../surface";
import type { World } from "../../world";

/** A room seen straight on: its back wall in pixels, and how many pixels a metre measures there. */
export type Room = {
  surface: Surface;
  left: number;
  top: number;
  width: number;
  height: number;
  right: number;
  floor: number;
  metre: number;
  colours: RoomColours;
};

export type RoomColours = { wall: Rgb; floor: Rgb; ceiling: Rgb; wood: Rgb; dark: Rgb; pale: Rgb; cloth: Rgb };

export type RoomStyle = {
  /** Pulls the walls towards a colour of their own. */
  wallTint?: Rgb;
  floorPattern: "planks" | "tiles" | "concrete";
};

const ROOM_HEIGHT_METRES = 2.7;

/** Paints walls, floor and ceiling in one-point perspective. In portrait the back wall is as tall as the room is wide. */
export function paintRoom(world: World, style: RoomStyle): Room {
  const surface = createSurface(world.width, world.height);
  const width = world.width * 0.62;
  const height = Math.min(world.height * 0.47, width * 0.8);
  const left = (world.width - width) / 2;
  const top = world.height * 0.45 - height / 2;
  const colours = coloursOf(world, style.wallTint);
  const room: Room = {
    surface,
    left,
    top,
    width,
    height,
    right: left + width,
    floor: top + height,
    metre: height / ROOM_HEIGHT_METRES,
    colours,
  };
  paintShell(world, room);
  if (style.floorPattern !== "concrete") paintBoards(world, room, style.floorPattern);
  return room;
}

function coloursOf({ palette, light }: World, tint?: Rgb): RoomColours {
  const dim = lerp(0.64, 0.12, light.day);
  const plaster = saturate(mix(mix(palette.fog, palette.far, 0.4), tint ?? palette.sky[2], tint ? 0.45 : 0.3), 1.35);
  const board = mix(mix(palette.accent, palette.far, 0.5), palette.near, 0.25);
  return {
    wall: mix(plaster, palette.near, dim),
    floor: mix(board, palette.near, dim * 0.9 + 0.05),
    ceiling: mix(mix(plaster, WHITE, 0.3), palette.near, dim + 0.04),
    wood: mix(board, palette.near, dim * 0.6 + 0.25),
    dark: mix(palette.near, palette.far, 0.08),
    pale: mix(mix(palette.sun, WHITE, 0.5), palette.near, dim * 0.9),
    cloth: mix(mix(palette.accent, palette.sky[1], 0.35), palette.near, dim * 0.8),
  };
}

function paintShell(world: World, room: Room): void {
  const { brush } = room.surface;
  const { width, height } = world;
  const { left, right, top, floor } = room;
  const { wall, ceiling, floor: ground } = room.colours;
  box(brush, 0, 0, width, height, css(wall));
  const outer: readonly [Point, Point, Point, Point] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const inner: readonly [Point, Point, Point, Point] = [
    [left, top],
    [right, top],
    [right, floor],
    [left, floor],
  ];
  const sides = [
    { from: lighten(ceiling, -0.08), to: ceiling },
    { from: lighten(wall, -0.14), to: lighten(wall, -0.03) },
    { from: lighten(ground, -0.1), to: mix(ground, world.palette.fog, 0.22) },
    { from: lighten(wall, -0.15), to: lighten(wall, -0.04) },
  ];
  for (const [index, { from, to }] of sides.entries()) {
    const next = (index + 1) % 4;
    const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = [outer[index], outer[next], inner[next], inner[index]];
    const edge: Point = index % 2 ? [a[0], 0] : [0, a[1]];
    const meet: Point = index % 2 ? [d[0], 0] : [0, d[1]];
    const fill = linear(brush, edge, meet, [
      [0, from],
      [1, to],
    ]);
    polygon(brush, [a, b, c, d], fill);
  }
  const back = linear(
    brush,
    [0, top],
    [0, floor],
    [
      [0, lighten(wall, 0.05)],
      [1, wall],
    ],
  );
  box(brush, left, top, room.width, room.height, back);
  box(brush, left, floor - room.metre * 0.09, room.width, room.metre * 0.09, css(lighten(wall, -0.08)));
}

function paintBoards(world: World, room: Room, pattern: "planks" | "tiles"): void {
  const { brush } = room.surface;
  const { left, width, floor, colours } = room;
  const { width: w, height: h, unit } = world;
  const ink = css(lighten(colours.floor, -0.09), 0.45);
  const columns = pattern === "planks" ? 26 : 16;
  for (let column = 0; column <= columns; column++) {
    const at = column / columns;
    stroke(
      brush,
      [
        [left + width * at, floor],
        [lerp(-w * 0.6, w * 1.6, at), h],
      ],
      unit * 0.0022,
      ink,
    );
  }
  if (pattern === "planks") return;
  for (let row = 1; row < 9; row++) {
    const y = floor + (h - floor) * (row / 9) ** 1.7;
    stroke(
      brush,
      [
        [0, y],
        [w, y],
      ],
      unit * 0.0022,
      ink,
    );
  }
}
