import type { Shot } from "@/lib/domain/plan";
import { drawLens } from "./atmosphere/lens";
import { cameraAt, placementOf } from "./camera";
import { css } from "./colour";
import { type CroppedLayer, cropLayers } from "./crop";
import { clamp } from "./curves";
import type { Layer, LiveLayer, Moment, PaintedLayer, Scenery } from "./elements";
import { releasePaintMemory } from "./frame-memory";
import { paintScenery } from "./scenery/paint-scenery";
import { subjectLayers } from "./subjects/subject-layer";
import { type Brush, blurred } from "./surface";
import { createWorld, type FrameSize, type World } from "./world";

/** A shot that is ready to be drawn, one frame at a time. */
export type ShotPicture = {
  /** Draws the moment `progress` (0–1) of the shot over the whole frame. */
  draw(brush: Brush, progress: number): void;
};

/** Camera positions at which the hidden parts of layers are worked out. */
const CAMERA_SAMPLES = 9;

/** Paints everything that stands still once, so that a frame only has to move it. */
export async function createShotPicture(shot: Shot, frame: FrameSize, seconds: number): Promise<ShotPicture> {
  const world = createWorld(shot, frame);
  const scenery = paintScenery(world);
  const cameraSeed = world.seed % 1000;
  const cameraOf = (progress: number) => cameraAt(shot.move, progress, progress * seconds, cameraSeed);
  const layers = await prepareLayers(world, scenery, cameraOf);
  const lens = drawLens(world, scenery);
  const backdrop = css(world.palette.far);
  await releasePaintMemory();
  return {
    draw(brush, progress) {
      const moment: Moment = { seconds: progress * seconds, progress, camera: cameraOf(progress) };
      brush.fillStyle = backdrop;
      brush.fillRect(0, 0, frame.width, frame.height);
      for (const layer of layers) drawLayer(brush, layer, moment, world, scenery.subjectDepth);
      lens(brush, moment);
    },
  };
}

async function prepareLayers(
  world: World,
  scenery: Scenery,
  cameraOf: (progress: number) => Moment["camera"],
): Promise<(CroppedLayer | LiveLayer)[]> {
  const place = scenery.layers.map((layer) => clearOfSubject(layer, world, scenery));
  const all = [...place, ...subjectLayers(world, scenery)].sort((a, b) => a.depth - b.depth);
  const cameras = Array.from({ length: CAMERA_SAMPLES }, (_, index) => cameraOf(index / (CAMERA_SAMPLES - 1)));
  const painted = all.filter((layer) => layer.kind === "painted").map((layer) => focused(layer, world, scenery));
  const cropped = await cropLayers(painted, { frame: world.frame, cameras, subjectDepth: scenery.subjectDepth });
  const lively = all.filter((layer) => layer.kind === "live");
  return [...cropped, ...lively].sort((a, b) => a.depth - b.depth);
}

/** Foreground right at the lens; it only frames the picture. */
const LENS_DEPTH = 0.98;

/** From close by, what would stand between the camera and the subject moves behind it. */
function clearOfSubject(layer: Layer, world: World, scenery: Scenery): Layer {
  const distant = world.framing === "establishing" || world.framing === "wide";
  const between = layer.depth > scenery.subjectDepth && layer.depth < LENS_DEPTH;
  return between && !distant ? { ...layer, depth: scenery.subjectDepth - 0.01 } : layer;
}

/** The further a layer is from the subject, the more it is out of focus. */
function focused(layer: PaintedLayer, world: World, scenery: Scenery): PaintedLayer {
  const distance = clamp(Math.abs(layer.depth - scenery.subjectDepth) / 0.45, 0.3, 1);
  return { ...layer, surface: blurred(layer.surface, world.blur * distance) };
}

function drawLayer(
  brush: Brush,
  layer: CroppedLayer | LiveLayer,
  moment: Moment,
  world: World,
  subjectDepth: number,
): void {
  const at = placementOf(moment.camera, layer.depth, subjectDepth, world.frame);
  brush.save();
  brush.translate(at.x, at.y);
  if (at.roll !== 0) brush.rotate(at.roll);
  brush.scale(at.scale, at.scale);
  brush.translate(-world.width / 2, -world.height / 2);
  if (layer.kind === "live") layer.draw(brush, moment);
  else {
    brush.globalAlpha = layer.alpha;
    brush.drawImage(layer.surface.canvas, layer.left, layer.top);
  }
  brush.restore();
}
