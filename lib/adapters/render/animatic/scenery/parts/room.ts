import { box, linear, type Point, polygon, stroke } from "../../brush";
import { css, lighten, mix, type Rgb, WHITE } from "../../colour";
import { lerp } from "../../curves";
import { type Brush, createSurface, type Surface } from "../../surface";
import type { World } from "../../world";
import { drawSkyline } from "./buildings";
import { paintSky } from "./sky";
import { drawBroadleaf } from "./trees";

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
  const dim = lerp(0.66, 0.16, light.day);
  const plaster = mix(mix(palette.fog, palette.far, 0.45), tint ?? palette.sky[2], tint ? 0.4 : 0.2);
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
  const { width: w, height: h } = world;
  const { left, right, top, floor, colours } = room;
  const { wall } = colours;
  polygon(
    brush,
    [
      [0, 0],
      [w, 0],
      [right, top],
      [left, top],
    ],
    linear(
      brush,
      [0, 0],
      [0, top],
      [
        [0, lighten(colours.ceiling, -0.08)],
        [1, colours.ceiling],
      ],
    ),
  );
  polygon(
    brush,
    [
      [0, h],
      [w, h],
      [right, floor],
      [left, floor],
    ],
    linear(
      brush,
      [0, floor],
      [0, h],
      [
        [0, mix(colours.floor, world.palette.fog, 0.22)],
        [1, lighten(colours.floor, -0.1)],
      ],
    ),
  );
  polygon(
    brush,
    [
      [0, 0],
      [left, top],
      [left, floor],
      [0, h],
    ],
    linear(
      brush,
      [0, 0],
      [left, 0],
      [
        [0, lighten(wall, -0.15)],
        [1, lighten(wall, -0.04)],
      ],
    ),
  );
  polygon(
    brush,
    [
      [w, 0],
      [right, top],
      [right, floor],
      [w, h],
    ],
    linear(
      brush,
      [right, 0],
      [w, 0],
      [
        [0, lighten(wall, -0.03)],
        [1, lighten(wall, -0.14)],
      ],
    ),
  );
  box(
    brush,
    left,
    top,
    room.width,
    room.height,
    linear(
      brush,
      [0, top],
      [0, floor],
      [
        [0, lighten(wall, 0.05)],
        [1, wall],
      ],
    ),
  );
  const skirting = css(lighten(wall, -0.08));
  box(brush, left, floor - room.metre * 0.09, room.width, room.metre * 0.09, skirting);
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

export type WindowView = "city" | "garden";

export type WindowPane = {
  x: number;
  y: number;
  width: number;
  height: number;
  view: WindowView;
  columns: number;
  rows: number;
};

/** A window with what lies outside, and the light that it throws on the floor. */
export function paintWindow(world: World, room: Room, pane: WindowPane): void {
  const { brush } = room.surface;
  const { x, y, width, height } = pane;
  paintSky(brush, world, pane, { horizon: pane.view === "city" ? 1 : 0.75 });
  brush.save();
  brush.beginPath();
  brush.rect(x, y, width, height);
  brush.clip();
  if (pane.view === "city") paintCityView(brush, world, pane);
  else paintGardenView(brush, world, pane);
  brush.restore();
  const frame = css(lighten(room.colours.wall, -0.17));
  brush.strokeStyle = frame;
  brush.lineWidth = room.metre * 0.075;
  brush.strokeRect(x, y, width, height);
  for (let column = 1; column < pane.columns; column++) {
    const at = x + (width * column) / pane.columns;
    stroke(
      brush,
      [
        [at, y],
        [at, y + height],
      ],
      room.metre * 0.045,
      frame,
    );
  }
  for (let row = 1; row < pane.rows; row++) {
    const at = y + (height * row) / pane.rows;
    stroke(
      brush,
      [
        [x, at],
        [x + width, at],
      ],
      room.metre * 0.045,
      frame,
    );
  }
  box(brush, x - room.metre * 0.08, y + height, width + room.metre * 0.16, room.metre * 0.07, frame);
  throwLight(world, room, pane);
}

function paintCityView(brush: Brush, world: World, pane: WindowPane): void {
  const { palette, light } = world;
  const rows = [
    { rise: [0.15, 0.5], wide: [0.06, 0.16], body: mix(palette.far, palette.fog, 0.3), haze: palette.fog, base: 1.02 },
    {
      rise: [0.2, 0.42],
      wide: [0.09, 0.22],
      body: mix(palette.far, palette.near, 0.5),
      haze: mix(palette.far, palette.near, 0.3),
      base: 1.1,
    },
  ] as const;
  for (const [index, row] of rows.entries()) {
    brush.save();
    brush.translate(pane.x, pane.y);
    drawSkyline(
      brush,
      {
        width: pane.width,
        base: pane.height * row.base,
        heights: [pane.height * row.rise[0], pane.height * row.rise[1]],
        widths: [pane.height * row.wide[0], pane.height * row.wide[1]],
        body: row.body,
        haze: row.haze,
        lit: lerp(0.08, 0.42, light.lamps),
        roofs: true,
      },
      palette,
      world.random(`view ${index}`),
    );
    brush.restore();
  }
}

function paintGardenView(brush: Brush, world: World, pane: WindowPane): void {
  const { palette, light } = world;
  const random = world.random("garden");
  const green = mix(mix(palette.far, [96, 140, 88], 0.5 * light.day), palette.near, lerp(0.6, 0.25, light.day));
  box(brush, pane.x, pane.y + pane.height * 0.72, pane.width, pane.height * 0.3, css(green));
  for (let tree = 0; tree < 6; tree++) {
    const size = pane.height * lerp(0.3, 0.62, random());
    drawBroadleaf(
      brush,
      pane.x + pane.width * random(),
      pane.y + pane.height * lerp(0.78, 0.98, random()),
      size,
      css(lighten(green, -0.05 * random())),
      random,
    );
  }
}

/** A pool of light on the floor for every column of panes. */
function throwLight(world: World, room: Room, pane: WindowPane): void {
  const { brush } = room.surface;
  const { sun, fog } = world.palette;
  const colour = mix(sun, fog, 0.3);
  const slant = world.width * 0.1;
  const strength = 0.12 + 0.24 * Math.max(world.light.day, world.light.glow * 0.5);
  brush.save();
  brush.globalCompositeOperation = "lighter";
  const far = (x: number): Point => [x - slant * 0.1, room.floor + room.metre * 0.08];
  const near = (x: number): Point => [lerp(world.width / 2, x, 1.75) - slant, world.height];
  for (let column = 0; column < pane.columns; column++) {
    const from = pane.x + (pane.width * (column + 0.06)) / pane.columns;
    const to = pane.x + (pane.width * (column + 0.94)) / pane.columns;
    polygon(
      brush,
      [far(from), far(to), near(to), near(from)],
      linear(
        brush,
        [0, room.floor],
        [0, world.height],
        [
          [0, colour, strength],
          [1, colour, strength * 0.1],
        ],
      ),
    );
  }
  brush.restore();
}
