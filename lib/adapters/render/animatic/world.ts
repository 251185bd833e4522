import type { CameraMove, Framing, Picture, Setting } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";
import { overscanOf } from "./camera";
import { lerp } from "./curves";
import { type Light, lightOf } from "./light";
import { hashText, type Random, randomStream } from "./noise";
import { type Palette, paletteOf } from "./palette";
import { crowdOf, type Look, looksOf } from "./subjects/looks";
import { type Stand, standOf } from "./subjects/stands";

export type FrameSize = { width: number; height: number };

/** Everything that a painter of scenery or subjects may look at. Lengths are pixels of a layer. */
export type World = {
  picture: Picture;
  framing: Framing;
  move: CameraMove;
  palette: Palette;
  light: Light;
  seed: number;
  /** Everybody in the shot, the most important first; the same in the whole film. */
  looks: readonly [Look, ...Look[]];
  /** Those who fill a crowd that has no names. */
  crowd: readonly Look[];
  /** The same number for the same character or thing in the whole film. */
  cast: number;
  /** Nothing carries a person here: they hang in space or in the water, when they are seen whole. */
  isAfloat: boolean;
  /** What the camera sees. */
  frame: FrameSize;
  /** Size of a layer: the frame and its overscan. */
  width: number;
  height: number;
  /** A length that keeps shapes in proportion in every aspect ratio: the layer's height in 16:9, less in portrait. */
  unit: number;
  /** Share of the layer's height where the land meets the sky. */
  horizon: number;
  stand: Stand;
  /** Where the subject stands, as a share of the frame's width. */
  subjectX: number;
  /** How far the background is out of focus, in pixels. */
  blur: number;
  /** Pixels of a layer for a share of the frame's width, such as `subjectX`. */
  across(share: number): number;
  /** A stream of numbers of its own for every purpose, so that painters never disturb each other. */
  random(purpose: string): Random;
};

/** Blur of the background as a share of the frame's height. */
const BACKGROUND_BLUR: Record<Framing, number> = {
  establishing: 0,
  wide: 0,
  medium: 0.0022,
  "close-up": 0.011,
  insert: 0.017,
};

const AFLOAT: ReadonlySet<Setting> = new Set(["space", "underwater"]);

/** Settles what is the same for the whole shot: colours, light, composition and chance. */
export function createWorld(shot: Shot, frame: FrameSize): World {
  const seed = hashText(`${shot.seed}|${shot.code}|${shot.picture.setting}|${shot.picture.subject}`);
  const random = (purpose: string) => randomStream(hashText(`${seed}|${purpose}`));
  const overscan = overscanOf(shot.move);
  const width = Math.ceil(frame.width * overscan.across);
  const height = Math.ceil(frame.height * overscan.down);
  const composition = random("composition");
  const horizon = shot.framing === "close-up" || shot.framing === "insert" ? 0.6 : lerp(0.56, 0.61, composition());
  const subjectX = subjectPosition(shot, composition);
  return {
    picture: shot.picture,
    framing: shot.framing,
    move: shot.move,
    palette: paletteOf(shot.picture, shot.palette),
    light: lightOf(shot.picture, subjectX, random("light")),
    seed,
    looks: looksOf(shot),
    crowd: shot.picture.subject === "crowd" ? crowdOf(shot.action) : [],
    cast: hashText(shot.characters[0] ?? shot.picture.subject),
    isAfloat: AFLOAT.has(shot.picture.setting) && (shot.framing === "wide" || shot.framing === "establishing"),
    frame,
    width,
    height,
    unit: Math.min(height, 0.8 * width),
    horizon,
    stand: standOf(shot.picture.subject),
    subjectX,
    blur: frame.height * BACKGROUND_BLUR[shot.framing],
    across: (share) => width / 2 + (share - 0.5) * frame.width,
    random,
  };
}

/** On a third for wide views, near the middle for close ones, in the middle on a set built for it. */
function subjectPosition(shot: Shot, random: Random): number {
  const side = random();
  const within = random();
  if (shot.framing === "insert" || shot.picture.setting === "studio" || shot.picture.subject === "crowd") return 0.5;
  if (shot.framing === "close-up") return lerp(0.42, 0.58, within);
  return side < 0.5 ? lerp(0.32, 0.4, within) : lerp(0.6, 0.67, within);
}
