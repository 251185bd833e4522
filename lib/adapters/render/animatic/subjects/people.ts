import type { Framing } from "@/lib/domain/picture";
import { oval, stroke } from "../brush";
import { css, lighten } from "../colour";
import { hashAt } from "../noise";
import { type Build, buildOf, drawFigure } from "./figure";
import type { SubjectArt, SubjectStage } from "./subject-art";

const PLACES_TO_WALK = new Set([
  "mountains",
  "forest",
  "countryside",
  "city",
  "street",
  "beach",
  "desert",
  "snowfield",
]);

/** People are on the move in wide views of open places; elsewhere they stand. */
function walks({ world }: SubjectStage): boolean {
  const distant = world.framing === "wide" || world.framing === "establishing";
  return distant && PLACES_TO_WALK.has(world.picture.setting);
}

const PERSON_HEIGHTS: Record<Framing, number> = {
  establishing: 0.15,
  wide: 0.28,
  medium: 0.86,
  "close-up": 0.95,
  insert: 0.95,
};

/** Where people stand next to each other, in hundredths of their height. */
type Place = { x: number; size: number; lag: number; build: Build };

function drawGroup(stage: SubjectStage, places: readonly Place[]): ReturnType<SubjectArt["prepare"]> {
  const walking = walks(stage);
  const floats = stage.world.isAfloat;
  return (brush, { seconds }) => {
    if (floats) {
      brush.translate(0, -150 + Math.sin(seconds * 0.9) * 5);
      brush.rotate(-0.2 + Math.sin(seconds * 0.6) * 0.06);
      brush.translate(0, 50);
    }
    for (const place of places) {
      brush.save();
      brush.translate(place.x, 0);
      brush.scale(place.size, place.size);
      drawFigure(brush, stage, place.build, { walking, seconds: seconds + place.lag });
      brush.restore();
    }
  };
}

export const person: SubjectArt = {
  aspect: 0.4,
  heights: PERSON_HEIGHTS,
  travel: 0.07,
  cropped: true,
  halo: true,
  prepare: (stage) => drawGroup(stage, [{ x: 0, size: 1, lag: 0, build: buildOf(stage, stage.cast) }]),
};

export const couple: SubjectArt = {
  aspect: 0.8,
  heights: { ...PERSON_HEIGHTS, "close-up": 1.2, insert: 1.4 },
  travel: 0.06,
  cropped: true,
  halo: true,
  prepare: (stage) =>
    drawGroup(stage, [
      { x: -15, size: 1, lag: 0, build: buildOf(stage, stage.cast) },
      { x: 17, size: 0.93, lag: 0.45, build: buildOf(stage, stage.cast + 3) },
    ]),
};

export const crowd: SubjectArt = {
  aspect: 3.4,
  heights: { establishing: 0.12, wide: 0.2, medium: 0.5, "close-up": 0.8, insert: 1 },
  cropped: true,
  halo: true,
  prepare(stage) {
    const people = Array.from({ length: 15 }, (_, index): Place => {
      const back = index < 8;
      const column = back ? index : index - 8;
      return {
        x: (column - (back ? 3.5 : 3)) * 41 + (hashAt(index, stage.cast) - 0.5) * 14,
        size: (back ? 0.88 : 1) * (0.94 + 0.12 * hashAt(index, stage.cast + 1)),
        lag: hashAt(index, stage.cast + 2) * 3,
        build: buildOf(stage, stage.cast + index * 5),
      };
    });
    return drawGroup(stage, people);
  },
};

/** Shorter than grown-ups, with a larger head and a balloon. */
export const child: SubjectArt = {
  aspect: 0.8,
  heights: { establishing: 0.15, wide: 0.24, medium: 0.66, "close-up": 0.95, insert: 1.1 },
  travel: 0.05,
  cropped: true,
  halo: true,
  prepare(stage) {
    const build: Build = { ...buildOf(stage, stage.cast), outfit: "jacket", head: 1.45, jacket: stage.inks.cloth };
    const draw = drawGroup(stage, [{ x: 0, size: 0.74, lag: 0, build }]);
    const skin = css(stage.inks.accent);
    const shine = css(lighten(stage.inks.accent, 0.16), 0.7);
    return (brush, moment) => {
      const sway = Math.sin(moment.seconds * 1.1) * 2.4;
      stroke(
        brush,
        [
          [10, -34],
          [14 + sway * 0.5, -56],
          [19 + sway, -72],
        ],
        0.5,
        css(stage.inks.pale, 0.8),
      );
      draw(brush, moment);
      oval(brush, 20 + sway, -86, 12, 14.5, skin);
      oval(brush, 24 + sway, -91, 3, 4.4, shine);
    };
  },
};
