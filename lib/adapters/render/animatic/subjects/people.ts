import type { Framing } from "@/lib/domain/picture";
import { oval, stroke } from "../brush";
import { css, lighten } from "../colour";
import { hashAt } from "../noise";
import type { Brush } from "../surface";
import { type Build, buildOf, drawFigure } from "./figure";
import type { Look } from "./looks";
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

const CHILD_SIZE = 0.74;

/** Children stand lower than grown-ups. */
function sizeOf(look: Look): number {
  return look.age === "child" ? CHILD_SIZE : 1;
}

function placeOf(stage: SubjectStage, look: Look): Place {
  return { x: 0, size: sizeOf(look), lag: 0, build: buildOf(stage, look) };
}

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
  prepare: (stage) => drawGroup(stage, [placeOf(stage, stage.world.looks[0])]),
};

export const couple: SubjectArt = {
  aspect: 0.8,
  heights: { ...PERSON_HEIGHTS, "close-up": 1.2, insert: 1.4 },
  travel: 0.06,
  cropped: true,
  halo: true,
  prepare(stage) {
    const [first, second = first] = stage.world.looks;
    return drawGroup(stage, [
      { ...placeOf(stage, first), x: -15 },
      { ...placeOf(stage, second), x: 17, lag: 0.45, size: sizeOf(second) * 0.95 },
    ]);
  },
};

/** Everybody by name when there are names for three or more, else as many as are counted, else many who are alike in nothing but what is said. */
export const crowd: SubjectArt = {
  aspect: 3.4,
  heights: { establishing: 0.12, wide: 0.2, medium: 0.5, "close-up": 0.8, insert: 1 },
  cropped: true,
  halo: true,
  prepare(stage) {
    const { looks, crowd: many } = stage.world;
    const few = looks.length > 2 ? looks : many.length <= LONGEST_ROW ? many : null;
    return drawGroup(stage, few ? rowOf(stage, few) : massOf(stage, many));
  },
};

const LONGEST_ROW = 6;
const ROW_GAP = 34;

function rowOf(stage: SubjectStage, looks: readonly Look[]): Place[] {
  return looks.map((look, index) => ({
    ...placeOf(stage, look),
    x: (index - (looks.length - 1) / 2) * ROW_GAP,
    lag: index * 0.7,
  }));
}

function massOf(stage: SubjectStage, looks: readonly Look[]): Place[] {
  return looks.map((look, index) => {
    const back = index < 8;
    const column = back ? index : index - 8;
    return {
      x: (column - (back ? 3.5 : 3)) * 41 + (hashAt(index, stage.cast) - 0.5) * 14,
      size: sizeOf(look) * (back ? 0.88 : 1) * (0.94 + 0.12 * hashAt(index, stage.cast + 1)),
      lag: hashAt(index, stage.cast + 2) * 3,
      build: buildOf(stage, look),
    };
  });
}

/** One child, or as many as the sentence names; with a balloon where they are merry and under the sky. */
export const child: SubjectArt = {
  aspect: 0.8,
  heights: { establishing: 0.15, wide: 0.24, medium: 0.66, "close-up": 0.95, insert: 1.1 },
  travel: 0.05,
  cropped: true,
  halo: true,
  prepare(stage) {
    const { looks, picture } = stage.world;
    const draw = drawGroup(stage, rowOf(stage, looks));
    const isMerry = picture.mood === "joyful" || picture.mood === "playful";
    if (looks.length > 1 || !isMerry || !PLACES_TO_WALK.has(picture.setting)) return draw;
    const balloon = balloonOf(stage);
    return (brush, moment) => {
      balloon.string(brush, moment.seconds);
      draw(brush, moment);
      balloon.body(brush, moment.seconds);
    };
  },
};

type DrawAt = (brush: Brush, seconds: number) => void;

function balloonOf({ inks }: SubjectStage): { string: DrawAt; body: DrawAt } {
  const skin = css(inks.accent);
  const shine = css(lighten(inks.accent, 0.16), 0.7);
  const line = css(inks.pale, 0.8);
  const swayAt = (seconds: number) => Math.sin(seconds * 1.1) * 2.4;
  return {
    string(brush, seconds) {
      const sway = swayAt(seconds);
      stroke(
        brush,
        [
          [10, -34],
          [14 + sway * 0.5, -56],
          [19 + sway, -72],
        ],
        0.5,
        line,
      );
    },
    body(brush, seconds) {
      const sway = swayAt(seconds);
      oval(brush, 20 + sway, -86, 12, 14.5, skin);
      oval(brush, 24 + sway, -91, 3, 4.4, shine);
    },
  };
}
