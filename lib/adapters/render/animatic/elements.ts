import type { CameraState } from "./camera";
import type { Brush, Surface } from "./surface";

/** One instant of a shot. */
export type Moment = {
  seconds: number;
  /** Share of the shot that has passed, 0–1. */
  progress: number;
  camera: CameraState;
};

/** A painted sheet that the camera moves past. */
export type PaintedLayer = {
  kind: "painted";
  depth: number;
  surface: Surface;
  alpha: number;
};

/** Something that moves by itself, drawn anew in every frame in the coordinates of a layer. */
export type LiveLayer = {
  kind: "live";
  depth: number;
  draw(brush: Brush, moment: Moment): void;
};

export type Layer = PaintedLayer | LiveLayer;

/** What a setting offers to the picture: its layers, and where things stand in it. */
export type Scenery = {
  layers: Layer[];
  /** Depth of the subject among the layers. */
  subjectDepth: number;
  /** Share of the layer's height on which a subject stands. */
  ground: number;
  /** How much larger people stand here than in a landscape: rooms are seen from close by. */
  closeness?: number;
  /** Share of the layer's height of a table, counter or shelf for small things, when there is one. */
  surface?: number;
  /** That place was built for the subject and carries it in close framings too. */
  plinth?: boolean;
  /** Share of the layer's height of a water line, when there is water. */
  waterline?: number;
  /** Shafts of light through the whole picture. */
  rays?: boolean;
  /** Dust in the air that catches the light. */
  dust?: boolean;
  /** Rain and snow fall behind a window instead of in front of the camera. */
  indoors?: boolean;
};

/** A painted sheet at a depth: 0 is the sky, 1 is right in front of the camera. */
export function painted(surface: Surface, depth: number, alpha = 1): PaintedLayer {
  return { kind: "painted", depth, surface, alpha };
}

export function live(depth: number, draw: LiveLayer["draw"]): LiveLayer {
  return { kind: "live", depth, draw };
}
