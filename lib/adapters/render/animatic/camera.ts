import type { CameraMove } from "@/lib/domain/picture";
import { lerp, operatorEase } from "./curves";
import { fractalAt } from "./noise";

/** Where the camera is at one moment. Shifts are shares of the frame's width or height. */
export type CameraState = {
  /** Sideways travel: near things move more. */
  travel: number;
  /** Turning on the spot: everything moves alike. */
  turn: number;
  /** Circling the subject: what is in front moves against what is behind. */
  orbit: number;
  lift: number;
  /** Forward travel: near things grow more. */
  dolly: number;
  zoom: number;
  roll: number;
};

type Move = (eased: number) => Partial<CameraState>;

const centred = (eased: number) => 2 * eased - 1;

const MOVES: Record<CameraMove, Move> = {
  static: () => ({ dolly: 0.02 }),
  "pan-left": (e) => ({ turn: -0.13 * centred(e) }),
  "pan-right": (e) => ({ turn: 0.13 * centred(e) }),
  "tilt-up": (e) => ({ lift: -0.11 * centred(e) }),
  "tilt-down": (e) => ({ lift: 0.11 * centred(e) }),
  "dolly-in": (e) => ({ dolly: 0.26 * e }),
  "dolly-out": (e) => ({ dolly: 0.26 * (1 - e) }),
  "truck-left": (e) => ({ travel: -0.13 * centred(e) }),
  "truck-right": (e) => ({ travel: 0.13 * centred(e) }),
  "crane-up": (e) => ({ lift: 0.06 - 0.14 * e, dolly: 0.12 * (1 - e) }),
  "crane-down": (e) => ({ lift: -0.08 + 0.14 * e, dolly: 0.12 * e }),
  orbit: (e) => ({ orbit: 0.15 * centred(e), dolly: 0.05 * e }),
  handheld: (e) => ({ dolly: 0.05 * e }),
};

/** How much the operator's hands show: even a tripod breathes a little, so that no hold is ever frozen. */
const UNREST: Partial<Record<CameraMove, number>> = { handheld: 1, static: 0.14 };
const DEFAULT_UNREST = 0.16;

/** The camera at a share (0–1) of the shot and at a second; the same seed moves the same way. */
export function cameraAt(move: CameraMove, progress: number, seconds: number, seed: number): CameraState {
  const unrest = 0.024 * (UNREST[move] ?? DEFAULT_UNREST);
  const drift = (speed: number, channel: number) =>
    unrest * (fractalAt(seconds * speed + channel * 40, seed + channel, 3) - 0.5);
  const state = { travel: 0, turn: 0, orbit: 0, lift: 0, dolly: 0, zoom: 1.02, ...MOVES[move](operatorEase(progress)) };
  return { ...state, travel: state.travel + drift(0.9, 1), lift: state.lift + drift(0.9, 2), roll: drift(0.7, 3) };
}

/** Overscan a layer needs so that its edge never shows, as factors of the frame. */
export function overscanOf(move: CameraMove): { across: number; down: number } {
  const sideways = /^(pan|truck|orbit)/.test(move);
  const upwards = /^(tilt|crane)/.test(move);
  return { across: sideways ? 1.36 : 1.14, down: upwards ? 1.3 : 1.1 };
}

export type Placement = { x: number; y: number; scale: number; roll: number };

/** Turning the camera this little is not worth the cost of drawing a rotated layer. */
const VISIBLE_ROLL = 2e-4;

/** Where a layer of this depth (0 is the sky, 1 the foreground) lands in a frame: its centre, scale and roll. */
export function placementOf(
  camera: CameraState,
  depth: number,
  orbitDepth: number,
  frame: { width: number; height: number },
): Placement {
  const flat = Math.min(1, depth);
  const across =
    -camera.travel * lerp(0.08, 1, depth) -
    camera.turn * lerp(0.82, 1, flat) +
    camera.orbit * (orbitDepth - depth) * 1.5;
  return {
    x: frame.width * (0.5 + across),
    y: frame.height * (0.5 - camera.lift * lerp(0.35, 1, flat)),
    scale: camera.zoom * (1 + camera.dolly * lerp(0.18, 1.15, depth)),
    roll: Math.abs(camera.roll) > VISIBLE_ROLL ? camera.roll : 0,
  };
}
