import { box, linear, type Point, polygon, stroke } from "../../brush";
import { css, lighten, mix } from "../../colour";
import { lerp } from "../../curves";
import type { Brush } from "../../surface";
import type { World } from "../../world";
import { drawSkyline } from "./buildings";
import type { Room } from "./room";
import { paintSky } from "./sky";
import { drawBroadleaf } from "./trees";

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
