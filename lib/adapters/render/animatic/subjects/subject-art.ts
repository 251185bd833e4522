import type { Framing } from "@/lib/domain/picture";
import { linear } from "../brush";
import { css, lighten, mix, type Rgb, WHITE } from "../colour";
import { lerp } from "../curves";
import type { Moment } from "../elements";
import type { Brush } from "../surface";
import type { World } from "../world";

/** Colours of one subject in the light of its shot. */
export type Inks = {
  /** Almost black: what faces away from the light. */
  dark: Rgb;
  body: Rgb;
  /** Coats of paint. */
  cloth: Rgb;
  second: Rgb;
  metal: Rgb;
  pale: Rgb;
  accent: Rgb;
  rim: Rgb;
};

export type SubjectStage = {
  world: World;
  inks: Inks;
  /** The same for the same character or thing in the whole film. */
  cast: number;
  /** 1 when the light comes from ahead of the subject (which looks to the right as it is drawn), -1 from behind. */
  lightSide: 1 | -1;
};

/** Draws the subject 100 units tall and looking to the right, with its foot (or, in the air, its middle) at the origin. */
export type DrawSubject = (brush: Brush, moment: Moment) => void;

export type SubjectArt = {
  /** Width ÷ height of the whole subject. */
  aspect: number;
  /** Height as a share of the frame's height. */
  heights: Record<Framing, number>;
  /** Share of the frame's width that it travels during the shot. */
  travel?: number;
  /** Leaves the frame at the bottom in medium and closer framings, as people do. */
  cropped?: boolean;
  /** Right in front of the lens in every framing: hands. */
  atLens?: boolean;
  /** A soft light behind it, so that it stands out from a dark place. */
  halo?: boolean;
  prepare(stage: SubjectStage): DrawSubject;
};

/** Heights of things about as tall as they are wide, seen whole in every framing. */
export const OBJECT_HEIGHTS: Record<Framing, number> = {
  establishing: 0.14,
  wide: 0.24,
  medium: 0.4,
  "close-up": 0.6,
  insert: 0.74,
};

/** Colours for subjects: near black against a bright evening, more of their own by day. */
export function inksOf(world: World): Inks {
  const { palette, light } = world;
  const { near, far, accent, sun, fog } = palette;
  const day = light.day;
  return {
    dark: lighten(near, -0.02),
    body: mix(near, far, lerp(0.08, 0.3, day)),
    cloth: mix(near, accent, lerp(0.24, 0.62, day)),
    second: mix(near, palette.sky[1], lerp(0.25, 0.6, day)),
    metal: mix(mix(far, WHITE, 0.35), near, lerp(0.45, 0.15, day)),
    pale: mix(mix(sun, WHITE, 0.4), near, lerp(0.38, 0.06, day)),
    accent,
    rim: mix(sun, fog, 0.4),
  };
}

/** Draws a shape twice: first in the colour of the light, a little towards it, then the shape itself. */
export function rimmed(brush: Brush, stage: SubjectStage, draw: (rim: string | null) => void, reach = 1.1): void {
  brush.save();
  brush.translate(stage.lightSide * reach, -reach * 0.35);
  draw(css(stage.inks.rim, 0.85));
  brush.restore();
  draw(null);
}

/** A round body lit from the side of the light: darker at both edges. */
export function rounded(brush: Brush, stage: SubjectStage, halfWidth: number, colour: Rgb) {
  const bright = stage.lightSide > 0 ? 0.66 : 0.34;
  return linear(
    brush,
    [-halfWidth, 0],
    [halfWidth, 0],
    [
      [0, lighten(colour, -0.13)],
      [bright, lighten(colour, 0.09)],
      [1, lighten(colour, -0.15)],
    ],
  );
}
