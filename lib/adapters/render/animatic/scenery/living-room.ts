import { box, oval } from "../brush";
import { css, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawFloorLamp, drawPicture, drawPlant, drawShelf, drawTable } from "./parts/furniture";
import { paintRoom, type Room } from "./parts/room";
import { paintWindow } from "./parts/window";

const TABLE_TOP = 0.765;

/** A living room: sofa under pictures, bookshelf, a tall window, a lamp, a rug and a low table. */
export function livingRoom(world: World): Scenery {
  const room = paintRoom(world, { floorPattern: "planks" });
  const { left, width, top, metre } = room;
  paintWindow(world, room, {
    x: left + width * 0.66,
    y: top + 0.35 * metre,
    width: width * 0.26,
    height: 1.75 * metre,
    view: "garden",
    columns: 2,
    rows: 2,
  });
  curtains(world, room);
  rug(world, room);
  const { colours, surface } = room;
  const books = [world.palette.accent, world.palette.far, colours.pale, world.palette.sky[1], colours.cloth].map(
    (colour) => mix(colour, colours.dark, 0.35),
  );
  drawShelf(
    surface.brush,
    {
      x: left + width * 0.02,
      y: room.floor - 2 * metre,
      width: Math.min(1.1 * metre, width * 0.22),
      height: 2 * metre,
      boards: 5,
    },
    { frame: colours.wood, goods: books },
    world.random("books"),
  );
  pictures(world, room);
  sofa(surface.brush, room);
  drawPlant(
    surface.brush,
    { x: left + width * 0.62, y: room.floor + 0.05 * metre, metre: metre * 1.05 },
    mix([84, 128, 84], colours.dark, lerp(0.6, 0.3, world.light.day)),
    colours.wood,
  );
  return {
    layers: [painted(surface, 0.25), lampLayer(world, room), lowTable(world)],
    subjectDepth: 0.7,
    ground: 0.9,
    surface: TABLE_TOP,
    dust: true,
    indoors: true,
    closeness: 1.65,
  };
}

function curtains(world: World, room: Room): void {
  const { brush } = room.surface;
  const { left, width, top, floor, metre, colours } = room;
  box(brush, left + width * 0.61, top + 0.24 * metre, width * 0.36, 0.035 * metre, css(colours.dark));
  for (const at of [0.615, 0.915]) {
    for (let fold = 0; fold < 4; fold++) {
      const x = left + width * at + fold * width * 0.0125;
      box(
        brush,
        x,
        top + 0.26 * metre,
        width * 0.0135,
        floor - top - 0.34 * metre,
        css(lighten(mix(colours.cloth, world.palette.fog, 0.3), (fold % 2) * 0.05 - 0.04)),
      );
    }
  }
}

function rug(world: World, room: Room): void {
  const { brush } = room.surface;
  const x = world.width / 2;
  const y = lerp(room.floor, world.height, 0.42);
  const reach = room.width * 0.5;
  oval(brush, x, y, reach, reach * 0.2, css(mix(room.colours.cloth, room.colours.floor, 0.35)));
  oval(brush, x, y, reach * 0.88, reach * 0.17, css(mix(room.colours.cloth, room.colours.pale, 0.22)));
  oval(brush, x, y, reach * 0.8, reach * 0.15, css(mix(room.colours.cloth, room.colours.floor, 0.25)));
}

function pictures(world: World, { surface, left, width, top, metre, colours }: Room): void {
  const { palette } = world;
  for (const [at, size, lift] of [
    [0.32, 0.62, 0.78],
    [0.44, 0.5, 0.72],
    [0.535, 0.4, 0.84],
  ] as const) {
    drawPicture(surface.brush, left + width * at, top + lift * metre, Math.min(size * metre, width * 0.12), {
      frame: colours.dark,
      sky: mix(palette.sky[3], colours.wall, 0.3),
      hill: mix(palette.far, colours.dark, 0.3),
      sun: palette.accent,
    });
  }
}

function sofa(brush: Brush, { left, width, floor, metre, colours }: Room): void {
  const long = Math.min(2.2 * metre, width * 0.38);
  const x = left + width * 0.24;
  const y = floor + 0.1 * metre;
  const cloth = colours.cloth;
  box(brush, x, y - 0.86 * metre, long, 0.6 * metre, css(cloth), 0.1 * metre);
  for (let seat = 0; seat < 2; seat++) {
    box(
      brush,
      x + 0.14 * metre + seat * (long / 2 - 0.14 * metre),
      y - 0.78 * metre,
      long / 2 - 0.17 * metre,
      0.4 * metre,
      css(lighten(cloth, 0.035)),
      0.07 * metre,
    );
    box(
      brush,
      x + 0.14 * metre + seat * (long / 2 - 0.14 * metre),
      y - 0.46 * metre,
      long / 2 - 0.15 * metre,
      0.2 * metre,
      css(lighten(cloth, 0.06)),
      0.06 * metre,
    );
  }
  box(brush, x, y - 0.3 * metre, long, 0.24 * metre, css(lighten(cloth, -0.05)), 0.05 * metre);
  for (const arm of [x - 0.08 * metre, x + long - 0.14 * metre])
    box(brush, arm, y - 0.62 * metre, 0.22 * metre, 0.58 * metre, css(lighten(cloth, -0.02)), 0.08 * metre);
  for (const leg of [x + 0.05 * metre, x + long - 0.1 * metre])
    box(brush, leg, y - 0.06 * metre, 0.05 * metre, 0.1 * metre, css(colours.dark));
  box(
    brush,
    x + long * 0.66,
    y - 0.7 * metre,
    0.34 * metre,
    0.3 * metre,
    css(mix(colours.pale, cloth, 0.25)),
    0.08 * metre,
  );
}

function lampLayer(world: World, room: Room): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  const left = world.subjectX > 0.5;
  const x = world.across(left ? 0.13 : 0.87);
  drawFloorLamp(
    surface.brush,
    { x, y: world.height * 0.86, metre: room.metre * 1.75 },
    world.palette,
    Math.max(0.25, world.light.lamps),
  );
  return painted(surface, 0.58);
}

function lowTable(world: World): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  const { unit, palette } = world;
  const onIt = world.stand === "surface";
  const x = world.across(onIt ? world.subjectX : world.subjectX > 0.5 ? 0.27 : 0.73);
  const wood = mix(mix(palette.accent, palette.far, 0.4), palette.near, lerp(0.66, 0.4, world.light.day));
  const metre = unit * 0.28;
  const y = world.height * TABLE_TOP + 0.745 * metre;
  oval(surface.brush, x, y, unit * 0.36, unit * 0.035, css(palette.near, 0.35));
  drawTable(surface.brush, { x, y, metre }, 2.6, wood);
  const tableTop = y - 0.75 * metre;
  for (let book = 0; book < 3; book++) {
    const side = onIt ? 0.24 : -0.06;
    box(
      surface.brush,
      x + unit * (side - 0.06 + book * 0.006),
      tableTop - unit * 0.014 * (book + 1),
      unit * 0.12,
      unit * 0.0125,
      css(mix([palette.accent, palette.far, palette.sky[2]][book] ?? palette.far, palette.near, 0.3)),
    );
  }
  return painted(surface, onIt ? 0.69 : 0.82);
}
